// Review (复查) opinion: upheld, revoked, changed, or handled anew by a day (Art. 35).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ReviewAsked {
    ReviewOutcome outcome{};
    ContentRef reason;
    std::vector<Answer> answers;  // for changed
    std::optional<Day> redo_by;   // for redo
};

struct Reviewed {
    Opinion opinion;
    std::vector<Deadline> deadlines;
    bool operator==(const Reviewed&) const = default;
};

Outcome<Reviewed> review(const Matter& matter, const ReviewAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Reviewed& happened, const Entry& entry);

}  // namespace dengwen
