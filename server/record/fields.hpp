// Fields: every value of the record with the names of its fields, said once for writing and for reading.
#pragma once

#include <concepts>
#include <type_traits>

#include "core/event.hpp"

namespace dengwen::record {

template <class Type, class Of>
concept Like = std::same_as<std::remove_const_t<Type>, Of>;

// Later: a list, or lists together, that came to the record later. Empty, it is not written; what was written
// before has none.
template <class List>
struct Later {
    List& list;
};
template <class List>
Later<List> later(List& list) {
    return {list};
}

// Each `describe` hands (name, field) pairs to `to`, which writes them or fills them in.

void describe(auto& to, Like<Words> auto& it) {
    to("zh", it.zh);
    to("en", it.en);
}

void describe(auto& to, Like<Deadline> auto& it) {
    to("clock", it.clock);
    to("unit", it.unit);
    to("day_zero", it.day_zero);
    to("raw_last_day", it.raw_last_day);
    to("last_day", it.last_day);
    to("provisional", it.provisional);
    to("extended_days", it.extended_days);
    to("hearing_days", it.hearing_days);
    to("law", it.law);
    to("done_on", it.done_on);
    to("dropped_on", it.dropped_on);
}

void describe(auto& to, Like<Demand> auto& it) {
    to("number", it.number);
    to("text", it.text);
}

void describe(auto& to, Like<Submission> auto& it) {
    to("ordinal", it.ordinal);
    to("channel", it.channel);
    to("received_day", it.received_day);
    to("registered_day", it.registered_day);
    to("statement", it.statement);
    to("petitioners", it.petitioners);
    to("representatives", it.representatives);
    to("agent", it.agent);
    to("attachments", it.attachments);
    to("persons", it.persons);
    to("withheld_name", it.withheld_name);
    to("anonymous", it.anonymous);
    to("reachable", it.reachable);
    to("electronic_consent", it.electronic_consent);
    to("registered_by", it.registered_by);
}

void describe(auto& to, Like<Routing> auto& it) {
    to("from", it.from);
    to("to", it.to);
    to("day", it.day);
    to("assigned", it.assigned);
    to("objected_on", it.objected_on);
    to("dismissed_on", it.dismissed_on);
}

void describe(auto& to, Like<Assistance> auto& it) {
    to("unit", it.unit);
    to("asked_on", it.asked_on);
    to("contributed_on", it.contributed_on);
    to("returned_on", it.returned_on);
}

void describe(auto& to, Like<Answer> auto& it) {
    to("demand", it.demand);
    to("outcome", it.outcome);
    to("facts", it.facts);
    to("reason", it.reason);
    to("basis", it.basis);
    to("perform_by", it.perform_by);
    to("performed_on", it.performed_on);
}

void describe(auto& to, Like<Draft> auto& it) {
    to("drafter", it.drafter);
    to("answers", it.answers);
    to("repeats_revoked", it.repeats_revoked);
    to("drafted_for", it.drafted_for);
}

void describe(auto& to, Like<Service> auto& it) {
    to("means", it.means);
    to("served_day", it.served_day);
    to("proof", it.proof);
    to("tracking", it.tracking);
    to("posted_on", it.posted_on);
    to("opened_on", it.opened_on);
    to("attachments", later(it.attachments));
}

void describe(auto& to, Like<Opinion> auto& it) {
    to("phase", it.phase);
    to("unit", it.unit);
    to("issued_day", it.issued_day);
    to("answers", it.answers);
    to("outcome", it.outcome);
    to("reason", it.reason);
    to("remedy_units", it.remedy_units);
    to("redo_by", it.redo_by);
    to("service", it.service);
    to("findings", later(it.findings));
    to("despite", it.despite);
}

void describe(auto& to, Like<Publication> auto& it) {
    to("title", it.title);
    to("question", it.question);
    to("answer", it.answer);
    to("basis", it.basis);
    to("unit", it.unit);
    to("registered_on", it.registered_on);
    to("answered_on", it.answered_on);
    to("published_on", it.published_on);
}

void describe(auto& to, Like<Payment> auto& it) {
    to("on", it.on);
    to("fen", it.fen);
    to("proof", it.proof);
}

void describe(auto& to, Like<Instalment> auto& it) {
    to("ordinal", it.ordinal);
    to("due", it.due);
    to("fen", it.fen);
    to("act", it.act);
    to("payer", it.payer);
    to("payments", it.payments);
    to("confirmed_on", it.confirmed_on);
    to("disputed_on", it.disputed_on);
    to("dispute", it.dispute);
    to("changed_on", it.changed_on);
}

void describe(auto& to, Like<CostShare> auto& it) {
    to("unit", it.unit);
    to("fen", it.fen);
}

void describe(auto& to, Like<Agreement> auto& it) {
    to("ordinal", it.ordinal);
    to("kind", it.kind);
    to("obligor", it.obligor);
    to("demands", it.demands);
    to("text", it.text);
    to("basis", it.basis);
    to("mediator", it.mediator);
    to("signed_on", it.signed_on);
    to("currency", it.currency);
    to("shares", it.shares);
    to("instalments", it.instalments);
    to("court_confirmed_on", it.court_confirmed_on);
    to("court_ruling", it.court_ruling);
}

void describe(auto& to, Like<BreachKey> auto& it) {
    to("kind", it.kind);
    to("ordinal", it.ordinal);
}

void describe(auto& to, Like<BreachRecord> auto& it) {
    to("breach", it.breach);
    to("disputed_on", it.disputed_on);
    to("dispute", it.dispute);
    to("decided_on", it.decided_on);
    to("set_aside", it.set_aside);
    to("decision", it.decision);
}

void describe(auto& to, Like<LookBack> auto& it) {
    to("cause", it.cause);
    to("finding", it.finding);
    to("lesson", it.lesson);
}

void describe(auto& to, Like<Measure> auto& it) {
    to("ordinal", it.ordinal);
    to("kind", it.kind);
    to("by", it.by);
    to("unit", it.unit);
    to("taken_on", it.taken_on);
    to("breaches", it.breaches);
    to("text", it.text);
    to("look_back", it.look_back);
    to("reply_by", it.reply_by);
    to("replied_on", it.replied_on);
    to("adopted", it.adopted);
    to("reply", it.reply);
    to("withdrawn_on", it.withdrawn_on);
}

void describe(auto& to, Like<ReCheck> auto& it) {
    to("by", it.by);
    to("unit", it.unit);
    to("checked_on", it.checked_on);
    to("sound", it.sound);
    to("text", it.text);
}

void describe(auto& to, Like<TeamMember> auto& it) {
    to("name", it.name);
    to("unit", it.unit);
}

void describe(auto& to, Like<LeaderInCharge> auto& it) {
    to("name", it.name);
    to("office", it.office);
    to("unit", it.unit);
    to("team", it.team);
    to("since", it.since);
    to("ground", it.ground);
}

void describe(auto& to, Like<PlanStep> auto& it) {
    to("ordinal", it.ordinal);
    to("due", it.due);
    to("unit", it.unit);
    to("officer", it.officer);
    to("text", it.text);
    to("performed_on", it.performed_on);
    to("proof", it.proof);
    to("changed_on", it.changed_on);
}

void describe(auto& to, Like<Plan> auto& it) {
    to("made_on", it.made_on);
    to("summary", it.summary);
    to("steps", it.steps);
}

void describe(auto& to, Like<RatingWindow> auto& it) {
    to("stage", it.stage);
    to("department", it.department);
    to("unit", it.unit);
    to("opened_on", it.opened_on);
    to("last_day", it.last_day);
}

void describe(auto& to, Like<RatingGiven> auto& it) {
    to("on", it.on);
    to("channel", it.channel);
    to("department", it.department);
    to("unit", it.unit);
    to("solved", it.solved);
    to("text", it.text);
}

void describe(auto& to, Like<Rating> auto& it) {
    to("window", it.window);
    to("given", it.given);
}

void describe(auto& to, Like<Participation> auto& it) {
    to("officer", it.officer);
    to("unit", it.unit);
    to("phase", it.phase);
}

void describe(auto& to, Like<Hearing> auto& it) {
    to("phase", it.phase);
    to("first_day", it.first_day);
    to("last_day", it.last_day);
}

void describe(auto& to, Like<AnnouncedHearing> auto& it) {
    to("ordinal", it.ordinal);
    to("phase", it.phase);
    to("unit", it.unit);
    to("day", it.day);
    to("time", it.time);
    to("venue", it.venue);
    to("chair", it.chair);
    to("text", it.text);
    to("announced_on", it.announced_on);
    to("held_on", it.held_on);
    to("called_off_on", it.called_off_on);
    to("called_off_because", it.called_off_because);
}

void describe(auto& to, Like<Contact> auto& it) {
    to("ordinal", it.ordinal);
    to("phase", it.phase);
    to("unit", it.unit);
    to("made_on", it.made_on);
    to("means", it.means);
    to("result", it.result);
    to("text", it.text);
}

void describe(auto& to, Like<Matter> auto& it) {
    to("number", it.number);
    to("version", it.version);
    to("stage", it.stage);
    to("kind", it.kind);
    to("category", it.category);
    to("place", it.place);
    to("accused_unit", it.accused_unit);
    to("retaliation_over", it.retaliation_over);
    to("demands", it.demands);
    to("submissions", it.submissions);
    to("holder", it.holder);
    to("routings", it.routings);
    to("deciding_body", it.deciding_body);
    to("assistances", it.assistances);
    to("path", it.path);
    to("notified_on", it.notified_on);
    to("procedure", it.procedure);
    to("accepted_on", it.accepted_on);
    to("handling_unit", it.handling_unit);
    to("reviewing_unit", it.reviewing_unit);
    to("re_reviewing_unit", it.re_reviewing_unit);
    to("recused", it.recused);
    to("participations", it.participations);
    to("hearings", it.hearings);
    to("announced_hearings", later(it.announced_hearings));
    to("contacts", later(it.contacts));
    to("draft", it.draft);
    to("opinions", it.opinions);
    to("agreements", later(it.agreements));
    to("breach_records", later(it.breach_records));
    to("measures", later(it.measures));
    to("re_checks", later(it.re_checks));
    to("leader", it.leader);
    to("plan", it.plan);
    to("meeting_duties", later(it.meeting_duties));
    to("bookings", later(it.bookings));
    to("after_care", later(it.after_care));
    to("ratings", later(it.ratings));
    to("publication", it.publication);
    to("redoing", it.redoing);
    to("deadlines", it.deadlines);
    to("completed_on", it.completed_on);
    to("ended_on", it.ended_on);
    to("ended_because", it.ended_because);
    to("settled_on", it.settled_on);
    to("running_matter", it.running_matter);
    to("erased_on", it.erased_on);
    to("erased_submissions", it.erased_submissions);
}

}  // namespace dengwen::record
