#include "desk/rights.hpp"

#include <algorithm>

#include "core/breach.hpp"
#include "record/references.hpp"

namespace dengwen::desk {

namespace {

// Papers between offices and drafts are not the petitioner's; everything said to the petitioner is.
bool told_to_petitioner(const Event& event) {
    if (const auto* issued = std::get_if<PaperIssued>(&event)) return is_for_petitioner(issued->kind);
    return std::visit(
        []<class Happened>(const Happened&) {
            return !std::is_same_v<Happened, Drafted> && !std::is_same_v<Happened, AssistanceSought> &&
                   !std::is_same_v<Happened, Contributed> && !std::is_same_v<Happened, AssistanceReturned> &&
                   !std::is_same_v<Happened, Reported> && !std::is_same_v<Happened, CompetenceDisputed> &&
                   !std::is_same_v<Happened, Objected> && !std::is_same_v<Happened, Dismissed> &&
                   !std::is_same_v<Happened, Recused> && !std::is_same_v<Happened, BreachDisputed> &&
                   !std::is_same_v<Happened, BreachDecided>;
        },
        event);
}

bool between_offices(const Event& event) {
    return std::visit(
        []<class Happened>(const Happened&) {
            return std::is_same_v<Happened, Forwarded> || std::is_same_v<Happened, Assigned> ||
                   std::is_same_v<Happened, Returned> || std::is_same_v<Happened, Supervised> ||
                   std::is_same_v<Happened, SupervisionReplied> || std::is_same_v<Happened, ReChecked> ||
                   std::is_same_v<Happened, LeaderAssigned> || std::is_same_v<Happened, Planned> ||
                   std::is_same_v<Happened, PlanStepPerformed> || std::is_same_v<Happened, MeetingDecided> ||
                   std::is_same_v<Happened, MeetingReported>;
        },
        event);
}

// Who is in a matter is sealed to officers; opening it is an act of its own.
void hide_persons(Sight& sight) {
    for (const Submission& submission : sight.matter.submissions)
        for (const std::string& digest : person_references(submission)) sight.readable.erase(digest);
}

// A draft is its unit's own until it is issued.
void hide_draft(Sight& sight) {
    std::erase_if(sight.entries,
                  [](const Entry& entry) { return std::holds_alternative<Drafted>(entry.event); });
    sight.matter.draft.reset();
}

// What an approver weighed is between the unit and those who supervise it.
void hide_findings(Opinion& opinion) {
    opinion.findings.clear();
    opinion.despite.reset();
}

void hide_findings(Sight& sight) {
    for (Opinion& opinion : sight.matter.opinions) hide_findings(opinion);
    for (Entry& entry : sight.entries)
        if (auto* issued = std::get_if<OpinionIssued>(&entry.event)) hide_findings(issued->opinion);
}

// Who answers for the matter is the petitioner's to know, and which unit does what by when; whom the units
// send is not.
void hide_colleagues(LeaderInCharge& leader) {
    for (TeamMember& member : leader.team) member.name.clear();
}

void hide_colleagues(std::vector<PlanStep>& steps) {
    for (PlanStep& step : steps) step.officer.clear();
}

void hide_colleagues(Sight& sight) {
    if (sight.matter.leader) hide_colleagues(*sight.matter.leader);
    if (sight.matter.plan) hide_colleagues(sight.matter.plan->steps);
    for (Entry& entry : sight.entries) {
        if (auto* assigned = std::get_if<LeaderAssigned>(&entry.event)) hide_colleagues(assigned->leader);
        if (auto* planned = std::get_if<Planned>(&entry.event)) hide_colleagues(planned->steps);
    }
}

// The unit that goes on with the powers of a merged or abolished one sees what that had, and so do those
// above it, or nobody could take the matter over (Art. 24(2)).
bool is_reached(const std::string& unit, const std::string& from, const Offices& offices) {
    if (unit == from) return true;
    const Unit* at = offices.find(unit);
    for (std::size_t steps = 0; at && steps <= offices.units().size(); ++steps) {
        if (offices.is_within(at->id, from)) return true;
        at = offices.find(at->successor);
    }
    return false;
}

// Who is to supervise a unit (Art. 14, 40) may look at what it did, for a stated ground that the petitioner
// sees.
bool may_supervise(const Officer& officer, const std::set<std::string>& units, const Offices& offices) {
    const Unit* by = offices.find(officer.unit);
    if (!by || !officer.has(Role::supervisor)) return false;
    return std::any_of(units.begin(), units.end(),
                       [&](const std::string& unit) { return is_supervised_by(unit, *by, offices); });
}

}  // namespace

bool works_on_matters(const Officer& officer) {
    if (officer.has(Role::auditor)) return false;  // who looks after the readers reads nothing
    return std::any_of(officer.roles.begin(), officer.roles.end(),
                       [](Role role) { return role != Role::administrator; });
}

std::set<std::string> parties(const Matter& matter) {
    std::set<std::string> units{matter.holder, matter.deciding_body, matter.handling_unit,
                                matter.reviewing_unit, matter.re_reviewing_unit};
    for (const Routing& routing : matter.routings) units.insert({routing.from, routing.to});
    for (const Assistance& assistance : matter.assistances) units.insert(assistance.unit);
    for (const Submission& submission : matter.submissions) units.insert(submission.registered_by);
    for (const Opinion& opinion : matter.opinions) units.insert(opinion.unit);
    for (const Agreement& agreement : matter.agreements) {
        units.insert(agreement.obligor);
        for (const CostShare& share : agreement.shares) units.insert(share.unit);
        for (const Instalment& one : agreement.instalments) units.insert(one.payer);
    }
    for (const Measure& measure : matter.measures) units.insert({measure.by, measure.unit});
    for (const ReCheck& check : matter.re_checks) units.insert(check.by);
    if (matter.leader) {
        units.insert(matter.leader->unit);
        for (const TeamMember& member : matter.leader->team) units.insert(member.unit);
    }
    if (matter.plan)
        for (const PlanStep& step : matter.plan->steps) units.insert(step.unit);
    for (const MeetingDuty& duty : matter.meeting_duties) units.insert({duty.by, duty.unit});
    // Who receives a visitor knows what it is about; of a place that was given back nothing is left to know.
    for (const Booking& one : matter.bookings)
        if (keeps_place(one)) units.insert(one.unit);
    for (const FollowUp& one : matter.after_care.follow_ups) units.insert(one.unit);
    for (const Aid& aid : matter.after_care.aids) units.insert({aid.from, aid.unit});
    for (const Participation& participation : matter.participations) units.insert(participation.unit);
    units.erase("");
    return units;
}

bool may_see(const Officer& officer, const Matter& matter, const Offices& offices) {
    if (!officer.active || !works_on_matters(officer)) return false;
    if (matter.kind == Kind::accusation) {
        if (!officer.has(Role::accusations)) return false;
        if (!matter.accused_unit.empty() && offices.is_within(officer.unit, matter.accused_unit))
            return false;
    }
    const std::set<std::string> units = parties(matter);
    if (may_supervise(officer, units, offices)) return true;
    return std::any_of(units.begin(), units.end(),
                       [&](const std::string& unit) { return is_reached(unit, officer.unit, offices); });
}

Seers seers_of(const std::string& unit, const Offices& offices) {
    Seers seers;
    seers.by_office.insert(unit);
    for (const auto& [id, one] : offices.units()) {
        if (is_reached(unit, id, offices)) seers.by_office.insert(id);
        if (is_supervised_by(unit, one, offices)) seers.by_supervision.insert(id);
    }
    return seers;
}

bool may_link(const Officer& officer, const Matter& other, const Offices& offices) {
    if (may_see(officer, other, offices)) return true;
    const Unit* unit = offices.find(officer.unit);
    return unit && unit->kind == UnitKind::petition_department && other.kind != Kind::accusation;
}

Sight sight(const Actor& actor, Matter matter, std::vector<Entry> entries) {
    Sight out{std::move(matter), std::move(entries), {}};
    const bool petitioner = actor.kind == ActorKind::petitioner;
    const bool own_draft = actor.kind == ActorKind::system || actor.officer.unit == out.matter.handling_unit;
    if (!own_draft || petitioner) hide_draft(out);
    if (petitioner) {
        std::erase_if(out.entries, [](const Entry& entry) { return !told_to_petitioner(entry.event); });
        out.matter.recused.clear();
        out.matter.participations.clear();
        out.matter.breach_records.clear();
        hide_colleagues(out);
        hide_findings(out);
    }
    // Digests by which the program finds a matter are for nobody's eyes.
    for (Entry& entry : out.entries) {
        auto* registered = std::get_if<Registered>(&entry.event);
        if (!registered) continue;
        registered->query_code_digest.reset();
        registered->content_mark.reset();
    }
    for (const Entry& entry : out.entries) {
        if (petitioner && between_offices(entry.event)) continue;
        const auto named = references(entry.event);
        out.readable.insert(named.begin(), named.end());
    }
    if (actor.kind == ActorKind::officer) hide_persons(out);
    return out;
}

}  // namespace dengwen::desk
