// Alarms: weeks in which a category in a place rises beyond its own past.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/day.hpp"

namespace dengwen::same {

// Week: the Monday it begins on, counted in weeks since 1969-12-29.
struct Week {
    std::int32_t number = 0;
    auto operator<=>(const Week&) const = default;
};
Week week_of(Day day);
Day monday_of(Week week);

// One matter as it is counted; the matter, never a person.
struct Occurrence {
    std::string category;
    std::string place;
    Day day;
};

// The past a week is held against: the weeks just before it but the last two, which may already belong to the
// same rise, and the weeks around the same time of up to five years before.
struct Past {
    int recent_weeks = 26;
    int left_out = 2;
    int years = 5;
    int around = 3;  // weeks before and after the same week of an earlier year
};

struct Alarm {
    std::string category;
    std::string place;
    Week week;
    std::size_t count = 0;
    double expected = 0;    // the mean of the past
    std::size_t limit = 0;  // the highest count that is still no alarm
    double chance = 0;      // of so many or more, if nothing had changed
    std::size_t weeks = 0;  // of the past that were there to compare with
};

// The chance that a quiet cell and week is called an alarm. With c cells, c * alarm_chance false ones are to
// be expected in a week.
inline constexpr double alarm_chance = 0.001;
inline constexpr std::size_t alarm_weeks_min = 13;  // a shorter past says nothing
inline constexpr std::size_t alarm_count_min = 5;   // smaller cells are neither judged nor published

// How likely `count` or more are in a week whose past weeks were `past`: the predictive distribution of
// counts that scatter as a Poisson's, or wider where the past did (negative binomial). So a short past alarms
// later.
double chance_of(std::size_t count, const std::vector<std::size_t>& past);

// Alarms of the week, the least likely first. `first` is the first day of the record: weeks before it are no
// weeks without matters.
std::vector<Alarm> alarms(const std::vector<Occurrence>& occurrences, Week week, Day first,
                          const Past& past = {});

}  // namespace dengwen::same
