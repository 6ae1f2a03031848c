// Id token: a provider's signed word on who has come, and the checks of OpenID Connect Core 1.0,
// section 3.1.3.7.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/day.hpp"

namespace dengwen::oidc {

struct Expected {
    std::string issuer;
    std::string client;
    std::string nonce;
    std::string claim;  // which of the token's claims is an officer's sign-in name here: "sub"
};

// Vouched: what the token says of who has come.
struct Vouched {
    std::string officer;
    bool with_second_factor = false;  // RFC 8176: the provider saw one, and says so in `amr`
};

enum class TokenFlaw {
    not_well_formed,
    algorithm_refused,  // only RS256, PS256 and ES256: never `none`, never a shared secret
    key_unknown,        // the key may be new: worth reading the keys again, once
    signature_wrong,
    issuer_wrong,
    audience_wrong,
    expired,
    not_yet,
    nonce_wrong,
    claim_missing,
};
std::string_view name(TokenFlaw flaw);

// `keys` is the provider's JWK set (RFC 7517). Clocks may differ by a minute.
std::variant<Vouched, TokenFlaw> vouched(std::string_view token, std::string_view keys,
                                         const Expected& expected, Instant now);

}  // namespace dengwen::oidc
