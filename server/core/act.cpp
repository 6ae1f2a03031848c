#include "core/act.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/delegation.hpp"
#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<Act, act_count> act_names{{
    {Act::registration, "registration"},
    {Act::submission, "submission"},
    {Act::forwarding, "forwarding"},
    {Act::assignment, "assignment"},
    {Act::objection, "objection"},
    {Act::returning, "returning"},
    {Act::dismissal, "dismissal"},
    {Act::competence_dispute, "competence_dispute"},
    {Act::competence_decision, "competence_decision"},
    {Act::assistance, "assistance"},
    {Act::contribution, "contribution"},
    {Act::notice, "notice"},
    {Act::diversion, "diversion"},
    {Act::non_acceptance, "non_acceptance"},
    {Act::no_longer_acceptance, "no_longer_acceptance"},
    {Act::acceptance, "acceptance"},
    {Act::simple_handling, "simple_handling"},
    {Act::general_handling, "general_handling"},
    {Act::recusal, "recusal"},
    {Act::hearing, "hearing"},
    {Act::extension, "extension"},
    {Act::draft, "draft"},
    {Act::opinion, "opinion"},
    {Act::service, "service"},
    {Act::performance, "performance"},
    {Act::agreement, "agreement"},
    {Act::agreement_change, "agreement_change"},
    {Act::instalment_performance, "instalment_performance"},
    {Act::instalment_answer, "instalment_answer"},
    {Act::court_confirmation, "court_confirmation"},
    {Act::review_request, "review_request"},
    {Act::review, "review"},
    {Act::re_review_request, "re_review_request"},
    {Act::re_review, "re_review"},
    {Act::withdrawal, "withdrawal"},
    {Act::successor, "successor"},
    {Act::reply, "reply"},
    {Act::completion_report, "completion_report"},
    {Act::settlement, "settlement"},
    {Act::publication, "publication"},
    {Act::retraction, "retraction"},
    {Act::ending, "ending"},
    {Act::identity_opening, "identity_opening"},
    {Act::supervision, "supervision"},
    {Act::supervision_reply, "supervision_reply"},
    {Act::breach_dispute, "breach_dispute"},
    {Act::breach_decision, "breach_decision"},
    {Act::re_check, "re_check"},
    {Act::leader_assignment, "leader_assignment"},
    {Act::plan, "plan"},
    {Act::plan_step, "plan_step"},
    {Act::rating, "rating"},
    {Act::assistance_return, "assistance_return"},
    {Act::meeting_decision, "meeting_decision"},
    {Act::meeting_report, "meeting_report"},
    {Act::follow_up, "follow_up"},
    {Act::follow_up_record, "follow_up_record"},
    {Act::follow_up_end, "follow_up_end"},
    {Act::aid_request, "aid_request"},
    {Act::aid_answer, "aid_answer"},
    {Act::booking, "booking"},
    {Act::booking_end, "booking_end"},
    {Act::arrival, "arrival"},
    {Act::reception_record, "reception_record"},
    {Act::record_answer, "record_answer"},
    {Act::hearing_notice, "hearing_notice"},
    {Act::hearing_cancellation, "hearing_cancellation"},
    {Act::contact, "contact"},
}};
static_assert(naming::is_in_order(act_names));
static_assert(std::variant_size_v<Ask> == act_count - 1, "every act but registration is asked of a matter");

// Decides each ask by its act's own rule.
struct Rules {
    const Matter& matter;
    const Setting& setting;

    template <class Happened>
    static Outcome<Event> happen(const Outcome<Happened>& outcome) {
        if (!outcome) return outcome.refusal();
        return Event(outcome.value());
    }

