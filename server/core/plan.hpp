// Plan (化解方案): numbered steps, each with the day it is owed by and the unit that owes it. A new plan
// takes the place of what was not performed of the one before; what was performed stays.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct PlanStepAsked {
    Day due;
    std::string unit;     // empty: the leader's
    std::string officer;  // who sees to it there; may be empty
    ContentRef text;
};

struct PlanAsked {
    std::optional<ContentRef> summary;  // nothing: the one before stands
    std::vector<PlanStepAsked> steps;
};

struct Planned {
    std::optional<ContentRef> summary;
    std::vector<PlanStep> steps;      // the new ones, numbered on
    std::vector<Deadline> deadlines;  // one for each unit and day
    bool operator==(const Planned&) const = default;
};

Outcome<Planned> make_plan(const Matter& matter, const PlanAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_plan(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Planned& happened, const Entry& entry);

enum class PlanStepState { planned, performed, overdue, changed };
std::string_view name(PlanStepState state);
std::optional<PlanStepState> plan_step_state_from(std::string_view name);

const PlanStep* plan_step_of(const Matter& matter, int ordinal);
// The day it is judged by: the planned one, or the first working day after it.
Day last_day_of(const Matter& matter, const PlanStep& step);
PlanStepState state_of(const Matter& matter, const PlanStep& step, Day today);
bool is_owed(const PlanStep& step);  // neither performed nor changed

// The unit of the leader in charge, and the one whose answers stand: they write the plan.
bool leads(const Matter& matter, std::string_view unit);

// For events. A clock is met with the last step of its unit for its day, and falls away with the last that is
// changed.
void mind_plan_clocks(Matter& matter, Day today);

}  // namespace dengwen
