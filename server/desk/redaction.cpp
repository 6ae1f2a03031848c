#include "desk/redaction.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "desk/repetition.hpp"
#include "record/references.hpp"

namespace dengwen::desk {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// Digits side by side, and the groups that one blank or hyphen parts from them.
using Groups = std::vector<std::string>;

std::vector<Groups> digit_groups(const std::string& text) {
    std::vector<Groups> all;
    bool goes_on = false;  // the last group and the next belong together
    for (std::size_t i = 0; i < text.size();) {
        if (!is_digit(text[i])) {
            goes_on = goes_on && (text[i] == ' ' || text[i] == '-') && i > 0 && is_digit(text[i - 1]);
            ++i;
            continue;
        }
        std::string group;
        while (i < text.size() && is_digit(text[i])) group += text[i++];
        // The last sign of an identity number may be an x.
        if (group.size() <= 17 && i < text.size() && text[i] == 'x') group += text[i++];
        if (!goes_on) all.emplace_back();
        all.back().push_back(std::move(group));
        goes_on = true;
    }
    return all;
}

bool is_date(std::string_view digits) {  // YYYYMMDD
    if (!std::all_of(digits.begin(), digits.end(), is_digit)) return false;
    const auto number = [&](std::size_t at, std::size_t count) {
        return std::stoi(std::string(digits.substr(at, count)));
    };
    const int year = number(0, 4);
    return year >= 1900 && year < 2100 && day_from(year, number(4, 2), number(6, 2)).has_value();
}

bool is_identity_number(std::string_view text) {
    if (text.size() == 18) return is_date(text.substr(6, 8));
    return text.size() == 15 && is_date("19" + std::string(text.substr(6, 6)));
}

bool is_mobile_number(std::string_view text) {
    if (text.size() > 11 && text.starts_with("00")) text.remove_prefix(2);
    if (text.size() > 11 && text.starts_with("86")) text.remove_prefix(2);
    return text.size() == 11 && text[0] == '1' && text[1] >= '3' && is_digit(text.back());
}

// ISO/IEC 7812: the last digit checks the others.
bool is_card_number(std::string_view text) {
    if (text.size() < 16 || text.size() > 19 || !is_digit(text.back())) return false;
    if (text[0] < '3' || text[0] > '6') return false;
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int digit = text[text.size() - 1 - i] - '0';
        sum += i % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
    }
    return sum % 10 == 0;
}

bool is_personal(std::string_view text) {
    return is_identity_number(text) || is_mobile_number(text) || is_card_number(text);
}

// A number written in groups has some of three digits or more; days and amounts side by side do not make one.
bool is_personal_in_groups(const Groups& groups, std::size_t first, std::size_t count) {
    std::string joined;
    for (std::size_t i = first; i < first + count; ++i) {
        const bool is_prefix = i == first && (groups[i] == "86" || groups[i] == "0086");
        const bool is_last = i + 1 == first + count;
        if (groups[i].size() < 3 && !is_prefix && !(is_last && joined.size() >= 16)) return false;
        joined += groups[i];
    }
    return is_personal(joined);
}

// Letters of ASCII as whole words; others wherever they stand, blanks and signs left aside.
bool names(std::string_view text, std::string_view name) {
    const std::string wanted = normalised(name);
    const bool latin = std::all_of(name.begin(), name.end(), [](char c) { return (c & 0x80) == 0; });
    if (!latin) return wanted.size() >= 6 && normalised(text).find(wanted) != std::string::npos;
    if (wanted.size() < 2) return false;
    const std::string in = store::folded(text), word = store::folded(name);
    for (std::size_t at = in.find(word); at != std::string::npos; at = in.find(word, at + 1)) {
        const bool begins = at == 0 || !is_letter(in[at - 1]);
        const std::size_t end = at + word.size();
        if (begins && (end >= in.size() || !is_letter(in[end]))) return true;
    }
    return false;
}

bool holds(std::string_view text, std::string_view value, std::size_t bytes_min) {
    const std::string wanted = normalised(value);
    return wanted.size() >= bytes_min && normalised(text).find(wanted) != std::string::npos;
}

std::vector<Party> parties_of(const Matter& matter, const Keeping& keeping) {
    std::vector<ContentRef> refs;
    for (const Submission& submission : matter.submissions)
        for (std::string& digest : person_references(submission)) refs.push_back({std::move(digest)});
    std::vector<Party> out;
    for (const store::Content& content : keeping.contents(refs)) {
        const auto read = nlohmann::json::parse(content.body, nullptr, false);
        if (!read.is_object()) continue;
        out.push_back({read.value("name", ""), read.value("telephone", ""), read.value("email", ""),
                       read.value("address", "")});
    }
    return out;
}

}  // namespace

bool holds_personal_number(std::string_view text) {
    for (const Groups& groups : digit_groups(store::folded(text)))
        for (std::size_t first = 0; first < groups.size(); ++first)
            for (std::size_t count = 1; count <= 6 && first + count <= groups.size(); ++count)
                if (count == 1 ? is_personal(groups[first]) : is_personal_in_groups(groups, first, count))
                    return true;
    return false;
}

bool tells_of(const Party& party, std::string_view text) {
    constexpr std::size_t telephone_min = 7, email_min = 5;
    constexpr std::size_t address_min = 18;  // six characters: a county alone tells nothing
    return names(text, party.name) || holds(text, party.telephone, telephone_min) ||
           holds(text, party.email, email_min) || holds(text, party.address, address_min);
}

std::optional<PublishedText> unredacted(const Matter& matter, const PublicationAsked& asked,
                                        const Contents& contents, const Keeping& keeping) {
    const std::vector<Party> parties = parties_of(matter, keeping);
    const std::string number = normalised(text(matter.number));
    const auto tells = [&](const ContentRef& ref) {
        for (const store::Content& content : contents.all()) {
            if (content.digest != ref.digest) continue;
            const std::string& body = content.body;
            if (holds_personal_number(body)) return true;
            if (normalised(body).find(number) != std::string::npos) return true;
            return std::any_of(parties.begin(), parties.end(),
                               [&](const Party& party) { return tells_of(party, body); });
        }
        return false;
    };
    if (tells(asked.title)) return PublishedText::title;
    if (tells(asked.question)) return PublishedText::question;
    if (tells(asked.answer)) return PublishedText::answer;
    if (asked.basis && tells(*asked.basis)) return PublishedText::basis;
    return std::nullopt;
}

}  // namespace dengwen::desk
