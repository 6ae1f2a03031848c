#include <algorithm>

#include "paper/template.hpp"

namespace dengwen::paper {

namespace {

using Fields = std::map<std::string, std::string, std::less<>>;

// Filling: a template's lines with the values of one paper, and inside a repeat those of one demand.
class Filling {
  public:
    Filling(const Template& from, const Values& values) : from_(from), values_(values) {}

    std::vector<Block> blocks() {
        walk(0, from_.lines.size(), nullptr);
        return std::move(blocks_);
    }

    // On one line: of a value with several only the blanks between them stay.
    std::string on_one_line(const Line& line, const Fields* demand = nullptr) const {
        std::string text = filled(line, demand);
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }

  private:
    std::string value(std::string_view key, const Fields* demand) const {
        if (demand) {
            if (const auto found = demand->find(key); found != demand->end()) return found->second;
        }
        const auto found = values_.fields.find(key);
        return found == values_.fields.end() ? std::string{} : found->second;
    }

    std::string filled(const Line& line, const Fields* demand) const {
        std::string text;
        for (const Segment& segment : line) {
            text += segment.is_field ? value(segment.text, demand) : segment.text;
        }
        return text;
    }

    // Where the block that begins at `from` ends.
    std::size_t end_of(std::size_t from) const {
        int deep = 0;
        for (std::size_t i = from;; ++i) {
            const Mark mark = from_.lines[i].mark;
            if (mark == Mark::repeat || mark == Mark::optional) ++deep;
            if (mark == Mark::end && --deep == 0) return i;
        }
    }

    void walk(std::size_t from, std::size_t until, const Fields* demand) {
        for (std::size_t i = from; i < until; ++i) {
            const Marked& line = from_.lines[i];
            if (line.mark == Mark::repeat) {
                const std::size_t end = end_of(i);
                for (const Fields& one : values_.demands) walk(i + 1, end, &one);
                i = end;
            } else if (line.mark == Mark::optional) {
                const std::size_t end = end_of(i);
                if (has_value(line.key, demand)) walk(i + 1, end, demand);
                i = end;
            } else {
                add(line, demand);
            }
        }
    }

    bool has_value(std::string_view key, const Fields* demand) const {
        return key == demands ? !values_.demands.empty() : !value(key, demand).empty();
    }

    void add(const Marked& line, const Fields* demand) {
        if (line.mark == Mark::row) {
            std::vector<std::string> cells;
            for (const Line& cell : line.cells) cells.push_back(on_one_line(cell, demand));
            if (blocks_.empty() || !std::holds_alternative<Table>(blocks_.back())) blocks_.push_back(Table{});
            std::get<Table>(blocks_.back()).rows.push_back(std::move(cells));
            return;
        }
        const Line& words = line.cells.front();
        if (line.mark == Mark::paragraph || line.mark == Mark::flush) {
            paragraphs(filled(words, demand), line.mark == Mark::paragraph);
            return;
        }
        const int level = static_cast<int>(line.mark) - static_cast<int>(Mark::heading_1) + 1;
        blocks_.push_back(Heading{level, on_one_line(words, demand)});
    }

    void paragraphs(std::string_view text, bool indented) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            if (end > 0) blocks_.push_back(Paragraph{std::string(text.substr(0, end)), indented});
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    const Template& from_;
    const Values& values_;
    std::vector<Block> blocks_;
};

std::vector<std::string> missing_in(const PaperKind& kind, const Values& values) {
    std::vector<std::string> missing;
    const auto& inner = demand_fields();
    for (const std::string_view key : kind.needed) {
        const auto lacks = [key](const Fields& fields) {
            const auto found = fields.find(key);
            return found == fields.end() || found->second.empty();
        };
        const bool of_demand = std::find(inner.begin(), inner.end(), key) != inner.end();
        const bool is_missing = key == demands ? values.demands.empty()
                                : of_demand ? std::any_of(values.demands.begin(), values.demands.end(), lacks)
                                            : lacks(values.fields);
        if (is_missing) missing.emplace_back(key);
    }
    return missing;
}

}  // namespace

Filled fill(const Template& from, const Values& values, const std::string& number, Day day) {
    Filling filling(from, values);
    Filled filled;
    Document& document = filled.document;
    document.letterhead = filling.on_one_line(from.letterhead);
    document.number = number;
    document.title = filling.on_one_line(from.title);
    document.addressee = filling.on_one_line(from.addressee);
    document.blocks = filling.blocks();
    for (const Line& name : from.attachments) document.attachments.push_back(filling.on_one_line(name));
    document.signature = filling.on_one_line(from.signature);
    document.copies = filling.on_one_line(from.copies);
    document.day = day;
    if (const PaperKind* kind = kind_from(from.kind)) filled.missing = missing_in(*kind, values);
    return filled;
}

}  // namespace dengwen::paper
