// Extension (延期): once, approved before the end, the reason told (Art. 34).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ExtensionAsked {
    Clock clock = Clock::handling;
    int days = 0;  // > 0
    ContentRef reason;
};

struct Extended {
    Clock clock{};
    int days = 0;
    ContentRef reason;
    std::vector<Deadline> deadlines;
    bool operator==(const Extended&) const = default;
};

Outcome<Extended> extend(const Matter& matter, const ExtensionAsked& asked, const Setting& setting);
// The clock that may be extended in the stage the matter stands in.
Clock extended_clock(const Matter& matter);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_extension(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Extended& happened, const Entry& entry);

}  // namespace dengwen
