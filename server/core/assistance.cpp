// Art. 24(1): where several units are concerned, the lead unit has the others contribute by a day.
#include "core/assistance.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/routing.hpp"

namespace dengwen {

Outcome<AssistanceSought> seek_assistance(const Matter& matter, const AssistanceAsked& asked,
                                          const Setting& setting) {
    if (const auto refusal = why_not_assist(matter, {asked.unit}, matter.holder, setting)) return *refusal;
    if (asked.due < setting.now.day) return Refusal::assignment_due_in_past;
    ClockStarts starts(setting);
    starts.start(Clock::assignment, asked.unit, asked.due);
    if (starts.refusal()) return *starts.refusal();
    return AssistanceSought{asked.unit, asked.remark, starts.deadlines()};
}

void fold_in(Matter& matter, const AssistanceSought& happened, const Entry& entry) {
    add_assistance(matter, happened.unit, entry.at.day);
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
