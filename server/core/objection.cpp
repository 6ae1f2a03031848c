// Art. 23(3): a unit that finds a routed matter not within its competence objects, with reasons, within five
// working days of receipt. The text gives no consequence for a late objection: it is recorded as what it is,
// and the duty and its clocks stay with the unit.
#include "core/objection.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_objection(const Matter& matter, const Setting&) {
    if (matter.routings.back().objected_on) return Refusal::already_objected;
    if (!open_deadline_of(matter, Clock::objection, matter.holder)) return Refusal::competence_decided;
    return std::nullopt;
}

Outcome<Objected> object(const Matter& matter, const ObjectionAsked& asked, const Setting& setting) {
    if (!asked.proposed_unit.empty() && !setting.offices.find(asked.proposed_unit))
        return Refusal::unit_unknown;
    const Deadline& deadline = *open_deadline_of(matter, Clock::objection, matter.holder);
    return Objected{asked.reason, asked.proposed_unit, overdue(deadline, setting.now.day)};
}

void fold_in(Matter& matter, const Objected& happened, const Entry& entry) {
    matter.routings.back().objected_on = entry.at.day;
    close_done(matter, Clock::objection, matter.holder, entry.at.day);
    if (!happened.late) matter.stage = Stage::objected;
}

}  // namespace dengwen
