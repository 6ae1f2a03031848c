#include "core/delegation.hpp"

#include <algorithm>

namespace dengwen {

namespace {

// An administrator and an auditor are trusted in person, a custodian with names, and an accusation is for
// the officers named for it.
bool is_lent(Role role) {
    switch (role) {
        case Role::administrator:
        case Role::auditor:
        case Role::custodian:
        case Role::accusations:
            return false;
        case Role::clerk:
        case Role::router:
        case Role::handler:
        case Role::head:
        case Role::reviewer:
        case Role::committee:
        case Role::supervisor:
            break;
    }
    return true;
}

bool overlap(const Delegation& one, const DelegationAsked& other) {
    return one.from <= other.until && other.from <= one.until;
}

}  // namespace

bool may_delegate_for(const Officer& by, const std::string& officer, const std::string& unit) {
    if (!by.active) return false;
    return by.id == officer || by.has(Role::administrator) || (by.has(Role::head) && by.unit == unit);
}

Outcome<Delegation> delegate(const DelegationAsked& asked, const Officer& by,
                             const std::optional<Officer>& absent, const std::optional<Officer>& deputy,
                             const std::vector<Delegation>& given, Day today) {
    // Whether there is such an officer is told to nobody who could not delegate for him.
    if (!may_delegate_for(by, asked.officer, absent ? absent->unit : "")) return Refusal::not_permitted;
    if (!absent || !absent->active) return Refusal::officer_unknown;
    const bool is_colleague = deputy && deputy->active && deputy->unit == absent->unit;
    if (!is_colleague || asked.deputy == asked.officer) return Refusal::deputy_not_colleague;
    const bool is_too_long = asked.until - asked.from >= delegation_days_max;
    if (asked.until < asked.from || asked.until < today || is_too_long) return Refusal::delegation_days_wrong;
    const bool overlaps = std::any_of(given.begin(), given.end(), [&](const Delegation& one) {
        return !one.ended && one.unit == absent->unit && overlap(one, asked);
    });
    if (overlaps) return Refusal::delegation_overlaps;
    return Delegation{asked.officer, asked.deputy, absent->unit, asked.from, asked.until, false};
}

bool is_in_force(const Delegation& delegation, const Officer& absent, const Officer& deputy, Day today) {
    if (delegation.ended || today < delegation.from || today > delegation.until) return false;
    return absent.active && deputy.active && absent.unit == delegation.unit && deputy.unit == delegation.unit;
}

std::set<Role> lent_roles(const Officer& absent) {
    std::set<Role> lent;
    if (absent.has(Role::auditor)) return lent;  // works on no matter, and so does nobody in that stead
    for (const Role role : absent.roles)
        if (is_lent(role)) lent.insert(role);
    return lent;
}

Officer with_lent_roles(const Actor& actor) {
    Officer officer = actor.officer;
    for (const Officer& absent : actor.standing_in_for) officer.roles.merge(lent_roles(absent));
    return officer;
}

std::vector<Setting> ways_to_act(const Setting& setting) {
    std::vector<Setting> ways{setting};
    std::vector<Officer> absent = setting.actor.standing_in_for;
    std::ranges::sort(absent, {}, &Officer::id);
    for (Officer& one : absent) {
        Actor& actor = ways.emplace_back(setting).actor;
        actor.officer.roles.merge(lent_roles(one));
        actor.on_behalf_of = std::move(one);
    }
    return ways;
}

bool is_for_want_of_role(Refusal refusal) {
    return refusal == Refusal::not_permitted || refusal == Refusal::opinion_needs_head ||
           refusal == Refusal::paper_needs_head || refusal == Refusal::extension_needs_head ||
           refusal == Refusal::extension_needs_committee;
}

}  // namespace dengwen
