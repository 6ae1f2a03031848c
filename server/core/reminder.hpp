// Reminder (到期提醒): the first rung of the ladder. A unit is told that a duty of its own falls due while it
// can still be done in time; it is no act, and nothing follows from it.
#pragma once

#include <optional>

#include "core/calendar.hpp"
#include "core/law.hpp"

namespace dengwen {

// How many days before the last day the reminder is that is due on this day: the latest of those whose day
// has come, so that after a standstill there is one and not all. Nothing before the first, and once the last
// day is over.
std::optional<int> reminder_due(const Law& law, const Calendar& calendar, Clock clock, Day raw_last_day,
                                Day today);

// The last raw last day for which any reminder can be due on this day; nothing where nobody is reminded.
std::optional<Day> reminders_reach(const Law& law, const Calendar& calendar, Day today);

}  // namespace dengwen
