// Hash: the 32 bytes of a SHA-256, and the three hashes a tree is made of (RFC 6962, 2.1).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dengwen::ledger {

using Hash = std::array<std::uint8_t, 32>;

Hash sha256_of(std::string_view bytes);

// The leading byte keeps leaves and nodes apart: no entry can pass for two hashes joined, nor the other way
// round.
Hash leaf_hash(std::string_view entry);
Hash node_hash(const Hash& left, const Hash& right);
Hash empty_root();

// The bytes of a hash that outlives the view.
std::string_view bytes_of(const Hash& hash);
std::optional<Hash> hash_from_bytes(std::string_view bytes);

std::string hex(const Hash& hash);
// 64 lower-case digits, nothing else.
std::optional<Hash> hash_from_hex(std::string_view text);

}  // namespace dengwen::ledger
