#include "desk/kept_times.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "desk/figures.hpp"

namespace dengwen::desk {

namespace {

constexpr int late_counted_most = 1000;  // of one unit
constexpr int months_shown = 12;

// The month `back` months before a day's own: "2025-07".
std::string month_before(Day day, int back) {
    const YearMonthDay parts = year_month_day(day);
    const int number = parts.year * 12 + parts.month - 1 - back;
    return iso(*day_from(number / 12, number % 12 + 1, 1)).substr(0, 7);
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

int percent_down(std::int64_t part, std::int64_t whole) { return static_cast<int>(part * 100 / whole); }
int percent_up(std::int64_t part, std::int64_t whole) {
    return static_cast<int>((part * 100 + whole - 1) / whole);
}

std::optional<Share> share(const store::Kept& sum) {
    constexpr std::int64_t most_untold = told_from - 1;
    const bool tells_kept = !told(sum.kept).under_five;
    const bool tells_late = !told(sum.late).under_five;
    if (!tells_kept && !tells_late) return std::nullopt;
    if (!tells_late)
        return Share{percent_down(sum.kept, sum.kept + most_untold), percent_up(sum.kept, sum.kept + 1)};
    if (!tells_kept)
        return Share{percent_down(1, 1 + sum.late), percent_up(most_untold, most_untold + sum.late)};
    const int exact = percent_down(sum.kept, sum.kept + sum.late);  // so that "100 %" means all
    return Share{exact, exact};
}

std::vector<const Unit*> units_asked(Desk& desk, const Offices& offices, const KeptTimesAsked& asked) {
    std::set<std::string> places;
    if (!asked.place.empty())
        for (std::string& code : divisions_within(*desk.divisions(), asked.place))
            places.insert(std::move(code));
    const std::string part = lower(asked.name);
    std::vector<const Unit*> found;
    for (const auto& [id, unit] : offices.units()) {
        if (id <= asked.after && !asked.after.empty()) continue;
        if (!asked.place.empty() && !places.contains(unit.division)) continue;
        if (unit.name.zh.find(asked.name) == std::string::npos &&
            lower(unit.name.en).find(part) == std::string::npos)
            continue;
        found.push_back(&unit);
    }
    return found;
}

}  // namespace

ToldCount told(std::int64_t number) {
    if (number > 0 && number < told_from) return {0, true};
    return {number, false};
}

KeptClock kept_clock(Clock clock, const store::Kept& sum, std::int64_t open_late, bool counts_days) {
    KeptClock out;
    out.clock = clock;
    out.open_late = told(open_late);
    const std::int64_t all = sum.kept + sum.late;
    if (all > 0 && all < told_from) {
        // Where all are few, even "none" of one kind would tell how the others went.
        out.kept = out.late = ToldCount{0, true};
        return out;
    }
    out.kept = told(sum.kept);
    out.late = told(sum.late);
    if (all == 0) return out;
    out.share = share(sum);
    const double average = static_cast<double>(sum.days) / static_cast<double>(all);
    if (counts_days) out.average_days = std::round(average * 10) / 10;
    return out;
}

bool is_promise(const ClockRule& rule) {
    return rule.owner != Owner::petitioner && rule.clock != Clock::objection;
}

KeptTimes kept_times(Desk& desk, const KeptTimesAsked& asked) {
    const Day today = desk.now().day;
    const Law* law = desk.law(today);
    const auto offices = desk.offices();
    KeptTimes out;
    out.from_month = month_before(today, months_shown - 1);
    out.until_month = month_before(today, 0);
    if (!law) return out;
    std::vector<const Unit*> units = units_asked(desk, *offices, asked);
    out.more = units.size() > static_cast<std::size_t>(asked.limit);
    if (out.more) units.resize(static_cast<std::size_t>(asked.limit));

    std::vector<std::string> ids;
    for (const Unit* unit : units) ids.push_back(unit->id);
    std::map<std::pair<std::string, Clock>, store::Kept> sums;
    for (const store::ClockSum& sum : desk.store().clock_sums(ids, out.from_month, out.until_month))
        sums[{sum.unit, sum.clock}] = sum.kept;
    for (const Unit* unit : units) {
        UnitTimes& times = out.units.emplace_back(UnitTimes{*unit, {}});
        store::LateDuties late = desk.store().late_duties(unit->id, today, late_counted_most);
        for (const ClockRule& rule : law->clocks) {
            if (!is_promise(rule)) continue;
            KeptClock one = kept_clock(rule.clock, sums[{unit->id, rule.clock}], late.by_clock[rule.clock],
                                       rule.kind != DayKind::as_set);
            one.open_late_at_least = late.at_least;
            if (one.kept == ToldCount{} && one.late == ToldCount{} && one.open_late == ToldCount{}) continue;
            times.clocks.push_back(one);
        }
    }
    return out;
}

}  // namespace dengwen::desk
