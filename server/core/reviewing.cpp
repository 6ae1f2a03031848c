#include "core/reviewing.hpp"

#include "core/answering.hpp"
#include "core/clocks.hpp"

namespace dengwen {

namespace {

bool may_answer(ReviewOutcome outcome) {
    return outcome == ReviewOutcome::changed || outcome == ReviewOutcome::revoked;
}

}  // namespace

std::optional<Refusal> why_not_answered_anew(const Matter& matter, ReviewOutcome outcome,
                                             const std::vector<Answer>& answers) {
    const bool answered = outcome == ReviewOutcome::revoked && !answers.empty();
    if (outcome == ReviewOutcome::changed || answered) return why_not_answered(matter, answers);
    return std::nullopt;
}

std::vector<Answer> answers_anew(ReviewOutcome outcome, const std::vector<Answer>& answers) {
    return may_answer(outcome) ? as_given(answers) : std::vector<Answer>{};
}

Outcome<std::vector<Deadline>> performance_clocks(const Matter& matter, const Opinion& opinion,
                                                  const Setting& setting) {
    ClockStarts starts(setting);
    for (const Day day : days_promised(opinion.answers)) {
        starts.start(Clock::performance, matter.handling_unit, day);
    }
    if (starts.refusal()) return *starts.refusal();
    return starts.deadlines();
}

void take_review(Matter& matter, const Opinion& opinion, Day day) {
    matter.opinions.push_back(opinion);
    if (opinion.outcome == ReviewOutcome::upheld) return;
    close_dropped(matter, Clock::performance, day);
    matter.publication.reset();  // what no longer stands is no longer public
}

}  // namespace dengwen
