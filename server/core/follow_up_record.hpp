// Follow-up record (回访记录): what the petitioner said when the unit asked.
#pragma once

#include <optional>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct FollowUpRecordAsked {
    Day made_on;
    ContentRef text;
};

struct FollowedUp {
    int follow_up = 0;
    Day made_on;
    ContentRef text;
    bool operator==(const FollowedUp&) const = default;
};

Outcome<FollowedUp> record_follow_up(const Matter& matter, const FollowUpRecordAsked& asked,
                                     const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_follow_up_record(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const FollowedUp& happened, const Entry& entry);

}  // namespace dengwen
