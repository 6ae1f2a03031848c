// A duty is reported by the unit that owes it, once, and not before the meeting that decided it.
#include "core/conference_report.hpp"

#include <algorithm>

#include "core/conference_decision.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_conference_report(const Matter& matter, const Setting& setting) {
    const auto is_theirs = [&](const ConferenceDuty& one) { return one.unit == setting.actor.officer.unit; };
    if (std::ranges::none_of(matter.conference_duties, is_theirs)) return Refusal::no_conference_duty;
    const auto waits = [&](const ConferenceDuty& one) { return is_theirs(one) && !one.performed_on; };
    if (std::ranges::none_of(matter.conference_duties, waits)) return Refusal::conference_duties_performed;
    return std::nullopt;
}

Outcome<ConferenceReported> report_to_conference(const Matter& matter, const ConferenceReportAsked& asked,
                                                 const Setting& setting) {
    const ConferenceDuty* duty = conference_duty_of(matter, asked.duty);
    if (!duty) return Refusal::conference_duty_unknown;
    if (duty->unit != setting.actor.officer.unit) return Refusal::not_your_unit;
    if (duty->performed_on) return Refusal::conference_duty_performed;
    if (asked.performed_on > setting.now.day) return Refusal::performed_in_future;
    if (asked.performed_on < duty->held_on) return Refusal::performed_before_meeting;
    return ConferenceReported{asked.duty, asked.performed_on, asked.proof};
}

void fold_in(Matter& matter, const ConferenceReported& happened, const Entry& entry) {
    ConferenceDuty& duty =
        *std::ranges::find(matter.conference_duties, happened.duty, &ConferenceDuty::ordinal);
    duty.performed_on = happened.performed_on;
    duty.proof = happened.proof;
    mind_conference_clocks(matter, entry.at.day);
}

}  // namespace dengwen
