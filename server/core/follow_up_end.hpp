// End of follow-ups (不再回访): the petitioner wants to be asked no more. Needs no reason.
#pragma once

#include <optional>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct FollowUpEndAsked {};

struct FollowUpsEnded {
    bool operator==(const FollowUpsEnded&) const = default;
};

Outcome<FollowUpsEnded> end_follow_ups(const Matter& matter, const FollowUpEndAsked& asked,
                                       const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_follow_up_end(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const FollowUpsEnded& happened, const Entry& entry);

}  // namespace dengwen
