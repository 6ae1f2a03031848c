// Meeting decision (联席会议决定): what a meeting of the joint conference sets units to do in a matter,
// each by a day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/meeting.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct MeetingDutyAsked {
    std::string unit;
    Day due;
    ContentRef text;
};

// MeetingDutiesSet: what is newly owed, with its clocks.
struct MeetingDutiesSet {
    std::vector<MeetingDuty> duties;  // numbered on
    std::vector<Deadline> deadlines;  // one for each unit and day
};

struct MeetingDecisionAsked {
    std::string meeting;             // its id
    std::optional<ContentRef> text;  // what was considered
    std::vector<MeetingDutyAsked> duties;
    std::optional<Meeting> kept;  // as it is kept, set where the act is carried out; nothing: there is none
};

struct MeetingDecided {
    std::string meeting;
    std::string title;
    Day held_on;
    std::optional<ContentRef> text;
    std::vector<MeetingDuty> duties;  // numbered on
    std::vector<Deadline> deadlines;  // one for each unit and day
    bool operator==(const MeetingDecided&) const = default;
};

Outcome<MeetingDecided> decide_in_meeting(const Matter& matter, const MeetingDecisionAsked& asked,
                                          const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_meeting_decision(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const MeetingDecided& happened, const Entry& entry);

enum class MeetingDutyState { owed, performed, overdue };
std::string_view name(MeetingDutyState state);
std::optional<MeetingDutyState> meeting_duty_state_from(std::string_view name);

// `origin`: of which meeting or reception, and whose.
Outcome<MeetingDutiesSet> set_meeting_duties(const Matter& matter, const std::vector<MeetingDutyAsked>& asked,
                                             const MeetingDuty& origin, const Setting& setting);
const MeetingDuty* meeting_duty_of(const Matter& matter, int ordinal);
Day last_day_of(const Matter& matter, const MeetingDuty& duty);
MeetingDutyState state_of(const Matter& matter, const MeetingDuty& duty, Day today);
// For events.
void mind_meeting_clocks(Matter& matter, Day today);

}  // namespace dengwen
