// Ending (终结): no further remedy in this channel, with its ground.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct EndingAsked {
    EndingGround ground{};
    ContentRef text;
};

struct Ended {
    EndingGround ground{};
    ContentRef text;
    bool operator==(const Ended&) const = default;
};

Outcome<Ended> end(const Matter& matter, const EndingAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Ended& happened, const Entry& entry);

}  // namespace dengwen
