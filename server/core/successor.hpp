// Successor (承继单位) of a unit that was merged, split or abolished takes the matter over (Art. 24(2)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct SuccessorAsked {
    std::string unit;
    ContentRef reason;
};

struct Succeeded {
    std::string from;
    std::string to;
    ContentRef reason;
    bool operator==(const Succeeded&) const = default;
};

Outcome<Succeeded> succeed(const Matter& matter, const SuccessorAsked& asked, const Setting& setting);

}  // namespace dengwen
