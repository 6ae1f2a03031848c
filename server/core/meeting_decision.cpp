// Art. 11: the joint conference coordinates what one unit alone cannot settle. What it decides is owed by
// a named unit by a named day, or it is no decision.
#include "core/meeting_decision.hpp"

#include <algorithm>

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/naming.hpp"
#include "core/set_day.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<MeetingDutyState, 3> meeting_duty_states{{
    {MeetingDutyState::owed, "owed"},
    {MeetingDutyState::performed, "performed"},
    {MeetingDutyState::overdue, "overdue"},
}};
static_assert(naming::is_in_order(meeting_duty_states));

SetDay set_day(const MeetingDuty& duty) {
    return {.unit = duty.unit,
            .due = duty.due,
            .performed_on = duty.performed_on,
            .is_owed = !duty.performed_on.has_value()};
}

std::vector<SetDay> set_days(const std::vector<MeetingDuty>& duties) {
    std::vector<SetDay> days;
    for (const MeetingDuty& one : duties) days.push_back(set_day(one));
    return days;
}

std::optional<Refusal> why_not_of_meeting(const Matter& matter, const std::optional<Meeting>& meeting,
                                          const Setting& setting) {
    if (!meeting || meeting->unit != setting.actor.officer.unit) return Refusal::meeting_unknown;
    if (!meeting->held) return Refusal::meeting_not_held;
    if (std::ranges::find(meeting->agenda, matter.number, &AgendaItem::matter) == meeting->agenda.end())
        return Refusal::not_on_agenda;
    return std::nullopt;
}

}  // namespace

std::string_view name(MeetingDutyState state) { return naming::name(meeting_duty_states, state); }

std::optional<MeetingDutyState> meeting_duty_state_from(std::string_view text) {
    return naming::value(meeting_duty_states, text);
}

const MeetingDuty* meeting_duty_of(const Matter& matter, int ordinal) {
    const auto found = std::ranges::find(matter.meeting_duties, ordinal, &MeetingDuty::ordinal);
    return found == matter.meeting_duties.end() ? nullptr : &*found;
}

Day last_day_of(const Matter& matter, const MeetingDuty& duty) {
    return last_day_of(matter, Clock::meeting_duty, set_day(duty));
}

MeetingDutyState state_of(const Matter& matter, const MeetingDuty& duty, Day today) {
    if (duty.performed_on) return MeetingDutyState::performed;
    return today > last_day_of(matter, duty) ? MeetingDutyState::overdue : MeetingDutyState::owed;
}

// An accusation goes by the rules of discipline inspection and is told to no meeting (Art. 30(3)).
std::optional<Refusal> before_meeting_decision(const Matter& matter, const Setting& setting) {
    if (matter.kind == Kind::accusation) return Refusal::meeting_not_of_accusation;
    return why_no_meeting(setting);
}

Outcome<MeetingDecided> decide_in_meeting(const Matter& matter, const MeetingDecisionAsked& asked,
                                          const Setting& setting) {
    if (const auto refusal = why_not_of_meeting(matter, asked.kept, setting)) return *refusal;
    if (asked.duties.empty()) return Refusal::meeting_duty_missing;
    const Meeting& meeting = *asked.kept;
    MeetingDuty origin;
    origin.meeting = asked.meeting;
    origin.title = meeting.title;
    origin.held_on = meeting.on;
    origin.by = meeting.unit;
    const auto set = set_meeting_duties(matter, asked.duties, origin, setting);
    if (!set) return set.refusal();
    return MeetingDecided{asked.meeting, meeting.title,      meeting.on,
                          asked.text,    set.value().duties, set.value().deadlines};
}

Outcome<MeetingDutiesSet> set_meeting_duties(const Matter& matter, const std::vector<MeetingDutyAsked>& asked,
                                             const MeetingDuty& origin, const Setting& setting) {
    MeetingDutiesSet set;
    int ordinal = static_cast<int>(matter.meeting_duties.size());
    for (const MeetingDutyAsked& one : asked) {
        if (one.due < setting.now.day) return Refusal::meeting_duty_in_past;
        const Unit* unit = setting.offices.find(one.unit);
        if (!unit || !unit->is_active()) return Refusal::meeting_owner_unknown;
        MeetingDuty& duty = set.duties.emplace_back(origin);
        duty.ordinal = ++ordinal;
        duty.unit = one.unit;
        duty.due = one.due;
        duty.text = one.text;
    }
    const auto deadlines = set_day_clocks(Clock::meeting_duty, set_days(set.duties), setting);
    if (!deadlines) return deadlines.refusal();
    set.deadlines = deadlines.value();
    return set;
}

void fold_in(Matter& matter, const MeetingDecided& happened, const Entry&) {
    auto& duties = matter.meeting_duties;
    duties.insert(duties.end(), happened.duties.begin(), happened.duties.end());
    take_deadlines(matter, happened.deadlines);
}

void mind_meeting_clocks(Matter& matter, Day today) {
    mind_set_days(matter, Clock::meeting_duty, set_days(matter.meeting_duties), today);
}

}  // namespace dengwen
