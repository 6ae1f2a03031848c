// Contribution (协办反馈): an assisting unit reports to the lead unit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ContributionAsked {
    ContentRef text;
};

struct Contributed {
    std::string unit;
    ContentRef text;
    bool operator==(const Contributed&) const = default;
};

Outcome<Contributed> contribute(const Matter& matter, const ContributionAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Contributed& happened, const Entry& entry);

}  // namespace dengwen
