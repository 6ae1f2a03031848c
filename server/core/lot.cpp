#include "core/lot.hpp"

#include <algorithm>

#include "core/breach.hpp"

namespace dengwen {

namespace {

constexpr int announced_before_max = 366;  // days

bool is_of_whole_months(const Lot& lot) {
    const Day after = lot.until + 1;
    return after > lot.from && year_month_day(lot.from).day == 1 && year_month_day(after).day == 1;
}

}  // namespace

std::optional<Refusal> why_no_lot(const Setting& setting) {
    const Officer& officer = setting.actor.officer;
    const Unit* unit = setting.offices.find(officer.unit);
    if (!unit || !supervises(*unit)) return Refusal::not_supervising;
    if (!officer.has(Role::supervisor) && !officer.has(Role::head)) return Refusal::not_permitted;
    return std::nullopt;
}

std::optional<Refusal> why_not_sound(const Lot& lot, const Setting& setting) {
    if (const auto refusal = why_no_lot(setting)) return refusal;
    const Unit& own = *setting.offices.find(setting.actor.officer.unit);
    if (lot.units.empty()) return Refusal::lot_without_units;
    for (const std::string& unit : lot.units) {
        if (!setting.offices.find(unit)) return Refusal::unit_unknown;
        if (!is_supervised_by(unit, own, setting.offices)) return Refusal::not_supervised_by_you;
    }
    if ((lot.number > 0) == (lot.share > 0)) return Refusal::lot_size_unclear;
    if (!is_of_whole_months(lot)) return Refusal::lot_period_wrong;
    if (lot.on <= setting.now.day || lot.on > setting.now.day + announced_before_max)
        return Refusal::lot_not_beforehand;
    if (lot.until >= lot.on) return Refusal::lot_period_runs;
    return std::nullopt;
}

int drawn_of(const Lot& lot, int size) {
    if (size < lot_size_min) return 0;
    if (lot.number > 0) return std::min(lot.number, size);
    return (size * lot.share + 99) / 100;
}

bool is_in_population(const Matter& matter, const std::string& unit) {
    return matter.kind != Kind::accusation && matter.completed_on && !matter.erased_on &&
           answering_unit(matter) == unit;
}

const ReCheck* re_check_since(const Matter& matter, const Lot& lot, Day drawn_on) {
    const auto found = std::ranges::find_if(
        matter.re_checks, [&](const ReCheck& one) { return one.by == lot.by && one.checked_on >= drawn_on; });
    return found == matter.re_checks.end() ? nullptr : &*found;
}

}  // namespace dengwen
