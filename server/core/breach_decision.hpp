// Breach decision (违规认定): a supervising body upholds a breach or sets it aside; a step that rested on it
// falls with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/breach_dispute.hpp"
#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct BreachDecisionAsked {
    BreachKey breach;
    bool set_aside = false;
    ContentRef reason;
};

struct BreachDecided {
    BreachKey breach;
    std::string unit;  // whose it is
    Day since;
    bool set_aside = false;
    ContentRef reason;
    bool operator==(const BreachDecided&) const = default;
};

Outcome<BreachDecided> decide_breach(const Matter& matter, const BreachDecisionAsked& asked,
                                     const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_breach_decision(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const BreachDecided& happened, const Entry& entry);

}  // namespace dengwen
