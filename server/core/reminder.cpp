#include "core/reminder.hpp"

namespace dengwen {

namespace {

Day working_days_before(Day day, int days, const Calendar& calendar) {
    for (; days > 0; --days) do
            day = day - 1;
        while (!calendar.is_working(day));
    return day;
}

Day working_days_after(Day day, int days, const Calendar& calendar) {
    for (; days > 0; --days) do
            day = day + 1;
        while (!calendar.is_working(day));
    return day;
}

}  // namespace

std::optional<int> reminder_due(const Law& law, const Calendar& calendar, Clock clock, Day raw_last_day,
                                Day today) {
    if (today > raw_last_day) return std::nullopt;
    std::optional<int> due;
    for (const int days : law.reminder.days_before) {
        const Day from = law.rule(clock).kind == DayKind::working
                             ? working_days_before(raw_last_day, days, calendar)
                             : raw_last_day - days;
        if (from <= today) due = days;
    }
    return due;
}

std::optional<Day> reminders_reach(const Law& law, const Calendar& calendar, Day today) {
    const std::vector<int>& days = law.reminder.days_before;
    if (days.empty()) return std::nullopt;
    // Never fewer than so many days of the calendar.
    return working_days_after(today, days.front(), calendar);
}

}  // namespace dengwen
