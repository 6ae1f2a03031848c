#include "paper/template.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace dengwen::paper {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    return text;
}

struct Open {
    Mark mark{};
    std::string key;
    int line = 0;
};

// Reading: one walk over the lines, which keeps what is open and what has been said.
class Reading {
  public:
    explicit Reading(const PaperKind& kind) : kind_(kind) { read_.made.emplace().kind = kind.key; }

    TemplateRead read(std::string_view text) {
        if (text.size() > template_bytes_max) {
            return refuse(0, "",
                          {"模板过长：最多 32000 字节。", "The template is too long: 32,000 bytes at most."});
        }
        bool in_head = true;
        int number = 0;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view line = trimmed(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
            if (++number > template_lines_max) {
                return refuse(number, "", {"模板最多 400 行。", "A template has 400 lines at most."});
            }
            if (line.empty() || line.starts_with("//")) continue;
            if (in_head && line == "---") {
                in_head = false;
            } else if (in_head) {
                head_line(line, number);
            } else {
                body_line(line, number);
            }
        }
        if (in_head) say(number, "", {"没有把抬头与正文分开的 --- 行。", "No line --- parts head and body."});
        finish();
        if (!read_.faults.empty()) read_.made.reset();
        return std::move(read_);
    }

  private:
    TemplateRead refuse(int line, std::string field, Words cause) {
        read_.made.reset();
        say(line, std::move(field), std::move(cause));
        return std::move(read_);
    }

    void say(int line, std::string field, Words cause) {
        if (read_.faults.size() < 50) read_.faults.push_back({line, std::move(field), std::move(cause)});
    }

    void head_line(std::string_view line, int number) {
        std::size_t length = 1;
        std::size_t colon = line.find(':');
        if (const std::size_t wide = line.find("："); wide < colon) {
            colon = wide;
            length = 3;
        }
        const std::string_view key = trimmed(line.substr(0, std::min(colon, line.size())));
        const std::string_view rest =
            colon == std::string_view::npos ? std::string_view{} : trimmed(line.substr(colon + length));
        Template& made = *read_.made;
        if (colon == std::string_view::npos || rest.empty()) {
            say(number, std::string(key),
                {"抬头的一行写作“名称：内容”。", "A line of the head reads name: text."});
        } else if (key == "标题" || key == "title") {
            made.title = text_of(rest, number);
        } else if (key == "红头" || key == "letterhead") {
            made.letterhead = text_of(rest, number);
        } else if (key == "字" || key == "code") {
            made.code = rest;
        } else if (key == "主送" || key == "addressee") {
            made.addressee = text_of(rest, number);
        } else if (key == "附件" || key == "attachment") {
            made.attachments.push_back(text_of(rest, number));
        } else if (key == "署名" || key == "signature") {
            made.signature = text_of(rest, number);
        } else if (key == "抄送" || key == "copies") {
            made.copies = text_of(rest, number);
        } else {
            say(number, std::string(key),
                {"抬头只有：标题、字、红头、主送、附件、署名、抄送。",
                 "A head has title, code, letterhead, addressee, attachment, signature and copies only."});
        }
    }

    void body_line(std::string_view line, int number) {
        if (line.starts_with("{{") && line.size() > 2 && std::string_view("#?/").find(line[2]) != line.npos) {
            block_line(line, number);
            return;
        }
        struct Start {
            std::string_view begins;
            Mark mark;
        };
        static constexpr std::array starts{Start{"### ", Mark::heading_3}, Start{"## ", Mark::heading_2},
                                           Start{"# ", Mark::heading_1}, Start{"> ", Mark::flush}};
        for (const auto& [begins, mark] : starts) {
            if (line.starts_with(begins)) {
                add({mark, {text_of(trimmed(line.substr(begins.size())), number)}, "", number});
                return;
            }
        }
        if (line.starts_with("|")) {
            row(line, number);
            return;
        }
        add({Mark::paragraph, {text_of(line, number)}, "", number});
    }

    void row(std::string_view line, int number) {
        std::vector<Line> cells;
        line.remove_prefix(1);
        while (!trimmed(line).empty()) {
            const std::size_t end = std::min(line.find('|'), line.size());
            cells.push_back(text_of(trimmed(line.substr(0, end)), number));
            line.remove_prefix(std::min(end + 1, line.size()));
        }
        if (cells.empty() || cells.size() > 12) {
            say(number, "", {"表格的一行有 1 至 12 格。", "A row of a table has 1 to 12 cells."});
        }
        add({Mark::row, std::move(cells), "", number});
    }

