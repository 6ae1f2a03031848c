// A further letter, visit, call or form is registered, counted and attached like the first (Art. 22, 44(1));
// it neither restarts nor stops a clock, nor opens what has ended.
#include "core/submission.hpp"

#include "core/event.hpp"
#include "core/intake.hpp"

namespace dengwen {

namespace {

// Once the opinion is given a new demand is a new matter, with clocks of its own.
bool takes_demands(Stage stage) { return stage <= Stage::handling; }

}  // namespace

Outcome<Submitted> submit(const Matter& matter, const SubmissionAsked& asked, const Setting& setting) {
    if (const auto refusal = why_not_take_in(asked.submission, setting)) return *refusal;
    // What was received before the matter would have started its clocks earlier: it is a matter of its own.
    if (asked.submission.received_day < matter.submissions.front().received_day) {
        return Refusal::submission_before_matter;
    }
    if (!asked.further_demands.empty() && !takes_demands(matter.stage)) return Refusal::demand_after_opinion;

    Submitted submitted{taken_in(asked.submission, static_cast<int>(matter.submissions.size()) + 1, setting),
                        {}};
    int number = static_cast<int>(matter.demands.size());
    for (const ContentRef& text : asked.further_demands)
        submitted.further_demands.push_back({++number, text});
    return submitted;
}

void fold_in(Matter& matter, const Submitted& happened, const Entry&) {
    matter.submissions.push_back(happened.submission);
    matter.demands.insert(matter.demands.end(), happened.further_demands.begin(),
                          happened.further_demands.end());
}

}  // namespace dengwen
