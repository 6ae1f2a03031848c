#include "desk/retaliation.hpp"

#include <algorithm>

#include "core/delegation.hpp"
#include "desk/rights.hpp"

namespace dengwen::desk {

bool is_under_check(const Matter& matter, store::Store& store) {
    if (matter.settled_on || (!matter.completed_on && !matter.ended_on)) return false;
    const auto reports = store.retaliation_reports(matter.number);
    return std::any_of(reports.begin(), reports.end(), [&](MatterNumber number) {
        const auto report = store.matter(number);
        return report && !report->completed_on && !report->ended_on;
    });
}

bool may_report_over(const Actor& actor, const Matter& matter, const Offices& offices) {
    const Officer reader = with_lent_roles(actor);
    if (actor.kind != ActorKind::officer || may_see(reader, matter, offices)) return true;
    if (!reader.active || !works_on_matters(reader)) return false;
    const Unit* unit = offices.find(reader.unit);
    const bool takes_them_in =
        unit && (unit->kind == UnitKind::petition_department || unit->kind == UnitKind::discipline);
    return takes_them_in && matter.kind != Kind::accusation;
}

}  // namespace dengwen::desk
