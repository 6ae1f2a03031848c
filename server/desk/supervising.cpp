#include "desk/supervising.hpp"

#include <algorithm>
#include <limits>

#include "core/breach.hpp"
#include "core/delegation.hpp"
#include "desk/rights.hpp"

namespace dengwen::desk {

namespace {

constexpr int window_days = 365;   // what is looked at; the ladder's windows are no longer
constexpr int counted_max = 1000;  // breaches and measures of one unit

int longest_window(const Law& law) {
    int longest = window_days;
    for (const LadderStep& step : law.ladder) longest = std::max(longest, step.window_days);
    return longest;
}

UnitStanding standing_of(store::Store& store, const Law& law, const std::string& unit, bool with_accusations,
                         Day today) {
    const Day from = today + -longest_window(law);
    UnitStanding out{.unit = unit};
    std::vector<Day> since;
    const auto rows = store.breaches({unit, from, with_accusations, {}, counted_max});
    for (const store::KeptBreach& one : rows) {
        if (one.set_aside) continue;
        since.push_back(one.since);
        out.open += !one.made_good_on;
    }
    out.breaches = static_cast<int>(since.size());
    out.more = rows.size() == counted_max;
    if (!since.empty()) out.newest = since.front();  // the newest comes first
    std::vector<Taken> taken;
    for (const store::KeptMeasure& one :
         store.measures({unit, "", from, with_accusations, {}, counted_max})) {
        if (one.withdrawn_on) continue;
        taken.push_back({one.kind, one.taken_on});
        out.measures += one.reply_by && !one.replied_on;
    }
    if (const LadderStep* step = called_for(law, since, taken, today)) out.called_for = step->measure;
    return out;
}

// By the last day as it is rolled on: what ends in a holiday is owed on the first working day after it.
HolidayDuties duties_at(store::Store& store, const LongHoliday& holiday, store::DutyQuery query) {
    query.due_until = holiday.due_until;
    query.answered_for = true;
    if (!query.after)
        query.after = {holiday.from + -1, MatterNumber{std::numeric_limits<std::int64_t>::max()}};
    HolidayDuties out{.duties = store.duties(query), .next = {}};
    if (std::ssize(out.duties) >= query.limit)
        out.next = {out.duties.back().last_day, out.duties.back().matter};
    return out;
}

}  // namespace

bool may_look_at_unit(const Officer& officer, const std::string& unit, const Offices& offices) {
    if (!officer.active || !works_on_matters(officer)) return false;
    if (unit == officer.unit) return true;
    const Unit* own = offices.find(officer.unit);
    const bool oversees =
        officer.has(Role::supervisor) || officer.has(Role::head) || officer.has(Role::committee);
    return own && oversees && (is_supervised_by(unit, *own, offices) || offices.is_within(unit, own->id));
}

void find_breaches(Desk& desk) {
    std::vector<std::string> units;
    const auto offices = desk.offices();
    for (const auto& [id, unit] : offices->units()) units.push_back(id);
    desk.store().find_breaches_until(desk.now().day, units);
}

std::vector<UnitStanding> unit_standings(Desk& desk, const Actor& actor) {
    std::vector<UnitStanding> out;
    const Day today = desk.now().day;
    const Law* law = desk.law(today);
    if (!law) return out;
    find_breaches(desk);
    const auto offices = desk.offices();
    const Officer reader = with_lent_roles(actor);
    for (const auto& [id, unit] : offices->units()) {
        if (!may_look_at_unit(reader, id, *offices)) continue;
        UnitStanding one = standing_of(desk.store(), *law, id, reader.has(Role::accusations), today);
        if (one.breaches > 0 || one.measures > 0) out.push_back(std::move(one));
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, &UnitStanding::breaches);
    return out;
}

Answered<std::vector<store::KeptBreach>> unit_breaches(Desk& desk, const Actor& actor,
                                                       store::BreachQuery query) {
    const Officer reader = with_lent_roles(actor);
    if (!works_on_matters(reader)) return std::vector<store::KeptBreach>{};
    if (!may_look_at_unit(reader, query.unit, *desk.offices())) return Refusal::not_supervised_by_you;
    find_breaches(desk);
    query.with_accusations = reader.has(Role::accusations);
    return desk.store().breaches(query);
}

Answered<std::vector<store::KeptMeasure>> unit_measures(Desk& desk, const Actor& actor,
                                                        store::MeasureQuery query) {
    const Officer reader = with_lent_roles(actor);
    if (!works_on_matters(reader)) return std::vector<store::KeptMeasure>{};
    if (!may_look_at_unit(reader, query.by.empty() ? query.unit : query.by, *desk.offices()))
        return Refusal::not_supervised_by_you;
    query.with_accusations = reader.has(Role::accusations);
    return desk.store().measures(query);
}

HolidayWarning holiday_warning(Desk& desk, const Actor& actor, const std::string& unit) {
    HolidayWarning out{.holiday = next_long_holiday(*desk.calendar(), desk.now().day), .units = {}};
    if (!out.holiday) return out;
    const auto offices = desk.offices();
    const Officer reader = with_lent_roles(actor);
    for (const auto& [id, each] : offices->units()) {
        if ((!unit.empty() && id != unit) || !may_look_at_unit(reader, id, *offices)) continue;
        store::DutyQuery query;
        query.unit = id;
        query.with_accusations = reader.has(Role::accusations);
        query.limit = counted_max;
        const HolidayDuties owed = duties_at(desk.store(), *out.holiday, query);
        const UnitDue one{id, static_cast<int>(owed.duties.size()), owed.next.has_value()};
        if (one.due > 0) out.units.push_back(one);
    }
    std::ranges::stable_sort(out.units, std::ranges::greater{}, &UnitDue::due);
    return out;
}

Answered<HolidayDuties> holiday_duties(Desk& desk, const Actor& actor, const std::string& unit,
                                       std::optional<std::pair<Day, MatterNumber>> after, int limit) {
    const Officer reader = with_lent_roles(actor);
    if (!works_on_matters(reader)) return HolidayDuties{};
    if (!may_look_at_unit(reader, unit, *desk.offices())) return Refusal::not_supervised_by_you;
    const auto holiday = next_long_holiday(*desk.calendar(), desk.now().day);
    if (!holiday) return HolidayDuties{};
    store::DutyQuery query;
    query.unit = unit;
    query.with_accusations = reader.has(Role::accusations);
    query.after = after;
    query.limit = limit;
    return duties_at(desk.store(), *holiday, query);
}

}  // namespace dengwen::desk
