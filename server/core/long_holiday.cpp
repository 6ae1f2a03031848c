#include "core/long_holiday.hpp"

namespace dengwen {

namespace {

// The days off around that day, if a listed holiday is among them.
std::optional<LongHoliday> around(const Calendar& calendar, Day day) {
    LongHoliday found{.from = day, .until = day, .name = {}, .due_until = day};
    while (!calendar.is_working(found.from + -1)) found.from = found.from + -1;
    for (Day at = found.from; !calendar.is_working(at); at = at + 1) {
        found.until = at;
        if (calendar.is_listed(at) && found.name.empty()) found.name = calendar.name(at);
    }
    if (found.name.empty() || found.until < found.from + (long_holiday_days - 1)) return std::nullopt;
    found.due_until = found.until;
    for (int worked = 0; worked < days_right_after;) {
        found.due_until = found.due_until + 1;
        worked += calendar.is_working(found.due_until);
    }
    return found;
}

}  // namespace

std::optional<LongHoliday> next_long_holiday(const Calendar& calendar, Day today) {
    const Day end = today + holiday_warning_days;
    for (Day day = today; day <= end; day = day + 1) {
        if (calendar.is_working(day)) continue;
        if (const auto found = around(calendar, day)) return found;
    }
    return std::nullopt;
}

}  // namespace dengwen
