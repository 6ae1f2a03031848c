// Events: the fields of every event, in the order of the variant; those beside handling stand apart.
#pragma once

#include "record/events_beside_handling.hpp"
#include "record/fields.hpp"
#include "record/fields_beside_handling.hpp"

namespace dengwen::record {

void describe(auto& to, Like<Registered> auto& it) {
    to("number", it.number);
    to("submission", it.submission);
    to("kind", it.kind);
    to("category", it.category);
    to("place", it.place);
    to("accused_unit", it.accused_unit);
    to("demands", it.demands);
    to("holder", it.holder);
    to("retaliation_over", it.retaliation_over);
    to("query_code_digest", it.query_code_digest);
    to("content_mark", it.content_mark);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<Submitted> auto& it) {
    to("submission", it.submission);
    to("further_demands", it.further_demands);
}

void describe(auto& to, Like<Forwarded> auto& it) {
    to("from", it.from);
    to("to", it.to);
    to("assisting", it.assisting);
    to("remark", it.remark);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<Assigned> auto& it) {
    to("from", it.from);
    to("to", it.to);
    to("assisting", it.assisting);
    to("remark", it.remark);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<Objected> auto& it) {
    to("reason", it.reason);
    to("proposed_unit", it.proposed_unit);
    to("late", it.late);
}

void describe(auto& to, Like<Returned> auto& it) {
    to("from", it.from);
    to("to", it.to);
    to("remark", it.remark);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<Dismissed> auto& it) { to("reason", it.reason); }

void describe(auto& to, Like<CompetenceDisputed> auto& it) {
    to("body", it.body);
    to("reason", it.reason);
}

void describe(auto& to, Like<CompetenceDecided> auto& it) {
    to("body", it.body);
    to("lead", it.lead);
    to("assisting", it.assisting);
    to("reason", it.reason);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<AssistanceSought> auto& it) {
    to("unit", it.unit);
    to("remark", it.remark);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<Contributed> auto& it) {
    to("unit", it.unit);
    to("text", it.text);
}

void describe(auto& to, Like<Notified> auto& it) {
    to("unit", it.unit);
    to("path", it.path);
    to("means", it.means);
    to("text", it.text);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<Diverted> auto& it) {
    to("path", it.path);
    to("pointer", it.pointer);
}

void describe(auto& to, Like<NotAccepted> auto& it) {
    to("ground", it.ground);
    to("running_matter", it.running_matter);
    to("right_unit", it.right_unit);
    to("text", it.text);
}

void describe(auto& to, Like<NoLongerAccepted> auto& it) {
    to("closing_matter", it.closing_matter);
    to("text", it.text);
}

void describe(auto& to, Like<Accepted> auto& it) {
    to("unit", it.unit);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<SimpleHandlingChosen> auto& it) { to("deadlines", it.deadlines); }

void describe(auto& to, Like<FellBack> auto& it) { to("reason", it.reason); }

void describe(auto& to, Like<Recused> auto& it) {
    to("officer", it.officer);
    to("reason", it.reason);
}

void describe(auto& to, Like<Heard> auto& it) {
    to("hearing", it.hearing);
    to("record", it.record);
    to("deadlines", it.deadlines);
    to("announced", it.announced);
}

void describe(auto& to, Like<Extended> auto& it) {
    to("clock", it.clock);
    to("days", it.days);
    to("reason", it.reason);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<Drafted> auto& it) { to("draft", it.draft); }

void describe(auto& to, Like<OpinionIssued> auto& it) {
    to("opinion", it.opinion);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<Served> auto& it) {
    to("phase", it.phase);
    to("service", it.service);
    to("deadlines", it.deadlines);
    to("rating", it.rating);
}

void describe(auto& to, Like<Performed> auto& it) {
    to("demand", it.demand);
    to("performed_on", it.performed_on);
    to("proof", it.proof);
}

void describe(auto& to, Like<Agreed> auto& it) {
    to("agreement", it.agreement);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<AgreementChanged> auto& it) {
    to("agreement", it.agreement);
    to("consent", it.consent);
    to("instalments", it.instalments);
    to("shares", it.shares);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<InstalmentPerformed> auto& it) {
    to("agreement", it.agreement);
    to("instalment", it.instalment);
    to("payment", it.payment);
    to("rating", it.rating);
}

void describe(auto& to, Like<InstalmentAnswered> auto& it) {
    to("agreement", it.agreement);
    to("instalment", it.instalment);
    to("confirmed", it.confirmed);
    to("dispute", it.dispute);
}

void describe(auto& to, Like<CourtConfirmed> auto& it) {
    to("agreement", it.agreement);
    to("confirmed_on", it.confirmed_on);
    to("ruling", it.ruling);
}

void describe(auto& to, Like<ReviewRequested> auto& it) {
    to("to", it.to);
    to("received_on", it.received_on);
    to("posted_on", it.posted_on);
    to("reason", it.reason);
    to("late_because", it.late_because);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<Reviewed> auto& it) {
    to("opinion", it.opinion);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<ReReviewRequested> auto& it) {
    to("to", it.to);
    to("received_on", it.received_on);
    to("posted_on", it.posted_on);
    to("reason", it.reason);
    to("late_because", it.late_because);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<ReReviewed> auto& it) {
    to("opinion", it.opinion);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<Withdrawn> auto& it) { to("statement", it.statement); }

void describe(auto& to, Like<Succeeded> auto& it) {
    to("from", it.from);
    to("to", it.to);
    to("reason", it.reason);
}

void describe(auto& to, Like<Replied> auto& it) {
    to("unit", it.unit);
    to("text", it.text);
    to("means", it.means);
}

void describe(auto& to, Like<Reported> auto& it) {
    to("unit", it.unit);
    to("text", it.text);
}

void describe(auto& to, Like<Settled> auto& it) {
    to("text", it.text);
    to("confirmed_by_petitioner", it.confirmed_by_petitioner);
    to("rating", it.rating);
}

void describe(auto& to, Like<Published> auto& it) { to("publication", it.publication); }

void describe(auto& to, Like<Retracted> auto& it) { to("reason", it.reason); }

void describe(auto& to, Like<Ended> auto& it) {
    to("ground", it.ground);
    to("text", it.text);
}

void describe(auto& to, Like<IdentityOpened> auto& it) {
    to("unit", it.unit);
    to("ground", it.ground);
    to("reason", it.reason);
    to("submissions", it.submissions);
}

void describe(auto& to, Like<Supervised> auto& it) {
    to("measure", it.measure);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<SupervisionReplied> auto& it) {
    to("measure", it.measure);
    to("adopted", it.adopted);
    to("text", it.text);
}

void describe(auto& to, Like<BreachDisputed> auto& it) {
    to("breach", it.breach);
    to("unit", it.unit);
    to("since", it.since);
    to("reason", it.reason);
}

void describe(auto& to, Like<BreachDecided> auto& it) {
    to("breach", it.breach);
    to("unit", it.unit);
    to("since", it.since);
    to("set_aside", it.set_aside);
    to("reason", it.reason);
}

void describe(auto& to, Like<ReChecked> auto& it) { to("check", it.check); }

void describe(auto& to, Like<LeaderAssigned> auto& it) { to("leader", it.leader); }

void describe(auto& to, Like<Planned> auto& it) {
    to("summary", it.summary);
    to("steps", it.steps);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<PlanStepPerformed> auto& it) {
    to("step", it.step);
    to("performed_on", it.performed_on);
    to("proof", it.proof);
}

void describe(auto& to, Like<Rated> auto& it) {
    to("stage", it.stage);
    to("given", it.given);
}

void describe(auto& to, Like<AssistanceReturned> auto& it) {
    to("unit", it.unit);
    to("reason", it.reason);
}

void describe(auto& to, Like<Erased> auto& it) {
    to("persons", it.persons);
    to("attachments", it.attachments);
}

void describe(auto& to, Like<DeadlineRecounted> auto& it) {
    to("before", it.before);
    to("after", it.after);
    to("because", it.because);
}

void describe(auto& to, Like<PaperNumber> auto& it) {
    to("code", it.code);
    to("year", it.year);
    to("serial", it.serial);
}

void describe(auto& to, Like<PaperIssued> auto& it) {
    to("of", it.of);
    to("kind", it.kind);
    to("unit", it.unit);
    to("number", it.number);
    to("template_version", it.template_version);
    to("text", it.text);
}

}  // namespace dengwen::record
