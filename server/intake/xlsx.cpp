#include "intake/xlsx.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <unordered_set>

#include "core/day.hpp"
#include "intake/encoding.hpp"
#include "intake/zip.hpp"

namespace dengwen::intake {
namespace {

// Names carry whatever prefix the writing program chose ("x:row"); only the part after it counts.
std::string_view local(const char* name) {
    const std::string_view whole(name);
    const std::size_t colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
    for (const pugi::xml_node node : parent.children())
        if (local(node.name()) == name) return node;
    return {};
}

std::string attribute(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_attribute one : node.attributes())
        if (local(one.name()) == name) return one.value();
    return "";
}

std::optional<std::size_t> whole_number(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

// Undoes the workbook's own escape of control characters, "_x000D_".
std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned code = 0;
        if (text[at] == '_' && at + 6 < text.size() && text[at + 1] == 'x' && text[at + 6] == '_') {
            const char* begin = text.data() + at + 2;
            const auto [end, error] = std::from_chars(begin, begin + 4, code, 16);
            if (error == std::errc() && end == begin + 4 && code < 0x80) {
                out.push_back(static_cast<char>(code));
                at += 6;
                continue;
            }
        }
        out.push_back(text[at]);
    }
    return out;
}

// The text of a shared or inline string: its runs joined, reading aids (rPh) left out.
std::string rich_text(pugi::xml_node node) {
    std::string text;
    for (const pugi::xml_node part : node.children()) {
        if (local(part.name()) == "t") text += part.child_value();
        if (local(part.name()) == "r") text += child(part, "t").child_value();
    }
    return unescaped(text);
}

class Workbook {
  public:
    Workbook(std::string_view bytes, const RowLimits& limits) : zip_(bytes, limits), limits_(limits) {
        const pugi::xml_node book = child(parse(book_, "xl/workbook.xml", true), "workbook");
        const std::string since = attribute(child(book, "workbookPr"), "date1904");
        since_1904_ = since == "1" || since == "true";
        read_strings();
        read_styles();
    }

    void rows(const std::string& sheet, const RowSink& sink) {
        pugi::xml_document document;
        const pugi::xml_node root = child(parse(document, path_of(sheet), true), "worksheet");
        std::map<std::size_t, std::string> columns;
        std::size_t line = 0;
        std::size_t number = 0;
        for (const pugi::xml_node node : child(root, "sheetData").children()) {
            if (local(node.name()) != "row") continue;
            const std::size_t given = whole_number(attribute(node, "r")).value_or(0);
            line = given > 0 ? given : line + 1;
            if (columns.empty()) {
                columns = header_of(node);
                continue;
            }
            Row row = row_from(node, columns);
            if (row.cells.empty() && !row.fault) continue;
            row.line = line;
            row.number = ++number;
            if (number > limits_.rows)
                throw FileFault({fmt::format("行数超过 {}", limits_.rows),
                                 fmt::format("more than {} rows", limits_.rows)});
            if (!sink(std::move(row))) return;
        }
        if (columns.empty()) throw FileFault({"工作表是空的", "the sheet is empty"});
    }

  private:
    pugi::xml_node parse(pugi::xml_document& document, const std::string& name, bool required) {
        auto text = zip_.part(name);
        if (!text) {
            if (required) throw FileFault({"工作簿缺少 " + name, "the workbook lacks " + name});
            return {};
        }
        // Spaces inside texts count; document types and entities of the file's own are not read.
        if (!is_utf_8(*text) ||
            !document.load_buffer(text->data(), text->size(),
                                  pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8))
            throw FileFault({"工作簿的 " + name + " 已损坏", "the workbook's " + name + " is damaged"});
        return document;
    }

    void read_strings() {
        pugi::xml_document document;
        const pugi::xml_node root = child(parse(document, "xl/sharedStrings.xml", false), "sst");
        for (const pugi::xml_node node : root.children())
            if (local(node.name()) == "si") strings_.push_back(rich_text(node));
    }

    void read_styles() {
        pugi::xml_document document;
        const pugi::xml_node root = child(parse(document, "xl/styles.xml", false), "styleSheet");
        std::unordered_set<std::size_t> dates;
        for (const pugi::xml_node format : child(root, "numFmts").children())
            if (const auto id = whole_number(attribute(format, "numFmtId")))
                if (is_date_format(attribute(format, "formatCode"))) dates.insert(*id);
        for (const pugi::xml_node style : child(root, "cellXfs").children()) {
            const std::size_t id = whole_number(attribute(style, "numFmtId")).value_or(0);
            const bool built_in = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) ||
                                  (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
            date_styles_.push_back(built_in || dates.contains(id));
        }
    }

    std::string path_of(const std::string& sheet) {
        for (const pugi::xml_node node : child(child(book_, "workbook"), "sheets").children()) {
            if (local(node.name()) != "sheet" || (!sheet.empty() && attribute(node, "name") != sheet))
                continue;
            const std::string relation = attribute(node, "id");
            pugi::xml_document document;
            const pugi::xml_node root =
                child(parse(document, "xl/_rels/workbook.xml.rels", true), "Relationships");
            for (const pugi::xml_node one : root.children()) {
                if (attribute(one, "Id") != relation) continue;
                const std::string target = attribute(one, "Target");
                return target.starts_with('/') ? target.substr(1) : "xl/" + target;
            }
        }
        throw FileFault({"工作簿里没有工作表" + (sheet.empty() ? "" : "：" + sheet),
                         "the workbook has no sheet" + (sheet.empty() ? "" : " " + sheet)});
    }

