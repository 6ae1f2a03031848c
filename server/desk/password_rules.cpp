#include "desk/password_rules.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

namespace dengwen::desk {

namespace {

constexpr int characters_min = 12, characters_max = 128;
constexpr int piece_cost = 2;
constexpr int strength_min = 8;  // as many as eight characters nobody could foresee
constexpr std::size_t run_min = 3, repeated_min = 3, name_min = 3, year_digits = 4;
constexpr std::size_t piece_max = 64;  // bytes of the longest name, and of any row or listed word

constexpr std::array<std::string_view, 14> key_rows{
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "`1234567890-=",
    "~!@#$%^&*()_+",
    "qwertyuiop[]\\",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "!qaz@wsx#edc$rfv%tgb^yhn&ujm*ik<(ol>)p:?",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1q2w3e4r5t6y7u8i9o0p",
    "147258369",
    "159357",
    "13579024680",
};

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }
bool is_numeral(char c) { return c >= '0' && c <= '9'; }

std::string in_small_letters(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// The letters that these signs are written for.
std::string plain_letters(std::string text) {
    constexpr std::string_view signs = "01345789@$!", letters = "oleastbgasi";
    for (char& c : text)
        if (const auto at = signs.find(c); at != std::string_view::npos) c = letters[at];
    return text;
}

struct Listed {
    std::unordered_set<std::string_view> words;
    std::size_t longest = 0;
};

const Listed& listed() {
    static const Listed list = [] {
        Listed out;
        std::string_view rest = common_passwords();
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view line = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (line.empty() || line.starts_with("# ") || line == "#") continue;
            out.words.insert(line);
            out.longest = std::max(out.longest, line.size());
        }
        return out;
    }();
    return list;
}

int number_in(std::string_view digits) {
    int out = 0;
    for (const char c : digits) out = out * 10 + (c - '0');
    return out;
}
bool is_year(std::string_view digits) { return number_in(digits) >= 1900 && number_in(digits) <= 2099; }
bool is_month_and_day(std::string_view digits) {
    const int month = number_in(digits.substr(0, 2)), day = number_in(digits.substr(2));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// A year, a day in one of its usual forms, a mobile number, or an identity number.
bool is_common_number(std::string_view text) {
    if (text.size() == 18 && std::all_of(text.begin(), text.end() - 1, is_numeral) &&
        (is_numeral(text.back()) || text.back() == 'x'))
        return is_year(text.substr(6, year_digits)) && is_month_and_day(text.substr(10, 4));
    if (!std::all_of(text.begin(), text.end(), is_numeral)) return false;
    switch (text.size()) {
        case 4:
            return is_year(text) || is_month_and_day(text);
        case 6:
            return is_month_and_day(text.substr(2)) || is_year(text.substr(0, year_digits));
        case 8:
            return (is_year(text.substr(0, year_digits)) && is_month_and_day(text.substr(4))) ||
                   (is_month_and_day(text.substr(0, 4)) && is_year(text.substr(4)));
        case 11:
            return text[0] == '1' && text[1] >= '3';
        default:
            return false;
    }
}

bool is_run(std::string_view text) {
    const std::string back(text.rbegin(), text.rend());
    return std::any_of(key_rows.begin(), key_rows.end(), [&](std::string_view row) {
        return row.find(text) != std::string_view::npos || row.find(back) != std::string_view::npos;
    });
}

// The officer's own names, whole and in their parts.
std::vector<std::string> names_of(const Officer& officer) {
    std::vector<std::string> out;
    for (const std::string* source : {&officer.id, &officer.name, &officer.unit}) {
        const std::string text = in_small_letters(*source);
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= text.size(); ++i) {
            const bool within = i < text.size() && text[i] != '-' && text[i] != '.' && text[i] != '_' &&
                                text[i] != ' ' && text[i] != '@';
            if (within) continue;
            if (i - begin >= name_min) out.push_back(text.substr(begin, i - begin));
            begin = i + 1;
        }
        if (text.size() >= name_min) out.push_back(text);
    }
    return out;
}

// Pieces: which parts of one password cost no more than a piece.
struct Pieces {
    std::string text, undone;
    std::vector<std::string> names;

    bool is_one(std::size_t begin, std::size_t length) const {
        const std::string_view part = std::string_view(text).substr(begin, length);
        if (length >= run_min && is_run(part)) return true;
        if (is_common_number(part)) return true;
        if (std::find(names.begin(), names.end(), part) != names.end()) return true;
        if (length > listed().longest) return false;
        return listed().words.contains(part) ||
               listed().words.contains(std::string_view(undone).substr(begin, length));
    }
    // What was there before, seen from here; it may reach into itself, as in "aaaa" and "abcabcabc".
    std::size_t repeated(std::size_t begin) const {
        std::size_t best = 0;
        for (std::size_t before = 0; before < begin; ++before) {
            std::size_t length = 0;
            while (begin + length < text.size() && text[before + length] == text[begin + length]) ++length;
            best = std::max(best, length);
        }
        return best >= repeated_min ? best : 0;
    }
};

int characters(std::string_view text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), begins_character));
}

}  // namespace

int strength_of_password(std::string_view password, const Officer& officer) {
    const std::string text = in_small_letters(password);
    const Pieces pieces{text, plain_letters(text), names_of(officer)};
    std::vector<int> least(text.size() + 1, static_cast<int>(text.size()));
    least[0] = 0;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        const auto reach = [&](std::size_t length, int cost) {
            least[begin + length] = std::min(least[begin + length], least[begin] + cost);
        };
        reach(1, begins_character(text[begin]) ? 1 : 0);
        for (std::size_t length = 2; length <= std::min(piece_max, text.size() - begin); ++length)
            if (pieces.is_one(begin, length)) reach(length, piece_cost);
        for (std::size_t length = pieces.repeated(begin); length >= repeated_min; --length)
            reach(length, piece_cost);
    }
    return least[text.size()];
}

PasswordFault fault_of_password(std::string_view password, const Officer& officer) {
    const int length = characters(password);
    if (length < characters_min || length > characters_max) return PasswordFault::length;
    return strength_of_password(password, officer) < strength_min ? PasswordFault::common
                                                                  : PasswordFault::none;
}

}  // namespace dengwen::desk
