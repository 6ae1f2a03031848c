// Text: whether a text that came from outside may enter: well-formed UTF-8, of lawful length, nothing
// invisible.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/limits.hpp"

namespace dengwen::http {

enum class Flaw {
    missing,
    wrong_type,
    too_short,
    too_long,
    control_character,
    not_utf8,
    no_such_day,
    no_such_hour,
    no_such_number,
    out_of_range,
    unknown_word,
    unknown_field,
    repeated_field,
    too_many,
    too_deep,
    not_well_formed,
};
std::string_view name(Flaw flaw);

// Line ends become single line feeds. Control characters, marks that turn the direction of writing, unpaired
// surrogates and noncharacters are flaws: they hide what a reader sees.
std::optional<Flaw> take(std::string& text, const TextLimit& limit);

// The number of characters of well-formed UTF-8; nothing when it is not.
std::optional<std::size_t> characters(std::string_view text);

// 1 to 99999, written in digits and nothing else.
std::optional<int> ordinal(std::string_view text);

}  // namespace dengwen::http
