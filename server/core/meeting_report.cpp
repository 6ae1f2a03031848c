// A duty is reported by the unit that owes it, once, and not before the meeting that decided it.
#include "core/meeting_report.hpp"

#include <algorithm>

#include "core/event.hpp"
#include "core/meeting_decision.hpp"

namespace dengwen {

std::optional<Refusal> before_meeting_report(const Matter& matter, const Setting& setting) {
    const auto is_theirs = [&](const MeetingDuty& one) { return one.unit == setting.actor.officer.unit; };
    if (std::ranges::none_of(matter.meeting_duties, is_theirs)) return Refusal::no_meeting_duty;
    const auto waits = [&](const MeetingDuty& one) { return is_theirs(one) && !one.performed_on; };
    if (std::ranges::none_of(matter.meeting_duties, waits)) return Refusal::meeting_duties_performed;
    return std::nullopt;
}

Outcome<MeetingReported> report_to_meeting(const Matter& matter, const MeetingReportAsked& asked,
                                           const Setting& setting) {
    const MeetingDuty* duty = meeting_duty_of(matter, asked.duty);
    if (!duty) return Refusal::meeting_duty_unknown;
    if (duty->unit != setting.actor.officer.unit) return Refusal::not_your_unit;
    if (duty->performed_on) return Refusal::meeting_duty_performed;
    if (asked.performed_on > setting.now.day) return Refusal::performed_in_future;
    if (asked.performed_on < duty->held_on) return Refusal::performed_before_meeting;
    return MeetingReported{asked.duty, asked.performed_on, asked.proof};
}

void fold_in(Matter& matter, const MeetingReported& happened, const Entry& entry) {
    MeetingDuty& duty = *std::ranges::find(matter.meeting_duties, happened.duty, &MeetingDuty::ordinal);
    duty.performed_on = happened.performed_on;
    duty.proof = happened.proof;
    mind_meeting_clocks(matter, entry.at.day);
}

}  // namespace dengwen
