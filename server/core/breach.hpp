// Breach (违规情形): what the record of a matter shows by itself about a unit's lateness or a faulty answer.
// Nothing a petitioner does makes one, and nobody has to enter it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/law.hpp"
#include "core/matter.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Breach {
    BreachKey key;
    std::string unit;
    std::optional<Clock> clock;  // of the deadline it is about
    std::optional<Day> last_day;
    Day since;  // the first day it was one
    std::optional<Day> made_good_on;
    bool set_aside = false;
    bool operator==(const Breach&) const = default;
};

// Those of units, as they stand on that day, in the order of what they are about.
std::vector<Breach> breaches(const Matter& matter, Day today);
std::optional<Breach> breach_of(const Matter& matter, BreachKey key, Day today);
const BreachRecord* record_of(const Matter& matter, BreachKey key);

// What becomes a breach when its last day has passed; nothing for a clock that is the petitioner's or a right
// of the unit's own.
std::optional<BreachKind> breach_when_late(Clock clock);
// The article that makes a unit answer for it: "信访工作条例 44".
std::string_view article_of(BreachKind kind);

// A body whose task it is to supervise others (Art. 14, 38-40): petition departments, joint conferences,
// governments.
bool supervises(const Unit& unit);
// Whom that body supervises: a petition department and a joint conference every unit of the government they
// serve.
bool is_supervised_by(const std::string& unit, const Unit& supervisor, const Offices& offices);

}  // namespace dengwen
