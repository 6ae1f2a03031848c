#include "ledger/utf8.hpp"

#include <cassert>

namespace dengwen::ledger {

std::optional<char32_t> take_character(std::string_view& text) {
    assert(!text.empty());
    const auto first = static_cast<unsigned char>(text[0]);
    std::size_t length = 0;
    char32_t character = 0, least = 0;
    if (first < 0x80) {
        length = 1, character = first;
    } else if (first >= 0xc0 && first < 0xe0) {
        length = 2, character = first & 0x1f, least = 0x80;
    } else if (first >= 0xe0 && first < 0xf0) {
        length = 3, character = first & 0x0f, least = 0x800;
    } else if (first >= 0xf0 && first < 0xf8) {
        length = 4, character = first & 0x07, least = 0x10000;
    }
    if (length == 0 || text.size() < length) return std::nullopt;
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xc0) != 0x80) return std::nullopt;
        character = character << 6 | (byte & 0x3f);
    }
    const bool is_surrogate = character >= 0xd800 && character <= 0xdfff;
    if (character < least || character > 0x10ffff || is_surrogate) return std::nullopt;
    text.remove_prefix(length);
    return character;
}

bool is_space(char32_t character) {
    return character == 0x20 || (character >= 0x09 && character <= 0x0d) || character == 0x85 ||
           character == 0xa0 || character == 0x1680 || (character >= 0x2000 && character <= 0x200a) ||
           character == 0x2028 || character == 0x2029 || character == 0x202f || character == 0x205f ||
           character == 0x3000;
}

}  // namespace dengwen::ledger
