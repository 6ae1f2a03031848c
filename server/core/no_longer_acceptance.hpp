// No longer accepted (不再受理): the same facts and grounds after a re-review opinion (Art. 36(3)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct NoLongerAcceptanceAsked {
    MatterNumber closing_matter;
    ContentRef text;
};

struct NoLongerAccepted {
    MatterNumber closing_matter;
    ContentRef text;
    bool operator==(const NoLongerAccepted&) const = default;
};

Outcome<NoLongerAccepted> no_longer_accept(const Matter& matter, const NoLongerAcceptanceAsked& asked,
                                           const Setting& setting);
void fold_in(Matter& matter, const NoLongerAccepted& happened, const Entry& entry);

}  // namespace dengwen
