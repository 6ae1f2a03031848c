// The second step of signing in: codes, and how a second factor is set up and set back.
#include "desk/second_factor.hpp"

#include "desk/seal.hpp"
#include "desk/sign_in_rooms.hpp"

namespace dengwen::desk {

std::string_view name(FactorState state) {
    switch (state) {
        case FactorState::none:
            return "none";
        case FactorState::passed:
            return "passed";
        case FactorState::code_wanted:
            return "code_wanted";
        case FactorState::enrolment_wanted:
            return "enrolment_wanted";
    }
    return "";
}

std::optional<FactorState> factor_state_from(std::string_view text) {
    for (const FactorState state :
         {FactorState::none, FactorState::passed, FactorState::code_wanted, FactorState::enrolment_wanted})
        if (name(state) == text) return state;
    return std::nullopt;
}

SignIn::Opening SignIn::give_code(const SignedIn& signed_in, const Coming& coming, const std::string& code) {
    return rooms_->pass(signed_in, coming, [&] { return rooms_->take(signed_in.officer.id, code); });
}

std::variant<SignIn::Proposal, SignIn::Wrong, SignIn::Slowed> SignIn::propose_factor(
    const SignedIn& signed_in, const Coming& coming, const Proof& proof) {
    const std::string& officer = signed_in.officer.id;
    if (const auto refused = rooms_->why_not_proven(signed_in, coming, proof))
        return refused_as<std::variant<Proposal, Wrong, Slowed>>(*refused);
    const std::string secret = new_factor_secret();
    rooms_->store.propose_second_factor(officer, seal(rooms_->factor_secret(officer), secret));
    return Proposal{base32(secret), authenticator_address(secret, officer)};
}

std::variant<SignIn::Confirmed, SignIn::Wrong, SignIn::Slowed> SignIn::confirm_factor(
    const SignedIn& signed_in, const Coming& coming, const std::string& code) {
    const std::string& officer = signed_in.officer.id;
    const auto factor = rooms_->store.second_factor(officer);
    if (!factor || factor->proposed.empty()) return Wrong{};
    const Instant now = rooms_->clock().instant;
    std::int64_t counter = 0;
    const auto refused = rooms_->why_not(officer, coming, [&] {
        const auto found = counter_of_code(rooms_->opened_secret(officer, factor->proposed), code, now);
        counter = found.value_or(0);
        return found.has_value();
    });
    if (refused) return refused_as<std::variant<Confirmed, Wrong, Slowed>>(*refused);
    Confirmed out;
    out.recovery_codes = new_recovery_codes();
    if (!rooms_->store.confirm_second_factor(officer, factor->proposed, now, counter,
                                             rooms_->recovery_digests(officer, out.recovery_codes)))
        return Wrong{};
    rooms_->forget(officer);
    out.opened = rooms_->open(rooms_->stored(officer), coming, true);
    return out;
}

OwnFactor SignIn::factor(const std::string& officer) {
    OwnFactor out;
    out.required = rooms_->factor_required();
    const auto factor = rooms_->store.second_factor(officer);
    if (factor && !factor->secret.empty()) out.since = factor->confirmed;
    for (const store::SecurityKey& key : rooms_->store.security_keys(officer))
        out.keys.push_back({key.credential, key.name, key.added,
                            key.used == key.added ? std::nullopt : std::optional(key.used)});
    out.origin = rooms_->relying_party().origin;
    out.recovery_codes_left = rooms_->store.recovery_codes_left(officer);
    out.reset = rooms_->store.second_factor_reset(officer);
    return out;
}

void SignIn::reset_factor(const std::string& officer, const std::string& administrator) {
    rooms_->store.reset_second_factor(officer, rooms_->clock().instant, administrator);
    rooms_->forget(officer);
}

bool SignIn::factor_required() { return rooms_->factor_required(); }

void SignIn::require_factor(bool required) {
    rooms_->store.set_setting("second_factor", required ? "required" : "optional");
}

}  // namespace dengwen::desk