    void block_line(std::string_view line, int number) {
        const char sign = line[2];
        const std::size_t end = line.find("}}");
        if (end == std::string_view::npos || end + 2 != line.size()) {
            say(number, std::string(line),
                {"成段的记号要独占一行，并以 }} 结束。",
                 "A mark of a block has a line of its own and ends with }}."});
            return;
        }
        const std::string name(trimmed(line.substr(3, end - 3)));
        const Field* field = field_from(name);
        if (!field || !knows(kind_, field->key)) {
            say(number, name, sign == '#' ? only_demands() : unknown());
            return;
        }
        const std::string key(field->key);
        if (sign == '/') {
            if (open_.empty() || open_.back().key != key) {
                say(number, name, {"这里没有打开的同名段落。", "No block of this name is open here."});
                return;
            }
            open_.pop_back();
            add({Mark::end, {}, key, number});
            return;
        }
        if (sign == '#' && key != demands) {
            say(number, name, only_demands());
        } else if (sign == '#' && is_open(Mark::repeat)) {
            say(number, name, {"重复段内不能再重复。", "A repeat holds no other repeat."});
        } else if (open_.size() == 2) {
            say(number, name, {"段落最多套两层。", "Blocks stand two deep at most."});
        } else if (sign == '?' && !in_its_place(key)) {
            say(number, name, outside());
        }
        if (sign == '#' && open_.empty()) said_.insert(key);
        open_.push_back({sign == '#' ? Mark::repeat : Mark::optional, key, number});
        add({open_.back().mark, {}, key, number});
    }

    static Words unknown() { return {"这个文种没有这个字段。", "This kind of paper knows no such field."}; }
    static Words only_demands() {
        return {"只有诉求可以重复：{{#诉求}}。", "Only demands may be repeated: {{#demands}}."};
    }
    static Words outside() {
        return {"诉求的字段只能写在 {{#诉求}} 与 {{/诉求}} 之间。",
                "A field of a demand stands between {{#demands}} and {{/demands}} only."};
    }

    bool is_open(Mark mark) const {
        return std::any_of(open_.begin(), open_.end(), [&](const Open& open) { return open.mark == mark; });
    }

    bool in_its_place(std::string_view key) const {
        const auto& inner = demand_fields();
        return is_open(Mark::repeat) || std::find(inner.begin(), inner.end(), key) == inner.end();
    }

    Line text_of(std::string_view text, int number) {
        Line line;
        while (!text.empty()) {
            const std::size_t begin = text.find("{{");
            if (const std::string_view plain = text.substr(0, begin); !plain.empty()) {
                promises(plain, number);
                line.push_back({false, std::string(plain)});
            }
            if (begin == std::string_view::npos) break;
            const std::size_t end = text.find("}}", begin);
            if (end == std::string_view::npos) {
                say(number, std::string(text.substr(begin)),
                    {"字段没有以 }} 结束。", "A field does not end with }}."});
                break;
            }
            field(trimmed(text.substr(begin + 2, end - begin - 2)), number, line);
            text.remove_prefix(end + 2);
        }
        return line;
    }

    void field(std::string_view name, int number, Line& line) {
        const Field* field = field_from(name);
        if (!field || field->key == demands || !knows(kind_, field->key)) {
            say(number, std::string(name), unknown());
            return;
        }
        if (!in_its_place(field->key)) say(number, std::string(name), outside());
        // A field that a paper must state may stand in its own block and in that of one it goes with.
        const bool always = std::all_of(open_.begin(), open_.end(), [&](const Open& open) {
            return open.mark == Mark::repeat || open.key == field->key ||
                   std::find(kind_.stated.begin(), kind_.stated.end(), open.key) != kind_.stated.end();
        });
        if (always) said_.insert(std::string(field->key));
        line.push_back({true, std::string(field->key)});
    }

    // Art. 32, 35, 36: the remedies of an opinion are review and re-review, and they are named by the fields.
    void promises(std::string_view text, int number) {
        if (kind_.may_promise_suit) return;
        static constexpr std::array words{"诉讼", "起诉", "行政复议", "lawsuit", "litigation", "sue "};
        for (const std::string_view word : words) {
            if (text.find(word) != std::string_view::npos) {
                say(number, std::string(word),
                    {"意见书的救济途径是复查、复核，不写诉讼、复议。",
                     "The remedies of an opinion are review and re-review; no suit is promised."});
            }
        }
    }

    void add(Marked line) { read_.made->lines.push_back(std::move(line)); }

    void finish() {
        for (const Open& open : open_) {
            say(open.line, std::string(field_from(open.key)->name.zh),
                {"这个段落没有结束。", "This block is not closed."});
        }
        const auto lacks = [&](std::string_view key) {
            if (said_.contains(std::string(key))) return;
            const Field& field = *field_from(key);
            say(0, field.name.zh,
                {"这个文种必须写明“" + field.name.zh + "”，且不得放在其他字段的可选段里。",
                 "This kind of paper must state the " + field.name.en +
                     ", in no optional block of another field."});
        };
        for (const std::string_view key : kind_.needed) lacks(key);
        for (const std::string_view key : kind_.stated) lacks(key);
        const Template& made = *read_.made;
        if (made.title.empty()) say(0, "标题", {"没有标题。", "There is no title."});
        if (made.code.empty()) say(0, "字", {"没有发文字号的“字”。", "There is no code for the number."});
        if (made.signature.empty()) say(0, "署名", {"没有署名。", "There is no signature."});
    }

    const PaperKind& kind_;
    TemplateRead read_;
    std::vector<Open> open_;
    std::set<std::string, std::less<>> said_;
};

}  // namespace

TemplateRead read_template(std::string_view text, const PaperKind& kind) { return Reading(kind).read(text); }

}  // namespace dengwen::paper
