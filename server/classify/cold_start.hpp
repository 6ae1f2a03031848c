// Cold start: a model where nothing has been decided yet, from the words the categories themselves are named
// by.
#pragma once

#include <string>
#include <vector>

#include "classify/model.hpp"
#include "core/day.hpp"

namespace dengwen::classify {

// NamedLabel: a category, and the names of it, of those above it and of those below it.
struct NamedLabel {
    std::string name;
    std::vector<std::string> words;
};

// The score says how near a text comes to the words of a label beside the others; nobody has measured how
// often that is right, so the threshold asks for twice a label's even share. Throws LearningFault for fewer
// than two labels and for labels without words.
Model cold_start(const std::vector<NamedLabel>& labels, Day day);

}  // namespace dengwen::classify
