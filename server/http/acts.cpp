#include "http/acts.hpp"

namespace dengwen::http {

std::string identifier(Object& body, std::string_view name) { return body.text(name, limit::identifier); }

std::string identifier_or_none(Object& body, std::string_view name) {
    return body.text_or(name, limit::identifier);
}

std::vector<Answer> answer_fields(Object& body, std::string_view name) {
    std::vector<Answer> out;
    for (Object& one : body.objects(name, limit::demands_max * 5)) {
        Answer answer;
        answer.demand = one.number("demand", 1, 1000);
        answer.outcome = one.word("outcome", answer_outcome_from);
        answer.facts = one.content("facts", limit::facts, "facts");
        answer.reason = one.content("reason", limit::reason, "reason");
        answer.basis = one.content_if("basis", limit::basis, "basis");
        answer.perform_by = one.day_if("perform_by");
        one.close();
        out.push_back(std::move(answer));
    }
    return out;
}

const std::vector<ActReader>& act_readers() {
    static const std::vector<ActReader> readers{
        {Act::submission, read_submission},
        {Act::forwarding, read_forwarding},
        {Act::assignment, read_assignment},
        {Act::objection, read_objection},
        {Act::returning, read_returning},
        {Act::dismissal, read_dismissal},
        {Act::competence_dispute, read_competence_dispute},
        {Act::competence_decision, read_competence_decision},
        {Act::assistance, read_assistance},
        {Act::contribution, read_contribution},
        {Act::notice, read_notice},
        {Act::diversion, read_diversion},
        {Act::non_acceptance, read_non_acceptance},
        {Act::no_longer_acceptance, read_no_longer_acceptance},
        {Act::acceptance, read_acceptance},
        {Act::simple_handling, read_simple_handling},
        {Act::general_handling, read_general_handling},
        {Act::recusal, read_recusal},
        {Act::hearing, read_hearing},
        {Act::extension, read_extension},
        {Act::draft, read_draft},
        {Act::opinion, read_opinion},
        {Act::service, read_service},
        {Act::performance, read_performance},
        {Act::agreement, read_agreement},
        {Act::agreement_change, read_agreement_change},
        {Act::instalment_performance, read_instalment_performance},
        {Act::instalment_answer, read_instalment_answer},
        {Act::court_confirmation, read_court_confirmation},
        {Act::review_request, read_review_request},
        {Act::review, read_review},
        {Act::re_review_request, read_re_review_request},
        {Act::re_review, read_re_review},
        {Act::withdrawal, read_withdrawal},
        {Act::successor, read_successor},
        {Act::reply, read_reply},
        {Act::completion_report, read_completion_report},
        {Act::settlement, read_settlement},
        {Act::publication, read_publication},
        {Act::retraction, read_retraction},
        {Act::ending, read_ending},
        {Act::identity_opening, read_identity_opening},
        {Act::supervision, read_supervision},
        {Act::supervision_reply, read_supervision_reply},
        {Act::breach_dispute, read_breach_dispute},
        {Act::breach_decision, read_breach_decision},
        {Act::re_check, read_re_check},
        {Act::leader_assignment, read_leader_assignment},
        {Act::plan, read_plan},
        {Act::plan_step, read_plan_step},

        {Act::rating, read_rating},
        {Act::assistance_return, read_assistance_return},
        {Act::meeting_decision, read_meeting_decision},
        {Act::meeting_report, read_meeting_report},
        {Act::follow_up, read_follow_up},
        {Act::follow_up_record, read_follow_up_record},
        {Act::follow_up_end, read_follow_up_end},
        {Act::aid_request, read_aid_request},
        {Act::aid_answer, read_aid_answer},
        {Act::booking, read_booking},
        {Act::booking_end, read_booking_end},
        {Act::arrival, read_arrival},
        {Act::reception_record, read_reception_record},
        {Act::record_answer, read_record_answer},
        {Act::hearing_notice, read_hearing_notice},
        {Act::hearing_cancellation, read_hearing_cancellation},
        {Act::contact, read_contact},
    };
    return readers;
}

}  // namespace dengwen::http
