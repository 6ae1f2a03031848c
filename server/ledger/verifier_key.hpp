// VerifierKey: a name, what its signatures say, and the public key they are checked with (C2SP signed-note).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dengwen::ledger {

// All three are Ed25519; they differ in what is signed, and a signature of one is never taken for another.
enum class KeyType {
    ed25519,      // 01: the note's text; a log signs its checkpoints so
    cosignature,  // 04: the time and the note's text; a witness signs so
    receipt,      // ff "dengwen-receipt/1": the note's text, which is a receipt and never a checkpoint
};

// How the type is written inside a key and hashed into its id.
std::string_view bytes_of(KeyType type);

struct VerifierKey {
    std::string name;
    KeyType type = KeyType::ed25519;
    std::string public_key;    // 32 bytes
    std::uint32_t key_id = 0;  // SHA-256(name LF type public key), its first four bytes
    bool operator==(const VerifierKey&) const = default;
};

// Not empty, UTF-8, no space of any kind, no control character, no plus sign.
bool is_key_name(std::string_view name);

std::uint32_t key_id(std::string_view name, KeyType type, std::string_view public_key);
VerifierKey verifier_key(std::string name, KeyType type, std::string public_key);

// "name+cc438dc5+base64 of type and public key". A key of another type, or whose id is not its own, is
// refused.
std::string vkey_text(const VerifierKey& key);
std::optional<VerifierKey> verifier_key_from(std::string_view text);

// Ed25519 is the caller's, whose library is an old and well-read one: these two are given, not written here.
using Verify =
    std::function<bool(std::string_view public_key, std::string_view message, std::string_view signature)>;
using Sign = std::function<std::string(std::string_view message)>;

inline constexpr std::size_t public_key_bytes = 32;
inline constexpr std::size_t signature_bytes = 64;

// Key ids and times stand big-endian wherever they are bytes.
std::string big_endian_32(std::uint32_t number);
std::uint32_t from_big_endian_32(std::string_view four_bytes);

}  // namespace dengwen::ledger
