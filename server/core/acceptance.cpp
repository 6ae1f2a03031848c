// Art. 31(6), 34: the competent unit takes the matter as its own, and 60 days run from that day.
//
// Late acceptance is still acceptance: the delay is visible in the record, and refusing it would only make
// the petitioner wait longer.
#include "core/acceptance.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_acceptance(const Matter& matter, const Setting& setting) {
    if (matter.kind != Kind::request) return Refusal::acceptance_needs_path_six;
    if (setting.offices.find(matter.holder)->kind == UnitKind::petition_department) {
        return Refusal::not_a_receiving_unit;
    }
    // The notice comes first wherever somebody can be told (Art. 23(2)-(3)).
    if (matter.stage != Stage::notified && reachable(matter)) return Refusal::notice_first;
    if (matter.stage == Stage::notified && matter.path != Path::handling) {
        return Refusal::acceptance_needs_path_six;
    }
    return std::nullopt;
}

Outcome<Accepted> accept(const Matter& matter, const AcceptanceAsked&, const Setting& setting) {
    ClockStarts starts(setting);
    starts.start(Clock::handling, matter.holder, setting.now.day);
    // The 60 days run beside the ten, so that a fall-back to general handling restarts nothing.
    if (matter.procedure == Procedure::simple) {
        starts.start(Clock::simple_opinion, matter.holder, setting.now.day);
    }
    if (starts.refusal()) return *starts.refusal();
    return Accepted{matter.holder, starts.deadlines()};
}

void fold_in(Matter& matter, const Accepted& happened, const Entry& entry) {
    take_part(matter, entry);
    close_receipt_clocks(matter, entry.at.day);
    close_done(matter, Clock::simple_acceptance, entry.at.day);
    matter.path = Path::handling;
    matter.handling_unit = happened.unit;
    matter.accepted_on = entry.at.day;
    matter.stage = Stage::handling;
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
