// A plan is what a leader undertakes, written down so that each step has a day and somebody who owes it.
#include "core/plan.hpp"

#include <algorithm>

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/naming.hpp"
#include "core/set_day.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<PlanStepState, 4> plan_step_states{{
    {PlanStepState::planned, "planned"},
    {PlanStepState::performed, "performed"},
    {PlanStepState::overdue, "overdue"},
    {PlanStepState::changed, "changed"},
}};
static_assert(naming::is_in_order(plan_step_states));

SetDay set_day(const PlanStep& step) {
    return {.unit = step.unit, .due = step.due, .performed_on = step.performed_on, .is_owed = is_owed(step)};
}

std::vector<SetDay> set_days(const std::vector<PlanStep>& steps) {
    std::vector<SetDay> days;
    for (const PlanStep& one : steps) days.push_back(set_day(one));
    return days;
}

}  // namespace

std::string_view name(PlanStepState state) { return naming::name(plan_step_states, state); }

std::optional<PlanStepState> plan_step_state_from(std::string_view text) {
    return naming::value(plan_step_states, text);
}

const PlanStep* plan_step_of(const Matter& matter, int ordinal) {
    if (!matter.plan) return nullptr;
    const auto found = std::ranges::find(matter.plan->steps, ordinal, &PlanStep::ordinal);
    return found == matter.plan->steps.end() ? nullptr : &*found;
}

Day last_day_of(const Matter& matter, const PlanStep& step) {
    return last_day_of(matter, Clock::plan_step, set_day(step));
}

bool is_owed(const PlanStep& step) { return !step.performed_on && !step.changed_on; }

PlanStepState state_of(const Matter& matter, const PlanStep& step, Day today) {
    if (step.performed_on) return PlanStepState::performed;
    if (step.changed_on) return PlanStepState::changed;
    return today > last_day_of(matter, step) ? PlanStepState::overdue : PlanStepState::planned;
}

bool leads(const Matter& matter, std::string_view unit) {
    return matter.leader && (matter.leader->unit == unit || answering_unit(matter) == unit);
}

std::optional<Refusal> before_plan(const Matter& matter, const Setting& setting) {
    if (!matter.leader) return Refusal::leader_missing;
    if (!leads(matter, setting.actor.officer.unit)) return Refusal::not_your_unit;
    if (matter.settled_on) return Refusal::already_settled;
    return std::nullopt;
}

Outcome<Planned> make_plan(const Matter& matter, const PlanAsked& asked, const Setting& setting) {
    if (asked.steps.empty()) return Refusal::plan_step_missing;
    Planned planned{asked.summary, {}, {}};
    int ordinal = matter.plan ? static_cast<int>(matter.plan->steps.size()) : 0;
    Day before = setting.now.day;
    for (const PlanStepAsked& one : asked.steps) {
        if (one.due < before) return Refusal::plan_step_out_of_order;
        const std::string& owner = one.unit.empty() ? matter.leader->unit : one.unit;
        const Unit* unit = setting.offices.find(owner);
        if (!unit || !unit->is_active()) return Refusal::plan_owner_unknown;
        before = one.due;
        PlanStep& made = planned.steps.emplace_back();
        made.ordinal = ++ordinal;
        made.due = one.due;
        made.unit = owner;
        made.officer = one.officer;
        made.text = one.text;
    }
    const auto deadlines = set_day_clocks(Clock::plan_step, set_days(planned.steps), setting);
    if (!deadlines) return deadlines.refusal();
    planned.deadlines = deadlines.value();
    return planned;
}

void fold_in(Matter& matter, const Planned& happened, const Entry& entry) {
    if (!matter.plan) matter.plan.emplace();
    Plan& plan = *matter.plan;
    plan.made_on = entry.at.day;
    if (happened.summary) plan.summary = happened.summary;
    for (PlanStep& one : plan.steps)
        if (is_owed(one)) one.changed_on = entry.at.day;
    plan.steps.insert(plan.steps.end(), happened.steps.begin(), happened.steps.end());
    mind_plan_clocks(matter, entry.at.day);
    take_deadlines(matter, happened.deadlines);
}

void mind_plan_clocks(Matter& matter, Day today) {
    mind_set_days(matter, Clock::plan_step, set_days(matter.plan->steps), today);
}

}  // namespace dengwen
