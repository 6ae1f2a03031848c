#include "same/alarms.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace dengwen::same {
namespace {

constexpr int monday_before_1970 = -3;  // 1969-12-29

std::vector<Week> weeks_of(Week week, Week first, const Past& past) {
    std::set<Week> weeks;
    for (int back = past.left_out + 1; back <= past.left_out + past.recent_weeks; back++)
        weeks.insert({week.number - back});
    const Day monday = monday_of(week);
    for (int year = 1; year <= past.years; year++) {
        const Week then = week_of(years_after(monday, -year));
        for (int away = -past.around; away <= past.around; away++) {
            const Week one{then.number + away};
            if (one.number < week.number - past.left_out) weeks.insert(one);
        }
    }
    std::vector<Week> known;
    for (const Week& one : weeks)
        if (one > first) known.push_back(one);  // the first may have begun before the record
    return known;
}

}  // namespace

Week week_of(Day day) {
    const int since = day.number - monday_before_1970;
    return {since >= 0 ? since / 7 : -((6 - since) / 7)};
}

Day monday_of(Week week) { return Day{monday_before_1970 + week.number * 7}; }

double chance_of(std::size_t count, const std::vector<std::size_t>& past) {
    if (count == 0) return 1;
    const auto weeks = static_cast<double>(past.size());
    double sum = 0;
    for (const std::size_t one : past) sum += static_cast<double>(one);
    const double mean = past.empty() ? 0 : sum / weeks;
    double squares = 0;
    for (const std::size_t one : past)
        squares += (static_cast<double>(one) - mean) * (static_cast<double>(one) - mean);
    // Wider than Poisson: as if each event brought `scatter` of them.
    const double scatter = past.size() > 1 && mean > 0 ? std::max(1.0, squares / (weeks - 1) / mean) : 1;
    // The rate is known only through the past weeks: a gamma with half an event besides (Jeffreys), so that
    // the next week is a negative binomial. Scatter among weeks adds to its variance: size and probability
    // are set to have mean m and variance scatter * m + m * m / shape.
    const double shape = sum / scatter + 0.5;
    const double expected = (sum + 0.5 * scatter) / std::max(1.0, weeks);
    const double variance = scatter * expected + expected * expected / shape;
    const double size = expected * expected / std::max(1e-9, variance - expected);
    const double probability = size / (size + expected);
    double below = 0;
    for (std::size_t at = 0; at < count; at++) {
        const auto events = static_cast<double>(at);
        below += std::exp(std::lgamma(size + events) - std::lgamma(size) - std::lgamma(events + 1) +
                          size * std::log(probability) + events * std::log1p(-probability));
    }
    return std::clamp(1 - below, 0.0, 1.0);
}

std::vector<Alarm> alarms(const std::vector<Occurrence>& occurrences, Week week, Day first,
                          const Past& past) {
    using Cell = std::pair<std::string, std::string>;
    std::map<Cell, std::map<Week, std::size_t>> counts;
    for (const Occurrence& one : occurrences) counts[{one.category, one.place}][week_of(one.day)]++;
    const std::vector<Week> weeks = weeks_of(week, week_of(first), past);
    std::vector<Alarm> found;
    if (weeks.size() < alarm_weeks_min) return found;
    for (const auto& [key, value] : counts) {
        const Cell& cell = key;
        const std::map<Week, std::size_t>& by_week = value;
        const auto in = [&](Week one) {
            const auto there = by_week.find(one);
            return there == by_week.end() ? std::size_t{0} : there->second;
        };
        const std::size_t count = in(week);
        if (count < alarm_count_min) continue;
        std::vector<std::size_t> before;
        for (const Week& one : weeks) before.push_back(in(one));
        const double chance = chance_of(count, before);
        if (chance > alarm_chance) continue;
        std::size_t limit = count - 1;
        while (limit > 0 && chance_of(limit, before) <= alarm_chance) limit--;
        const double sum = std::accumulate(before.begin(), before.end(), 0.0);
        found.push_back({cell.first, cell.second, week, count, sum / static_cast<double>(before.size()),
                         std::max(limit, alarm_count_min - 1), chance, before.size()});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Alarm& one, const Alarm& other) { return one.chance < other.chance; });
    return found;
}

}  // namespace dengwen::same
