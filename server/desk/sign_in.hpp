// Sign-in: who an officer is. Passwords by Argon2id, a second factor by codes of the moment or security keys,
// sessions by random tokens the store knows only by digest.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "desk/desk.hpp"
#include "desk/hand_over.hpp"
#include "desk/security_key.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

// FactorState: how a session stands to the second factor.
enum class FactorState {
    none,              // the office does not require one and the officer has none
    passed,            // a code was given
    code_wanted,       // the officer has one; nothing is allowed before a code or a key's signature
    enrolment_wanted,  // the office requires one; nothing is allowed before it is set up
};
std::string_view name(FactorState state);
std::optional<FactorState> factor_state_from(std::string_view name);

// StoodFor: a colleague who is away, as he is now, and the last day of it.
struct StoodFor {
    Officer officer;
    Day until;
};

// SignedIn: an officer with a living session.
struct SignedIn {
    Officer officer;
    bool must_change_password = false;
    std::string csrf_token;
    std::string token_digest;
    Instant expires;
    FactorState factor = FactorState::none;
    std::vector<StoodFor> stands_in_for = {};  // today
};

Actor actor_of(const SignedIn& signed_in);

// OwnSession: a session as its officer sees it.
struct OwnSession {
    std::string id;  // tells nothing of the token
    Instant began;
    Instant used;
    std::string browser;
    std::string address;
    bool is_this = false;
};

// OwnKey: a security key as its officer sees it.
struct OwnKey {
    std::string id;
    std::string name;
    Instant added;
    std::optional<Instant> used;
};

// OwnFactor: the second factor as its officer sees it. The secret is not there and is never shown again.
struct OwnFactor {
    bool required = true;          // by the office
    std::optional<Instant> since;  // the authenticator
    std::vector<OwnKey> keys;
    std::string origin;  // where keys work; empty: nowhere
    int recovery_codes_left = 0;
    std::optional<store::SecondFactorReset> reset;  // the newest, by an administrator
};

// Delegations: of a unit or of one officer, those over for up to a year too, the last to end first.
struct Delegations {
    struct One {
        store::KeptDelegation kept;
        bool in_force = false;
        bool may_end = false;
    };
    std::vector<One> all;
    std::map<std::string, std::string> names;  // of everybody who stands in them
    std::vector<Officer> colleagues;           // who may be named for one, in the order of their ids
};

class SignIn {
  public:
    // `key` seals secrets and marks browsers; it lies outside the database and is the same on every node.
    SignIn(store::Store& store, Clockwork clock, std::string key);
    ~SignIn();

    // Which day it is in the office, where that is another than the hour of sessions: a rehearsal's.
    void set_office_clock(Clockwork clock);

    // Coming: what one try to sign in comes with.
    struct Coming {
        std::string officer;
        std::string password;
        std::string address;
        std::string browser;  // in rough words
        std::string mark;     // that this officer's browser was given before; empty: none
    };
    struct Opened {
        std::string token;  // for the cookie; stored only as a digest
        SignedIn signed_in;
        std::string mark = {};  // for the browser to keep; empty: a code is still wanted
    };
    struct Wrong {};
    struct Slowed {
        int seconds = 0;
    };
    using Opening = std::variant<Opened, Wrong, Slowed>;

    // Passwords are checked in a thread of their own, so that nobody else waits for them, and those from
    // browsers known before come first. What failures slow down: door.hpp.
    void open(Coming coming, std::function<void(Opening, std::exception_ptr)> done);
    // Whom a provider of single sign-on vouched for; nothing where no such officer is here. One's own second
    // factor is wanted unless the provider saw one, and a one-time password is good for nothing any more.
    std::optional<Opened> open_vouched(const std::string& officer, const Coming& coming, bool factor_seen);
    std::shared_ptr<const SignedIn> of(const std::string& token);
    void close(const SignedIn& signed_in);

    // The second step: a code of the authenticator or a recovery code; the session goes on under a new token.
    Opening give_code(const SignedIn& signed_in, const Coming& coming, const std::string& code);

