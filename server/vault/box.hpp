// Box: bytes sealed under a key of their own, which the vault's key wraps.
//
// XChaCha20-Poly1305 twice: the bytes under a random key that seals nothing else, and that key under the
// vault's. Both are bound to a label, so that no box can be put in another's place. Without its wrapped key a
// box is noise, also for whoever has the vault's key: destroying the few bytes of one erases the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vault/vault_key.hpp"

namespace dengwen::vault {

struct Box {
    std::string wrapped;  // the key of the box, under the vault's
    std::string sealed;   // the bytes, under the key of the box
};

inline constexpr std::size_t wrapped_bytes = 24 + VaultKey::length + 16;
inline constexpr std::size_t sealed_bytes_more = 24 + 16;  // than what is in it

Box closed(const VaultKey& key, std::string_view label, std::string_view bytes);
// Nothing where a byte was changed, or where label or key is another.
std::optional<std::string> opened(const VaultKey& key, std::string_view label, std::string_view wrapped,
                                  std::string_view sealed);
// The key of a box taken from under one vault key and put under another; the box stays as it is.
std::optional<std::string> rewrapped(const VaultKey& from, const VaultKey& to, std::string_view label,
                                     std::string_view wrapped);

}  // namespace dengwen::vault
