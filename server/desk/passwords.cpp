#include "desk/passwords.hpp"

#include <sodium.h>

#include <semaphore>
#include <stdexcept>

namespace dengwen::desk {

namespace {

constexpr unsigned long long passes = 3;
constexpr std::size_t memory_bytes = 64u * 1024 * 1024;
std::counting_semaphore<2> ovens(2);  // 64 MiB each

struct Turn {
    Turn() { ovens.acquire(); }
    ~Turn() { ovens.release(); }
};

template <std::size_t length>
std::string random_hexadecimal() {
    unsigned char bytes[length];
    randombytes_buf(bytes, length);
    char out[2 * length + 1];
    sodium_bin2hex(out, sizeof out, bytes, length);
    return out;
}

}  // namespace

std::string password_digest(const std::string& password) {
    const Turn turn;
    char out[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(out, password.data(), password.size(), passes, memory_bytes) != 0)
        throw std::runtime_error("no memory for a password digest");
    return out;
}

bool password_fits(const std::string& digest, const std::string& password) {
    const Turn turn;
    return crypto_pwhash_str_verify(digest.c_str(), password.data(), password.size()) == 0;
}

std::string new_one_time_password() {
    constexpr char alphabet[] = "abcdefghjkmnpqrstuvwxyz23456789";  // no i, l, o, 0, 1
    std::string out;
    for (int i = 0; i < 20; ++i) {
        if (i > 0 && i % 5 == 0) out += '-';
        out += alphabet[randombytes_uniform(sizeof alphabet - 1)];
    }
    return out;
}

std::string new_token() { return random_hexadecimal<32>(); }

std::string new_id() { return random_hexadecimal<16>(); }

bool same_token(const std::string& one, const std::string& other) {
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace dengwen::desk
