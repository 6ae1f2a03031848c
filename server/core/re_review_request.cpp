// Art. 36(1): who does not accept the review opinion asks the level above the reviewer to re-review it,
// within 30 days of having received it.
#include "core/re_review_request.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/remedy.hpp"

namespace dengwen {

Outcome<ReReviewRequested> request_re_review(const Matter& matter, const ReReviewRequestAsked& asked,
                                             const Setting& setting) {
    const auto to = remedy_unit({.against = *last_opinion(matter, Phase::review),
                                 .to = asked.to,
                                 .received_on = asked.received_on,
                                 .posted_on = asked.posted_on,
                                 .late_excused = asked.late_because.has_value(),
                                 .window = open_deadline(matter, Clock::re_review_request)},
                                matter, setting);
    if (!to) return to.refusal();
    ClockStarts starts(setting);
    starts.start(Clock::re_review, to.value(), asked.received_on);
    if (starts.refusal()) return *starts.refusal();
    return ReReviewRequested{to.value(),   asked.received_on,  asked.posted_on,
                             asked.reason, asked.late_because, starts.deadlines()};
}

void fold_in(Matter& matter, const ReReviewRequested& happened, const Entry&) {
    close_done(matter, Clock::re_review_request, asked_on(happened.received_on, happened.posted_on));
    matter.re_reviewing_unit = happened.to;
    matter.holder = happened.to;
    matter.stage = Stage::re_review;
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
