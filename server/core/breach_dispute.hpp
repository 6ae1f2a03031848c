// Breach dispute (对违规认定的异议): the unit says why what the record shows is no breach.
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

struct BreachDisputeAsked {
    BreachKey breach;
    ContentRef reason;
};

struct BreachDisputed {
    BreachKey breach;
    std::string unit;  // whose it is
    Day since;
    ContentRef reason;
    bool operator==(const BreachDisputed&) const = default;
};

Outcome<BreachDisputed> dispute_breach(const Matter& matter, const BreachDisputeAsked& asked,
                                       const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_breach_dispute(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const BreachDisputed& happened, const Entry& entry);

// For events: the record of a breach, made where there is none.
BreachRecord& breach_record_in(Matter& matter, BreachKey key);

}  // namespace dengwen
