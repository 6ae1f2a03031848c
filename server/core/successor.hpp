// Successor (承继单位) of a unit that was merged, split or abolished takes the matter over (Art. 24(2)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct SuccessorAsked {
    std::string unit;
    ContentRef reason;
};

struct Succeeded {
    std::string from;
    std::string to;
    ContentRef reason;
    bool operator==(const Succeeded&) const = default;
};

Outcome<Succeeded> succeed(const Matter& matter, const SuccessorAsked& asked, const Setting& setting);
// A unit that has part in the matter and is no more; the one in charge first. Empty when all still stand.
std::string retired_unit(const Matter& matter, const Offices& offices);
// The level above the retired unit, or the unit that goes on with its powers.
bool may_name_successor(const std::string& unit, const std::string& retired, const Offices& offices);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_successor(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Succeeded& happened, const Entry& entry);

}  // namespace dengwen
