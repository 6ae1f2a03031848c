// Lot (抽签): an announced draw of answered matters to be looked at again. The terms are said before the day,
// the population is fixed on it, and what is drawn follows from both and from the ledger (ledger/lot.hpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Lot {
    std::string id;
    std::string by;                  // the supervising unit
    std::vector<std::string> units;  // whose answers are looked at
    Day from;                        // answers first given from this day
    Day until;                       // to this one: whole months
    int number = 0;                  // to be drawn of each unit; 0: by share
    int share = 0;                   // of a hundred, the last one whole
    Day on;                          // the day of the draw
    bool operator==(const Lot&) const = default;
};

inline constexpr int lot_size_min = 5;  // of a unit with fewer nothing is drawn: a small number would tell
inline constexpr int lot_size_max = 20'000;  // of all units together
inline constexpr int lot_drawn_max = 1000;

// Who announces one: a supervising body, by its supervisors and heads.
std::optional<Refusal> why_no_lot(const Setting& setting);
// Sound terms of the actor's unit, else why not.
std::optional<Refusal> why_not_sound(const Lot& lot, const Setting& setting);

// How many are drawn of a unit's population.
int drawn_of(const Lot& lot, int size);

// Of the matters that the unit first answered in the period, those that can be looked at again: answered
// still, by an answer of that unit's, not erased, and no accusation.
bool is_in_population(const Matter& matter, const std::string& unit);

// The first re-check by the body that drew it since the day of the draw; null: it is still to be done.
const ReCheck* re_check_since(const Matter& matter, const Lot& lot, Day drawn_on);

}  // namespace dengwen
