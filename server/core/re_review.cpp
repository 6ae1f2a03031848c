// Art. 36: the re-review opinion is the last in this channel, so it decides and sends nothing back; once it
// is served the matter has ended, and the same facts and grounds are no longer accepted.
#include "core/re_review.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/reviewing.hpp"

namespace dengwen {

Outcome<ReReviewed> re_review(const Matter& matter, const ReReviewAsked& asked, const Setting& setting) {
    if (asked.outcome == ReviewOutcome::redo) return Refusal::re_review_decides;
    if (const auto refusal = why_not_answered_anew(matter, asked.outcome, asked.answers)) return *refusal;
    Opinion opinion;
    opinion.phase = Phase::re_review;
    opinion.unit = matter.re_reviewing_unit;
    opinion.issued_day = setting.now.day;
    opinion.answers = answers_anew(asked.outcome, asked.answers);
    opinion.outcome = asked.outcome;
    opinion.reason = asked.reason;
    const auto performance = performance_clocks(matter, opinion, setting);
    if (!performance) return performance.refusal();
    return ReReviewed{opinion, performance.value()};
}

void fold_in(Matter& matter, const ReReviewed& happened, const Entry& entry) {
    take_part(matter, entry);
    close_done(matter, Clock::re_review, entry.at.day);
    take_review(matter, happened.opinion, entry.at.day);
    matter.stage = Stage::re_reviewed;
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
