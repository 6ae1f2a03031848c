// Rooms of the sign-in: what its parts share: the door, the worker that checks passwords, who is known just
// now.
#pragma once

#include <sodium.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "desk/door.hpp"
#include "desk/sign_in.hpp"

namespace dengwen::desk {

struct SignIn::Rooms {
    using Refused = std::variant<Wrong, Slowed>;

    store::Store& store;
    Clockwork clock;
    Clockwork office_clock;  // set before anybody asks
    std::string key;
    RelyingParty party;  // under `mutex`
    Door door;
    Slowing slowing;  // of codes, and of present passwords asked for again
    // Checked when nobody has the name asked for, so that an unknown name takes as long as a wrong password.
    std::string nobody;

    struct Known {
        std::shared_ptr<const SignedIn> signed_in;
        std::chrono::steady_clock::time_point at;
        Day day;
    };
    std::mutex mutex;
    std::map<std::string, Known> known;  // by token digest

    std::mutex delegating;  // one at a time, or two might overlap

    std::mutex work_mutex;
    std::condition_variable work_there;
    std::deque<std::function<void()>> work_first, work;
    bool stopping = false;
    std::thread worker;

    Rooms(store::Store& its_store, Clockwork its_clock, std::string its_key);
    ~Rooms();

    bool post(std::function<void()> task, bool first);
    void run();
    void forget(const std::string& officer);
    void forget_deputies(const std::string& officer);
    std::vector<StoodFor> stood_for(const Officer& deputy, Day today);

    // A mark is the number of a browser and its last moment, sealed for one officer.
    std::string new_mark(const std::string& officer) const;
    Try try_of(const std::string& officer, const Coming& coming) const;

    std::string factor_secret(const std::string& officer) const;  // that seals it
    std::string opened_secret(const std::string& officer, const std::string& sealed) const;
    bool factor_required();
    bool has_factor(const std::string& officer);
    FactorState state_of(const std::string& officer, bool code_given);

    Opened open(const store::StoredOfficer& stored, const Coming& coming, bool code_given);
    Opening try_to_open(const Coming& coming, const Try& one);

    // Takes a code once: the counter goes on in the same statement that looks at it.
    bool take(const std::string& officer, const std::string& code);
    // Why a code or a key is not taken: it is wrong, or too many were. Nothing: it was right.
    std::optional<Refused> why_not(const std::string& officer, const Coming& coming,
                                   const std::function<bool()>& right);
    // The same of what proves a factor there is already; who has none yet needs to prove none.
    std::optional<Refused> why_not_proven(const SignedIn& signed_in, const Coming& coming,
                                          const Proof& proof);
    // The session goes on under a new token, if the second step was right.
    Opening pass(const SignedIn& signed_in, const Coming& coming, const std::function<bool()>& right);
    void close(const SignedIn& signed_in);
    RelyingParty relying_party();
    std::vector<std::string> credentials(const std::string& officer);
    std::string new_challenge(const SignedIn& signed_in, std::string_view purpose);
    // What was signed, if just that was asked of this sign-in for this purpose; nothing the second time.
    std::optional<std::string> take_challenge(const SignedIn& signed_in, std::string_view purpose,
                                              const std::string& client_data);
    bool take_signed(const SignedIn& signed_in, const KeySigned& given);
    bool take_proof(const SignedIn& signed_in, const Proof& proof);
    std::vector<std::string> recovery_digests(const std::string& officer,
                                              const std::vector<std::string>& codes) const;
    void touch(const std::string& token_digest, Instant now);
    store::StoredOfficer stored(const std::string& officer);
};

// A refusal as the answer of the step that asked.
template <class Answer, class Refused>
Answer refused_as(const Refused& refused) {
    return std::visit([](const auto& one) { return Answer(one); }, refused);
}

std::string digest_of_token(const std::string& token);

}  // namespace dengwen::desk
