#include "ledger/verifier_key.hpp"

#include <cassert>

#include "ledger/base64.hpp"
#include "ledger/sha256.hpp"
#include "ledger/utf8.hpp"

namespace dengwen::ledger {
namespace {

constexpr std::array all_key_types{KeyType::ed25519, KeyType::cosignature, KeyType::receipt};

std::string hex_of_key_id(std::uint32_t id) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (int shift = 28; shift >= 0; shift -= 4) text += digits[id >> shift & 15];
    return text;
}

}  // namespace

std::string_view bytes_of(KeyType type) {
    switch (type) {
        case KeyType::ed25519:
            return "\x01";
        case KeyType::cosignature:
            return "\x04";
        case KeyType::receipt:
            return "\xff"
                   "dengwen-receipt/1";
    }
    assert(false);
    return {};
}

bool is_key_name(std::string_view name) {
    if (name.empty()) return false;
    while (!name.empty()) {
        const auto character = take_character(name);
        if (!character || *character < 0x20 || *character == '+' || is_space(*character)) return false;
    }
    return true;
}

std::uint32_t key_id(std::string_view name, KeyType type, std::string_view public_key) {
    const Hash hash = Sha256().take(name).take("\n").take(bytes_of(type)).take(public_key).digest();
    return from_big_endian_32(bytes_of(hash).substr(0, 4));
}

VerifierKey verifier_key(std::string name, KeyType type, std::string public_key) {
    assert(is_key_name(name) && public_key.size() == public_key_bytes);
    const std::uint32_t id = key_id(name, type, public_key);
    return {std::move(name), type, std::move(public_key), id};
}

std::string vkey_text(const VerifierKey& key) {
    const std::string typed = std::string(bytes_of(key.type)) + key.public_key;
    return key.name + "+" + hex_of_key_id(key.key_id) + "+" + base64(typed);
}

std::optional<VerifierKey> verifier_key_from(std::string_view text) {
    // Base64 may hold a plus sign too, a name never.
    const std::size_t first = text.find('+');
    if (first == std::string_view::npos) return std::nullopt;
    const std::size_t second = text.find('+', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const std::string_view name = text.substr(0, first);
    const auto typed = bytes_from_base64(text.substr(second + 1));
    if (!is_key_name(name) || !typed) return std::nullopt;
    for (const KeyType type : all_key_types) {
        const std::string_view prefix = bytes_of(type);
        if (!typed->starts_with(prefix) || typed->size() != prefix.size() + public_key_bytes) continue;
        VerifierKey key = verifier_key(std::string(name), type, typed->substr(prefix.size()));
        if (text.substr(first + 1, second - first - 1) != hex_of_key_id(key.key_id)) return std::nullopt;
        return key;
    }
    return std::nullopt;
}

std::string big_endian_32(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 255);
    return bytes;
}

std::uint32_t from_big_endian_32(std::string_view four_bytes) {
    assert(four_bytes.size() == 4);
    std::uint32_t number = 0;
    for (const char byte : four_bytes) number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

}  // namespace dengwen::ledger
