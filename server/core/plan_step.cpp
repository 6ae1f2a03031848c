// A step is performed by the unit that owes it, or entered for it by those who lead; never twice.
#include "core/plan_step.hpp"

#include <algorithm>

#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_plan_step(const Matter& matter, const Setting& setting) {
    if (!matter.plan) return Refusal::plan_missing;
    const std::string& unit = setting.actor.officer.unit;
    const bool leading = leads(matter, unit);
    const auto is_theirs = [&](const PlanStep& one) { return leading || one.unit == unit; };
    if (std::ranges::none_of(matter.plan->steps, is_theirs)) return Refusal::not_your_unit;
    const auto waits = [&](const PlanStep& one) { return is_theirs(one) && is_owed(one); };
    if (std::ranges::none_of(matter.plan->steps, waits)) return Refusal::plan_performed;
    return std::nullopt;
}

Outcome<PlanStepPerformed> perform_plan_step(const Matter& matter, const PlanStepPerformanceAsked& asked,
                                             const Setting& setting) {
    const PlanStep* step = plan_step_of(matter, asked.step);
    if (!step) return Refusal::plan_step_unknown;
    const std::string& unit = setting.actor.officer.unit;
    if (step->unit != unit && !leads(matter, unit)) return Refusal::not_your_unit;
    if (step->performed_on) return Refusal::plan_step_performed;
    if (step->changed_on) return Refusal::plan_step_was_changed;
    if (asked.performed_on > setting.now.day) return Refusal::performed_in_future;
    return PlanStepPerformed{asked.step, asked.performed_on, asked.proof};
}

void fold_in(Matter& matter, const PlanStepPerformed& happened, const Entry& entry) {
    PlanStep& step = *std::ranges::find(matter.plan->steps, happened.step, &PlanStep::ordinal);
    step.performed_on = happened.performed_on;
    step.proof = happened.proof;
    mind_plan_clocks(matter, entry.at.day);
}

}  // namespace dengwen
