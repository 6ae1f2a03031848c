// The sessions of an officer, as he sees and ends them.
#include "desk/sign_in_rooms.hpp"
#include "ledger/commitment.hpp"

namespace dengwen::desk {

namespace {

std::string number_of_session(const std::string& token_digest) {
    return ledger::sha256("dengwen session number 1\n" + token_digest).substr(0, 32);
}

}  // namespace

std::vector<OwnSession> SignIn::sessions(const SignedIn& signed_in) {
    std::vector<OwnSession> out;
    const Instant now = rooms_->clock().instant;
    for (const store::Session& one : rooms_->store.sessions(signed_in.officer.id))
        if (one.expires > now)
            out.push_back({number_of_session(one.token_digest), one.began, one.used, one.browser, one.address,
                           one.token_digest == signed_in.token_digest});
    return out;
}

bool SignIn::end_session(const SignedIn& signed_in, const std::string& id) {
    for (const store::Session& one : rooms_->store.sessions(signed_in.officer.id)) {
        if (number_of_session(one.token_digest) != id) continue;
        rooms_->store.drop_session(one.token_digest);
        rooms_->forget(signed_in.officer.id);
        return true;
    }
    return false;
}

void SignIn::end_other_sessions(const SignedIn& signed_in) {
    rooms_->store.drop_other_sessions(signed_in.officer.id, signed_in.token_digest);
    rooms_->forget(signed_in.officer.id);
}

void SignIn::end_sessions(const std::string& officer) {
    rooms_->store.drop_sessions(officer);
    rooms_->forget(officer);
}

}  // namespace dengwen::desk
