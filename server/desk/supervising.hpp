// Supervising: how units stand to their duties, for those who are to supervise them and for themselves (Art.
// 14, 38-40). Units are counted, never persons.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/long_holiday.hpp"
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

// Whether the officer may look at how a unit stands: the own, or, for those who supervise, one that the own
// unit supervises or that stands below it.
bool may_look_at_unit(const Officer& officer, const std::string& unit, const Offices& offices);

// Those that the officer's unit supervises and the unit itself, the most breaches first; units that stand
// well are left out. Finds first what has become a breach by today.
std::vector<UnitStanding> unit_standings(Desk& desk, const Actor& actor);

// Of a unit that is the officer's own or supervised by it; else refused (not_supervised_by_you).
Answered<std::vector<store::KeptBreach>> unit_breaches(Desk& desk, const Actor& actor,
                                                       store::BreachQuery query);
Answered<std::vector<store::KeptMeasure>> unit_measures(Desk& desk, const Actor& actor,
                                                        store::MeasureQuery query);

// HolidayWarning: what units owe in or right after the long holiday that comes, told before it begins, while
// it can still be done in working time.
struct UnitDue {
    std::string unit;
    int due = 0;
    bool more = false;  // there is more than was counted
};
struct HolidayWarning {
    std::optional<LongHoliday> holiday;  // nothing: none is near
    std::vector<UnitDue> units;          // those that owe something, the most first
};
// `unit`: of that one alone; empty: of every unit the asker may look at.
HolidayWarning holiday_warning(Desk& desk, const Actor& actor, const std::string& unit = {});

// The duties of one unit behind such a warning, by last day.
struct HolidayDuties {
    std::vector<store::Duty> duties;
    std::optional<std::pair<Day, MatterNumber>> next;  // where the next page begins after
};
Answered<HolidayDuties> holiday_duties(Desk& desk, const Actor& actor, const std::string& unit,
                                       std::optional<std::pair<Day, MatterNumber>> after, int limit);

// Writes down what became a breach since the last time; cheap when nothing fell due.
void find_breaches(Desk& desk);

}  // namespace dengwen::desk
