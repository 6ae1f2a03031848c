// The second step of signing in by a security key, and how keys are added and taken away.
#include "desk/second_factor.hpp"
#include "desk/sign_in_rooms.hpp"
#include "ledger/commitment.hpp"

namespace dengwen::desk {

namespace {

constexpr std::int64_t challenge_milliseconds = 5LL * 60 * 1000;
constexpr std::size_t challenge_bytes = 32;
// What a challenge is good for: a key is added only on one that was given after a proof.
constexpr std::string_view to_prove = "prove", to_add = "add";

}  // namespace

RelyingParty SignIn::Rooms::relying_party() {
    const std::lock_guard lock(mutex);
    return party;
}

std::string SignIn::Rooms::new_challenge(const SignedIn& signed_in, std::string_view purpose) {
    std::string random(challenge_bytes, '\0');
    randombytes_buf(random.data(), random.size());
    std::string challenge = base64url(random);
    store.set_challenge(signed_in.token_digest, std::string(purpose) + " " + challenge,
                        {clock().instant.milliseconds + challenge_milliseconds});
    return challenge;
}

std::optional<std::string> SignIn::Rooms::take_challenge(const SignedIn& signed_in, std::string_view purpose,
                                                         const std::string& client_data) {
    auto challenge = challenge_in(client_data);
    if (!challenge || !store.take_challenge(signed_in.token_digest, std::string(purpose) + " " + *challenge,
                                            clock().instant))
        return std::nullopt;
    return challenge;
}

bool SignIn::Rooms::take_signed(const SignedIn& signed_in, const KeySigned& given) {
    const std::string& officer = signed_in.officer.id;
    const auto challenge = take_challenge(signed_in, to_prove, given.client_data);
    if (!challenge) return false;
    for (const store::SecurityKey& one : store.security_keys(officer)) {
        if (from_base64url(one.credential) != given.credential) continue;
        const PublicKey open{one.algorithm, from_base64url(one.public_key).value_or("")};
        const auto counter = check_signed(relying_party(), *challenge, open, given);
        const auto* shown = std::get_if<std::uint32_t>(&counter);
        return shown && store.use_security_key(officer, one.credential, *shown, clock().instant);
    }
    return false;
}

bool SignIn::Rooms::take_proof(const SignedIn& signed_in, const Proof& proof) {
    if (proof.key) return take_signed(signed_in, *proof.key);
    return take(signed_in.officer.id, proof.code);
}

std::vector<std::string> SignIn::Rooms::recovery_digests(const std::string& officer,
                                                         const std::vector<std::string>& codes) const {
    std::vector<std::string> digests;
    for (const std::string& one : codes)
        digests.push_back(recovery_digest(key, officer, *normalised_recovery_code(one)));
    return digests;
}

std::vector<std::string> SignIn::Rooms::credentials(const std::string& officer) {
    std::vector<std::string> out;
    for (const store::SecurityKey& one : store.security_keys(officer)) out.push_back(one.credential);
    return out;
}

void SignIn::set_relying_party(RelyingParty party) {
    const std::lock_guard lock(rooms_->mutex);
    rooms_->party = std::move(party);
}

SignIn::KeyAsked SignIn::ask_key(const SignedIn& signed_in) {
    const std::string& officer = signed_in.officer.id;
    const RelyingParty party = rooms_->relying_party();
    KeyAsked out{party.origin, party.id, rooms_->new_challenge(signed_in, to_prove),
                 rooms_->credentials(officer), false};
    const auto factor = rooms_->store.second_factor(officer);
    out.code = factor && !factor->secret.empty();
    return out;
}

SignIn::Opening SignIn::give_key(const SignedIn& signed_in, const Coming& coming, const KeySigned& given) {
    return rooms_->pass(signed_in, coming, [&] { return rooms_->take_signed(signed_in, given); });
}

std::variant<SignIn::KeyProposal, SignIn::Wrong, SignIn::Slowed> SignIn::propose_key(
    const SignedIn& signed_in, const Coming& coming, const Proof& proof) {
    const std::string& officer = signed_in.officer.id;
    if (const auto refused = rooms_->why_not_proven(signed_in, coming, proof))
        return refused_as<std::variant<KeyProposal, Wrong, Slowed>>(*refused);
    const RelyingParty party = rooms_->relying_party();
    // A number that tells a key nothing of its officer.
    const std::string number =
        ledger::sha256("dengwen number for security keys 1\n" + rooms_->key + "\n" + officer);
    return KeyProposal{party.origin, party.id, rooms_->new_challenge(signed_in, to_add),
                       rooms_->credentials(officer), base64url(number)};
}

std::variant<SignIn::KeyConfirmed, SignIn::Wrong, SignIn::Slowed> SignIn::confirm_key(
    const SignedIn& signed_in, const Coming& coming, const std::string& name, const NewKey& given) {
    const std::string& officer = signed_in.officer.id;
    std::optional<KeyRead> read;
    const auto refused = rooms_->why_not(officer, coming, [&] {
        const auto challenge = rooms_->take_challenge(signed_in, to_add, given.client_data);
        if (!challenge) return false;
        auto found = read_new_key(rooms_->relying_party(), *challenge, given);
        if (auto* right = std::get_if<KeyRead>(&found)) read = std::move(*right);
        return read.has_value();
    });
    if (refused) return refused_as<std::variant<KeyConfirmed, Wrong, Slowed>>(*refused);
    KeyConfirmed out;
    if (!rooms_->has_factor(officer)) out.recovery_codes = new_recovery_codes();
    const Instant now = rooms_->clock().instant;
    const store::SecurityKey key{base64url(read->credential),
                                 name,
                                 read->key.algorithm,
                                 base64url(read->key.bytes),
                                 read->counter,
                                 now,
                                 now};
    if (!rooms_->store.add_security_key(officer, key, rooms_->recovery_digests(officer, out.recovery_codes)))
        return Wrong{};
    rooms_->forget(officer);
    out.opened = rooms_->open(rooms_->stored(officer), coming, true);
    return out;
}

SignIn::KeyRemoval SignIn::remove_key(const std::string& officer, const std::string& credential) {
    if (rooms_->store.drop_security_key(officer, credential)) return KeyRemoval::done;
    for (const store::SecurityKey& key : rooms_->store.security_keys(officer))
        if (key.credential == credential) return KeyRemoval::last;
    return KeyRemoval::unknown;
}

}  // namespace dengwen::desk
