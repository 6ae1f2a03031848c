// Art. 35: the level above gives its review opinion within 30 days of the request. The national text is
// silent on the outcomes; local rules know these four. Sent back, the matter is handled anew by a day the
// opinion sets.
#include "core/review.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/remedy.hpp"
#include "core/reviewing.hpp"

namespace dengwen {

Outcome<Reviewed> review(const Matter& matter, const ReviewAsked& asked, const Setting& setting) {
    if (const auto refusal = why_not_answered_anew(matter, asked.outcome, asked.answers)) return *refusal;
    const bool redo = asked.outcome == ReviewOutcome::redo;
    if (redo && (!asked.redo_by || *asked.redo_by < setting.now.day)) return Refusal::redo_day_missing;

    Opinion opinion;
    opinion.phase = Phase::review;
    opinion.unit = matter.reviewing_unit;
    opinion.issued_day = setting.now.day;
    opinion.answers = answers_anew(asked.outcome, asked.answers);
    opinion.outcome = asked.outcome;
    opinion.reason = asked.reason;
    if (redo) {
        // No remedy against an order to handle anew: the new opinion brings its own.
        opinion.redo_by = asked.redo_by;
    } else {
        opinion.remedy_units = levels_above(matter.reviewing_unit, setting.offices);
        std::erase(opinion.remedy_units, matter.handling_unit);
    }
    const auto performance = performance_clocks(matter, opinion, setting);
    if (!performance) return performance.refusal();
    Reviewed reviewed{opinion, performance.value()};
    if (redo) {
        const auto deadline = start_clock(Clock::redo, matter.handling_unit, *asked.redo_by, setting);
        if (!deadline) return deadline.refusal();
        reviewed.deadlines.push_back(deadline.value());
    }
    return reviewed;
}

void fold_in(Matter& matter, const Reviewed& happened, const Entry& entry) {
    take_part(matter, entry);
    close_done(matter, Clock::review, entry.at.day);
    take_review(matter, happened.opinion, entry.at.day);
    matter.stage = Stage::reviewed;
    if (happened.opinion.outcome == ReviewOutcome::redo) {
        matter.stage = Stage::handling;
        matter.holder = matter.handling_unit;
        matter.redoing = true;
        matter.procedure = Procedure::general;
        matter.completed_on.reset();
    }
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
