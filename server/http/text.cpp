#include "http/text.hpp"

#include <array>
#include <charconv>
#include <cstdint>

namespace dengwen::http {

namespace {

constexpr std::array flaw_names{"missing",           "wrong_type",   "too_short",    "too_long",
                                "control_character", "not_utf8",     "no_such_day",  "no_such_hour",
                                "no_such_number",    "out_of_range", "unknown_word", "unknown_field",
                                "repeated_field",    "too_many",     "too_deep",     "not_well_formed"};

// Reads one code point at `at` and moves on; -1 for bytes that are no UTF-8 (overlong forms and surrogates
// too).
std::int32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return text[at++];
    const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + static_cast<std::size_t>(length) > text.size()) return -1;
    std::int32_t point = lead & (0x7F >> length);
    for (int i = 1; i < length; ++i) {
        if ((byte(at + static_cast<std::size_t>(i)) & 0xC0) != 0x80) return -1;
        point = point << 6 | (byte(at + static_cast<std::size_t>(i)) & 0x3F);
    }
    const std::int32_t least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    if (point < least || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return -1;
    at += static_cast<std::size_t>(length);
    return point;
}

bool invisible(std::int32_t point, bool lines) {
    if (lines && (point == '\n' || point == '\t')) return false;
    if (point < 0x20 || (point >= 0x7F && point <= 0x9F)) return true;
    if (point >= 0x202A && point <= 0x202E) return true;  // embedding and override of direction
    if (point >= 0x2066 && point <= 0x2069) return true;  // isolates
    if (point == 0x2028 || point == 0x2029 || point == 0xFEFF) return true;
    return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
}

bool blank(std::int32_t point) {
    return point == ' ' || point == '\n' || point == '\t' || point == 0x3000 || point == 0xA0 ||
           (point >= 0x2000 && point <= 0x200B);
}

void unify_line_ends(std::string& text) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        text[out++] = text[i];
    }
    text.resize(out);
}

}  // namespace

std::string_view name(Flaw flaw) { return flaw_names[static_cast<std::size_t>(flaw)]; }

std::optional<Flaw> take(std::string& text, const TextLimit& limit) {
    if (limit.lines) unify_line_ends(text);
    std::size_t count = 0, marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::int32_t point = next(text, at);
        if (point < 0) return Flaw::not_utf8;
        if (invisible(point, limit.lines)) return Flaw::control_character;
        ++count;
        if (!blank(point)) ++marks;
    }
    if (count > limit.characters_max) return Flaw::too_long;
    if (marks == 0 && limit.characters_min > 0) return Flaw::missing;
    if (count < limit.characters_min) return Flaw::too_short;
    return std::nullopt;
}

std::optional<std::size_t> characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        if (next(text, at) < 0) return std::nullopt;
    return count;
}

std::optional<int> ordinal(std::string_view text) {
    int number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole =
        fault == std::errc{} && end == text.data() + text.size() && number >= 1 && number <= 99999;
    return whole ? std::optional(number) : std::nullopt;
}

}  // namespace dengwen::http
