// Single sign-on: officers come in by the word of one OpenID provider, by the authorization code flow with
// PKCE (OpenID Connect Core 1.0, RFC 7636).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "oidc/id_token.hpp"

namespace dengwen::oidc {

struct Options {
    std::string issuer;
    std::string client;
    std::string secret;         // of the client, from a file
    std::string claim = "sub";  // whose value is the officer's sign-in name
    std::string returns_to;     // this server's own address for it, as the provider knows it
};

// Asks an address and gives status and body; throws std::exception when it cannot be reached. With a form it
// posts, `credentials` as HTTP Basic ("client:secret", already encoded as RFC 6749 2.3.1 wants).
using Ask = std::function<std::pair<long, std::string>(const std::string& address, const std::string* form,
                                                       const std::string& credentials)>;
Ask asking_by_curl();

// Going: what a browser takes along to the provider and has to bring back.
struct Going {
    std::string address;   // of the provider, to be opened
    std::string state;     // comes back with the browser
    std::string nonce;     // comes back in the token
    std::string verifier;  // shown with the code only (RFC 7636)
};

struct Failed {
    std::string because;  // for the log alone; holds nothing that came with the browser
};

// Thread-safe. Answers come from a thread of its own; at most as many wait as can be asked within seconds.
class SingleSignOn {
  public:
    SingleSignOn(Options options, std::function<Instant()> clock, Ask ask = asking_by_curl());
    ~SingleSignOn();

    void go(std::function<void(std::variant<Going, Failed>)> done);
    void come(std::string code, Going went, std::function<void(std::variant<Vouched, Failed>)> done);

  private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace dengwen::oidc
