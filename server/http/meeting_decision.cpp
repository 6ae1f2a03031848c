// Meeting decision (联席会议决定): of which meeting, and who is to do what by which day.
#include "http/acts.hpp"

namespace dengwen::http {

std::vector<MeetingDutyAsked> duty_fields(Object& body) {
    std::vector<MeetingDutyAsked> duties;
    if (!body.has("duties")) return duties;
    for (Object& one : body.objects("duties", limit::plan_steps_max)) {
        MeetingDutyAsked duty;
        duty.unit = one.text("unit", limit::identifier);
        duty.due = one.day("due");
        duty.text = one.content("text", limit::remark, "paper");
        one.close();
        duties.push_back(std::move(duty));
    }
    return duties;
}

Ask read_meeting_decision(Object& body) {
    MeetingDecisionAsked asked;
    asked.meeting = body.text("meeting", limit::meeting_id);
    asked.text = body.content_if("text", limit::paper, "paper");
    asked.duties = duty_fields(body);
    return asked;
}

}  // namespace dengwen::http
