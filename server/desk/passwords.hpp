// Passwords: digests by Argon2id, a bounded number at once, and one-time passwords made at random.
#pragma once

#include <string>

namespace dengwen::desk {

// Argon2id, 3 passes over 64 MiB (RFC 9106), in libsodium's encoded form. Slow by design; at most two at
// once.
std::string password_digest(const std::string& password);
bool password_fits(const std::string& digest, const std::string& password);

std::string new_one_time_password();  // about 95 random bits, read out and typed once
std::string new_token();              // 256 random bits, hexadecimal
std::string new_id();                 // 128 random bits, hexadecimal: of a row that has no number of its own
bool same_token(const std::string& one, const std::string& other);  // in constant time

}  // namespace dengwen::desk
