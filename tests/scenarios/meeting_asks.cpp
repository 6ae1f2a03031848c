// Asks of the joint conference and of after-care.
#include "fields_of_asks.hpp"

namespace dengwen::scenarios {

namespace {

// held DAY | called DAY: a meeting of the petition department about this matter, and whether it was held.
std::optional<Meeting> meeting_of(const json& body, const Matter& matter) {
    const bool is_held = body.contains("held");
    if (!is_held && !body.contains("called")) return std::nullopt;
    Meeting meeting;
    meeting.unit = "petition-department";
    meeting.title = "联席会议";
    meeting.on = day(body, is_held ? "held" : "called");
    meeting.agenda = {{matter.number, "怎样解决"}};
    meeting.held = is_held;
    return meeting;
}

}  // namespace

std::map<std::string, Read> meeting_reads() {
    return {
        {"meeting_decision",
         [](const json& b, const Matter& matter, const NumberOf&) -> Ask {
             MeetingDecisionAsked asked;
             for (const json& one : b.value("duties", json::array()))
                 asked.duties.push_back({one.value("unit", ""), day(one, "due"), ref(one, "text")});
             asked.kept = meeting_of(b, matter);
             return asked;
         }},
        {"meeting_report", simply([](const json& b) {
             return MeetingReportAsked{b.at("duty"), day(b, "performed_on"), ref(b, "proof")};
         })},
        {"follow_up", simply([](const json& b) {
             return FollowUpAsked{day(b, "due"), day(b, "consented_on"), ref(b, "consent")};
         })},
        {"follow_up_record", simply([](const json& b) {
             return FollowUpRecordAsked{day(b, "made_on"), ref(b, "text")};
         })},
        {"follow_up_end", simply([](const json&) { return FollowUpEndAsked{}; })},
        {"aid_request", simply([](const json& b) {
             return AidRequestAsked{word(b, "kind", aid_kind_from), text(b, "unit"), day(b, "due"),
                                    day(b, "consented_on"), ref(b, "text")};
         })},
        {"aid_answer", simply([](const json& b) {
             return AidAnswerAsked{b.at("aid"), word(b, "outcome", aid_outcome_from), ref(b, "text")};
         })},
    };
}

}  // namespace dengwen::scenarios
