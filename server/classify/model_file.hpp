// Model file: a model as bytes and back; versioned, with what it was learned from in words anybody can read.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "classify/model.hpp"
#include "core/words.hpp"

namespace dengwen::classify {

// The line a file begins with. Another number after "schema" is another way of reading texts or of laying out
// the numbers: such a model is learned anew, never guessed at.
inline constexpr std::string_view schema_line = "dengwen model schema 1\n";

// ModelFault: these bytes are no model that can be used; says why in both languages.
struct ModelFault : std::runtime_error {
    explicit ModelFault(Words said) : std::runtime_error(said.zh + " / " + said.en), words(std::move(said)) {}
    Words words;
};

// The schema's line; one line of JSON; hashes, lines and steps, least byte first; SHA-256 of all before it.
std::string bytes_of(const Model& model);

// Takes nothing it has not checked: throws ModelFault for other bytes than bytes_of() made.
Model model_from(std::string_view bytes);

}  // namespace dengwen::classify
