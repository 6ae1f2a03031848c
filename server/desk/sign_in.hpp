// Sign-in: who an officer is. Passwords by Argon2id, sessions by random tokens the store knows only by
// digest.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "desk/desk.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

// SignedIn: an officer with a living session.
struct SignedIn {
    Officer officer;
    bool must_change_password = false;
    std::string csrf_token;
    std::string token_digest;
    Instant expires;
};

class SignIn {
  public:
    SignIn(store::Store& store, Clockwork clock);
    ~SignIn();

    struct Opened {
        std::string token;  // for the cookie; stored only as a digest
        SignedIn signed_in;
    };
    struct Wrong {};
    struct Slowed {
        int seconds = 0;
    };
    using Opening = std::variant<Opened, Wrong, Slowed>;

    // Passwords are checked in a thread of their own, so that nobody else waits for them. Failures slow
    // further tries for the account and for the address, each on its own.
    void open(std::string officer, std::string password, std::string address,
              std::function<void(Opening, std::exception_ptr)> done);
    std::shared_ptr<const SignedIn> of(const std::string& token);
    void close(const SignedIn& signed_in);

    enum class Changed { done, wrong, weak };
    // A new password ends every session of the officer: sign in again.
    void change_password(std::shared_ptr<const SignedIn> signed_in, std::string present, std::string wanted,
                         std::function<void(Changed, std::exception_ptr)> done);

    // Keeps an officer; a new one gets a one-time password, returned once. Waits for the digest.
    std::optional<std::string> keep(const Officer& officer, bool new_password);
    std::optional<Officer> officer(const std::string& id);
    std::vector<Officer> officers(const std::string& after, int limit);

  private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

bool password_is_strong(const std::string& password, const std::string& officer);

}  // namespace dengwen::desk
