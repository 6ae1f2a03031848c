// Expectation: what a scenario says after "->", held against a matter.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/act.hpp"
#include "notation.hpp"

namespace dengwen::scenarios {

// Sight: what there is to see after a step.
struct Sight {
    const Matter& matter;
    const Entry* entry = nullptr;  // the step's own; null when it was refused or no act
    std::optional<Refusal> refusal;
    Day today;
    const Setting* asker = nullptr;  // for may; null when nobody asked
    std::function<MatterNumber(const std::string&)> number_of;
};

// Empty when it holds; otherwise what is the case instead. Throws Unreadable for a clause nobody knows.
std::string unmet(const Clause& clause, const Sight& sight);

}  // namespace dengwen::scenarios
