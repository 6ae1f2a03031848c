#include "notify/signature.hpp"

#include <sodium.h>

#include "ledger/base64.hpp"

namespace dengwen::notices {

std::string webhook_signature(std::string_view key, std::string_view id, std::int64_t seconds,
                              std::string_view body) {
    const std::string signed_text = std::string(id) + "." + std::to_string(seconds) + "." + std::string(body);
    const auto bytes = [](std::string_view text) {
        return reinterpret_cast<const unsigned char*>(text.data());
    };
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytes(signed_text), signed_text.size());
    std::string digest(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(digest.data()));
    sodium_memzero(&state, sizeof state);
    return "v1," + ledger::base64(digest);
}

std::optional<std::string> webhook_key_from(std::string_view text) {
    constexpr std::string_view prefix = "whsec_";
    constexpr std::size_t least = 24, most = 64;
    if (!text.starts_with(prefix)) return std::nullopt;
    auto key = ledger::bytes_from_base64(text.substr(prefix.size()));
    if (!key || key->size() < least || key->size() > most) return std::nullopt;
    return key;
}

}  // namespace dengwen::notices
