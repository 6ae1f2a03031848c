// The story: what has happened to a matter, day by day, in sentences.
#include <algorithm>

#include "desk/papers.hpp"
#include "http/told.hpp"

namespace dengwen::http {

namespace {

// Teller: one sentence for each event that is told to the petitioner; nothing for what stays between offices.
struct Teller {
    const Told& told;

    std::string plain(std::string_view key) const { return told.say.at(key); }
    std::string with_unit(std::string_view key, std::string_view unit) const {
        return told.say.say(key, {{"UNIT", told.unit(unit)}});
    }

    std::string operator()(const Registered& e) const {
        return told.say.say("event.registration",
                            {{"CHANNEL", told.word("channel", name(e.submission.channel))}});
    }
    std::string operator()(const Submitted& e) const {
        return told.say.say("event.submission",
                            {{"CHANNEL", told.word("channel", name(e.submission.channel))}});
    }
    std::string operator()(const Forwarded& e) const { return with_unit("event.forwarding", e.to); }
    std::string operator()(const Assigned& e) const { return with_unit("event.assignment", e.to); }
    std::string operator()(const Returned& e) const { return with_unit("event.returning", e.to); }
    std::string operator()(const CompetenceDecided& e) const {
        return with_unit("event.competence_decision", e.lead);
    }
    std::string operator()(const Notified& e) const {
        return told.say.say("event.notice", {{"PATH", told.word("path", name(e.path))}});
    }
    std::string operator()(const Diverted& e) const {
        return told.say.say("event.diversion", {{"PATH", told.word("path", name(e.path))}});
    }
    std::string operator()(const NotAccepted& e) const {
        return told.say.say("event.non_acceptance",
                            {{"GROUND", told.word("non_acceptance_ground", name(e.ground))}});
    }
    std::string operator()(const NoLongerAccepted&) const { return plain("event.no_longer_acceptance"); }
    std::string operator()(const Accepted&) const { return plain("event.acceptance"); }
    std::string operator()(const SimpleHandlingChosen&) const { return plain("event.simple_handling"); }
    std::string operator()(const FellBack&) const { return plain("event.general_handling"); }
    std::string operator()(const Heard& e) const {
        return told.say.say("event.hearing", {{"FIRST", told.say.day(e.hearing.first_day)},
                                              {"LAST", told.say.day(e.hearing.last_day)}});
    }
    std::string operator()(const HearingAnnounced& e) const {
        const std::string day = told.say.day(e.announced.day);
        if (!e.moved_from)
            return told.say.say("event.hearing_notice", {{"DAY", day}, {"TIME", e.announced.time}});
        return told.say.say(
            "event.hearing_notice.moved",
            {{"BEFORE", told.say.day(*e.moved_from)}, {"DAY", day}, {"TIME", e.announced.time}});
    }
    std::string operator()(const HearingCalledOff&) const { return plain("event.hearing_cancellation"); }
    std::string operator()(const Contacted& e) const {
        return told.say.say("event.contact." + std::string(name(e.contact.result)),
                            {{"DAY", told.say.day(e.contact.made_on)},
                             {"MEANS", told.word("contact_means", name(e.contact.means))}});
    }
    std::string operator()(const ServiceOpened& e) const {
        const Opinion& opinion = told.matter.opinions[static_cast<std::size_t>(e.opinion - 1)];
        return told.say.say("event.service_opening", {{"PAPER", told.word("phase", name(opinion.phase))}});
    }
    std::string operator()(const Extended& e) const {
        return told.say.say("event.extension", {{"N", std::to_string(e.days)}});
    }
    std::string operator()(const OpinionIssued&) const { return plain("event.opinion"); }
    std::string operator()(const Served& e) const {
        return told.say.say("event.service", {{"PAPER", told.word("phase", name(e.phase))},
                                              {"MEANS", told.word("service_means", name(e.service.means))}});
    }
    std::string operator()(const Performed& e) const {
        return told.say.say("event.performance", {{"N", std::to_string(e.demand)}});
    }
    std::string operator()(const Agreed& e) const {
        return told.say.say("event.agreement", {{"KIND", told.word("agreement_kind", name(e.agreement.kind))},
                                                {"UNIT", told.unit(e.agreement.obligor)}});
    }
    std::string operator()(const AgreementChanged& e) const {
        return told.say.say("event.agreement_change", {{"N", std::to_string(e.agreement)}});
    }
    std::string operator()(const InstalmentPerformed& e) const {
        return of(e, "event.instalment_performance");
    }
    std::string operator()(const InstalmentAnswered& e) const {
        return of(e, e.confirmed ? "event.instalment_answer.confirmed" : "event.instalment_answer.disputed");
    }
    std::string operator()(const CourtConfirmed& e) const {
        return told.say.say("event.court_confirmation", {{"N", std::to_string(e.agreement)}});
    }
    std::string of(const auto& instalment, std::string_view key) const {
        return told.say.say(
            key, {{"N", std::to_string(instalment.agreement)}, {"M", std::to_string(instalment.instalment)}});
    }
    std::string operator()(const ReviewRequested& e) const { return with_unit("event.review_request", e.to); }
    std::string operator()(const ReReviewRequested& e) const {
        return with_unit("event.re_review_request", e.to);
    }
    std::string operator()(const Reviewed& e) const { return outcome("event.review", e.opinion); }
    std::string operator()(const ReReviewed& e) const { return outcome("event.re_review", e.opinion); }
    std::string operator()(const Withdrawn&) const { return plain("event.withdrawal"); }
    std::string operator()(const Succeeded& e) const { return with_unit("event.successor", e.to); }
    std::string operator()(const Replied&) const { return plain("event.reply"); }
    std::string operator()(const Settled&) const { return plain("event.settlement"); }
    std::string operator()(const Published&) const { return plain("event.publication"); }
    std::string operator()(const Retracted&) const { return plain("event.retraction"); }
    std::string operator()(const Ended& e) const {
        return told.say.say("event.ending", {{"GROUND", told.word("ending_ground", name(e.ground))}});
    }
    std::string operator()(const IdentityOpened& e) const {
        return told.say.say(
            "event.identity_opening",
            {{"UNIT", told.unit(e.unit)}, {"GROUND", told.word("opening_ground", name(e.ground))}});
    }
    std::string operator()(const Supervised& e) const {
        return told.say.say("event.supervision", {{"UNIT", told.unit(e.measure.unit)},
                                                  {"MEASURE", told.word("measure", name(e.measure.kind))}});
    }
    std::string operator()(const SupervisionReplied&) const { return plain("event.supervision_reply"); }
    std::string operator()(const ReChecked&) const { return plain("event.re_check"); }
    std::string operator()(const Rated& e) const {
        const std::string stage = told.word("rating_stage", name(e.stage));
        if (e.given.channel == Channel::web) return told.say.say("event.rating", {{"STAGE", stage}});
        return told.say.say("event.rating.told",
                            {{"STAGE", stage}, {"CHANNEL", told.word("channel", name(e.given.channel))}});
    }
    std::string operator()(const BreachDisputed&) const { return {}; }
    std::string operator()(const BreachDecided&) const { return {}; }
    std::string operator()(const LeaderAssigned& e) const {
        return told.say.say(
            "event.leader_assignment",
            {{"UNIT", told.unit(e.leader.unit)}, {"OFFICE", e.leader.office}, {"NAME", e.leader.name}});
    }
    std::string operator()(const Planned& e) const {
        return told.say.say("event.plan", {{"N", std::to_string(e.steps.size())}});
    }
    std::string operator()(const PlanStepPerformed& e) const {
        return told.say.say("event.plan_step", {{"N", std::to_string(e.step)}});
    }
    std::string operator()(const MeetingDecided& e) const {
        return told.say.say("event.meeting_decision",
                            {{"TITLE", e.title}, {"N", std::to_string(e.duties.size())}});
    }
    std::string operator()(const MeetingReported& e) const {
        return told.say.say("event.meeting_report",
                            {{"UNIT", told.unit(meeting_duty_of(told.matter, e.duty)->unit)}});
    }
    std::string operator()(const FollowUpArranged& e) const {
        return told.say.say("event.follow_up", {{"DAY", told.say.day(e.follow_up.due)}});
    }
    std::string operator()(const FollowedUp&) const { return plain("event.follow_up_record"); }
    std::string operator()(const FollowUpsEnded&) const { return plain("event.follow_up_end"); }
    std::string operator()(const AidRequested& e) const {
        return told.say.say("event.aid_request", {{"KIND", told.word("aid_kind", name(e.aid.kind))},
                                                  {"UNIT", told.unit(e.aid.unit)}});
    }
    std::string operator()(const AidAnswered& e) const {
        return told.say.say("event.aid_answer", {{"OUTCOME", told.word("aid_outcome", name(e.outcome))}});
    }
    std::string operator()(const Booked& e) const {
        return told.say.say("event.booking", {{"DAY", told.say.day(e.booking.on)},
                                              {"N", std::to_string(e.booking.place_number)}});
    }
    std::string operator()(const BookingEnded&) const { return plain("event.booking_end"); }
    std::string operator()(const Arrived&) const { return plain("event.arrival"); }
    std::string operator()(const ReceptionRecorded& e) const {
        return told.say.say("event.reception_record", {{"POST", e.record.post}, {"LEADER", e.record.leader}});
    }
    std::string operator()(const RecordAnswered&) const { return plain("event.record_answer"); }
    std::string operator()(const BookingCalledOff& e) const {
        return told.say.say("event.calling_off", {{"REASON", e.because}});
    }
    std::string operator()(const Erased&) const { return plain("event.erasure"); }
    std::string operator()(const DeadlineRecounted&) const { return plain("event.deadline_recount"); }
    std::string operator()(const PaperIssued& e) const {
        return told.say.say("event.paper", {{"PAPER", in(told.say.language(), desk::paper_name(e.kind))},
                                            {"NUMBER", text(e.number)}});
    }

