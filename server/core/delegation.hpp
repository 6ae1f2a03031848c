// Delegation (代行): a colleague of the same unit acts in the stead of an officer who is away, in both names.
//
// Roles are never copied: who lends them and who is lent them is looked at as both are now. Only own roles
// are lent, so there are no chains.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/day.hpp"
#include "core/office.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

inline constexpr int delegation_days_max = 183;

struct DelegationAsked {
    std::string officer;  // who is away
    std::string deputy;
    Day from;
    Day until;  // both included
};

struct Delegation {
    std::string officer;
    std::string deputy;
    std::string unit;  // of both when it was set; with another of either it ceases
    Day from;
    Day until;
    bool ended = false;
    bool operator==(const Delegation&) const = default;
};

// Who sets and ends it: the officer who is away, the head of the unit, an administrator.
bool may_delegate_for(const Officer& by, const std::string& officer, const std::string& unit);

// `absent` and `deputy` as they are kept, nobody where there is no such officer; `given`: what the absent one
// delegated before.
Outcome<Delegation> delegate(const DelegationAsked& asked, const Officer& by,
                             const std::optional<Officer>& absent, const std::optional<Officer>& deputy,
                             const std::vector<Delegation>& given, Day today);

bool is_in_force(const Delegation& delegation, const Officer& absent, const Officer& deputy, Day today);

// What the absent officer's stead brings: the roles but those given to a person by name.
std::set<Role> lent_roles(const Officer& absent);

// The officer with every role lent today: what is asked where something is seen and nothing is done.
Officer with_lent_roles(const Actor& actor);

// The ways in which the actor may try an act: by the own roles first, then in the stead of each, in the order
// of their ids.
std::vector<Setting> ways_to_act(const Setting& setting);

// Refused only because the actor has no role for it.
bool is_for_want_of_role(Refusal refusal);

// Tried: what the rule decided, and for whom.
template <class Decided>
struct Tried {
    Decided outcome;
    Actor by;
};

// Tries a rule, a function of a setting, in each of the ways until one is lawful. Of the refusals the most
// telling is given: the own one, unless a lent role came further.
template <class Rule>
auto try_each_way(const Setting& setting, Rule rule) {
    const std::vector<Setting> ways = ways_to_act(setting);
    auto outcome = rule(ways.front());
    Tried<decltype(outcome)> told{std::move(outcome), ways.front().actor};
    if (told.outcome || !is_for_want_of_role(told.outcome.refusal())) return told;
    for (auto way = ways.begin() + 1; way != ways.end(); ++way) {
        auto next = rule(*way);
        if (next || (is_for_want_of_role(told.outcome.refusal()) && !is_for_want_of_role(next.refusal())))
            told = {std::move(next), way->actor};
        if (told.outcome) break;
    }
    return told;
}

}  // namespace dengwen
