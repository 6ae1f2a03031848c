// The record of a follow-up is written by the unit that agreed to it, and of nothing else.
#include "core/follow_up_record.hpp"

#include <algorithm>

#include "core/event.hpp"
#include "core/follow_up.hpp"

namespace dengwen {

namespace {

const FollowUp* waited_for(const Matter& matter, const std::string& unit) {
    const auto& all = matter.after_care.follow_ups;
    const auto found = std::ranges::find_if(
        all, [&](const FollowUp& one) { return one.unit == unit && is_waited_for(one); });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::optional<Refusal> before_follow_up_record(const Matter& matter, const Setting& setting) {
    if (!waited_for(matter, setting.actor.officer.unit)) return Refusal::no_follow_up;
    return std::nullopt;
}

Outcome<FollowedUp> record_follow_up(const Matter& matter, const FollowUpRecordAsked& asked,
                                     const Setting& setting) {
    const FollowUp& agreed = *waited_for(matter, setting.actor.officer.unit);
    if (asked.made_on > setting.now.day || asked.made_on < agreed.consented_on)
        return Refusal::follow_up_day_wrong;
    return FollowedUp{agreed.ordinal, asked.made_on, asked.text};
}

void fold_in(Matter& matter, const FollowedUp& happened, const Entry& entry) {
    auto& all = matter.after_care.follow_ups;
    FollowUp& one = *std::ranges::find(all, happened.follow_up, &FollowUp::ordinal);
    one.made_on = happened.made_on;
    one.text = happened.text;
    mind_follow_up_clocks(matter, entry.at.day);
}

}  // namespace dengwen
