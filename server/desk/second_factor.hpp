// Second factor: the codes an authenticator shows (TOTP, RFC 6238), and recovery codes for when it is lost.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.hpp"

namespace dengwen::desk {

inline constexpr int recovery_codes = 10;

std::string new_factor_secret();  // 20 random bytes
std::string base32(std::string_view secret);
// What an authenticator reads from a picture: "otpauth://totp/…".
std::string authenticator_address(std::string_view secret, std::string_view officer);

// The step whose code this is: the present one, the one before or the one after. Nothing: it is no code.
std::optional<std::int64_t> counter_of_code(std::string_view secret, std::string_view code, Instant now);

std::vector<std::string> new_recovery_codes();  // "abcd-efgh-jkmn", about 59 random bits each
// As typed, with any spaces and hyphens and in any case; nothing when it does not look like one.
std::optional<std::string> normalised_recovery_code(std::string_view typed);
// Under a key, so that a copy of the database alone does not let them be tried.
std::string recovery_digest(std::string_view key, std::string_view officer, std::string_view code);

}  // namespace dengwen::desk
