// Art. 31(6), 36(2): a hearing may be held in handling, review and re-review. Only in re-review are its days
// not counted: whole calendar days, first and last both counted, overlaps once, added to the raw period
// (petition-law reading 2). No other thing stops a clock.
#include "core/hearing.hpp"

#include <algorithm>

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/hearing_notice.hpp"

namespace dengwen {

namespace {

// The re-review deadline with the days of these hearings left out.
Outcome<Deadline> without_hearings(const Deadline& given, std::vector<Hearing> hearings,
                                   const Setting& setting) {
    std::ranges::sort(hearings, {}, &Hearing::first_day);
    ClockQuestion question{
        .clock = given.clock, .start = given.day_zero, .extended_days = given.extended_days};
    auto worked_out = work_out(question, setting.law, setting.calendar);
    Day counted_to = given.day_zero;  // days up to here are left out already, or were never counted
    for (const Hearing& hearing : hearings) {
        if (hearing.phase != Phase::re_review) continue;
        // A clock that has run out is not set going again by a hearing held afterwards.
        if (!worked_out || hearing.first_day > worked_out.value().last_day) break;
        question.hearing_days += std::max(0, hearing.last_day - std::max(counted_to, hearing.first_day - 1));
        counted_to = std::max(counted_to, hearing.last_day);
        worked_out = work_out(question, setting.law, setting.calendar);
    }
    if (!worked_out) return worked_out.refusal();
    Deadline deadline = worked_out.value();
    deadline.unit = given.unit;
    return deadline;
}

}  // namespace

Outcome<Heard> hear(const Matter& matter, const HearingAsked& asked, const Setting& setting) {
    if (asked.last_day < asked.first_day) return Refusal::hearing_ends_before_start;
    if (asked.last_day > setting.now.day) return Refusal::hearing_in_future;
    if (asked.announced && !standing_hearing(matter, *asked.announced)) return Refusal::hearing_not_announced;
    Heard heard{
        Hearing{phase_of(matter.stage), asked.first_day, asked.last_day}, asked.record, {}, asked.announced};
    const Deadline* deadline = open_deadline(matter, Clock::re_review);
    if (deadline && setting.law.rule(Clock::re_review).hearing_excluded) {
        std::vector<Hearing> hearings = matter.hearings;
        hearings.push_back(heard.hearing);
        const auto counted = without_hearings(*deadline, hearings, setting);
        if (!counted) return counted.refusal();
        heard.deadlines.push_back(counted.value());
    }
    return heard;
}

void fold_in(Matter& matter, const Heard& happened, const Entry& entry) {
    take_part(matter, entry);
    matter.hearings.push_back(happened.hearing);
    if (happened.announced)
        std::ranges::find(matter.announced_hearings, *happened.announced, &AnnouncedHearing::ordinal)
            ->held_on = happened.hearing.first_day;
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
