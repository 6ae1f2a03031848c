// Commitment: the salted digest by which the record names content without holding it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dengwen::ledger {

// SHA-256 (FIPS 180-4) of bytes, as 64 lower-case hex digits.
std::string sha256(std::string_view bytes);

inline constexpr std::size_t salt_bytes = 32;

// SHA-256 over "dengwen content 1" LF, the 32-byte salt, and the bytes; 64 lower-case hex digits. Without the
// salt nobody can guess a short text back from its digest; destroying salt and bytes erases the content and
// changes no event.
std::string commitment(std::string_view salt, std::string_view bytes);

}  // namespace dengwen::ledger
