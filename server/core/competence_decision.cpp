// Art. 24(1): the common superior or the joint conference names the lead unit. Its clocks run from the
// decision; a unit that had the matter already keeps the clocks it was given. What is decided is not objected
// to again.
#include "core/competence_decision.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/routing.hpp"

namespace dengwen {

Outcome<CompetenceDecided> decide_competence(const Matter& matter, const CompetenceDecisionAsked& asked,
                                             const Setting& setting) {
    if (const auto refusal = why_not_receive(matter, asked.lead, setting)) return *refusal;
    const Unit& lead = *setting.offices.find(asked.lead);
    // Routing on is what the dispute was about: a petition department is not the competent unit of anything.
    if (lead.kind == UnitKind::petition_department) return Refusal::not_a_receiving_unit;
    if (const auto refusal = why_not_assist(matter, asked.assisting, asked.lead, setting)) return *refusal;

    const Routing& routing = matter.routings.back();
    CompetenceDecided decided{matter.deciding_body, asked.lead, asked.assisting, asked.reason, {}};
    if (asked.lead == routing.from) {
        decided.deadlines = clocks_before_routing(matter);
    } else if (asked.lead != matter.holder) {
        ClockStarts starts(setting);
        start_receipt_clocks(starts, matter, lead, setting.now.day, Objection::decided);
        // An assignment keeps the day it was given, whoever has to meet it.
        if (routing.assigned) {
            if (const Deadline* due = open_deadline_of(matter, Clock::assignment, matter.holder)) {
                starts.start(Clock::assignment, asked.lead, due->day_zero);
            }
        }
        if (starts.refusal()) return *starts.refusal();
        decided.deadlines = starts.deadlines();
    }
    return decided;
}

void fold_in(Matter& matter, const CompetenceDecided& happened, const Entry& entry) {
    const Routing disputed = matter.routings.back();
    matter.deciding_body.clear();
    matter.routings.pop_back();
    if (happened.lead != matter.holder) close_dropped_of(matter, matter.holder, entry.at.day);
    drop_assistances(matter, happened.lead, entry.at.day);
    if (happened.lead != disputed.from) {
        // The matter came to a lead that keeps it on the day it came; to another it comes today.
        const Day day = happened.lead == matter.holder ? disputed.day : entry.at.day;
        matter.routings.push_back(
            {.from = disputed.from, .to = happened.lead, .day = day, .assigned = disputed.assigned});
    }
    matter.holder = happened.lead;
    matter.stage = matter.routings.empty() ? Stage::registered : Stage::forwarded;
    for (const std::string& unit : happened.assisting) add_assistance(matter, unit, entry.at.day);
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
