// Art. 32: the competent unit issues the opinion in its own name, approved by its head; one answer to each
// demand, and the remedy printed with the right body (Art. 35).
#include "core/opinion.hpp"

#include <algorithm>

#include "core/answering.hpp"
#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/remedy.hpp"

namespace dengwen {

std::optional<Refusal> before_opinion(const Matter& matter, const Setting& setting) {
    if (!matter.draft) return Refusal::draft_missing;
    // Both names count: of whoever drafted, and of whoever approves.
    const Draft& draft = *matter.draft;
    const Actor& actor = setting.actor;
    if (actor.answers_as(draft.drafter) || (draft.drafted_for && actor.answers_as(*draft.drafted_for)))
        return Refusal::drafter_cannot_approve;
    // Demands may have come with a further submission since the draft was made.
    return why_not_answered(matter, matter.draft->answers);
}

Outcome<OpinionIssued> issue_opinion(const Matter& matter, const OpinionAsked& asked,
                                     const Setting& setting) {
    std::vector<std::string> above = levels_above(matter.handling_unit, setting.offices);
    if (!asked.remedy_unit.empty()) {
        if (std::find(above.begin(), above.end(), asked.remedy_unit) == above.end()) {
            return Refusal::remedy_body_wrong;
        }
        above = {asked.remedy_unit};
    }
    if (!asked.findings.empty() && !asked.despite) return Refusal::findings_unexplained;
    Opinion opinion;
    opinion.phase = Phase::handling;
    opinion.unit = matter.handling_unit;
    opinion.issued_day = setting.now.day;
    opinion.answers = matter.draft->answers;
    opinion.remedy_units = above;
    opinion.findings = asked.findings;
    opinion.despite = asked.despite;  // also where nothing was found: no text is kept that no event names

    ClockStarts starts(setting);
    for (const Day day : days_promised(opinion.answers)) {
        starts.start(Clock::performance, matter.handling_unit, day);
    }
    if (starts.refusal()) return *starts.refusal();
    return OpinionIssued{opinion, starts.deadlines()};
}

void fold_in(Matter& matter, const OpinionIssued& happened, const Entry& entry) {
    take_part(matter, entry);
    for (const Clock clock : {Clock::handling, Clock::simple_opinion, Clock::redo}) {
        close_done(matter, clock, entry.at.day);
    }
    matter.opinions.push_back(happened.opinion);
    matter.draft.reset();
    matter.redoing = false;
    matter.completed_on = entry.at.day;
    matter.stage = Stage::answered;
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
