#include "intake/filing.hpp"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "intake/bodies.hpp"

namespace dengwen::intake {
namespace {

struct Limit {
    std::size_t characters;
    bool lines;
};

constexpr Limit title_limit{100, false};
constexpr Limit text_limit{20'000, true};
constexpr Limit demand_limit{2'000, true};
constexpr Limit name_limit{60, false};
constexpr Limit telephone_limit{40, false};
constexpr Limit email_limit{254, false};
constexpr Limit address_limit{200, false};
constexpr std::size_t demands_max = 20;
constexpr int persons_max = 1'000'000;

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (const unsigned char byte : text)
        if ((byte & 0xC0) != 0x80) ++count;
    return count;
}

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return "";
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

std::string with_single_line_feeds(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r')
            out.push_back(text[at]);
        else if (at + 1 >= text.size() || text[at + 1] != '\n')
            out.push_back('\n');
    }
    return out;
}

bool holds_control(std::string_view text, bool lines) {
    for (const unsigned char byte : text) {
        if (byte >= 0x20 && byte != 0x7F) continue;
        if (lines && (byte == '\n' || byte == '\t')) continue;
        return true;
    }
    return false;
}

// Thrown and caught in this file only: the first thing wrong with a row ends the reading of it.
struct Wrong {
    std::string field;
    Words reason;
    std::optional<Refusal> refusal;
};

class Reading {
  public:
    Reading(const Row& row, const Filing& filing) : row_(row), filing_(filing) {}

    desk::Registering read() {
        desk::Registering made;
        made.actor = filing_.actor;
        RegistrationAsked& asked = made.asked;
        asked.unit = filing_.unit;
        Submission& submission = asked.submission;
        submission.channel = word(Field::channel, channel_from, Channel::file);
        submission.received_day = received();
        asked.kind = word(Field::kind, kind_from, Kind::request);
        asked.category = category();
        asked.place = place();
        asked.accused_unit = accused_unit();
        submission.persons = persons();
        submission.anonymous = truth(Field::anonymous);
        submission.withheld_name = truth(Field::withheld_name);
        submission.electronic_consent = truth(Field::electronic_consent);
        const std::string title = text(Field::title, title_limit);
        const std::string body = text(Field::text, text_limit);
        if (title.empty() && body.empty())
            throw Wrong{"text", {"标题和内容都是空的", "both title and text are empty"}, std::nullopt};
        submission.statement = made.contents.add("statement", statement_body(title, body));
        for (const std::string& demand : demands(title, body))
            asked.demands.push_back(made.contents.add("demand", demand));
        person(made);
        return made;
    }

  private:
    // The first of the field's columns that holds anything, else the constant.
    std::string value(Field field) const {
        const auto columns = filing_.mapping.columns.find(field);
        if (columns != filing_.mapping.columns.end())
            for (const std::string& column : columns->second)
                if (const std::string* cell = row_.find(column))
                    if (std::string found = trimmed(*cell); !found.empty())
                        return translated(field, std::move(found));
        const auto constant = filing_.mapping.constants.find(field);
        return constant == filing_.mapping.constants.end() ? "" : constant->second;
    }

    std::string translated(Field field, std::string found) const {
        const auto words = filing_.mapping.values.find(field);
        if (words == filing_.mapping.values.end()) return found;
        const auto meaning = words->second.find(found);
        return meaning == words->second.end() ? found : meaning->second;
    }

    [[noreturn]] static void wrong(Field field, std::string zh, std::string en,
                                   std::optional<Refusal> refusal = std::nullopt) {
        throw Wrong{std::string(name(field)), {std::move(zh), std::move(en)}, refusal};
    }

    static std::string checked(Field field, std::string written, Limit limit) {
        written = with_single_line_feeds(written);
        if (holds_control(written, limit.lines)) wrong(field, "含有控制字符", "holds a control character");
        if (characters(written) > limit.characters)
            wrong(field, fmt::format("超过 {} 个字", limit.characters),
                  fmt::format("longer than {} characters", limit.characters));
        return written;
    }

    std::string text(Field field, Limit limit) const { return checked(field, value(field), limit); }

    template <class Value>
    Value word(Field field, std::optional<Value> (*from)(std::string_view), Value otherwise) const {
        const std::string written = value(field);
        if (written.empty()) return otherwise;
        const auto known = from(written);
        if (!known)
            wrong(field, "不认识“" + shown(written) + "”", "the word '" + shown(written) + "' is unknown");
        return *known;
    }

    // Enough of a wrong value to find it by; never a whole text.
    static std::string shown(const std::string& written) {
        std::string out;
        std::size_t count = 0;
        for (const char byte : written) {
            if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80 && ++count > 20) return out + "…";
            out.push_back(byte);
        }
        return out;
    }

    Day received() const {
        const std::string written = value(Field::received);
        if (written.empty()) return filing_.today;
        const auto day = day_by(filing_.mapping.date_formats, written);
        if (!day)
            wrong(Field::received, "不是日期，或没有这一天：" + shown(written),
                  "no date, or no such day: " + shown(written));
        return *day;
    }

    std::string category() const {
        const std::string written = value(Field::category);
        if (written.empty()) return "";
        const auto code = filing_.catalogue.category(written);
        if (!code)
            wrong(Field::category, "没有这个分类，或名称不唯一：" + shown(written),
                  "no such category, or more than one of that name: " + shown(written),
                  Refusal::category_unknown);
        return *code;
    }

    std::string place() const {
        const std::string written = value(Field::place);
        if (written.empty()) return filing_.place;
        const auto code = filing_.catalogue.place(written);
        if (!code)
            wrong(Field::place, "没有这个地方，或名称不唯一：" + shown(written),
                  "no such place, or more than one of that name: " + shown(written), Refusal::place_unknown);
        return *code;
    }

