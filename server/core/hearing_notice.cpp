// Art. 31(6), 36(2): whoever is to be heard must know beforehand. How many days before, local hearing rules
// say and the Regulations do not; that the day lies ahead is all that makes a notice of it.
#include "core/hearing_notice.hpp"

#include <algorithm>

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<HearingState, 4> hearing_states{{
    {HearingState::announced, "announced"},
    {HearingState::passed, "passed"},
    {HearingState::held, "held"},
    {HearingState::called_off, "called_off"},
}};
static_assert(naming::is_in_order(hearing_states));

bool is_heard_in(Stage stage) {
    return stage == Stage::handling || stage == Stage::review || stage == Stage::re_review;
}

// What is announced in a phase is of that phase.
bool is_standing(const Matter& matter, const AnnouncedHearing& one) {
    return !one.held_on && !one.called_off_on && is_heard_in(matter.stage) &&
           phase_of(matter.stage) == one.phase;
}

}  // namespace

std::string_view name(HearingState state) { return naming::name(hearing_states, state); }

HearingState state_of(const Matter& matter, const AnnouncedHearing& hearing, Day today) {
    if (hearing.held_on) return HearingState::held;
    if (hearing.called_off_on) return HearingState::called_off;
    return is_standing(matter, hearing) && hearing.day >= today ? HearingState::announced
                                                                : HearingState::passed;
}

const AnnouncedHearing* standing_hearing(const Matter& matter, int ordinal) {
    const auto& all = matter.announced_hearings;
    const auto found = std::ranges::find(all, ordinal, &AnnouncedHearing::ordinal);
    return found == all.end() || !is_standing(matter, *found) ? nullptr : &*found;
}

Outcome<HearingAnnounced> announce_hearing(const Matter& matter, const HearingNoticeAsked& asked,
                                           const Setting& setting) {
    HearingAnnounced happened;
    AnnouncedHearing& announced = happened.announced;
    announced.ordinal = static_cast<int>(matter.announced_hearings.size()) + 1;
    if (asked.announced) {
        const AnnouncedHearing* before = standing_hearing(matter, *asked.announced);
        if (!before) return Refusal::hearing_not_announced;
        announced.ordinal = before->ordinal;
        happened.moved_from = before->day;
    }
    if (asked.day <= setting.now.day) return Refusal::hearing_not_ahead;
    announced.phase = phase_of(matter.stage);
    announced.unit = setting.actor.officer.unit;
    announced.day = asked.day;
    announced.time = asked.time;
    announced.venue = asked.venue;
    announced.chair = asked.chair;
    announced.text = asked.text;
    announced.announced_on = setting.now.day;
    return happened;
}

void fold_in(Matter& matter, const HearingAnnounced& happened, const Entry& entry) {
    take_part(matter, entry);
    auto& all = matter.announced_hearings;
    const auto before = std::ranges::find(all, happened.announced.ordinal, &AnnouncedHearing::ordinal);
    if (before == all.end())
        all.push_back(happened.announced);
    else
        *before = happened.announced;
}

}  // namespace dengwen
