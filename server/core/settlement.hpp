// Settlement (化解): the problem is actually settled, what was promised performed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct SettlementAsked {
    ContentRef text;
    bool confirmed_by_petitioner = false;
};

struct Settled {
    ContentRef text;
    bool confirmed_by_petitioner = false;
    std::optional<RatingWindow> rating = {};
    bool operator==(const Settled&) const = default;
};

Outcome<Settled> settle(const Matter& matter, const SettlementAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_settlement(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Settled& happened, const Entry& entry);

}  // namespace dengwen
