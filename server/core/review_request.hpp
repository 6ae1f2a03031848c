// Review request (请求复查) to the level above the handler, within thirty days of service (Art. 35).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ReviewRequestAsked {
    std::string to;  // may be empty when only one unit is the level above
    Day received_on;
    std::optional<Day> posted_on;  // the postmark counts
    ContentRef reason;
    std::optional<ContentRef> late_because;  // a good reason for a late request
};

struct ReviewRequested {
    std::string to;
    Day received_on;
    std::optional<Day> posted_on;
    ContentRef reason;
    std::optional<ContentRef> late_because;
    std::vector<Deadline> deadlines;  // review
    bool operator==(const ReviewRequested&) const = default;
};

Outcome<ReviewRequested> request_review(const Matter& matter, const ReviewRequestAsked& asked,
                                        const Setting& setting);
void fold_in(Matter& matter, const ReviewRequested& happened, const Entry& entry);

}  // namespace dengwen
