// Re-review request (请求复核) to the level above the reviewer, within thirty days of service (Art. 36(1)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ReReviewRequestAsked {
    std::string to;
    Day received_on;
    std::optional<Day> posted_on;
    ContentRef reason;
    std::optional<ContentRef> late_because;
};

struct ReReviewRequested {
    std::string to;
    Day received_on;
    std::optional<Day> posted_on;
    ContentRef reason;
    std::optional<ContentRef> late_because;
    std::vector<Deadline> deadlines;  // re_review
    bool operator==(const ReReviewRequested&) const = default;
};

Outcome<ReReviewRequested> request_re_review(const Matter& matter, const ReReviewRequestAsked& asked,
                                             const Setting& setting);
void fold_in(Matter& matter, const ReReviewRequested& happened, const Entry& entry);

}  // namespace dengwen
