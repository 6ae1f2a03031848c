// Art. 32(2): a supported request is performed by the unit obliged to. What was promised stays promised after
// the matter has ended; refusing to perform is a breach (Art. 42(4)).
#include "core/performance.hpp"

#include <algorithm>

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

namespace {

const Answer* standing_answer(const Matter& matter, int demand) {
    const Opinion& opinion = *standing_opinion(matter);
    const auto found = std::find_if(opinion.answers.begin(), opinion.answers.end(),
                                    [&](const Answer& answer) { return answer.demand == demand; });
    return found == opinion.answers.end() ? nullptr : &*found;
}

}  // namespace

std::optional<Refusal> before_performance(const Matter& matter, const Setting&) {
    const Opinion* opinion = standing_opinion(matter);
    const bool promised =
        opinion && std::any_of(opinion->answers.begin(), opinion->answers.end(), [](const Answer& answer) {
            return answer.outcome == AnswerOutcome::supported;
        });
    if (!promised) return Refusal::demand_not_supported;
    if (!has_unperformed_demand(matter)) return Refusal::already_performed;
    return std::nullopt;
}

Outcome<Performed> perform(const Matter& matter, const PerformanceAsked& asked, const Setting& setting) {
    const Answer* answer = standing_answer(matter, asked.demand);
    if (!answer) return Refusal::demand_unknown;
    if (answer->outcome != AnswerOutcome::supported) return Refusal::demand_not_supported;
    if (answer->performed_on) return Refusal::already_performed;
    if (asked.performed_on > setting.now.day) return Refusal::performed_in_future;
    if (asked.proof.digest.empty()) return Refusal::proof_missing;
    return Performed{asked.demand, asked.performed_on, asked.proof};
}

void fold_in(Matter& matter, const Performed& happened, const Entry&) {
    const Opinion* standing = standing_opinion(matter);
    Opinion& opinion = matter.opinions[static_cast<std::size_t>(standing - matter.opinions.data())];
    for (Answer& answer : opinion.answers) {
        if (answer.demand == happened.demand) answer.performed_on = happened.performed_on;
    }
    // Promises of one day share one clock: it is met when the last of them is.
    for (Deadline& deadline : matter.deadlines) {
        if (deadline.clock != Clock::performance || !deadline.is_open()) continue;
        std::optional<Day> last;
        bool met = true;
        for (const Answer& answer : opinion.answers) {
            if (answer.perform_by != deadline.day_zero) continue;
            met = met && answer.performed_on;
            last = std::max(last, answer.performed_on);
        }
        if (met && last) deadline.done_on = last;
    }
}

}  // namespace dengwen
