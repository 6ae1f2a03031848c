// Supervision (督办): a measure that a supervising body takes against a unit over its breaches (Art. 38-40).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/breach.hpp"
#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct SupervisionAsked {
    MeasureKind measure{};
    std::string unit;
    std::vector<BreachKey> breaches;
    ContentRef text;                    // facts, breach, what to do
    std::optional<LookBack> look_back;  // of a look-back review
    std::optional<Day> reply_by;        // nothing: as the ladder of the profile has it
};

struct Supervised {
    Measure measure;
    std::vector<Deadline> deadlines;
    bool operator==(const Supervised&) const = default;
};

Outcome<Supervised> supervise(const Matter& matter, const SupervisionAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_supervision(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Supervised& happened, const Entry& entry);

struct Taken {
    MeasureKind measure{};
    Day on;
};
// The step of the ladder that a unit's standing breaches call for: the highest that their number within its
// window reaches, unless that or a higher one was taken since the last of them. Nothing: none is called for.
const LadderStep* called_for(const Law& law, const std::vector<Day>& standing_since,
                             const std::vector<Taken>& taken, Day today);

// For events. Each unit's replies of one day share one clock: it is met with the last of them.
void mind_supervision_clocks(Matter& matter, Day day);

}  // namespace dengwen
