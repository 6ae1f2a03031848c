// Art. 34: up to 30 more days, once, approved by the unit's responsible person, the petitioner told why.
// Approved at the latest on the rolled last day of the clock as it was given (petition-law reading 1). Which
// clocks may be extended, by how much and by whom is in the profile; the Regulations extend handling alone.
#include "core/extension.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

Clock extended_clock(const Matter& matter) {
    switch (phase_of(matter.stage)) {
        case Phase::handling:
            break;
        case Phase::review:
            return Clock::review;
        case Phase::re_review:
            return Clock::re_review;
    }
    return Clock::handling;
}

std::optional<Refusal> before_extension(const Matter& matter, const Setting& setting) {
    const Clock clock = extended_clock(matter);
    const ExtensionRule& rule = setting.law.rule(clock).extension;
    const Deadline* deadline = open_deadline(matter, clock);
    if (rule.days_max == 0 || !deadline) return Refusal::extension_not_allowed;
    if (rule.approver == Approver::head && !setting.actor.officer.has(Role::head)) {
        return Refusal::extension_needs_head;
    }
    if (rule.approver == Approver::committee && !setting.actor.officer.has(Role::committee)) {
        return Refusal::extension_needs_committee;
    }
    if (deadline->extended_days > 0) return Refusal::extension_already_given;
    if (setting.now.day > deadline->last_day) return Refusal::extension_too_late;
    return std::nullopt;
}

Outcome<Extended> extend(const Matter& matter, const ExtensionAsked& asked, const Setting& setting) {
    assert(asked.days > 0);  // the edge reads no other number
    const Clock clock = extended_clock(matter);
    if (asked.clock != clock) return Refusal::extension_not_allowed;
    const Deadline& given = *open_deadline(matter, clock);
    const auto worked_out = work_out(ClockQuestion{.clock = clock,
                                                   .start = given.day_zero,
                                                   .extended_days = asked.days,
                                                   .hearing_days = given.hearing_days},
                                     setting.law, setting.calendar);
    if (!worked_out) return worked_out.refusal();
    Deadline deadline = worked_out.value();
    deadline.unit = given.unit;
    return Extended{clock, asked.days, asked.reason, {deadline}};
}

void fold_in(Matter& matter, const Extended& happened, const Entry& entry) {
    take_part(matter, entry);
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
