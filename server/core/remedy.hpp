// Remedy (救济): whom the petitioner may ask next, and how a request for review or re-review comes in (Art.
// 35-36).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

// The levels above a unit that still stand, or that took over from those that do not.
std::vector<std::string> levels_above(std::string_view unit, const Offices& offices);

struct RemedyAsked {
    const Opinion& against;
    std::string to;
    Day received_on;
    std::optional<Day> posted_on;
    bool late_excused = false;
    const Deadline* window = nullptr;  // the petitioner's; nothing where no level above was named
};
// The unit the request goes to.
Outcome<std::string> remedy_unit(const RemedyAsked& asked, const Matter& matter, const Setting& setting);
// The day a request was made: a paper posted in time is in time (petition-law 1.6).
Day asked_on(Day received_on, const std::optional<Day>& posted_on);

}  // namespace dengwen
