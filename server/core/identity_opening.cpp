// Who is in a matter is sealed to officers; it is opened where a duty needs it, and never without a trace.
#include "core/identity_opening.hpp"

#include <algorithm>

#include "core/erasure.hpp"
#include "core/instalment.hpp"
#include "core/naming.hpp"
#include "core/routing.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<OpeningGround, 6> opening_grounds{{
    {OpeningGround::contact, "contact"},
    {OpeningGround::service, "service"},
    {OpeningGround::verification, "verification"},
    {OpeningGround::representation, "representation"},
    {OpeningGround::payment, "payment"},
    {OpeningGround::protection, "protection"},
}};
static_assert(naming::is_in_order(opening_grounds));

bool names_anybody(const Matter& matter, const Submission& submission) {
    if (is_erased(matter, submission)) return false;
    return !submission.petitioners.empty() || !submission.representatives.empty() || submission.agent;
}

bool has_registered(const Matter& matter, const std::string& unit) {
    return std::ranges::any_of(matter.submissions,
                               [&](const Submission& one) { return one.registered_by == unit; });
}

bool has_sent(const Matter& matter, const std::string& unit) {
    return std::ranges::any_of(matter.routings, [&](const Routing& one) { return one.from == unit; });
}

// A right to object is no duty, and what a unit once did gives none; but who keeps names of a matter that the
// unit registered or sent on is asked for them by those who handle it.
bool has_duty(const Matter& matter, const Officer& officer) {
    const std::string& unit = officer.unit;
    const auto& deadlines = matter.deadlines;
    if (std::ranges::any_of(deadlines, [&](const Deadline& deadline) {
            return deadline.is_open() && deadline.unit == unit && deadline.clock != Clock::objection;
        }))
        return true;
    if (unit == unit_in_charge(matter) || is_assisting(matter, unit)) return true;
    if (unit == matter.handling_unit && has_unperformed_demand(matter)) return true;
    if (has_live_instalment(matter) && is_obliged(matter, unit)) return true;
    if (matter.stage == Stage::registered) return has_registered(matter, unit);
    return officer.has(Role::custodian) && matter.stage != Stage::ended &&
           (has_registered(matter, unit) || has_sent(matter, unit));
}

std::vector<int> openable(const Matter& matter, const Setting& setting) {
    std::vector<int> ordinals;
    for (const Submission& submission : matter.submissions) {
        if (!names_anybody(matter, submission)) continue;
        if (submission.withheld_name &&
            !may_open_withheld(setting.actor.officer, matter, submission, setting.offices))
            continue;
        ordinals.push_back(submission.ordinal);
    }
    return ordinals;
}

}  // namespace

std::string_view name(OpeningGround ground) { return naming::name(opening_grounds, ground); }
std::optional<OpeningGround> opening_ground_from(std::string_view text) {
    return naming::value(opening_grounds, text);
}

bool may_open_withheld(const Officer& officer, const Matter& matter, const Submission& submission,
                       const Offices& offices) {
    if (!officer.has(Role::custodian) || is_sealed_from(matter, officer.unit, offices)) return false;
    if (officer.unit == submission.registered_by) return true;
    const Unit* unit = offices.find(officer.unit);
    return unit && (unit->kind == UnitKind::petition_department || unit->kind == UnitKind::discipline);
}

std::optional<Refusal> before_identity_opening(const Matter& matter, const Setting& setting) {
    const Officer& officer = setting.actor.officer;
    if (setting.actor.for_petitioner || officer.has(Role::administrator) || officer.has(Role::auditor))
        return Refusal::not_permitted;
    if (!has_duty(matter, officer)) return Refusal::opening_needs_duty;
    const bool anybody = std::ranges::any_of(
        matter.submissions, [&](const Submission& one) { return names_anybody(matter, one); });
    if (!anybody) return matter.erased_on ? Refusal::identity_erased : Refusal::nobody_named;
    if (openable(matter, setting).empty()) return Refusal::name_withheld;
    return std::nullopt;
}

Outcome<IdentityOpened> open_identity(const Matter& matter, const IdentityOpeningAsked& asked,
                                      const Setting& setting) {
    return IdentityOpened{setting.actor.officer.unit, asked.ground, asked.reason, openable(matter, setting)};
}

void fold_in(Matter&, const IdentityOpened&, const Entry&) {}

}  // namespace dengwen
