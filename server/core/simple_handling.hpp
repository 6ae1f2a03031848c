// Simple handling (简易办理) chosen by the competent unit for a first, clear matter.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct SimpleHandlingAsked {};

struct SimpleHandlingChosen {
    std::vector<Deadline> deadlines;  // simple_acceptance
    bool operator==(const SimpleHandlingChosen&) const = default;
};

Outcome<SimpleHandlingChosen> choose_simple_handling(const Matter& matter, const SimpleHandlingAsked& asked,
                                                     const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_simple_handling(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const SimpleHandlingChosen& happened, const Entry& entry);

}  // namespace dengwen
