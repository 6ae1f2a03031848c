// Act: the table of contents of everything that can be done to a matter, and where each is lawful.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "core/event.hpp"

namespace dengwen {

enum class Act {
    registration,
    submission,
    forwarding,
    assignment,
    objection,
    returning,
    dismissal,
    competence_dispute,
    competence_decision,
    assistance,
    contribution,
    notice,
    diversion,
    non_acceptance,
    no_longer_acceptance,
    acceptance,
    simple_handling,
    general_handling,
    recusal,
    hearing,
    extension,
    draft,
    opinion,
    service,
    performance,
    agreement,
    agreement_change,
    instalment_performance,
    instalment_answer,
    court_confirmation,
    review_request,
    review,
    re_review_request,
    re_review,
    withdrawal,
    successor,
    reply,
    completion_report,
    settlement,
    publication,
    retraction,
    ending,
    identity_opening,
    supervision,
    supervision_reply,
    breach_dispute,
    breach_decision,
    re_check,
    leader_assignment,
    plan,
    plan_step,
    rating,
    assistance_return,
    meeting_decision,
    meeting_report,
    follow_up,
    follow_up_record,
    follow_up_end,
    aid_request,
    aid_answer,
    booking,
    booking_end,
    arrival,
    reception_record,
    record_answer,
    hearing_notice,
    hearing_cancellation,
    contact,
};
inline constexpr int act_count = 68;

std::string_view name(Act act);  // "review_request"; in URLs with hyphens
std::optional<Act> act_from(std::string_view name);

// Ask: what is asked of a matter, read by the edge. Registration makes the matter and so stands apart.
using Ask = std::variant<
    SubmissionAsked, ForwardingAsked, AssignmentAsked, ObjectionAsked, ReturningAsked, DismissalAsked,
    CompetenceDisputeAsked, CompetenceDecisionAsked, AssistanceAsked, ContributionAsked, NoticeAsked,
    DiversionAsked, NonAcceptanceAsked, NoLongerAcceptanceAsked, AcceptanceAsked, SimpleHandlingAsked,
    GeneralHandlingAsked, RecusalAsked, HearingAsked, ExtensionAsked, DraftAsked, OpinionAsked, ServiceAsked,
    PerformanceAsked, AgreementAsked, AgreementChangeAsked, InstalmentPerformanceAsked, InstalmentAnswerAsked,
    CourtConfirmationAsked, ReviewRequestAsked, ReviewAsked, ReReviewRequestAsked, ReReviewAsked,
    WithdrawalAsked, SuccessorAsked, ReplyAsked, CompletionReportAsked, SettlementAsked, PublicationAsked,
    RetractionAsked, EndingAsked, IdentityOpeningAsked, SupervisionAsked, SupervisionReplyAsked,
    BreachDisputeAsked, BreachDecisionAsked, ReCheckAsked, LeaderAssignmentAsked, PlanAsked,
    PlanStepPerformanceAsked, RatingAsked, AssistanceReturnAsked, MeetingDecisionAsked, MeetingReportAsked,
    FollowUpAsked, FollowUpRecordAsked, FollowUpEndAsked, AidRequestAsked, AidAnswerAsked, BookingAsked,
    BookingEndAsked, ArrivalAsked, ReceptionRecordAsked, RecordAnswerAsked, HearingNoticeAsked,
    HearingCancellationAsked, ContactAsked>;

Act act_of(const Ask& ask);

// Whose act it is, besides the role. lead: the unit with the matter in hand, of those that work on it
// together; in_charge: whoever owns the next step, and in the petitioner's windows the unit that gave the
// last opinion. answering: the unit whose answers stand. obliged: the handling unit, and whoever promised or
// pays under an agreement.
enum class Whose {
    holder,
    sender,
    lead,
    deciding_body,
    assisting,
    handling_unit,
    reviewing_unit,
    re_reviewing_unit,
    petitioner,
    superior,
    any_unit,
    in_charge,
    holder_or_sender,
    answering,
    obliged
};

// ActRow: one line of the board: in which stages an act is lawful, for whose officers, in which roles.
struct ActRow {
    Act act{};
    Words name;
    std::string_view article;
    std::vector<Stage> stages;
    Whose whose{};
    std::vector<Role> roles;  // any of them
};
const ActRow& row(Act act);
bool has_role_for(const Officer& officer, const ActRow& row);

// The gate before every rule: stage, unit, role, recusal, endings. Nothing: the rule may go on to the
// particulars.
std::optional<Refusal> gate(Act act, const Matter& matter, const Setting& setting);

// What the actor may do now: what is awaited first, what is seldom done last. Exactly these are offered.
std::vector<Act> may(const Matter& matter, const Setting& setting);

// Decides: dispatches to the act's rule. In whose stead is the caller's question (delegation.hpp).
Outcome<Event> decide(const Matter& matter, const Ask& ask, const Setting& setting);

}  // namespace dengwen
