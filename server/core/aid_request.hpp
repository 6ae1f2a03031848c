// Aid request (帮助申请救助): a unit helps the petitioner to apply to the unit that decides on such aid.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct AidRequestAsked {
    AidKind kind{};
    std::string unit;  // that is to answer it
    Day due;
    Day consented_on;
    ContentRef text;
};

struct AidRequested {
    Aid aid;
    std::vector<Deadline> deadlines;
    bool operator==(const AidRequested&) const = default;
};

Outcome<AidRequested> request_aid(const Matter& matter, const AidRequestAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_aid_request(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const AidRequested& happened, const Entry& entry);

// For events.
void mind_aid_clocks(Matter& matter, Day today);

}  // namespace dengwen
