#include "core/deadline.hpp"

#include <cstdint>

namespace dengwen {

namespace {

// Where counting has come to, and whether it had to look at a day of a year that is not published.
struct Count {
    Day day;
    bool provisional = false;
};

// Looks whether the day is a working day; that is what makes an answer lean on an unpublished year.
bool look(Count& count, const Calendar& calendar) {
    count.provisional |= !calendar.is_published(count.day);
    return calendar.is_working(count.day);
}

// The last day of a period of working days. Day zero is not counted, working day or not, so it is not looked
// at.
Count count_working(Day day_zero, int length, const Calendar& calendar) {
    Count count{day_zero};
    for (int counted = 0; counted < length;) {
        count.day = count.day + 1;
        if (look(count, calendar)) ++counted;
    }
    return count;
}

// A last day that is a rest day gives way to the next working day (by analogy with 民法典 203).
void roll(Count& count, const Calendar& calendar) {
    while (!look(count, calendar)) count.day = count.day + 1;
}

}  // namespace

bool overdue(const Deadline& deadline, Day today) {
    if (deadline.done_on) return *deadline.done_on > deadline.last_day;
    return !deadline.dropped_on && today > deadline.last_day;
}

Outcome<Deadline> work_out(const ClockQuestion& question, const Law& law, const Calendar& calendar) {
    assert(question.extended_days >= 0 && question.hearing_days >= 0);  // the edge reads no other number
    const ClockRule& rule = law.rule(question.clock);
    if (question.extended_days > 0 && rule.extension.days_max == 0) return Refusal::extension_not_allowed;
    if (question.extended_days > rule.extension.days_max) return Refusal::extension_exceeds_limit;
    if (question.hearing_days > 0 && !rule.hearing_excluded) return Refusal::hearing_days_not_excluded;

    // An extension and the hearing days lengthen the raw period; the last day rolls once, at the end
    // (readings 1 and 2).
    const std::int64_t length = std::int64_t{rule.length} + question.extended_days + question.hearing_days;
    if (question.start < first_day || question.start.number + length > final_day.number) {
        return Refusal::day_unworkable;
    }
    const auto days = static_cast<int>(length);
    Count count = rule.kind == DayKind::working ? count_working(question.start, days, calendar)
                                                : Count{question.start + days};
    const Day raw_last_day = count.day;
    roll(count, calendar);
    if (count.day > final_day) return Refusal::day_unworkable;

    Deadline deadline;
    deadline.clock = question.clock;
    deadline.day_zero = question.start;
    deadline.raw_last_day = raw_last_day;
    deadline.last_day = count.day;
    deadline.provisional = count.provisional;
    deadline.extended_days = question.extended_days;
    deadline.hearing_days = question.hearing_days;
    deadline.law = law.version();
    return deadline;
}

}  // namespace dengwen
