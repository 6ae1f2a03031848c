// Conference decision (联席会议决定): what a meeting of the joint conference sets units to do in a matter,
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

struct ConferenceDutyAsked {
    std::string unit;
    Day due;
    ContentRef text;
};

struct ConferenceDecisionAsked {
    std::string meeting;             // its id
    std::optional<ContentRef> text;  // what was considered
    std::vector<ConferenceDutyAsked> duties;
    std::optional<Meeting> kept;  // as it is kept, set where the act is carried out; nothing: there is none
};

struct ConferenceDecided {
    std::string meeting;
    std::string title;
    Day held_on;
    std::optional<ContentRef> text;
    std::vector<ConferenceDuty> duties;  // numbered on
    std::vector<Deadline> deadlines;     // one for each unit and day
    bool operator==(const ConferenceDecided&) const = default;
};

Outcome<ConferenceDecided> decide_in_conference(const Matter& matter, const ConferenceDecisionAsked& asked,
                                                const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_conference_decision(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const ConferenceDecided& happened, const Entry& entry);

enum class ConferenceDutyState { owed, performed, overdue };
std::string_view name(ConferenceDutyState state);
std::optional<ConferenceDutyState> conference_duty_state_from(std::string_view name);

const ConferenceDuty* conference_duty_of(const Matter& matter, int ordinal);
Day last_day_of(const Matter& matter, const ConferenceDuty& duty);
ConferenceDutyState state_of(const Matter& matter, const ConferenceDuty& duty, Day today);
// For events.
void mind_conference_clocks(Matter& matter, Day today);

}  // namespace dengwen