    // Calls `take` with the column (from 0) and text of every cell that holds anything; a fault ends the row.
    std::optional<RowFault> cells(pugi::xml_node row,
                                  const std::function<void(std::size_t, std::string&&)>& take) {
        std::size_t column = 0;
        for (const pugi::xml_node cell : row.children()) {
            if (local(cell.name()) != "c") continue;
            column = column_of(attribute(cell, "r")).value_or(column);
            if (column >= limits_.columns)
                return RowFault{"",
                                {fmt::format("列数超过 {}", limits_.columns),
                                 fmt::format("more than {} columns", limits_.columns)}};
            auto text = text_of(cell);
            if (!text) return RowFault{place(cell), {"单元格的值读不出", "the cell's value cannot be read"}};
            if (text->size() > limits_.cell_bytes)
                return RowFault{place(cell), {"单元格过长", "the cell is too long"}};
            if (!text->empty()) take(column, std::move(*text));
            ++column;
        }
        return std::nullopt;
    }

    std::map<std::size_t, std::string> header_of(pugi::xml_node row) {
        std::map<std::size_t, std::string> columns;
        std::set<std::string> seen;
        const auto fault = cells(row, [&](std::size_t column, std::string&& text) {
            if (!seen.insert(text).second)
                throw FileFault({"表头有重复的列：" + text, "the header names a column twice: " + text});
            columns[column] = std::move(text);
        });
        if (fault)
            throw FileFault(
                {"表头读不出：" + fault->reason.zh, "the header cannot be read: " + fault->reason.en});
        return columns;
    }

    Row row_from(pugi::xml_node node, const std::map<std::size_t, std::string>& columns) {
        Row row;
        std::size_t size = 0;
        row.fault = cells(node, [&](std::size_t column, std::string&& text) {
            const auto named = columns.find(column);
            if (named == columns.end()) return;
            size += text.size();
            row.cells.push_back({named->second, std::move(text)});
        });
        if (!row.fault && size > limits_.row_bytes)
            row.fault = RowFault{"", {"本行过长", "the row is too long"}};
        return row;
    }

    // A character reference may still stand for half a surrogate pair.
    static std::string place(pugi::xml_node cell) {
        std::string reference = attribute(cell, "r");
        return is_utf_8(reference) ? reference : std::string();
    }

    static std::optional<std::size_t> column_of(std::string_view reference) {
        std::size_t column = 0;
        std::size_t at = 0;
        for (; at < reference.size() && at < 4 && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
            column = column * 26 + static_cast<std::size_t>(reference[at] - 'A' + 1);
        if (column == 0) return std::nullopt;
        return column - 1;
    }

    std::optional<std::string> text_of(pugi::xml_node cell) {
        const std::string type = attribute(cell, "t");
        if (type == "inlineStr") return checked(rich_text(child(cell, "is")));
        const std::string value = child(cell, "v").child_value();
        if (type == "s") {
            const auto index = whole_number(value);
            if (!index || *index >= strings_.size()) return std::nullopt;
            return checked(strings_[*index]);
        }
        if (type == "str") return checked(unescaped(value));
        if (type == "b") return value == "1" ? "true" : "false";
        if (type == "e") return std::nullopt;
        if (type == "d" || value.empty()) return checked(value);
        return number_text(value, whole_number(attribute(cell, "s")).value_or(0));
    }

    static std::optional<std::string> checked(std::string text) {
        if (!is_utf_8(text)) return std::nullopt;
        return text;
    }

    std::optional<std::string> number_text(const std::string& value, std::size_t style) {
        double number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc() || end != value.data() + value.size() || !std::isfinite(number))
            return std::nullopt;
        if (style < date_styles_.size() && date_styles_[style]) return iso_from_serial(number, since_1904_);
        // A telephone number is kept as 1.3800000001E10; whole numbers are written out.
        if (number == std::floor(number) && std::abs(number) < 9007199254740992.0)
            return std::to_string(static_cast<long long>(number));
        return value;
    }

    Zip zip_;
    const RowLimits& limits_;
    pugi::xml_document book_;
    bool since_1904_ = false;
    std::vector<std::string> strings_;
    std::vector<bool> date_styles_;
};

}  // namespace

bool is_date_format(std::string_view format) {
    bool quoted = false;
    bool bracketed = false;
    for (std::size_t at = 0; at < format.size(); ++at) {
        const char sign = format[at];
        if (sign == '\\' || sign == '_' || sign == '*') {
            ++at;  // the next character is shown as it is
        } else if (sign == '"') {
            quoted = !quoted;
        } else if (!quoted && sign == '[') {
            bracketed = true;
        } else if (!quoted && sign == ']') {
            bracketed = false;
        } else if (!quoted && !bracketed &&
                   std::string_view("ymdhsYMDHS").find(sign) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

std::optional<std::string> iso_from_serial(double serial, bool since_1904) {
    if (!(serial >= 0) || serial > 500'000) return std::nullopt;
    const auto whole = static_cast<int>(std::floor(serial));
    auto seconds = static_cast<int>(std::lround((serial - whole) * 86'400));
    // Serial 60 is 29 February 1900, which never was; the programs count it all the same.
    int number = since_1904 ? whole - 24'107 : whole - 25'569 + (whole < 60 ? 1 : 0);
    if (!since_1904 && whole == 60) return std::nullopt;
    if (seconds == 86'400) {
        seconds = 0;
        ++number;
    }
    const Day day{number};
    if (year_of(day) < 1900 || year_of(day) > 2999) return std::nullopt;
    if (seconds == 0) return iso(day);
    return fmt::format("{} {:02}:{:02}:{:02}", iso(day), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

void read_xlsx(std::string_view bytes, const RowSink& sink, const std::string& sheet,
               const RowLimits& limits) {
    Workbook(bytes, limits).rows(sheet, sink);
}

}  // namespace dengwen::intake
