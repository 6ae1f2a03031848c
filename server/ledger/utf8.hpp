// Utf8: the characters of a text, one at a time; what is not well-formed UTF-8 is told from what is.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dengwen::ledger {

// Takes the first character off a text that is not empty; nothing when it is not well formed (Unicode, table
// 3-7).
std::optional<char32_t> take_character(std::string_view& text);

// White space by Unicode's property White_Space, U+0020 and U+3000 among it.
bool is_space(char32_t character);

}  // namespace dengwen::ledger
