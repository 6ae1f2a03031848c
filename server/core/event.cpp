#include "core/event.hpp"

namespace dengwen {

namespace {

// The noun each event is stored under: its act's name. A recount, an erasure and the calling off of a
// reception are nobody's act, and a paper is of one.
struct Noun {
    std::string_view operator()(const Registered&) const { return "registration"; }
    std::string_view operator()(const Submitted&) const { return "submission"; }
    std::string_view operator()(const Forwarded&) const { return "forwarding"; }
    std::string_view operator()(const Assigned&) const { return "assignment"; }
    std::string_view operator()(const Objected&) const { return "objection"; }
    std::string_view operator()(const Returned&) const { return "returning"; }
    std::string_view operator()(const Dismissed&) const { return "dismissal"; }
    std::string_view operator()(const CompetenceDisputed&) const { return "competence_dispute"; }
    std::string_view operator()(const CompetenceDecided&) const { return "competence_decision"; }
    std::string_view operator()(const AssistanceSought&) const { return "assistance"; }
    std::string_view operator()(const Contributed&) const { return "contribution"; }
    std::string_view operator()(const Notified&) const { return "notice"; }
    std::string_view operator()(const Diverted&) const { return "diversion"; }
    std::string_view operator()(const NotAccepted&) const { return "non_acceptance"; }
    std::string_view operator()(const NoLongerAccepted&) const { return "no_longer_acceptance"; }
    std::string_view operator()(const Accepted&) const { return "acceptance"; }
    std::string_view operator()(const SimpleHandlingChosen&) const { return "simple_handling"; }
    std::string_view operator()(const FellBack&) const { return "general_handling"; }
    std::string_view operator()(const Recused&) const { return "recusal"; }
    std::string_view operator()(const Heard&) const { return "hearing"; }
    std::string_view operator()(const Extended&) const { return "extension"; }
    std::string_view operator()(const Drafted&) const { return "draft"; }
    std::string_view operator()(const OpinionIssued&) const { return "opinion"; }
    std::string_view operator()(const Served&) const { return "service"; }
    std::string_view operator()(const Performed&) const { return "performance"; }
    std::string_view operator()(const Agreed&) const { return "agreement"; }
    std::string_view operator()(const AgreementChanged&) const { return "agreement_change"; }
    std::string_view operator()(const InstalmentPerformed&) const { return "instalment_performance"; }
    std::string_view operator()(const InstalmentAnswered&) const { return "instalment_answer"; }
    std::string_view operator()(const CourtConfirmed&) const { return "court_confirmation"; }
    std::string_view operator()(const ReviewRequested&) const { return "review_request"; }
    std::string_view operator()(const Reviewed&) const { return "review"; }
    std::string_view operator()(const ReReviewRequested&) const { return "re_review_request"; }
    std::string_view operator()(const ReReviewed&) const { return "re_review"; }
    std::string_view operator()(const Withdrawn&) const { return "withdrawal"; }
    std::string_view operator()(const Succeeded&) const { return "successor"; }
    std::string_view operator()(const Replied&) const { return "reply"; }
    std::string_view operator()(const Reported&) const { return "completion_report"; }
    std::string_view operator()(const Settled&) const { return "settlement"; }
    std::string_view operator()(const Published&) const { return "publication"; }
    std::string_view operator()(const Retracted&) const { return "retraction"; }
    std::string_view operator()(const Ended&) const { return "ending"; }
    std::string_view operator()(const IdentityOpened&) const { return "identity_opening"; }
    std::string_view operator()(const Supervised&) const { return "supervision"; }
    std::string_view operator()(const SupervisionReplied&) const { return "supervision_reply"; }
    std::string_view operator()(const BreachDisputed&) const { return "breach_dispute"; }
    std::string_view operator()(const BreachDecided&) const { return "breach_decision"; }
    std::string_view operator()(const ReChecked&) const { return "re_check"; }
    std::string_view operator()(const LeaderAssigned&) const { return "leader_assignment"; }
    std::string_view operator()(const Planned&) const { return "plan"; }
    std::string_view operator()(const PlanStepPerformed&) const { return "plan_step"; }
    std::string_view operator()(const Rated&) const { return "rating"; }
    std::string_view operator()(const AssistanceReturned&) const { return "assistance_return"; }
    std::string_view operator()(const MeetingDecided&) const { return "meeting_decision"; }
    std::string_view operator()(const MeetingReported&) const { return "meeting_report"; }
    std::string_view operator()(const FollowUpArranged&) const { return "follow_up"; }
    std::string_view operator()(const FollowedUp&) const { return "follow_up_record"; }
    std::string_view operator()(const FollowUpsEnded&) const { return "follow_up_end"; }
    std::string_view operator()(const AidRequested&) const { return "aid_request"; }
    std::string_view operator()(const AidAnswered&) const { return "aid_answer"; }
    std::string_view operator()(const Booked&) const { return "booking"; }
    std::string_view operator()(const BookingEnded&) const { return "booking_end"; }
    std::string_view operator()(const Arrived&) const { return "arrival"; }
    std::string_view operator()(const ReceptionRecorded&) const { return "reception_record"; }
    std::string_view operator()(const RecordAnswered&) const { return "record_answer"; }
    std::string_view operator()(const BookingCalledOff&) const { return "calling_off"; }
    std::string_view operator()(const HearingAnnounced&) const { return "hearing_notice"; }
    std::string_view operator()(const HearingCalledOff&) const { return "hearing_cancellation"; }
    std::string_view operator()(const Contacted&) const { return "contact"; }
    std::string_view operator()(const ServiceOpened&) const { return "service_opening"; }
    std::string_view operator()(const Erased&) const { return "erasure"; }
    std::string_view operator()(const DeadlineRecounted&) const { return "deadline_recount"; }
    std::string_view operator()(const PaperIssued&) const { return "paper"; }
};

}  // namespace

std::string_view name(const Event& event) { return std::visit(Noun{}, event); }

Matter apply(Matter matter, const Entry& entry) {
    std::visit([&](const auto& happened) { fold_in(matter, happened, entry); }, entry.event);
    matter.version = entry.seq;
    return matter;
}

Matter fold(const std::vector<Entry>& entries) {
    Matter matter;
    for (const Entry& entry : entries) matter = apply(std::move(matter), entry);
    return matter;
}

}  // namespace dengwen
