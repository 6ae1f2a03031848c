// Supervising: how units stand to their duties, for those who are to supervise them and for themselves (Art.
// 14, 38-40). Units are counted, never persons.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/supervision.hpp"
#include "desk/desk.hpp"

namespace dengwen::desk {

struct UnitStanding {
    std::string unit;
    int breaches = 0;             // standing, within a year
    bool more = false;            // there are more than were counted
    int open = 0;                 // of those counted, not made good yet
    int measures = 0;             // waiting for an answer
    std::optional<Day> newest{};  // the day the last breach began
    std::optional<MeasureKind> called_for{};
};

// Those that the officer's unit supervises and the unit itself, the most breaches first; units that stand
// well are left out. Finds first what has become a breach by today.
std::vector<UnitStanding> unit_standings(Desk& desk, const Actor& actor);

// Of a unit that is the officer's own or supervised by it; else refused (not_supervised_by_you).
Answered<std::vector<store::KeptBreach>> unit_breaches(Desk& desk, const Actor& actor,
                                                       store::BreachQuery query);
Answered<std::vector<store::KeptMeasure>> unit_measures(Desk& desk, const Actor& actor,
                                                        store::MeasureQuery query);

// Writes down what became a breach since the last time; cheap when nothing fell due.
void find_breaches(Desk& desk);

}  // namespace dengwen::desk
