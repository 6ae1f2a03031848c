#include "ledger/hash.hpp"

#include <algorithm>

#include "ledger/sha256.hpp"

namespace dengwen::ledger {
namespace {

std::optional<std::uint8_t> hex_digit(char digit) {
    if (digit >= '0' && digit <= '9') return static_cast<std::uint8_t>(digit - '0');
    if (digit >= 'a' && digit <= 'f') return static_cast<std::uint8_t>(digit - 'a' + 10);
    return std::nullopt;
}

}  // namespace

Hash sha256_of(std::string_view bytes) { return Sha256().take(bytes).digest(); }

Hash leaf_hash(std::string_view entry) {
    return Sha256().take(std::string_view("\0", 1)).take(entry).digest();
}

Hash node_hash(const Hash& left, const Hash& right) {
    return Sha256().take("\1").take(bytes_of(left)).take(bytes_of(right)).digest();
}

Hash empty_root() { return sha256_of({}); }

std::string_view bytes_of(const Hash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

std::optional<Hash> hash_from_bytes(std::string_view bytes) {
    Hash hash;
    if (bytes.size() != hash.size()) return std::nullopt;
    std::ranges::copy(bytes, reinterpret_cast<char*>(hash.data()));
    return hash;
}

std::string hex(const Hash& hash) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(2 * hash.size());
    for (const std::uint8_t byte : hash) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::optional<Hash> hash_from_hex(std::string_view text) {
    Hash hash;
    if (text.size() != 2 * hash.size()) return std::nullopt;
    for (std::size_t i = 0; i < hash.size(); ++i) {
        const auto high = hex_digit(text[2 * i]);
        const auto low = hex_digit(text[2 * i + 1]);
        if (!high || !low) return std::nullopt;
        hash[i] = static_cast<std::uint8_t>(*high << 4 | *low);
    }
    return hash;
}

}  // namespace dengwen::ledger
