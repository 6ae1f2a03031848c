// Extension (延期): once, approved before the end, the reason told (Art. 34).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

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

}  // namespace dengwen
