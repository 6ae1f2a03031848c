// Delegating: who stands in for whom, set and ended by the officer who is away, the head or an administrator.
#include <set>

#include "desk/passwords.hpp"
#include "desk/sign_in_rooms.hpp"

namespace dengwen::desk {

namespace {

constexpr int shown_max = 200;
constexpr int colleagues_max = 500;
constexpr int kept_days = 366;

}  // namespace

Actor actor_of(const SignedIn& signed_in) {
    Actor actor{ActorKind::officer, signed_in.officer, false};
    for (const StoodFor& one : signed_in.stands_in_for) actor.standing_in_for.push_back(one.officer);
    return actor;
}

std::vector<StoodFor> SignIn::Rooms::stood_for(const Officer& deputy, Day today) {
    std::vector<StoodFor> out;
    for (const store::KeptDelegation& one : store.standing_in(deputy.id, today)) {
        const auto absent = store.officer(one.delegation.officer);
        if (absent && is_in_force(one.delegation, absent->officer, deputy, today))
            out.push_back({absent->officer, one.delegation.until});
    }
    return out;
}

// What a deputy may do depends on whom he stands in for.
void SignIn::Rooms::forget_deputies(const std::string& officer) {
    for (const store::KeptDelegation& one : store.delegations_of(officer, shown_max))
        if (one.delegation.officer == officer) forget(one.delegation.deputy);
}

Answered<store::KeptDelegation> SignIn::delegate(const Officer& by, const DelegationAsked& asked,
                                                 const std::string& reason) {
    const Now now = rooms_->office_clock();
    const std::lock_guard lock(rooms_->delegating);
    std::vector<Delegation> given;
    for (const store::KeptDelegation& one : rooms_->store.delegations_of(asked.officer, shown_max))
        if (one.delegation.officer == asked.officer) given.push_back(one.delegation);
    const auto outcome =
        dengwen::delegate(asked, by, officer(asked.officer), officer(asked.deputy), given, now.day);
    if (!outcome) return outcome.refusal();
    const store::KeptDelegation kept{new_id(), outcome.value(), reason, by.id, now.instant, "", {}};
    rooms_->store.drop_delegations(now.day - kept_days);
    rooms_->store.save(kept);
    rooms_->forget(asked.deputy);
    return kept;
}

bool SignIn::end_delegation(const Officer& by, const std::string& id) {
    const auto kept = rooms_->store.delegation(id);
    if (!kept || !may_delegate_for(by, kept->delegation.officer, kept->delegation.unit)) return false;
    rooms_->store.end_delegation(id, by.id, rooms_->office_clock().instant);
    rooms_->forget(kept->delegation.deputy);
    return true;
}

Answered<Delegations> SignIn::delegations(const Officer& by, const std::string& unit) {
    const bool leads = by.has(Role::head) && (unit.empty() || unit == by.unit);
    if (!unit.empty() && !leads && !by.has(Role::administrator)) return Refusal::not_permitted;
    const std::string& of = unit.empty() ? by.unit : unit;
    const Day today = rooms_->office_clock().day;
    Delegations out;
    std::map<std::string, std::optional<Officer>> known;
    const auto look_up = [&](const std::string& id) -> const std::optional<Officer>& {
        const auto found = known.find(id);
        return found != known.end() ? found->second : known.emplace(id, officer(id)).first->second;
    };
    auto kept = leads || !unit.empty() ? rooms_->store.delegations_in(of, shown_max)
                                       : rooms_->store.delegations_of(by.id, shown_max);
    for (store::KeptDelegation& one : kept) {
        const Delegation& said = one.delegation;
        const auto& absent = look_up(said.officer);
        const auto& deputy = look_up(said.deputy);
        Delegations::One shown;
        shown.in_force = absent && deputy && is_in_force(said, *absent, *deputy, today);
        shown.may_end = !said.ended && said.until >= today && may_delegate_for(by, said.officer, said.unit);
        for (const std::string& id : {said.officer, said.deputy, one.set_by, one.ended_by})
            if (!id.empty()) out.names[id] = look_up(id) ? look_up(id)->name : id;
        shown.kept = std::move(one);
        out.all.push_back(std::move(shown));
    }
    for (const store::StoredOfficer& one : rooms_->store.officers_of(of, colleagues_max))
        out.colleagues.push_back(one.officer);
    return out;
}

}  // namespace dengwen::desk
