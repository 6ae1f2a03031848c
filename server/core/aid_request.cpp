// Art. 37(3): assistance. The unit that decides on the aid sees the matter, so the petitioner agrees first;
// of each kind one application waits at a time.
#include "core/aid_request.hpp"

#include <algorithm>
#include <utility>

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/follow_up.hpp"
#include "core/set_day.hpp"

namespace dengwen {

namespace {

SetDay set_day(const Aid& one) {
    return {.unit = one.unit, .due = one.due, .performed_on = one.answered_on, .is_owed = !one.answered_on};
}

}  // namespace

std::optional<Refusal> before_aid_request(const Matter& matter, const Setting& setting) {
    return why_no_after_care(matter, setting);
}

Outcome<AidRequested> request_aid(const Matter& matter, const AidRequestAsked& asked,
                                  const Setting& setting) {
    const Unit* unit = setting.offices.find(asked.unit);
    if (!unit) return Refusal::unit_unknown;
    if (!unit->is_active()) return Refusal::unit_not_active;
    if (!is_consent_day(matter, asked.consented_on, setting)) return Refusal::consent_day_wrong;
    if (asked.due < setting.now.day) return Refusal::aid_in_past;
    const auto waits = [&](const Aid& one) { return one.kind == asked.kind && !one.answered_on; };
    if (std::ranges::any_of(matter.after_care.aids, waits)) return Refusal::aid_requested_already;
    Aid aid;
    aid.ordinal = static_cast<int>(matter.after_care.aids.size()) + 1;
    aid.kind = asked.kind;
    aid.from = setting.actor.officer.unit;
    aid.unit = asked.unit;
    aid.asked_on = setting.now.day;
    aid.due = asked.due;
    aid.consented_on = asked.consented_on;
    aid.text = asked.text;
    const auto deadlines = set_day_clocks(Clock::aid, {set_day(aid)}, setting);
    if (!deadlines) return deadlines.refusal();
    return AidRequested{std::move(aid), deadlines.value()};
}

void fold_in(Matter& matter, const AidRequested& happened, const Entry&) {
    matter.after_care.aids.push_back(happened.aid);
    take_deadlines(matter, happened.deadlines);
}

void mind_aid_clocks(Matter& matter, Day today) {
    std::vector<SetDay> days;
    for (const Aid& one : matter.after_care.aids) days.push_back(set_day(one));
    mind_set_days(matter, Clock::aid, days, today);
}

}  // namespace dengwen
