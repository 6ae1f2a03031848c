// Conferring: meetings of the joint conference through the gate. Of the agenda a reader sees the matters the
// reader may open; the other items are counted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/meeting.hpp"
#include "core/meeting_decision.hpp"
#include "desk/desk.hpp"

namespace dengwen::desk {

inline constexpr int agenda_max = 50;
inline constexpr int meeting_units_max = 60;

// AgendaLine: an item of the agenda with the matter as it stands, and what this meeting set to be done in it.
struct AgendaLine {
    AgendaItem item;
    Stage stage{};
    std::string category;
    std::string unit;  // whose answers stand, or that has it in hand
    struct Duty {
        MeetingDuty duty;
        Day last_day;
        MeetingDutyState state{};
    };
    std::vector<Duty> duties;
};

struct MeetingView {
    Meeting meeting;  // with the items the reader may see
    int version = 1;
    Day today;
    bool may_change = false;  // by the unit that called it, until it is held
    bool may_decide = false;  // by that unit, once it was held
    int items_hidden = 0;
    std::vector<AgendaLine> agenda;
};

struct MeetingsPage {
    std::vector<Meeting>
        meetings;  // the latest day first; without those of the agenda the reader may not see
    std::optional<store::MeetingKey> next;
};

// Those that the officer's unit calls or is to come to.
MeetingsPage meetings(Desk& desk, const Actor& actor, const std::optional<store::MeetingKey>& after,
                      int limit);
bool may_convene(Desk& desk, const Actor& actor);
Answered<MeetingView> meeting(Desk& desk, const Actor& actor, const std::string& id);

// Anew where it has no id. `version`: of what was seen when it was changed; an agenda item that the caller
// may not see is refused as matter_not_found.
Answered<MeetingView> call_meeting(Desk& desk, const Actor& actor, Meeting meeting, int version);
Answered<MeetingView> call_off_meeting(Desk& desk, const Actor& actor, const std::string& id, int version);
// Enters who came; from then on it can decide.
Answered<MeetingView> hold_meeting(Desk& desk, const Actor& actor, const std::string& id, int version,
                                   std::vector<MeetingUnit> units);

}  // namespace dengwen::desk
