// Learning: a model from matters that officers have decided; the same rows give the same model, byte for
// byte.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "classify/model.hpp"
#include "core/day.hpp"
#include "core/words.hpp"

namespace dengwen::classify {

// Example: a decided matter.
struct Example {
    std::string title;
    std::string text;
    std::string label;  // what was decided: a category, or the unit that accepted
};

// LearningFault: nothing can be learned from these rows; says why in both languages.
struct LearningFault : std::runtime_error {
    explicit LearningFault(Words said)
        : std::runtime_error(said.zh + " / " + said.en), words(std::move(said)) {}
    Words words;
};

struct LearningAsked {
    std::string label;  // its name, told in the model
    Day day;
    std::uint64_t left_out = 0;
    std::size_t threads = 2;  // the model is the same with any number
    std::function<void(std::size_t done, std::size_t of)> progress;
};

// The newest matters stand last; of more than this only the last are learned from.
inline constexpr std::size_t examples_most = 100'000;
// What lines of all labels may take in the file, so that a model of hundreds of labels is no greater.
inline constexpr std::size_t lines_bytes_most = 46'000'000;

// Throws LearningFault where there are fewer than two labels.
Model learn(const std::vector<Example>& examples, const LearningAsked& asked);

}  // namespace dengwen::classify
