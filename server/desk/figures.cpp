#include "desk/figures.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/naming.hpp"

namespace dengwen::desk {

namespace {

constexpr naming::Table<Grain, 3> grain_names{
    {{Grain::day, "day"}, {Grain::week, "week"}, {Grain::month, "month"}}};
static_assert(naming::is_in_order(grain_names));

constexpr int days_of_week = 7;
constexpr int months_of_year = 12;

Day monday_of(Day day) { return day - static_cast<int>(weekday(day)); }

int month_number(Day day) {
    const YearMonthDay parts = year_month_day(day);
    return parts.year * months_of_year + parts.month - 1;
}
Day first_of_month(int number) { return *day_from(number / months_of_year, number % months_of_year + 1, 1); }

int place_of(Day day, const FiguresAsked& asked) {
    switch (asked.grain) {
        case Grain::day:
            return day - asked.from;
        case Grain::week:
            return (monday_of(day) - monday_of(asked.from)) / days_of_week;
        case Grain::month:
            return month_number(day) - month_number(asked.from);
    }
    return 0;
}

Day first_of(int place, const FiguresAsked& asked) {
    switch (asked.grain) {
        case Grain::day:
            return asked.from + place;
        case Grain::week:
            return std::max(asked.from, monday_of(asked.from) + place * days_of_week);
        case Grain::month:
            return std::max(asked.from, first_of_month(month_number(asked.from) + place));
    }
    return asked.from;
}

std::vector<Point> series(Desk& desk, const std::vector<std::string>& units, const FiguresAsked& asked) {
    std::vector<Point> out(static_cast<std::size_t>(points(asked)));
    for (std::size_t i = 0; i < out.size(); ++i) out[i].first = first_of(static_cast<int>(i), asked);
    const bool by_month = asked.grain == Grain::month;
    for (const store::StepSum& sum : desk.store().step_sums(units, asked.from, asked.until, by_month)) {
        // The first day of the first month may lie before the period; it is the same point.
        const Day day = *day_from(by_month ? sum.when + "-01" : sum.when);
        out[static_cast<std::size_t>(place_of(day, asked))].totals[static_cast<std::size_t>(sum.step)] +=
            sum.total;
    }
    return out;
}

std::vector<store::PlaceSum> heat(Desk& desk, const Unit& unit, const FiguresAsked& asked) {
    const std::map<std::string, std::string> row_of = places_shown(*desk.divisions(), unit.division);
    std::vector<std::string> places;
    for (const auto& [place, row] : row_of) places.push_back(place);
    const auto categories = desk.categories();
    std::map<std::string, std::string> tops;
    std::map<std::pair<std::string, std::string>, std::int64_t> sums;
    const std::string from = iso(asked.from).substr(0, 7);
    const std::string until = iso(asked.until).substr(0, 7);
    for (const store::PlaceSum& sum : desk.store().place_sums(places, from, until)) {
        auto top = tops.find(sum.category);
        if (top == tops.end()) top = tops.emplace(sum.category, top_of(*categories, sum.category)).first;
        sums[{row_of.at(sum.place), top->second}] += sum.total;
    }
    std::vector<store::PlaceSum> out;
    for (const auto& [key, total] : sums)
        if (total != 0) out.push_back({key.first, key.second, total});
    return out;
}

}  // namespace

std::string_view name(Grain grain) { return naming::name(grain_names, grain); }
std::optional<Grain> grain_from(std::string_view text) { return naming::value(grain_names, text); }

int points(const FiguresAsked& asked) {
    return asked.until < asked.from ? 0 : place_of(asked.until, asked) + 1;
}

Answered<Figures> figures(Desk& desk, const Actor& actor, const FiguresAsked& asked) {
    const auto offices = desk.offices();
    const std::string& id = asked.unit.empty() ? actor.officer.unit : asked.unit;
    const Unit* unit = offices->find(id);
    if (!unit) return Refusal::unit_unknown;
    // A superior may look at the work of its own system; nobody else looks at another's.
    if (!offices->is_within(id, actor.officer.unit)) return Refusal::not_your_unit;
    const std::vector<std::string> units = units_within(*offices, id);
    Figures out;
    out.unit = id;
    out.points = series(desk, units, asked);
    for (const auto& [stage, total] : desk.store().stage_sums(units))
        out.stages[static_cast<std::size_t>(stage)] = total;
    out.heat = heat(desk, *unit, asked);
    return out;
}

std::vector<std::string> units_within(const Offices& offices, const std::string& unit) {
    std::vector<std::string> within;
    for (const auto& [id, one] : offices.units())
        if (offices.is_within(id, unit)) within.push_back(id);
    return within;
}

std::string top_of(const std::vector<store::Category>& all, std::string code) {
    for (std::size_t steps = 0; steps <= all.size(); ++steps) {
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const store::Category& one) { return one.code == code; });
        if (found == all.end() || found->parent.empty()) break;
        code = found->parent;
    }
    return code;
}

std::map<std::string, std::string> places_shown(const std::vector<store::Division>& all,
                                                const std::string& division) {
    std::map<std::string, std::string> row_of{{division, division}};
    bool is_whole = true;
    for (const store::Division& one : all) {
        if (one.code == division && !one.parent.empty()) is_whole = false;
        if (one.parent != division || one.code == division) continue;
        for (const std::string& below : divisions_within(all, one.code)) row_of.emplace(below, one.code);
    }
    // What names no place is nobody's below, so it is shown where the whole is.
    if (is_whole) row_of.emplace("", "");
    return row_of;
}

std::vector<std::string> divisions_within(const std::vector<store::Division>& all, const std::string& code) {
    std::multimap<std::string_view, const std::string*> below;
    for (const store::Division& one : all) below.emplace(one.parent, &one.code);
    std::vector<std::string> found{code};
    std::set<std::string> seen{code};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto [first, last] = below.equal_range(found[i]);
        for (auto at = first; at != last; ++at)
            if (seen.insert(*at->second).second) found.push_back(*at->second);
    }
    return found;
}

}  // namespace dengwen::desk
