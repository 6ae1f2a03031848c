// Art. 35: who does not accept the opinion asks the level above the handler to review it, within 30 days of
// having received it. A late request needs a good reason, which the record keeps.
#include "core/review_request.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/remedy.hpp"

namespace dengwen {

Outcome<ReviewRequested> request_review(const Matter& matter, const ReviewRequestAsked& asked,
                                        const Setting& setting) {
    const auto to = remedy_unit({.against = *last_opinion(matter, Phase::handling),
                                 .to = asked.to,
                                 .received_on = asked.received_on,
                                 .posted_on = asked.posted_on,
                                 .late_excused = asked.late_because.has_value(),
                                 .window = open_deadline(matter, Clock::review_request)},
                                matter, setting);
    if (!to) return to.refusal();
    ClockStarts starts(setting);
    starts.start(Clock::review, to.value(), asked.received_on);
    if (starts.refusal()) return *starts.refusal();
    return ReviewRequested{to.value(),   asked.received_on,  asked.posted_on,
                           asked.reason, asked.late_because, starts.deadlines()};
}

void fold_in(Matter& matter, const ReviewRequested& happened, const Entry&) {
    close_done(matter, Clock::review_request, asked_on(happened.received_on, happened.posted_on));
    matter.reviewing_unit = happened.to;
    matter.holder = happened.to;
    matter.stage = Stage::review;
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
