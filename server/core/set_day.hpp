// Set day: a day that was set for one thing a unit owes, where a clock runs once for each unit and day
// however many things are owed by it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct SetDay {
    std::string_view unit;
    Day due;
    std::optional<Day> performed_on{};
    bool is_owed = true;  // neither performed nor changed or given up
};

// The clocks of what is newly owed, one for each unit and day.
Outcome<std::vector<Deadline>> set_day_clocks(Clock clock, const std::vector<SetDay>& days,
                                              const Setting& setting);
// The day it is judged by: the one that was set, or the first working day after it.
Day last_day_of(const Matter& matter, Clock clock, const SetDay& one);
// For events, with everything of that clock. It is met with the last thing performed for its unit and day,
// and falls away where nothing was and nothing is owed.
void mind_set_days(Matter& matter, Clock clock, const std::vector<SetDay>& days, Day today);

}  // namespace dengwen
