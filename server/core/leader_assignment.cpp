// One matter, one leader: a later assignment takes the place of the one before, which stays in the events.
#include "core/leader_assignment.hpp"

#include <algorithm>

#include "core/breach.hpp"
#include "core/event.hpp"

namespace dengwen {

namespace {

// A unit names a leader of its own, and a supervising body one of a unit it supervises.
bool may_name_leader_of(const std::string& unit, const Setting& setting) {
    const std::string& own = setting.actor.officer.unit;
    if (unit == own) return true;
    const Unit* by = setting.offices.find(own);
    return by && is_supervised_by(unit, *by, setting.offices);
}

bool has_twice(const std::vector<TeamMember>& team) {
    for (auto one = team.begin(); one != team.end(); ++one)
        if (std::find(one + 1, team.end(), *one) != team.end()) return true;
    return false;
}

}  // namespace

std::optional<Refusal> before_leader_assignment(const Matter& matter, const Setting&) {
    if (matter.kind != Kind::request) return Refusal::leader_needs_request;
    if (matter.settled_on) return Refusal::already_settled;
    return std::nullopt;
}

Outcome<LeaderAssigned> assign_leader(const Matter& matter, const LeaderAssignmentAsked& asked,
                                      const Setting& setting) {
    LeaderInCharge leader{asked.name, asked.office, asked.unit, asked.team, setting.now.day, asked.ground};
    if (leader.unit.empty()) leader.unit = setting.actor.officer.unit;
    const Unit* unit = setting.offices.find(leader.unit);
    if (!unit) return Refusal::unit_unknown;
    if (!unit->is_active()) return Refusal::unit_not_active;
    if (!may_name_leader_of(leader.unit, setting)) return Refusal::leader_elsewhere;
    for (TeamMember& member : leader.team) {
        if (member.unit.empty()) member.unit = leader.unit;
        const Unit* of = setting.offices.find(member.unit);
        if (!of || !of->is_active()) return Refusal::team_unit_unknown;
    }
    if (has_twice(leader.team)) return Refusal::team_member_twice;
    if (matter.leader && is_same_charge(*matter.leader, leader)) return Refusal::leader_unchanged;
    return LeaderAssigned{leader};
}

void fold_in(Matter& matter, const LeaderAssigned& happened, const Entry&) {
    matter.leader = happened.leader;
}

}  // namespace dengwen
