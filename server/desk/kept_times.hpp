// Kept times: what each unit promises by law and how it kept it in the last twelve months, for everybody.
//
// A duty is counted in the month it was done, or missed for good. Numbers from one to four are not told: they
// would tell of single matters.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.hpp"

namespace dengwen::desk {

inline constexpr std::int64_t told_from = 5;

// ToldCount: a number as everybody may read it.
struct ToldCount {
    std::int64_t number = 0;
    bool under_five = false;  // from one to four; then the number is 0
    bool operator==(const ToldCount&) const = default;
};
ToldCount told(std::int64_t number);

// Share: of the duties kept, in whole percent. Where one of the two numbers is not told, all that can be said
// is between what and what it lies.
struct Share {
    int least = 0;
    int most = 0;
    bool operator==(const Share&) const = default;
};

struct KeptClock {
    Clock clock{};
    ToldCount kept;
    ToldCount late;
    std::optional<Share> share;          // nothing: too few to say
    std::optional<double> average_days;  // of both; nothing: too few, or an act set the day
    ToldCount open_late;                 // past their last day and still not done, today
    bool open_late_at_least = false;     // there may be more
    bool operator==(const KeptClock&) const = default;
};
KeptClock kept_clock(Clock clock, const store::Kept& sum, std::int64_t open_late, bool counts_days);

struct UnitTimes {
    Unit unit;
    std::vector<KeptClock> clocks;  // those with anything to tell, in the order of the law
};

struct KeptTimesAsked {
    std::string place;  // units that serve it or a place below it; empty: all
    std::string name;   // part of a unit's name in either language
    std::string after;  // the last unit of the page before
    int limit = 20;
};

struct KeptTimes {
    std::string from_month;  // "2025-07"
    std::string until_month;
    std::vector<UnitTimes> units;  // in the order of their ids
    bool more = false;
};

KeptTimes kept_times(Desk& desk, const KeptTimesAsked& asked);

// The clocks that are promises of units: not the petitioner's own time, and not a unit's right to object.
bool is_promise(const ClockRule& rule);

}  // namespace dengwen::desk
