// Indicators of a unit and those below it, each with its parts, and the matters behind a part. Read from the
// tally; a figure is of units, categories, places or months, never of a person.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "desk/desk.hpp"

namespace dengwen::desk {

enum class By { unit, month, place, category };
std::string_view name(By by);
std::optional<By> by_from(std::string_view name);

inline constexpr int indicator_months_max = 60;

// Scope: what the figures are of. Months are first days; both are included.
struct Scope {
    std::string unit;  // empty: the officer's own
    bool below = true;
    Day from_month;
    Day until_month;
    std::string place;     // it and all below; empty: all
    std::string category;  // at the top of the table; empty: all
};

struct IndicatorsAsked {
    Scope scope;
    By by = By::unit;
    std::string after;  // the last row of the page before
    int limit = 50;
};

struct IndicatorLine {
    std::string key;  // of the unit, month, place or category
    store::Parts parts{};
};

struct Indicators {
    std::string unit;
    Day today;  // what is overdue is overdue on this day
    store::Parts sum{};
    std::vector<IndicatorLine> lines;  // in the order of their keys; only those with anything to tell
    bool more = false;
};

Answered<Indicators> indicators(Desk& desk, const Actor& actor, const IndicatorsAsked& asked);
// Of agreements alone: what was promised for those months and what was performed of it.
Answered<Indicators> promises(Desk& desk, const Actor& actor, const IndicatorsAsked& asked);

struct BehindAsked {
    Scope scope;
    store::Part part{};
    std::string after;  // where the page before ended
    int limit = 50;
};

struct BehindLine {
    std::string unit;
    std::string period;  // a month, or the last day of a duty
    Matter matter;
};

struct Behind {
    std::vector<BehindLine> lines;
    std::optional<std::string> next;
};

// Nothing where `after` cannot be read.
std::optional<Answered<Behind>> behind(Desk& desk, const Actor& actor, const BehindAsked& asked);

// What the units counted, by the keys `key_of` gives; cells it gives none are left out.
using CellKey = std::function<std::optional<std::string>(const store::PartSum&)>;
std::map<std::string, store::Parts> parts_by(store::Store& store, const std::vector<std::string>& units,
                                             const std::string& from_month, const std::string& until_month,
                                             Day today, const CellKey& key_of);

}  // namespace dengwen::desk
