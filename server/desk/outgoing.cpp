#include "desk/outgoing.hpp"

#include <algorithm>

namespace dengwen::desk {

namespace {

using Told = std::vector<std::string>;
constexpr const char* petitioner = "petitioner";

Told with(std::vector<std::string> units, std::string one) {
    units.push_back(std::move(one));
    return units;
}

std::string sender(const Matter& matter) {
    return matter.routings.empty() ? matter.holder : matter.routings.back().from;
}

Told payers(const std::vector<Instalment>& instalments) {
    Told units;
    for (const Instalment& one : instalments) units.push_back(one.payer);
    return units;
}

// One overload per event, so that a new event does not build until somebody decides who is told.
struct Telling {
    const Matter& after;

    Told operator()(const Registered& e) const { return {petitioner, e.holder}; }
    Told operator()(const Submitted&) const { return {petitioner, owner(after)}; }
    Told operator()(const Forwarded& e) const { return with(with(e.assisting, e.to), petitioner); }
    Told operator()(const Assigned& e) const { return with(with(e.assisting, e.to), petitioner); }
    Told operator()(const Objected&) const { return {sender(after)}; }
    Told operator()(const Returned& e) const { return {e.from, e.to}; }
    Told operator()(const Dismissed&) const { return {after.holder}; }
    Told operator()(const CompetenceDisputed& e) const { return {e.body}; }
    Told operator()(const CompetenceDecided& e) const { return with(e.assisting, e.lead); }
    Told operator()(const AssistanceSought& e) const { return {e.unit}; }
    Told operator()(const Contributed&) const { return {after.holder}; }
    Told operator()(const Notified&) const { return {petitioner}; }
    Told operator()(const Diverted&) const { return {petitioner}; }
    Told operator()(const NotAccepted&) const { return {petitioner}; }
    Told operator()(const NoLongerAccepted&) const { return {petitioner}; }
    Told operator()(const Accepted&) const { return {petitioner}; }
    Told operator()(const SimpleHandlingChosen&) const { return {petitioner}; }
    Told operator()(const FellBack&) const { return {petitioner}; }
    Told operator()(const Recused&) const { return {owner(after)}; }
    Told operator()(const Heard&) const { return {petitioner}; }
    Told operator()(const Extended&) const { return {petitioner}; }
    Told operator()(const Drafted&) const { return {after.handling_unit}; }
    Told operator()(const OpinionIssued&) const { return {petitioner, sender(after)}; }
    Told operator()(const Served&) const { return {petitioner}; }
    Told operator()(const Performed&) const { return {petitioner}; }
    Told operator()(const Agreed& e) const { return with(payers(e.agreement.instalments), petitioner); }
    Told operator()(const AgreementChanged& e) const { return with(payers(e.instalments), petitioner); }
    Told operator()(const InstalmentPerformed&) const { return {petitioner, answering_unit(after)}; }
    Told operator()(const InstalmentAnswered& e) const {
        return {agreement_of(after, e.agreement)->obligor, answering_unit(after)};
    }
    Told operator()(const CourtConfirmed&) const { return {petitioner}; }
    Told operator()(const ReviewRequested& e) const { return {e.to, after.handling_unit}; }
    Told operator()(const Reviewed&) const { return {petitioner, after.handling_unit}; }
    Told operator()(const ReReviewRequested& e) const { return {e.to, after.reviewing_unit}; }
    Told operator()(const ReReviewed&) const {
        return {petitioner, after.handling_unit, after.reviewing_unit};
    }
    Told operator()(const Withdrawn&) const { return {owner(after), after.holder}; }
    Told operator()(const Succeeded& e) const { return {e.to}; }
    Told operator()(const Replied&) const { return {petitioner}; }
    Told operator()(const Reported&) const { return {sender(after)}; }
    Told operator()(const Settled&) const { return {petitioner}; }
    Told operator()(const Published&) const { return {petitioner}; }
    Told operator()(const Retracted&) const { return {petitioner}; }
    Told operator()(const Ended&) const { return {petitioner}; }
    Told operator()(const IdentityOpened&) const { return {petitioner}; }
    Told operator()(const Supervised& e) const { return {e.measure.unit, petitioner}; }
    Told operator()(const SupervisionReplied& e) const {
        return {std::ranges::find(after.measures, e.measure, &Measure::ordinal)->by};
    }
    Told operator()(const BreachDisputed& e) const {
        Told supervising;
        for (const Measure& measure : after.measures)
            if (std::ranges::find(measure.breaches, e.breach) != measure.breaches.end())
                supervising.push_back(measure.by);
        return supervising;
    }
    Told operator()(const BreachDecided& e) const { return {e.unit}; }
    Told operator()(const ReChecked& e) const { return {e.check.unit}; }
    Told operator()(const LeaderAssigned& e) const {
        return {e.leader.unit, answering_unit(after), petitioner};
    }
    Told operator()(const Planned& e) const {
        Told owners;
        for (const PlanStep& one : e.steps) owners.push_back(one.unit);
        return owners;
    }
    Told operator()(const PlanStepPerformed&) const { return {after.leader->unit}; }
    // Whom it is about, so that a bad one is looked at.
    Told operator()(const Rated& e) const {
        const RatingWindow& window = rating_of(after, e.stage)->window;
        return {window.unit, window.department};
    }
    Told operator()(const AssistanceReturned&) const { return {after.holder}; }
    Told operator()(const MeetingDecided& e) const {
        Told owners{petitioner};
        for (const MeetingDuty& one : e.duties) owners.push_back(one.unit);
        return owners;
    }
    Told operator()(const MeetingReported& e) const {
        return {meeting_duty_of(after, e.duty)->by, petitioner};
    }
    Told operator()(const FollowUpArranged&) const { return {petitioner}; }
    Told operator()(const FollowedUp&) const { return {answering_unit(after)}; }
    Told operator()(const FollowUpsEnded&) const {
        Told units;
        for (const FollowUp& one : after.after_care.follow_ups)
            if (one.ended_on) units.push_back(one.unit);
        return units;
    }
    Told operator()(const AidRequested& e) const { return {e.aid.unit, petitioner}; }
    Told operator()(const AidAnswered&) const { return {petitioner}; }
    Told operator()(const Booked& e) const { return {petitioner, e.booking.unit}; }
    Told operator()(const BookingEnded& e) const { return {booking_of(after, e.booking)->unit}; }
    Told operator()(const Arrived&) const { return {}; }  // who is there need not be told
    Told operator()(const ReceptionRecorded& e) const {
        Told owners{petitioner};
        for (const MeetingDuty& one : e.duties) owners.push_back(one.unit);
        return owners;
    }
    Told operator()(const RecordAnswered& e) const { return {booking_of(after, e.booking)->unit}; }
    Told operator()(const BookingCalledOff&) const { return {petitioner}; }
    Told operator()(const HearingAnnounced&) const { return {petitioner}; }
    Told operator()(const HearingCalledOff&) const { return {petitioner}; }
    Told operator()(const Contacted&) const { return {petitioner}; }  // and says so if it was not
    Told operator()(const ServiceOpened&) const { return {}; }        // who opened it knows
    Told operator()(const Erased&) const { return {}; }               // whom nobody knows any more
    Told operator()(const DeadlineRecounted& e) const {
        return {e.after.unit.empty() ? std::string(petitioner) : e.after.unit};
    }
    Told operator()(const PaperIssued& e) const {
        return is_for_petitioner(e.kind) ? Told{petitioner} : Told{};  // the act itself told the units
    }
};

}  // namespace

std::vector<store::Outgoing> outgoing(const Event& event, const Matter& after) {
    std::vector<store::Outgoing> out;
    for (const std::string& to : std::visit(Telling{after}, event)) {
        const bool already =
            std::any_of(out.begin(), out.end(), [&](const auto& one) { return one.to == to; });
        if (!to.empty() && !already) out.push_back({to, std::string(name(event))});
    }
    return out;
}

}  // namespace dengwen::desk
