// Acts: how the body of each act's request is read; one small file per act, this table of contents for all.
#pragma once

#include <vector>

#include "core/act.hpp"
#include "http/reader.hpp"

namespace dengwen::http {

Ask read_acceptance(Object& body);
Ask read_agreement(Object& body);
Ask read_agreement_change(Object& body);
Ask read_aid_answer(Object& body);
Ask read_aid_request(Object& body);
Ask read_arrival(Object& body);
Ask read_assignment(Object& body);
Ask read_assistance(Object& body);
Ask read_assistance_return(Object& body);
Ask read_booking(Object& body);
Ask read_booking_end(Object& body);
Ask read_breach_decision(Object& body);
Ask read_breach_dispute(Object& body);
Ask read_competence_decision(Object& body);
Ask read_competence_dispute(Object& body);
Ask read_completion_report(Object& body);
Ask read_contact(Object& body);
Ask read_contribution(Object& body);
Ask read_court_confirmation(Object& body);
Ask read_dismissal(Object& body);
Ask read_diversion(Object& body);
Ask read_draft(Object& body);
Ask read_ending(Object& body);
Ask read_extension(Object& body);
Ask read_follow_up(Object& body);
Ask read_follow_up_end(Object& body);
Ask read_follow_up_record(Object& body);
Ask read_forwarding(Object& body);
Ask read_general_handling(Object& body);
Ask read_hearing(Object& body);
Ask read_hearing_cancellation(Object& body);
Ask read_hearing_notice(Object& body);
Ask read_identity_opening(Object& body);
Ask read_instalment_answer(Object& body);
Ask read_instalment_performance(Object& body);
Ask read_leader_assignment(Object& body);
Ask read_meeting_decision(Object& body);
Ask read_meeting_report(Object& body);
Ask read_no_longer_acceptance(Object& body);
Ask read_non_acceptance(Object& body);
Ask read_notice(Object& body);
Ask read_objection(Object& body);
Ask read_opinion(Object& body);
Ask read_performance(Object& body);
Ask read_plan(Object& body);
Ask read_plan_step(Object& body);
Ask read_publication(Object& body);
Ask read_rating(Object& body);
Ask read_re_check(Object& body);
Ask read_re_review(Object& body);
Ask read_re_review_request(Object& body);
Ask read_reception_record(Object& body);
Ask read_record_answer(Object& body);
Ask read_recusal(Object& body);
Ask read_reply(Object& body);
Ask read_retraction(Object& body);
Ask read_returning(Object& body);
Ask read_review(Object& body);
Ask read_review_request(Object& body);
Ask read_service(Object& body);
Ask read_settlement(Object& body);
Ask read_simple_handling(Object& body);
Ask read_submission(Object& body);
Ask read_successor(Object& body);
Ask read_supervision(Object& body);
Ask read_supervision_reply(Object& body);
Ask read_withdrawal(Object& body);

// Registration stands apart: it makes the matter.
RegistrationAsked read_registration(Object& body);

// Parts that several acts share.
Submission submission_fields(Object& body);
std::vector<Answer> answer_fields(Object& body, std::string_view name);
std::vector<InstalmentAsked> instalment_fields(Object& body);
std::vector<CostShare> share_fields(Object& body);
std::vector<MeetingDutyAsked> duty_fields(Object& body);
std::vector<ContentRef> attachment_fields(Object& body);  // files that were sent before
BreachKey breach_fields(Object breach);
std::string identifier(Object& body, std::string_view name);
std::string identifier_or_none(Object& body, std::string_view name);

struct ActReader {
    Act act{};
    Ask (*read)(Object& body) = nullptr;
};
const std::vector<ActReader>& act_readers();

}  // namespace dengwen::http
