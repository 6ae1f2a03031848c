#include "core/five_ones.hpp"

#include <algorithm>

#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<FiveOne, five_ones_count> five_ones{{
    {FiveOne::matter, "matter"},
    {FiveOne::leader, "leader"},
    {FiveOne::team, "team"},
    {FiveOne::plan, "plan"},
    {FiveOne::dossier, "dossier"},
}};
static_assert(naming::is_in_order(five_ones));

// Steps that were changed are no plan any more.
bool has_standing_step(const Plan& plan) {
    return std::ranges::any_of(plan.steps, [](const PlanStep& one) { return !one.changed_on; });
}

bool has(const Matter& matter, FiveOne one) {
    switch (one) {
        case FiveOne::matter:
            return !matter.running_matter;
        case FiveOne::leader:
            return matter.leader.has_value();
        case FiveOne::team:
            return matter.leader && !matter.leader->team.empty();
        case FiveOne::plan:
            return matter.plan && has_standing_step(*matter.plan);
        case FiveOne::dossier:
            break;
    }
    return matter.plan && matter.plan->summary;
}

}  // namespace

std::string_view name(FiveOne one) { return naming::name(five_ones, one); }
std::optional<FiveOne> five_one_from(std::string_view text) { return naming::value(five_ones, text); }

std::vector<FiveOne> missing_of_five_ones(const Matter& matter) {
    std::vector<FiveOne> missing;
    for (const auto& [one, its_name] : five_ones)
        if (!has(matter, one)) missing.push_back(one);
    return missing;
}

}  // namespace dengwen
