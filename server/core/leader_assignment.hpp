// Leader assignment (领导包案): who answers for a hard matter in person until it is settled, and with which
// team.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct LeaderAssignmentAsked {
    std::string name;
    std::string office;
    std::string unit;  // of the leader; empty: the unit of the officer who asks
    std::vector<TeamMember> team;
    ContentRef ground;
};

struct LeaderAssigned {
    LeaderInCharge leader;
    bool operator==(const LeaderAssigned&) const = default;
};

Outcome<LeaderAssigned> assign_leader(const Matter& matter, const LeaderAssignmentAsked& asked,
                                      const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_leader_assignment(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const LeaderAssigned& happened, const Entry& entry);

}  // namespace dengwen
