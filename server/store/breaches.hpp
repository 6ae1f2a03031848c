// Breaches: rows of what units are held to account for, and of the measures taken over it; both follow from
// the matters.
#pragma once

#include <optional>
#include <string>
#include <tuple>

#include "core/breach.hpp"

namespace dengwen::store {

class Write;
struct Change;

struct KeptBreach {
    MatterNumber matter;
    std::optional<Clock> clock;  // nothing: a failed re-check
    int ordinal = 0;             // of the deadline or re-check, from 1
    std::string unit;
    Day since;  // the first day it was one
    std::optional<Day> made_good_on;
    bool set_aside = false;
    Kind kind{};  // of the matter
    bool operator==(const KeptBreach&) const = default;
};
BreachKey key_of(const KeptBreach& breach);

struct KeptMeasure {
    MatterNumber matter;
    int ordinal = 0;
    MeasureKind kind{};
    std::string by;
    std::string unit;
    Day taken_on;
    std::optional<Day> reply_by;
    std::optional<Day> replied_on;
    std::optional<Day> withdrawn_on;
    Kind matter_kind{};
    bool operator==(const KeptMeasure&) const = default;
};

// Pages run from the newest to the oldest.
struct BreachQuery {
    std::string unit;
    Day from;  // on or after which it began
    bool with_accusations = false;
    std::optional<KeptBreach> after;  // the last row of the page before
    int limit = 50;
};
struct MeasureQuery {
    std::string unit;  // against whom
    std::string by;    // or by whom; one of the two
    Day from;
    bool with_accusations = false;
    std::optional<KeptMeasure> after;
    int limit = 50;
};

// The rows of a matter's breaches and measures, in the place of those before.
void add_breaches(Write& write, const Change& change);

}  // namespace dengwen::store
