// Plan step (方案步骤): entering that a step of the plan was performed, with what shows it.
#pragma once

#include <optional>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/plan.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct PlanStepPerformanceAsked {
    int step = 0;
    Day performed_on;
    ContentRef proof;  // what was done, and what shows it
};

struct PlanStepPerformed {
    int step = 0;
    Day performed_on;
    ContentRef proof;
    bool operator==(const PlanStepPerformed&) const = default;
};

Outcome<PlanStepPerformed> perform_plan_step(const Matter& matter, const PlanStepPerformanceAsked& asked,
                                             const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_plan_step(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const PlanStepPerformed& happened, const Entry& entry);

}  // namespace dengwen
