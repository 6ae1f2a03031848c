// Simple handling (信访事项简易办理办法): chosen by the competent unit, for first matters that are clear and
// small; not for what belongs to another path, what was assigned, or what several units or many people have
// part in.
#include "core/simple_handling.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_simple_handling(const Matter& matter, const Setting& setting) {
    if (!setting.law.simple_handling) return Refusal::simple_not_in_profile;
    if (matter.procedure == Procedure::simple) return Refusal::already_simple;
    if (setting.offices.find(matter.holder)->kind == UnitKind::petition_department) {
        return Refusal::not_a_receiving_unit;
    }
    if (matter.submissions.size() > 1) return Refusal::simple_not_first;
    const bool assigned = is_assigned_to(matter, matter.holder);
    const bool joint = !matter.assistances.empty() || !matter.submissions.front().representatives.empty();
    const bool elsewhere = matter.path && is_diverting(*matter.path);
    if (matter.kind == Kind::accusation || assigned || joint || elsewhere) return Refusal::simple_excluded;
    return std::nullopt;
}

Outcome<SimpleHandlingChosen> choose_simple_handling(const Matter& matter, const SimpleHandlingAsked&,
                                                     const Setting& setting) {
    ClockStarts starts(setting);
    starts.start(Clock::simple_acceptance, matter.holder, receipt_day(matter));
    if (starts.refusal()) return *starts.refusal();
    return SimpleHandlingChosen{starts.deadlines()};
}

void fold_in(Matter& matter, const SimpleHandlingChosen& happened, const Entry& entry) {
    take_part(matter, entry);
    matter.procedure = Procedure::simple;
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
