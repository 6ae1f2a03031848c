#include "core/answering.hpp"

#include <algorithm>
#include <set>

namespace dengwen {

namespace {

std::optional<Refusal> why_not_sound(const Answer& answer) {
    if (answer.outcome != AnswerOutcome::explained && !answer.basis) return Refusal::basis_missing;
    if (answer.outcome == AnswerOutcome::supported && !answer.perform_by)
        return Refusal::performance_day_missing;
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> why_not_answered(const Matter& matter, const std::vector<Answer>& answers) {
    std::set<int> answered;
    for (const Answer& answer : answers) {
        const auto is_it = [&](const Demand& demand) { return demand.number == answer.demand; };
        if (std::none_of(matter.demands.begin(), matter.demands.end(), is_it)) return Refusal::demand_unknown;
        if (!answered.insert(answer.demand).second) return Refusal::demand_answered_twice;
        if (const auto refusal = why_not_sound(answer)) return refusal;
    }
    if (answered.size() < matter.demands.size()) return Refusal::demand_unanswered;
    return std::nullopt;
}

std::vector<Answer> as_given(std::vector<Answer> answers) {
    for (Answer& answer : answers) {
        answer.performed_on.reset();
        if (answer.outcome != AnswerOutcome::supported) answer.perform_by.reset();
    }
    return answers;
}

std::vector<Day> days_promised(const std::vector<Answer>& answers) {
    std::set<Day> days;
    for (const Answer& answer : answers) {
        if (answer.perform_by) days.insert(*answer.perform_by);
    }
    return {days.begin(), days.end()};
}

}  // namespace dengwen
