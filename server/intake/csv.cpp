#include "intake/csv.hpp"

#include <fmt/format.h>

#include <cassert>
#include <set>

#include "intake/encoding.hpp"

namespace dengwen::intake {
namespace {

// One record in the file's own bytes. No separator, quote or line end is ever the second byte of a GB18030
// character, so records can be cut before they are decoded.
struct Record {
    std::vector<std::string> fields;
    std::size_t line = 0;
    std::optional<Words> fault;
};

Words longer_than(std::size_t cell_bytes) {
    return {fmt::format("单元格超过 {} 字节", cell_bytes),
            fmt::format("a cell is longer than {} bytes", cell_bytes)};
}

class Cutter {
  public:
    Cutter(std::string_view bytes, char separator, const RowLimits& limits)
        : bytes_(bytes), separator_(separator), limits_(limits) {}

    // Nothing at the end of the file. Empty lines are passed over.
    std::optional<Record> next() {
        while (at_ < bytes_.size() && (bytes_[at_] == '\n' || bytes_[at_] == '\r')) step();
        if (at_ >= bytes_.size()) return std::nullopt;
        const std::size_t begin = at_;
        Record record;
        record.line = line_;
        for (bool more = true; more && !record.fault;) more = field(record);
        if (record.fault) pass_over(begin, record.line);
        return record;
    }

  private:
    void step() {
        if (bytes_[at_] == '\n') ++line_;
        ++at_;
    }

    // Reads one field; true when another follows in the same record.
    bool field(Record& record) {
        if (record.fields.size() >= limits_.columns)
            return fail(record, {fmt::format("列数超过 {}", limits_.columns),
                                 fmt::format("more than {} columns", limits_.columns)});
        std::string& text = record.fields.emplace_back();
        if (at_ < bytes_.size() && bytes_[at_] == '"') {
            if (!quoted(record, text)) return false;
        } else {
            const std::size_t begin = at_;
            while (at_ < bytes_.size() && bytes_[at_] != separator_ && bytes_[at_] != '\n' &&
                   bytes_[at_] != '\r')
                ++at_;
            if (at_ - begin > limits_.cell_bytes) return too_long(record);
            text = bytes_.substr(begin, at_ - begin);
        }
        return after_field(record);
    }

    bool quoted(Record& record, std::string& text) {
        step();
        while (at_ < bytes_.size()) {
            if (bytes_[at_] == '"') {
                if (at_ + 1 >= bytes_.size() || bytes_[at_ + 1] != '"') {
                    ++at_;
                    return true;
                }
                ++at_;  // a doubled quote stands for one
            }
            if (text.size() >= limits_.cell_bytes) return too_long(record);
            text.push_back(bytes_[at_]);
            step();
        }
        return fail(record, {"引号没有闭合", "a quotation mark is not closed"});
    }

    bool after_field(Record& record) {
        if (at_ >= bytes_.size()) return false;
        if (bytes_[at_] == separator_) {
            ++at_;
            return true;
        }
        if (bytes_[at_] != '\n' && bytes_[at_] != '\r')
            return fail(record, {"闭合引号之后还有文字", "text follows a closing quotation mark"});
        if (bytes_[at_] == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
        step();
        return false;
    }

    bool too_long(Record& record) { return fail(record, longer_than(limits_.cell_bytes)); }

    static bool fail(Record& record, Words reason) {
        record.fault = std::move(reason);
        return false;
    }

    // A quotation mark left open would swallow the rest of the file; only its first line is given up.
    void pass_over(std::size_t begin, std::size_t line) {
        at_ = std::min(bytes_.find('\n', begin), bytes_.size());
        line_ = line;
        if (at_ < bytes_.size()) step();
    }

    std::string_view bytes_;
    char separator_;
    const RowLimits& limits_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

bool decode(std::string& text, Encoding encoding) {
    switch (encoding) {
        case Encoding::utf_8:
            return is_utf_8(text);
        case Encoding::gb18030: {
            auto decoded = utf_8_from_gb18030(text);
            if (!decoded) return false;
            text = std::move(*decoded);
            return true;
        }
    }
    assert(false);
    return false;
}

std::vector<std::string> header_of(Cutter& cutter, Encoding encoding) {
    auto record = cutter.next();
    if (!record) throw FileFault({"文件是空的", "the file is empty"});
    if (record->fault)
        throw FileFault(
            {"表头读不出：" + record->fault->zh, "the header cannot be read: " + record->fault->en});
    std::set<std::string> seen;
    for (std::string& column : record->fields) {
        if (!decode(column, encoding)) throw FileFault({"表头的编码有误", "the header is wrongly encoded"});
        if (!column.empty() && !seen.insert(column).second)
            throw FileFault({"表头有重复的列：" + column, "the header names a column twice: " + column});
    }
    return record->fields;
}

Row row_from(Record&& record, const std::vector<std::string>& columns, Encoding encoding,
             const RowLimits& limits) {
    Row row;
    row.line = record.line;
    if (record.fault) {
        row.fault = RowFault{"", std::move(*record.fault)};
        return row;
    }
    if (record.fields.size() != columns.size()) {
        row.fault = RowFault{
            "",
            {fmt::format("本行 {} 列，表头 {} 列", record.fields.size(), columns.size()),
             fmt::format("the row has {} columns, the header {}", record.fields.size(), columns.size())}};
        return row;
    }
    std::size_t size = 0;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        std::string& text = record.fields[at];
        if (!decode(text, encoding)) {
            row.fault = RowFault{columns[at], {"文字编码有误", "the text is wrongly encoded"}};
            return row;
        }
        if (text.size() > limits.cell_bytes) {  // a GB18030 character may be longer in UTF-8
            row.fault = RowFault{columns[at], longer_than(limits.cell_bytes)};
            return row;
        }
        size += text.size();
        if (!columns[at].empty()) row.cells.push_back({columns[at], std::move(text)});
    }
    if (size > limits.row_bytes)
        row.fault = RowFault{"",
                             {fmt::format("本行超过 {} 字节", limits.row_bytes),
                              fmt::format("the row is longer than {} bytes", limits.row_bytes)}};
    return row;
}

}  // namespace

void read_csv(std::string_view bytes, const RowSink& sink, char separator, const RowLimits& limits) {
    assert(separator == ',' || separator == ';' || separator == '\t');
    const Encoding encoding = encoding_of(bytes);
    Cutter cutter(without_mark(bytes), separator, limits);
    const std::vector<std::string> columns = header_of(cutter, encoding);
    std::size_t number = 0;
    while (auto record = cutter.next()) {
        if (++number > limits.rows)
            throw FileFault(
                {fmt::format("行数超过 {}", limits.rows), fmt::format("more than {} rows", limits.rows)});
        Row row = row_from(std::move(*record), columns, encoding, limits);
        row.number = number;
        if (!sink(std::move(row))) return;
    }
}

}  // namespace dengwen::intake
