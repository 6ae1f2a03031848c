// SecondFactors: what an officer proves beside a password, as it is kept.
#pragma once

#include <cstdint>
#include <string>

#include "core/day.hpp"

namespace dengwen::store {

// SecondFactor: what an officer's authenticator shares with us, sealed; the store cannot read it.
struct SecondFactor {
    std::string secret;    // empty: none is confirmed
    std::string proposed;  // waits for its first code
    Instant confirmed;
    std::int64_t counter = 0;  // of the last code taken
};

// SecurityKey: a device that signs for its officer; what it signs with never leaves it.
struct SecurityKey {
    std::string credential;  // base64url
    std::string name;        // its officer's word for it
    int algorithm = 0;       // as COSE numbers them
    std::string public_key;  // base64url
    std::int64_t counter = 0;
    Instant added;
    Instant used;
};

struct SecondFactorReset {
    Instant instant;
    std::string administrator;
};

}  // namespace dengwen::store
