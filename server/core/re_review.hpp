// Re-review (复核) opinion, final in this channel (Art. 36).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ReReviewAsked {
    ReviewOutcome outcome{};
    ContentRef reason;
    std::vector<Answer> answers;
    std::optional<Day> redo_by;
};

struct ReReviewed {
    Opinion opinion;
    std::vector<Deadline> deadlines;
    bool operator==(const ReReviewed&) const = default;
};

Outcome<ReReviewed> re_review(const Matter& matter, const ReReviewAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const ReReviewed& happened, const Entry& entry);

}  // namespace dengwen
