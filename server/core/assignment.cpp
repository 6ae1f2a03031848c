// Art. 22(1)(3): an important matter whose result is wanted is assigned, with a due day and a completion
// report.
#include "core/assignment.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/routing.hpp"

namespace dengwen {

Outcome<Assigned> assign(const Matter& matter, const AssignmentAsked& asked, const Setting& setting) {
    // What is assigned from above is not for simple handling; the unit falls back first.
    if (matter.procedure == Procedure::simple) return Refusal::simple_excluded;
    if (const auto refusal = why_not_route(matter, asked.to, setting)) return *refusal;
    if (const auto refusal = why_not_assist(matter, asked.assisting, asked.to, setting)) return *refusal;
    if (asked.due < setting.now.day) return Refusal::assignment_due_in_past;

    ClockStarts starts(setting);
    start_receipt_clocks(starts, matter, *setting.offices.find(asked.to), setting.now.day,
                         Objection::allowed);
    starts.start(Clock::assignment, asked.to, asked.due);
    if (starts.refusal()) return *starts.refusal();
    return Assigned{matter.holder, asked.to, asked.assisting, asked.remark, starts.deadlines()};
}

void fold_in(Matter& matter, const Assigned& happened, const Entry& entry) {
    const Routing routing{.from = happened.from, .to = happened.to, .day = entry.at.day, .assigned = true};
    pass_on(matter, routing, happened.assisting, happened.deadlines);
}

}  // namespace dengwen