    std::string operator()(const Objected&) const { return {}; }
    std::string operator()(const Dismissed&) const { return {}; }
    std::string operator()(const CompetenceDisputed&) const { return {}; }
    std::string operator()(const AssistanceSought&) const { return {}; }
    std::string operator()(const Contributed&) const { return {}; }
    std::string operator()(const AssistanceReturned&) const { return {}; }
    std::string operator()(const Recused&) const { return {}; }
    std::string operator()(const Drafted&) const { return {}; }
    std::string operator()(const Reported&) const { return {}; }

    std::string outcome(std::string_view key, const Opinion& opinion) const {
        const auto chosen = opinion.outcome.value_or(ReviewOutcome::upheld);
        return told.say.say(key, {{"OUTCOME", told.word("review_outcome", name(chosen))}});
    }
};

std::string author_text(const Told& told, const Author& by) {
    switch (by.kind) {
        case ActorKind::petitioner:
            return told.say.at("follow.by.you");
        case ActorKind::officer:
            return by.for_petitioner ? told.say.say("follow.by.for_you", {{"UNIT", told.unit(by.unit)}})
                                     : told.unit(by.unit);
        case ActorKind::system:
            return told.say.at("follow.by.system");
    }
    return {};
}

}  // namespace

void show_story(Values& body, const Told& told) {
    const auto& may = told.view.may;
    const bool may_add = std::find(may.begin(), may.end(), Act::submission) != may.end();
    for (const Entry& entry : told.view.entries) {
        const std::string sentence = std::visit(Teller{told}, entry.event);
        if (sentence.empty()) continue;
        Values* shown = body.AddSectionDictionary("STEP");
        shown->SetValue("ISO", iso(entry.at.day));
        shown->SetValue("DAY", told.say.day(entry.at.day));
        shown->SetValue("NAME", sentence);
        const std::string by = author_text(told, entry.by);
        if (!by.empty()) show(*shown, "BY", "NAME", by);
        if (const auto* settled = std::get_if<Settled>(&entry.event))
            if (const std::string text = told.text(settled->text); !text.empty())
                show(*shown, "TEXT", "BODY", text);
        if (const auto* made = std::get_if<Contacted>(&entry.event)) {
            show(*shown, "TEXT", "BODY", told.text(made->contact.text));
            if (may_add) shown->ShowSection("CONTACT");
        }
        if (const auto* opened = std::get_if<IdentityOpened>(&entry.event))
            show(*shown, "TEXT", "BODY", told.text(opened->reason));
        // What is public now; what was taken down since has no page any more.
        const auto* published = std::get_if<Published>(&entry.event);
        if (published && published->publication == told.matter.publication)
            show(*shown, "PUBLIC", "ID", store::public_id(published->publication));
    }
}

}  // namespace dengwen::http