    // Where keys work. Until this is said they work nowhere.
    void set_relying_party(RelyingParty party);
    // KeyAsked: what a browser needs to let one of the officer's keys sign.
    struct KeyAsked {
        std::string origin;
        std::string party;
        std::string challenge;
        std::vector<std::string> credentials;  // base64url
        bool code = false;                     // there is an authenticator too
    };
    KeyAsked ask_key(const SignedIn& signed_in);
    // The second step by a key.
    Opening give_key(const SignedIn& signed_in, const Coming& coming, const KeySigned& given);

    // Proof: that whoever has a factor still has it.
    struct Proof {
        std::string code = {};
        std::optional<KeySigned> key = {};
    };
    struct Proposal {
        std::string secret;   // base32, to be typed
        std::string address;  // to be read from a picture
    };
    struct Confirmed {
        Opened opened;
        std::vector<std::string> recovery_codes;  // shown once, stored only as digests
    };
    // A new secret, shown once. Who has a factor already proves it.
    std::variant<Proposal, Wrong, Slowed> propose_factor(const SignedIn& signed_in, const Coming& coming,
                                                         const Proof& proof);
    // The first code of it. Every other session of the officer ends.
    std::variant<Confirmed, Wrong, Slowed> confirm_factor(const SignedIn& signed_in, const Coming& coming,
                                                          const std::string& code);
    struct KeyProposal {
        std::string origin;
        std::string party;
        std::string challenge;
        std::vector<std::string> credentials;  // that are there already
        std::string number;                    // of the officer, for the key
    };
    struct KeyConfirmed {
        Opened opened;
        std::vector<std::string> recovery_codes;  // with the first factor only
    };
    // A new key, in the same two steps. Every other session of the officer ends.
    std::variant<KeyProposal, Wrong, Slowed> propose_key(const SignedIn& signed_in, const Coming& coming,
                                                         const Proof& proof);
    std::variant<KeyConfirmed, Wrong, Slowed> confirm_key(const SignedIn& signed_in, const Coming& coming,
                                                          const std::string& name, const NewKey& given);
    enum class KeyRemoval { done, unknown, last };  // the last factor stays
    KeyRemoval remove_key(const std::string& officer, const std::string& credential);

    OwnFactor factor(const std::string& officer);
    void reset_factor(const std::string& officer, const std::string& administrator);

    // By the office; so unless somebody decided otherwise. A change holds from the next sign-in of each.
    bool factor_required();
    void require_factor(bool required);

    std::vector<OwnSession> sessions(const SignedIn& signed_in);  // living ones, the newest first
    bool end_session(const SignedIn& signed_in, const std::string& id);
    void end_other_sessions(const SignedIn& signed_in);
    void end_sessions(const std::string& officer);

    enum class Changed { done, wrong, weak, common };
    // A new password ends every session of the officer; this one goes on under a new token.
    void change_password(std::shared_ptr<const SignedIn> signed_in, Coming coming, std::string wanted,
                         std::function<void(Changed, std::optional<Opened>, std::exception_ptr)> done);

    // Keeps an officer; a new one gets a one-time password, returned once. Waits for the digest.
    std::optional<std::string> keep(const Officer& officer, bool new_password);
    // What the officer's unit would be left without, were the officer kept like this.
    HandOver hand_over(const Officer& wanted);
    // Gives the roles nobody else holds to another officer of the unit; false where there is no such officer.
    bool take_over(const HandOver& given, const std::string& from, const std::string& to);
    // Who stands in for whom. A change holds at once here, and within seconds on other nodes.
    Answered<store::KeptDelegation> delegate(const Officer& by, const DelegationAsked& asked,
                                             const std::string& reason);
    // False: it is nobody's, or not this officer's to end. One that has ended stays as it ended.
    bool end_delegation(const Officer& by, const std::string& id);
    // Those of a unit, for its head and administrators; of no unit named, one's own, and a head's unit.
    Answered<Delegations> delegations(const Officer& by, const std::string& unit);
    std::optional<Officer> officer(const std::string& id);
    std::vector<Officer> officers(const std::string& after, int limit);

  private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

// 256 random bits, for a store nobody keeps.
std::string new_sign_in_key();

}  // namespace dengwen::desk
