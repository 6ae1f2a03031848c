// LongHoliday (长假): days off that hang together, and how far what falls due in or right after them reaches.
#pragma once

#include <optional>
#include <string>

#include "core/calendar.hpp"

namespace dengwen {

struct LongHoliday {
    Day from;   // the first day off
    Day until;  // the last
    std::string name;
    Day due_until;  // the last of the working days right after it
    bool operator==(const LongHoliday&) const = default;
};

inline constexpr int long_holiday_days = 3;      // days off in a row, a listed holiday among them
inline constexpr int holiday_warning_days = 21;  // before its first day
inline constexpr int days_right_after = 3;       // working days

// The first that has not ended on that day and begins within the days of warning. A weekend alone is none,
// nor are the days of a year whose list was not published.
std::optional<LongHoliday> next_long_holiday(const Calendar& calendar, Day today);

}  // namespace dengwen