    Outcome<Event> operator()(const SubmissionAsked& asked) const {
        return happen(submit(matter, asked, setting));
    }
    Outcome<Event> operator()(const ForwardingAsked& asked) const {
        return happen(forward(matter, asked, setting));
    }
    Outcome<Event> operator()(const AssignmentAsked& asked) const {
        return happen(assign(matter, asked, setting));
    }
    Outcome<Event> operator()(const ObjectionAsked& asked) const {
        return happen(object(matter, asked, setting));
    }
    Outcome<Event> operator()(const ReturningAsked& asked) const {
        return happen(take_back(matter, asked, setting));
    }
    Outcome<Event> operator()(const DismissalAsked& asked) const {
        return happen(dismiss(matter, asked, setting));
    }
    Outcome<Event> operator()(const CompetenceDisputeAsked& asked) const {
        return happen(dispute_competence(matter, asked, setting));
    }
    Outcome<Event> operator()(const CompetenceDecisionAsked& asked) const {
        return happen(decide_competence(matter, asked, setting));
    }
    Outcome<Event> operator()(const AssistanceAsked& asked) const {
        return happen(seek_assistance(matter, asked, setting));
    }
    Outcome<Event> operator()(const ContributionAsked& asked) const {
        return happen(contribute(matter, asked, setting));
    }
    Outcome<Event> operator()(const NoticeAsked& asked) const {
        return happen(notify(matter, asked, setting));
    }
    Outcome<Event> operator()(const DiversionAsked& asked) const {
        return happen(divert(matter, asked, setting));
    }
    Outcome<Event> operator()(const NonAcceptanceAsked& asked) const {
        return happen(decline(matter, asked, setting));
    }
    Outcome<Event> operator()(const NoLongerAcceptanceAsked& asked) const {
        return happen(no_longer_accept(matter, asked, setting));
    }
    Outcome<Event> operator()(const AcceptanceAsked& asked) const {
        return happen(accept(matter, asked, setting));
    }
    Outcome<Event> operator()(const SimpleHandlingAsked& asked) const {
        return happen(choose_simple_handling(matter, asked, setting));
    }
    Outcome<Event> operator()(const GeneralHandlingAsked& asked) const {
        return happen(fall_back(matter, asked, setting));
    }
    Outcome<Event> operator()(const RecusalAsked& asked) const {
        return happen(recuse(matter, asked, setting));
    }
    Outcome<Event> operator()(const HearingAsked& asked) const {
        return happen(hear(matter, asked, setting));
    }
    Outcome<Event> operator()(const ExtensionAsked& asked) const {
        return happen(extend(matter, asked, setting));
    }
    Outcome<Event> operator()(const DraftAsked& asked) const {
        return happen(make_draft(matter, asked, setting));
    }
    Outcome<Event> operator()(const OpinionAsked& asked) const {
        return happen(issue_opinion(matter, asked, setting));
    }
    Outcome<Event> operator()(const ServiceAsked& asked) const {
        return happen(serve(matter, asked, setting));
    }
    Outcome<Event> operator()(const PerformanceAsked& asked) const {
        return happen(perform(matter, asked, setting));
    }
    Outcome<Event> operator()(const AgreementAsked& asked) const {
        return happen(agree(matter, asked, setting));
    }
    Outcome<Event> operator()(const AgreementChangeAsked& asked) const {
        return happen(change_agreement(matter, asked, setting));
    }
    Outcome<Event> operator()(const InstalmentPerformanceAsked& asked) const {
        return happen(perform_instalment(matter, asked, setting));
    }
    Outcome<Event> operator()(const InstalmentAnswerAsked& asked) const {
        return happen(answer_instalment(matter, asked, setting));
    }
    Outcome<Event> operator()(const CourtConfirmationAsked& asked) const {
        return happen(confirm_in_court(matter, asked, setting));
    }
    Outcome<Event> operator()(const ReviewRequestAsked& asked) const {
        return happen(request_review(matter, asked, setting));
    }
    Outcome<Event> operator()(const ReviewAsked& asked) const {
        return happen(review(matter, asked, setting));
    }
    Outcome<Event> operator()(const ReReviewRequestAsked& asked) const {
        return happen(request_re_review(matter, asked, setting));
    }
    Outcome<Event> operator()(const ReReviewAsked& asked) const {
        return happen(re_review(matter, asked, setting));
    }
    Outcome<Event> operator()(const WithdrawalAsked& asked) const {
        return happen(withdraw(matter, asked, setting));
    }
    Outcome<Event> operator()(const SuccessorAsked& asked) const {
        return happen(succeed(matter, asked, setting));
    }
    Outcome<Event> operator()(const ReplyAsked& asked) const { return happen(reply(matter, asked, setting)); }
    Outcome<Event> operator()(const CompletionReportAsked& asked) const {
        return happen(report_completion(matter, asked, setting));
    }
    Outcome<Event> operator()(const SettlementAsked& asked) const {
        return happen(settle(matter, asked, setting));
    }
    Outcome<Event> operator()(const PublicationAsked& asked) const {
        return happen(publish(matter, asked, setting));
    }
    Outcome<Event> operator()(const RetractionAsked& asked) const {
        return happen(retract(matter, asked, setting));
    }
    Outcome<Event> operator()(const EndingAsked& asked) const { return happen(end(matter, asked, setting)); }
    Outcome<Event> operator()(const IdentityOpeningAsked& asked) const {
        return happen(open_identity(matter, asked, setting));
    }
    Outcome<Event> operator()(const SupervisionAsked& asked) const {
        return happen(supervise(matter, asked, setting));
    }
    Outcome<Event> operator()(const SupervisionReplyAsked& asked) const {
        return happen(reply_to_supervision(matter, asked, setting));
    }
    Outcome<Event> operator()(const BreachDisputeAsked& asked) const {
        return happen(dispute_breach(matter, asked, setting));
    }
    Outcome<Event> operator()(const BreachDecisionAsked& asked) const {
        return happen(decide_breach(matter, asked, setting));
    }
    Outcome<Event> operator()(const ReCheckAsked& asked) const {
        return happen(dengwen::re_check(matter, asked, setting));
    }
    Outcome<Event> operator()(const LeaderAssignmentAsked& asked) const {
        return happen(assign_leader(matter, asked, setting));
    }
    Outcome<Event> operator()(const PlanAsked& asked) const {
        return happen(make_plan(matter, asked, setting));
    }
    Outcome<Event> operator()(const PlanStepPerformanceAsked& asked) const {
        return happen(perform_plan_step(matter, asked, setting));
    }
    Outcome<Event> operator()(const RatingAsked& asked) const { return happen(rate(matter, asked, setting)); }
    Outcome<Event> operator()(const AssistanceReturnAsked& asked) const {
        return happen(return_assistance(matter, asked, setting));
    }
    Outcome<Event> operator()(const MeetingDecisionAsked& asked) const {
        return happen(decide_in_meeting(matter, asked, setting));
    }
    Outcome<Event> operator()(const MeetingReportAsked& asked) const {
        return happen(report_to_meeting(matter, asked, setting));
    }
    Outcome<Event> operator()(const FollowUpAsked& asked) const {
        return happen(arrange_follow_up(matter, asked, setting));
    }
    Outcome<Event> operator()(const FollowUpRecordAsked& asked) const {
        return happen(record_follow_up(matter, asked, setting));
    }
    Outcome<Event> operator()(const FollowUpEndAsked& asked) const {
        return happen(end_follow_ups(matter, asked, setting));
    }
    Outcome<Event> operator()(const AidRequestAsked& asked) const {
        return happen(request_aid(matter, asked, setting));
    }
    Outcome<Event> operator()(const AidAnswerAsked& asked) const {
        return happen(answer_aid(matter, asked, setting));
    }
    Outcome<Event> operator()(const BookingAsked& asked) const {
        return happen(book(matter, asked, setting));
    }
    Outcome<Event> operator()(const BookingEndAsked& asked) const {
        return happen(end_booking(matter, asked, setting));
    }
    Outcome<Event> operator()(const ArrivalAsked& asked) const {
        return happen(arrive(matter, asked, setting));
    }
    Outcome<Event> operator()(const ReceptionRecordAsked& asked) const {
        return happen(record_reception(matter, asked, setting));
    }
    Outcome<Event> operator()(const RecordAnswerAsked& asked) const {
        return happen(answer_record(matter, asked, setting));
    }
    Outcome<Event> operator()(const HearingNoticeAsked& asked) const {
        return happen(announce_hearing(matter, asked, setting));
    }
    Outcome<Event> operator()(const HearingCancellationAsked& asked) const {
        return happen(call_off_hearing(matter, asked, setting));
    }
    Outcome<Event> operator()(const ContactAsked& asked) const {
        return happen(contact(matter, asked, setting));
    }
};

