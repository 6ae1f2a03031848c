// Art. 22: the petition department registers and routes within 15 days of receipt. Art. 23(1): a unit that
// the petitioner turned to directly gives notice within the same. Art. 43-44: not registering is itself a
// violation, so nothing here looks at the content.
#include "core/registration.hpp"

#include "core/act.hpp"
#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/intake.hpp"

namespace dengwen {

namespace {

bool is_near(const Unit& unit, const Unit& addressed) { return unit.division == addressed.division; }

// An accusation never comes to rest at the accused (Art. 30(3), 46(5)), and yet is registered: it is held by
// discipline inspection, else by a petition department, of the same place before others.
// A report of retaliation goes to discipline inspection wherever there is one (Art. 18(4), 46(6)).
const Unit* holder_for(const RegistrationAsked& asked, const Offices& offices) {
    const Unit& addressed = *offices.find(asked.unit);
    const bool to_accused =
        asked.kind == Kind::accusation && offices.is_within(asked.unit, asked.accused_unit);
    const bool to_another = asked.retaliation_over && addressed.kind != UnitKind::discipline;
    if (!to_accused && !to_another) return &addressed;
    for (const UnitKind kind : {UnitKind::discipline, UnitKind::petition_department}) {
        const Unit* farther = nullptr;
        for (const auto& [id, unit] : offices.units()) {
            if (unit.kind != kind || !unit.is_active() || offices.is_within(id, asked.accused_unit)) continue;
            if (is_near(unit, addressed)) return &unit;
            if (!farther) farther = &unit;
        }
        if (farther) return farther;
    }
    return nullptr;
}

std::optional<Refusal> why_not_registered_by(const Actor& actor, std::string_view unit) {
    if (actor.kind != ActorKind::officer) return std::nullopt;
    if (!actor.officer.active || !has_role_for(actor.officer, row(Act::registration)))
        return Refusal::not_permitted;
    if (actor.officer.unit != unit) return Refusal::not_your_unit;
    return std::nullopt;
}

}  // namespace

Outcome<Registered> register_matter(const RegistrationAsked& asked, const Setting& setting) {
    if (const auto refusal = why_not_registered_by(setting.actor, asked.unit)) return *refusal;
    const Unit* addressed = setting.offices.find(asked.unit);
    if (!addressed) return Refusal::unit_unknown;
    if (!addressed->is_active()) return Refusal::unit_not_active;
    if (const auto refusal = why_not_take_in(asked.submission, setting)) return *refusal;
    // A request without a demand could never be answered; a suggestion or an accusation may have none.
    if (asked.kind == Kind::request && asked.demands.empty()) return Refusal::demand_missing;
    if (!asked.accused_unit.empty()) {
        if (asked.kind != Kind::accusation) return Refusal::accused_without_accusation;
        if (!setting.offices.find(asked.accused_unit)) return Refusal::unit_unknown;
    } else if (asked.retaliation_over) {
        return Refusal::accused_unit_missing;
    }
    const Unit* holder = holder_for(asked, setting.offices);
    if (!holder) return Refusal::accusation_to_accused;

    Registered registered{
        .number = asked.number,
        .submission = taken_in(asked.submission, 1, setting),
        .kind = asked.kind,
        .category = asked.category,
        .place = asked.place,
        .accused_unit = asked.accused_unit,
        .demands = {},
        .holder = holder->id,
        .retaliation_over = asked.retaliation_over,
        .deadlines = {},
    };
    for (const ContentRef& text : asked.demands) {
        registered.demands.push_back({static_cast<int>(registered.demands.size()) + 1, text});
    }
    ClockStarts starts(setting);
    start_receipt_clocks(starts, Matter{}, *holder, asked.submission.received_day, Objection::decided);
    if (starts.refusal()) return *starts.refusal();
    registered.deadlines = starts.deadlines();
    return registered;
}

void fold_in(Matter& matter, const Registered& happened, const Entry&) {
    matter.number = happened.number;
    matter.stage = Stage::registered;
    matter.kind = happened.kind;
    matter.category = happened.category;
    matter.place = happened.place;
    matter.accused_unit = happened.accused_unit;
    matter.retaliation_over = happened.retaliation_over;
    matter.demands = happened.demands;
    matter.submissions = {happened.submission};
    matter.holder = happened.holder;
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
