#include "http/seal.hpp"

#include <cassert>
#include <stdexcept>

#include <sodium.h>

namespace dengwen::http {

namespace {

void ready() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
}

constexpr std::size_t mark_digits = 2 * crypto_auth_BYTES;

}  // namespace

std::string hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

std::optional<std::string> from_hex(std::string_view digits) {
    if (digits.size() % 2 != 0) return std::nullopt;
    std::string out(digits.size() / 2, '\0');
    std::size_t length = 0;
    if (sodium_hex2bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), digits.data(), digits.size(),
                       nullptr, &length, nullptr) != 0 ||
        length != out.size())
        return std::nullopt;
    return out;
}

std::string random_hex(std::size_t bytes) {
    ready();
    std::string out(bytes, '\0');
    randombytes_buf(out.data(), out.size());
    return hex(out);
}

Seal::Seal(std::string key) : key_(std::move(key)) {
    ready();
    assert(key_.size() == crypto_auth_KEYBYTES);
}

std::string Seal::fresh_key() {
    ready();
    std::string key(crypto_auth_KEYBYTES, '\0');
    randombytes_buf(key.data(), key.size());
    return key;
}

std::string Seal::derive(std::string_view purpose, std::string_view text) const {
    const std::string message = std::string(purpose) + '\0' + std::string(text);
    std::string mark(crypto_auth_BYTES, '\0');
    crypto_auth(reinterpret_cast<unsigned char*>(mark.data()),
                reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                reinterpret_cast<const unsigned char*>(key_.data()));
    return hex(mark);
}

std::string Seal::seal(std::string_view purpose, std::string_view text) const {
    return derive(purpose, text) + std::string(text);
}

std::optional<std::string> Seal::open(std::string_view purpose, std::string_view sealed) const {
    if (sealed.size() < mark_digits) return std::nullopt;
    const std::string_view text = sealed.substr(mark_digits);
    const std::string mark = derive(purpose, text);
    if (sodium_memcmp(mark.data(), sealed.data(), mark_digits) != 0) return std::nullopt;
    return std::string(text);
}

}  // namespace dengwen::http
