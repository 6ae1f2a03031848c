// Art. 22(1)(1)-(2): the petition department forwards to the competent unit of its own level or below.
// Art. 23(1): a unit forwards down its own system. The receiver's clocks run from its own receipt.
#include "core/forwarding.hpp"

#include <algorithm>

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/routing.hpp"

namespace dengwen {

std::optional<Refusal> before_forwarding(const Matter& matter, const Setting& setting) {
    const auto& units = setting.offices.units();
    const bool routes = setting.offices.find(matter.holder)->kind == UnitKind::petition_department;
    const bool has_below = std::any_of(units.begin(), units.end(), [&](const auto& unit) {
        return unit.first != matter.holder && unit.second.is_active() &&
               setting.offices.is_within(unit.first, matter.holder);
    });
    if (!routes && !has_below) return Refusal::forwarded_sideways;
    return std::nullopt;
}

Outcome<Forwarded> forward(const Matter& matter, const ForwardingAsked& asked, const Setting& setting) {
    if (const auto refusal = why_not_route(matter, asked.to, setting)) return *refusal;
    if (const auto refusal = why_not_assist(matter, asked.assisting, asked.to, setting)) return *refusal;

    ClockStarts starts(setting);
    start_receipt_clocks(starts, matter, *setting.offices.find(asked.to), setting.now.day,
                         Objection::allowed);
    // Simple handling: each level passes on within a day of its own receipt (petition-law reading 7); whether
    // it did is known, and kept, at the moment it passes on.
    if (matter.procedure == Procedure::simple) {
        starts.start(Clock::simple_transfer, matter.holder, receipt_day(matter));
    }
    if (starts.refusal()) return *starts.refusal();
    return Forwarded{matter.holder, asked.to, asked.assisting, asked.remark, starts.deadlines()};
}

void fold_in(Matter& matter, const Forwarded& happened, const Entry& entry) {
    const Routing routing{.from = happened.from, .to = happened.to, .day = entry.at.day};
    pass_on(matter, routing, happened.assisting, happened.deadlines);
    close_done(matter, Clock::simple_transfer, happened.from, entry.at.day);
}

}  // namespace dengwen