// What a matter waits for, the likeliest step first.
std::vector<Act> awaited(const Matter& matter) {
    using enum Act;
    switch (matter.stage) {
        case Stage::registered:
            return {forwarding, assignment, notice, acceptance, simple_handling, reply};
        case Stage::forwarded:
            return {notice, acceptance, simple_handling, reply, forwarding, assignment, objection};
        case Stage::objected:
            return {returning, dismissal};
        case Stage::disputed:
            return {competence_decision};
        case Stage::notified:
            return {acceptance, simple_handling, diversion, reply};
        case Stage::handling:
            return {opinion, draft};  // there is no opinion to give before there is a draft
        case Stage::review:
            return {Act::review};
        case Stage::re_review:
            return {Act::re_review};
        case Stage::answered:
        case Stage::reviewed:
        case Stage::re_reviewed:
            return {service};
        case Stage::served:
        case Stage::review_served:
            return {review_request,         re_review_request, performance,
                    instalment_performance, completion_report, publication};
        case Stage::diverted:
        case Stage::ended:
            return {performance, instalment_performance, completion_report, publication};
    }
    return {};
}

// What is seldom right, or takes something away.
constexpr std::array seldom_right{Act::recusal,
                                  Act::successor,
                                  Act::competence_dispute,
                                  Act::non_acceptance,
                                  Act::no_longer_acceptance,
                                  Act::retraction,
                                  Act::hearing_cancellation,
                                  Act::withdrawal,
                                  Act::ending,
                                  Act::meeting_decision};

