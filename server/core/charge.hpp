// Charge (包案): the leader who answers for a matter in person, the team, and the plan they follow.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/day.hpp"
#include "core/reference.hpp"

namespace dengwen {

// TeamMember: who works with a leader in charge, and of which unit.
struct TeamMember {
    std::string name;
    std::string unit;
    bool operator==(const TeamMember&) const = default;
};

// LeaderInCharge (包案领导): who answers for the matter in person. An office-holder, named as in any public
// notice.
struct LeaderInCharge {
    std::string name;
    std::string office;
    std::string unit;
    std::vector<TeamMember> team;
    Day since;
    ContentRef ground;
    bool operator==(const LeaderInCharge&) const = default;
};

// PlanStep: one thing a plan sets for one day.
struct PlanStep {
    int ordinal = 0;  // from 1, through all plans of the matter
    Day due{};
    std::string unit{};     // that owes it
    std::string officer{};  // who sees to it there; may be empty
    ContentRef text{};
    std::optional<Day> performed_on{};
    std::optional<ContentRef> proof{};
    std::optional<Day> changed_on{};  // a later plan stands in its place
    bool operator==(const PlanStep&) const = default;
};

// Plan (化解方案): how the matter is to be seen through.
struct Plan {
    Day made_on;
    std::optional<ContentRef> summary;  // of the case; the dossier opens with it
    std::vector<PlanStep> steps;
    bool operator==(const Plan&) const = default;
};

// The same person in the same office with the same team, whenever it was said.
bool is_same_charge(const LeaderInCharge& one, const LeaderInCharge& other);

}  // namespace dengwen
