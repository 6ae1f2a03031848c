// Who agreed may change their mind; every follow-up still to come falls away, and only a later word begins
// one anew.
#include "core/follow_up_end.hpp"

#include <algorithm>

#include "core/event.hpp"
#include "core/follow_up.hpp"

namespace dengwen {

std::optional<Refusal> before_follow_up_end(const Matter& matter, const Setting&) {
    if (std::ranges::none_of(matter.after_care.follow_ups, is_waited_for)) return Refusal::no_follow_up;
    return std::nullopt;
}

Outcome<FollowUpsEnded> end_follow_ups(const Matter&, const FollowUpEndAsked&, const Setting&) {
    return FollowUpsEnded{};
}

void fold_in(Matter& matter, const FollowUpsEnded&, const Entry& entry) {
    for (FollowUp& one : matter.after_care.follow_ups)
        if (is_waited_for(one)) one.ended_on = entry.at.day;
    mind_follow_up_clocks(matter, entry.at.day);
}

}  // namespace dengwen
