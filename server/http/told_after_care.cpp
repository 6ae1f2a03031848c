// What goes on once there is an answer: what the joint conference set units to do, the follow-ups that were
// agreed, and the aid that was applied for.
#include "core/follow_up.hpp"
#include "core/meeting_decision.hpp"
#include "http/told.hpp"

namespace dengwen::http {

namespace {

void show_line(Values& list, const std::string& heading, const std::string& state,
               const std::string& state_name, const std::string& day, const std::string& text) {
    Values* row = list.AddSectionDictionary("LINE");
    row->SetValue("HEADING", heading);
    row->SetValue("STATE", state);
    row->SetValue("STATE_NAME", state_name);
    row->SetValue("DAY", day);
    if (!text.empty()) show(*row, "TEXT", "BODY", text);
}

Values& list_of(Values& section, const Told& told, std::string_view heading) {
    Values* list = section.AddSectionDictionary("LIST");
    list->SetValue("HEADING", told.say.at(heading));
    return *list;
}

void show_meeting_duties(Values& section, const Told& told) {
    if (told.matter.meeting_duties.empty()) return;
    Values& list = list_of(section, told, "follow.meeting_duties");
    for (const MeetingDuty& one : told.matter.meeting_duties) {
        const MeetingDutyState state = state_of(told.matter, one, told.today);
        show_line(list, told.unit(one.unit),
                  state == MeetingDutyState::performed ? "done"
                  : state == MeetingDutyState::overdue ? "late"
                                                       : "open",
                  told.word("meeting_duty_state", name(state)),
                  told.say.say("follow.meeting_duties.day",
                               {{"DAY", told.say.day(last_day_of(told.matter, one))}, {"TITLE", one.title}}),
                  "");
    }
}

void show_follow_ups(Values& section, const Told& told) {
    if (told.matter.after_care.follow_ups.empty()) return;
    Values& list = list_of(section, told, "follow.follow_ups");
    for (const FollowUp& one : told.matter.after_care.follow_ups) {
        const std::string_view state = one.made_on ? "made" : one.ended_on ? "ended" : "agreed";
        show_line(list, told.unit(one.unit),
                  one.made_on    ? "done"
                  : one.ended_on ? "gone"
                                 : "open",
                  told.word("follow_up_state", state), told.say.day(one.made_on.value_or(one.due)),
                  one.text ? told.text(*one.text) : std::string());
    }
}

void show_aids(Values& section, const Told& told) {
    if (told.matter.after_care.aids.empty()) return;
    Values& list = list_of(section, told, "follow.aids");
    for (const Aid& one : told.matter.after_care.aids) {
        const bool late = !one.outcome && told.today > one.due;
        show_line(list, told.word("aid_kind", name(one.kind)) + " · " + told.unit(one.unit),
                  one.outcome ? "done"
                  : late      ? "late"
                              : "open",
                  one.outcome ? told.word("aid_outcome", name(*one.outcome))
                              : told.say.at(late ? "aid.late" : "aid.waiting"),
                  one.outcome ? told.say.day(*one.answered_on)
                              : told.say.say("aid.until", {{"DAY", told.say.day(one.due)}}),
                  told.text(one.answer.value_or(one.text)));
    }
}

}  // namespace

void show_after_care(Values& body, const Told& told) {
    const AfterCare& care = told.matter.after_care;
    if (told.matter.meeting_duties.empty() && care.follow_ups.empty() && care.aids.empty()) return;
    Values* section = body.AddSectionDictionary("AFTER_CARE");
    show_meeting_duties(*section, told);
    show_follow_ups(*section, told);
    show_aids(*section, told);
}

}  // namespace dengwen::http