    std::string accused_unit() const {
        const std::string written = value(Field::accused_unit);
        if (!written.empty() && !filing_.offices.find(written))
            wrong(Field::accused_unit, "没有这个单位：" + shown(written), "no such unit: " + shown(written),
                  Refusal::unit_unknown);
        return written;
    }

    int persons() const {
        const std::string written = value(Field::persons);
        if (written.empty()) return 1;
        int count = 0;
        const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), count);
        if (error != std::errc() || end != written.data() + written.size() || count < 1 ||
            count > persons_max)
            wrong(Field::persons, fmt::format("应是 1 到 {} 的数", persons_max),
                  fmt::format("a number from 1 to {} is wanted", persons_max));
        return count;
    }

    bool truth(Field field) const {
        const std::string written = value(field);
        for (const char* yes : {"true", "是", "1", "yes", "y", "√"})
            if (written == yes) return true;
        for (const char* no : {"", "false", "否", "0", "no", "n", "×"})
            if (written == no) return false;
        wrong(field, "应是“是”或“否”", "yes or no is wanted");
    }

    // Without a demand of its own the letter asks for what its title, or else its text, says.
    std::vector<std::string> demands(const std::string& title, const std::string& body) const {
        std::vector<std::string> all;
        const auto columns = filing_.mapping.columns.find(Field::demand);
        if (columns != filing_.mapping.columns.end())
            for (const std::string& column : columns->second)
                if (const std::string* cell = row_.find(column)) cut(*cell, all);
        if (all.empty()) all.push_back(title.empty() ? shortened(body) : title);
        if (all.size() > demands_max)
            wrong(Field::demand, fmt::format("诉求超过 {} 项", demands_max),
                  fmt::format("more than {} demands", demands_max));
        return all;
    }

    void cut(const std::string& cell, std::vector<std::string>& all) const {
        const std::string& separator = filing_.mapping.demand_separator;
        for (std::size_t begin = 0; begin <= cell.size();) {
            const std::size_t end =
                separator.empty() ? cell.size() : std::min(cell.find(separator, begin), cell.size());
            if (std::string one = trimmed(cell.substr(begin, end - begin)); !one.empty())
                all.push_back(checked(Field::demand, std::move(one), demand_limit));
            begin = end + std::max<std::size_t>(separator.size(), 1);
        }
    }

    static std::string shortened(const std::string& text) {
        std::size_t count = 0;
        for (std::size_t at = 0; at < text.size(); ++at)
            if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && ++count > demand_limit.characters)
                return text.substr(0, at);
        return text;
    }

    void person(desk::Registering& made) const {
        Submission& submission = made.asked.submission;
        Person one;
        one.name = text(Field::petitioner, name_limit);
        one.telephone = text(Field::telephone, telephone_limit);
        one.email = text(Field::email, email_limit);
        one.address = text(Field::address, address_limit);
        if (one.is_empty()) submission.anonymous = true;
        // Nobody can be told in writing whose name or address is not clear (Art. 23).
        submission.reachable =
            !submission.anonymous && !one.name.empty() && !(one.telephone + one.email + one.address).empty();
        if (!submission.anonymous)
            submission.petitioners.push_back(made.contents.add("person", person_body(one)));
    }

    const Row& row_;
    const Filing& filing_;
};

// A name two entries share is nobody's; `taken` remembers the shared ones by an empty code.
template <class Codes>
void enter(Codes& codes, const std::string& written, const std::string& code) {
    const auto [at, fresh] = codes.emplace(written, code);
    if (!fresh && at->second != code) at->second.clear();
}

template <class Codes>
std::optional<std::string> look_up(const Codes& codes, const std::string& written) {
    const auto found = codes.find(written);
    if (found == codes.end() || found->second.empty()) return std::nullopt;
    return found->second;
}

template <class Entries, class Codes>
void enter_all(const Entries& entries, Codes& codes) {
    std::map<std::string, const typename Entries::value_type*> by_code;
    for (const auto& entry : entries) by_code[entry.code] = &entry;
    for (const auto& entry : entries) {
        enter(codes, entry.name.zh, entry.code);
        std::string path = entry.name.zh;
        std::string joined = path;
        auto parent = by_code.find(entry.parent);
        for (int steps = 0; parent != by_code.end() && steps < 8; ++steps) {
            path = parent->second->name.zh + "/" + path;
            joined = parent->second->name.zh + joined;
            enter(codes, path, entry.code);
            enter(codes, joined, entry.code);
            parent = by_code.find(parent->second->parent);
        }
    }
    for (const auto& entry : entries) codes[entry.code] = entry.code;  // a code is always itself
}

}  // namespace

Catalogue::Catalogue(const std::vector<store::Category>& categories,
                     const std::vector<store::Division>& divisions) {
    enter_all(categories, categories_);
    enter_all(divisions, places_);
}

std::optional<std::string> Catalogue::category(const std::string& written) const {
    return look_up(categories_, written);
}

std::optional<std::string> Catalogue::place(const std::string& written) const {
    return look_up(places_, written);
}

std::variant<desk::Registering, Rejection> registering_from(const Row& row, const Filing& filing) {
    if (row.fault) return Rejection{row.number, row.line, row.fault->field, row.fault->reason, std::nullopt};
    try {
        return Reading(row, filing).read();
    } catch (const Wrong& found) {
        return Rejection{row.number, row.line, found.field, found.reason, found.refusal};
    }
}

}  // namespace dengwen::intake
