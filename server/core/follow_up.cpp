// Art. 37(3): help and guidance once an answer stands. Only who agreed is asked, by a day that was agreed,
// and whoever wants no more of it says so and is asked no more.
#include "core/follow_up.hpp"

#include <algorithm>
#include <utility>

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/set_day.hpp"

namespace dengwen {

namespace {

SetDay set_day(const FollowUp& one) {
    return {.unit = one.unit, .due = one.due, .performed_on = one.made_on, .is_owed = is_waited_for(one)};
}

bool is_answered(const Matter& matter) {
    const auto is_served = [](const Opinion& opinion) { return opinion.service.has_value(); };
    return matter.settled_on || std::ranges::any_of(matter.opinions, is_served);
}

bool has_or_sent(const Matter& matter, const std::string& unit) {
    const auto sent = [&](const Routing& routing) { return routing.from == unit; };
    return matter.holder == unit || std::ranges::any_of(matter.routings, sent);
}

}  // namespace

bool is_waited_for(const FollowUp& one) { return !one.made_on && !one.ended_on; }

std::optional<Refusal> why_no_after_care(const Matter& matter, const Setting& setting) {
    if (matter.kind != Kind::request) return Refusal::after_care_needs_request;
    if (!is_answered(matter)) return Refusal::after_care_early;
    const std::string& unit = setting.actor.officer.unit;
    if (unit != answering_unit(matter) && !has_or_sent(matter, unit)) return Refusal::not_your_unit;
    return std::nullopt;
}

bool is_consent_day(const Matter& matter, Day day, const Setting& setting) {
    if (day > setting.now.day || day < matter.submissions.front().registered_day) return false;
    return std::ranges::none_of(matter.after_care.follow_ups,
                                [&](const FollowUp& one) { return one.ended_on && day <= *one.ended_on; });
}

std::optional<Refusal> before_follow_up(const Matter& matter, const Setting& setting) {
    if (const auto refusal = why_no_after_care(matter, setting)) return refusal;
    const auto is_agreed = [&](const FollowUp& one) {
        return one.unit == setting.actor.officer.unit && is_waited_for(one);
    };
    if (std::ranges::any_of(matter.after_care.follow_ups, is_agreed)) return Refusal::follow_up_agreed;
    return std::nullopt;
}

Outcome<FollowUpArranged> arrange_follow_up(const Matter& matter, const FollowUpAsked& asked,
                                            const Setting& setting) {
    if (!is_consent_day(matter, asked.consented_on, setting)) return Refusal::consent_day_wrong;
    if (asked.due < setting.now.day) return Refusal::follow_up_in_past;
    FollowUp agreed;
    agreed.ordinal = static_cast<int>(matter.after_care.follow_ups.size()) + 1;
    agreed.unit = setting.actor.officer.unit;
    agreed.due = asked.due;
    agreed.consented_on = asked.consented_on;
    agreed.consent = asked.consent;
    const auto deadlines = set_day_clocks(Clock::follow_up, {set_day(agreed)}, setting);
    if (!deadlines) return deadlines.refusal();
    return FollowUpArranged{std::move(agreed), deadlines.value()};
}

void fold_in(Matter& matter, const FollowUpArranged& happened, const Entry&) {
    matter.after_care.follow_ups.push_back(happened.follow_up);
    take_deadlines(matter, happened.deadlines);
}

void mind_follow_up_clocks(Matter& matter, Day today) {
    std::vector<SetDay> days;
    for (const FollowUp& one : matter.after_care.follow_ups) days.push_back(set_day(one));
    mind_set_days(matter, Clock::follow_up, days, today);
}

}  // namespace dengwen
