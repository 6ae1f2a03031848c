// Performance (执行) of a supported demand by the obliged unit (Art. 32(2)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct PerformanceAsked {
    int demand = 0;
    Day performed_on;
    ContentRef proof;
};

struct Performed {
    int demand = 0;
    Day performed_on;
    ContentRef proof;
    bool operator==(const Performed&) const = default;
};

Outcome<Performed> perform(const Matter& matter, const PerformanceAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_performance(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Performed& happened, const Entry& entry);

}  // namespace dengwen