// From the first shown to the last. `asked`: of an assisting unit.
enum class Rank { awaited, asked, usual, seldom };

std::pair<Rank, std::ptrdiff_t> place_among(Act act, const std::vector<Act>& first) {
    if (const auto at = std::ranges::find(first, act); at != first.end())
        return {Rank::awaited, at - first.begin()};
    if (const auto* at = std::ranges::find(seldom_right, act); at != seldom_right.end())
        return {Rank::seldom, at - seldom_right.begin()};
    return {act == Act::contribution ? Rank::asked : Rank::usual, {}};
}

}  // namespace

std::string_view name(Act act) { return naming::name(act_names, act); }
std::optional<Act> act_from(std::string_view text) { return naming::value(act_names, text); }

// The asks stand in the order of the acts, after registration.
Act act_of(const Ask& ask) { return static_cast<Act>(ask.index() + 1); }

std::vector<Act> may(const Matter& matter, const Setting& setting) {
    std::vector<Act> acts;
    const std::vector<Setting> ways = ways_to_act(setting);
    // Registration makes a matter; it is done to none.
    for (int i = static_cast<int>(Act::submission); i < act_count; ++i) {
        const auto act = static_cast<Act>(i);
        const auto passes = [&](const Setting& way) { return !gate(act, matter, way); };
        if (std::ranges::any_of(ways, passes)) acts.push_back(act);
    }
    const std::vector<Act> first = awaited(matter);
    std::ranges::stable_sort(acts, {}, [&](Act act) { return place_among(act, first); });
    return acts;
}

Outcome<Event> decide(const Matter& matter, const Ask& ask, const Setting& setting) {
    if (const auto refusal = gate(act_of(ask), matter, setting)) return *refusal;
    return std::visit(Rules{matter, setting}, ask);
}

}  // namespace dengwen
