// The gate before every rule: may this actor do this act to this matter, now, at all? In order: the seal of
// an accusation, the stage, the unit, the role, recusal and earlier part in the matter, and what the act's
// own file says stands before it whatever is asked.
#include <algorithm>

#include "core/act.hpp"
#include "core/clocks.hpp"
#include "core/routing.hpp"

namespace dengwen {

namespace {

// Only the officers named for accusations open one, and none of the accused unit (Art. 30(3), 46(5)).
bool may_open(const Matter& matter, const Setting& setting) {
    const Actor& actor = setting.actor;
    if (actor.kind != ActorKind::officer) return true;
    if (!actor.officer.active) return false;
    if (matter.kind != Kind::accusation) return true;
    // Nobody's stead is taken in what that one may not open.
    if (actor.on_behalf_of && !actor.on_behalf_of->has(Role::accusations)) return false;
    return actor.officer.has(Role::accusations) &&
           !is_sealed_from(matter, actor.officer.unit, setting.offices);
}

bool is_lawful_in(const ActRow& row, Stage stage) {
    return std::find(row.stages.begin(), row.stages.end(), stage) != row.stages.end();
}

// The wrong stage by its most telling name.
Refusal why_wrong_stage(Act act, const Matter& matter) {
    if (matter.stage == Stage::ended) return Refusal::matter_ended;
    switch (act) {
        case Act::acceptance:
        case Act::non_acceptance:
        case Act::no_longer_acceptance:
            if (matter.accepted_on) return Refusal::matter_already_accepted;
            break;
        case Act::notice:
            if (matter.notified_on) return Refusal::notice_already_given;
            break;
        case Act::objection:
            if (matter.stage == Stage::objected) return Refusal::already_objected;
            break;
        case Act::returning:
        case Act::dismissal:
            if (matter.stage == Stage::forwarded) return Refusal::nothing_objected;
            break;
        case Act::draft:
        case Act::opinion:
        case Act::hearing:
        case Act::hearing_notice:
        case Act::hearing_cancellation:
        case Act::contact:
        case Act::extension:
            if (matter.stage != Stage::diverted) return Refusal::not_in_handling;
            break;
        case Act::service:
            if (matter.stage != Stage::diverted) return Refusal::nothing_to_serve;
            break;
        case Act::review_request:
            if (matter.stage == Stage::answered) return Refusal::request_before_service;
            break;
        case Act::re_review_request:
            if (matter.stage == Stage::reviewed) return Refusal::request_before_service;
            break;
        case Act::settlement:
            return Refusal::not_completed;
        case Act::publication:
            return Refusal::publication_before_service;
        case Act::retraction:
            return Refusal::nothing_published;
        case Act::registration:
        case Act::submission:
        case Act::forwarding:
        case Act::assignment:
        case Act::competence_dispute:
        case Act::competence_decision:
        case Act::assistance:
        case Act::contribution:
        case Act::diversion:
        case Act::simple_handling:
        case Act::general_handling:
        case Act::recusal:
        case Act::performance:
        case Act::agreement:
        case Act::agreement_change:
        case Act::instalment_performance:
        case Act::instalment_answer:
        case Act::court_confirmation:
        case Act::review:
        case Act::re_review:
        case Act::withdrawal:
        case Act::successor:
        case Act::reply:
        case Act::completion_report:
        case Act::ending:
        case Act::identity_opening:
        case Act::supervision:
        case Act::supervision_reply:
        case Act::breach_dispute:
        case Act::breach_decision:
        case Act::re_check:
        case Act::leader_assignment:
        case Act::plan:
        case Act::plan_step:
        case Act::rating:
        case Act::assistance_return:
        case Act::meeting_decision:
        case Act::meeting_report:
        case Act::follow_up:
        case Act::follow_up_record:
        case Act::follow_up_end:
        case Act::aid_request:
        case Act::aid_answer:
        case Act::booking:
        case Act::booking_end:
        case Act::arrival:
        case Act::reception_record:
        case Act::record_answer:
            break;
    }
    return matter.stage == Stage::diverted ? Refusal::matter_diverted : Refusal::wrong_stage;
}

// Of a matter that is forwarded or objected to, so that somebody sent it.
const std::string& sender(const Matter& matter) { return matter.routings.back().from; }

std::optional<Refusal> unless(bool lawful, Refusal refusal) {
    if (lawful) return std::nullopt;
    return refusal;
}

std::optional<Refusal> why_not_holder(Act act, const Matter& matter, const std::string& unit) {
    const bool routes = act == Act::forwarding || act == Act::assignment;
    const bool has_sent = matter.stage == Stage::forwarded && unit == sender(matter);
    return unless(unit == matter.holder,
                  routes && has_sent ? Refusal::already_forwarded : Refusal::not_your_unit);
}

// The unit a service is owed by is the one whose opinion it is.
std::string serving_unit(const Matter& matter) {
    const Opinion* opinion = opinion_to_serve(matter);
    return opinion ? opinion->unit : unit_in_charge(matter);
}

std::optional<Refusal> why_not_in_charge(Act act, const Matter& matter, const std::string& unit) {
    return unless(unit == (act == Act::service ? serving_unit(matter) : unit_in_charge(matter)),
                  Refusal::not_your_unit);
}

// Before anybody handled it, whoever has it in hand.
const std::string& handling_unit(const Matter& matter) {
    return matter.handling_unit.empty() ? matter.holder : matter.handling_unit;
}

std::optional<Refusal> why_not_this_unit(const ActRow& row, const Matter& matter, const Setting& setting) {
    const std::string& unit = setting.actor.officer.unit;
    switch (row.whose) {
        case Whose::holder:
        case Whose::lead:
            return why_not_holder(row.act, matter, unit);
        case Whose::sender:
            return unless(unit == sender(matter), Refusal::not_the_sender);
        case Whose::holder_or_sender:
            return unless(unit == matter.holder || unit == sender(matter), Refusal::not_your_unit);
        case Whose::deciding_body:
            return unless(unit == matter.deciding_body, Refusal::not_the_deciding_body);
        case Whose::assisting:
            return unless(is_assisting(matter, unit), Refusal::not_your_unit);
        case Whose::handling_unit:
            return unless(unit == handling_unit(matter), Refusal::not_your_unit);
        case Whose::reviewing_unit:
            return unless(unit == matter.reviewing_unit, Refusal::not_your_unit);
        case Whose::re_reviewing_unit:
            return unless(unit == matter.re_reviewing_unit, Refusal::not_your_unit);
        case Whose::in_charge:
            return why_not_in_charge(row.act, matter, unit);
        case Whose::answering:
            return unless(unit == answering_unit(matter), Refusal::not_your_unit);
        case Whose::obliged:
            return unless(unit == handling_unit(matter) || is_obliged(matter, unit), Refusal::not_your_unit);
        case Whose::superior: {
            const std::string retired = retired_unit(matter, setting.offices);
            return unless(retired.empty() || may_name_successor(unit, retired, setting.offices),
                          Refusal::not_your_unit);
        }
        case Whose::petitioner:
        case Whose::any_unit:
            break;
    }
    return std::nullopt;
}

std::optional<Refusal> why_not_this_actor(const ActRow& row, const Matter& matter, const Setting& setting) {
    const Actor& actor = setting.actor;
    const bool for_petitioner = row.whose == Whose::petitioner;
    switch (actor.kind) {
        case ActorKind::petitioner:
            return unless(for_petitioner || row.act == Act::submission, Refusal::not_permitted);
        case ActorKind::system:
            return unless(row.act == Act::submission, Refusal::not_permitted);
        case ActorKind::officer:
            break;
    }
    if (for_petitioner && !actor.for_petitioner) {
        return row.act == Act::withdrawal ? Refusal::only_petitioner_withdraws : Refusal::not_permitted;
    }
    if (const auto refusal = why_not_this_unit(row, matter, setting)) return refusal;
    if (has_role_for(actor.officer, row)) return std::nullopt;
    if (row.act == Act::opinion) return Refusal::opinion_needs_head;
    if (row.act == Act::extension) {
        const Approver approver = setting.law.rule(extended_clock(matter)).extension.approver;
        return approver == Approver::committee ? Refusal::extension_needs_committee
                                               : Refusal::extension_needs_head;
    }
    return Refusal::not_permitted;
}

// Art. 28(3); and who took part in a phase takes no part in a later one (Art. 35, 36).
std::optional<Refusal> why_not_impartial(Act act, const Matter& matter, const Setting& setting) {
    const Actor& actor = setting.actor;  // its ids are empty unless an officer acts
    const auto is_one = [&](const std::string& officer) { return actor.answers_as(officer); };
    if (std::any_of(matter.recused.begin(), matter.recused.end(), is_one)) return Refusal::recused;
    const bool hears = act == Act::hearing || act == Act::hearing_notice ||
                       act == Act::hearing_cancellation || act == Act::contact;
    const bool decides = act == Act::review || act == Act::re_review || act == Act::extension || hears;
    if (!decides) return std::nullopt;
    const Phase phase = phase_of(matter.stage);
    for (const Participation& part : matter.participations) {
        if (!is_one(part.officer) || part.phase >= phase) continue;
        return part.phase == Phase::handling ? Refusal::handler_cannot_review
                                             : Refusal::reviewer_cannot_re_review;
    }
    return std::nullopt;
}

std::optional<Refusal> why_not_yet(Act act, const Matter& matter, const Setting& setting) {
    switch (act) {
        case Act::forwarding:
        case Act::assignment:
            return before_forwarding(matter, setting);
        case Act::objection:
            return before_objection(matter, setting);
        case Act::competence_dispute:
            return before_competence_dispute(matter, setting);
        case Act::notice:
            return before_notice(matter, setting);
        case Act::diversion:
            return before_diversion(matter, setting);
        case Act::acceptance:
            return before_acceptance(matter, setting);
        case Act::simple_handling:
            return before_simple_handling(matter, setting);
        case Act::general_handling:
            return before_general_handling(matter, setting);
        case Act::extension:
            return before_extension(matter, setting);
        case Act::opinion:
            return before_opinion(matter, setting);
        case Act::service:
            return before_service(matter, setting);
        case Act::performance:
            return before_performance(matter, setting);
        case Act::agreement:
            return before_agreement(matter, setting);
        case Act::agreement_change:
            return before_agreement_change(matter, setting);
        case Act::instalment_performance:
            return before_instalment_performance(matter, setting);
        case Act::instalment_answer:
            return before_instalment_answer(matter, setting);
        case Act::court_confirmation:
            return before_court_confirmation(matter, setting);
        case Act::successor:
            return before_successor(matter, setting);
        case Act::reply:
            return before_reply(matter, setting);
        case Act::completion_report:
            return before_completion_report(matter, setting);
        case Act::settlement:
            return before_settlement(matter, setting);
        case Act::publication:
            return before_publication(matter, setting);
        case Act::retraction:
            return before_retraction(matter, setting);
        case Act::identity_opening:
            return before_identity_opening(matter, setting);
        case Act::supervision:
            return before_supervision(matter, setting);
        case Act::supervision_reply:
            return before_supervision_reply(matter, setting);
        case Act::breach_dispute:
            return before_breach_dispute(matter, setting);
        case Act::breach_decision:
            return before_breach_decision(matter, setting);
        case Act::re_check:
            return before_re_check(matter, setting);
        case Act::leader_assignment:
            return before_leader_assignment(matter, setting);
        case Act::plan:
            return before_plan(matter, setting);
        case Act::plan_step:
            return before_plan_step(matter, setting);
        case Act::rating:
            return before_rating(matter, setting);
        case Act::assistance_return:
            return before_assistance_return(matter, setting);
        case Act::meeting_decision:
            return before_meeting_decision(matter, setting);
        case Act::meeting_report:
            return before_meeting_report(matter, setting);
        case Act::follow_up:
            return before_follow_up(matter, setting);
        case Act::follow_up_record:
            return before_follow_up_record(matter, setting);
        case Act::follow_up_end:
            return before_follow_up_end(matter, setting);
        case Act::aid_request:
            return before_aid_request(matter, setting);
        case Act::aid_answer:
            return before_aid_answer(matter, setting);
        case Act::booking:
            return before_booking(matter, setting);
        case Act::booking_end:
            return before_booking_end(matter, setting);
        case Act::arrival:
            return before_arrival(matter, setting);
        case Act::reception_record:
            return before_reception_record(matter, setting);
        case Act::record_answer:
            return before_record_answer(matter, setting);
        case Act::hearing_cancellation:
            return before_hearing_cancellation(matter, setting);
        case Act::registration:
        case Act::submission:
        case Act::returning:
        case Act::dismissal:
        case Act::competence_decision:
        case Act::assistance:
        case Act::contribution:
        case Act::non_acceptance:
        case Act::no_longer_acceptance:
        case Act::recusal:
        case Act::hearing:
        case Act::hearing_notice:
        case Act::contact:
        case Act::draft:
        case Act::review_request:
        case Act::review:
        case Act::re_review_request:
        case Act::re_review:
        case Act::withdrawal:
        case Act::ending:
            break;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> gate(Act act, const Matter& matter, const Setting& setting) {
    const ActRow& line = row(act);
    if (!may_open(matter, setting)) return Refusal::not_permitted;
    if (!is_lawful_in(line, matter.stage)) return why_wrong_stage(act, matter);
    if (const auto refusal = why_not_this_actor(line, matter, setting)) return refusal;
    if (const auto refusal = why_not_impartial(act, matter, setting)) return refusal;
    return why_not_yet(act, matter, setting);
}

}  // namespace dengwen
