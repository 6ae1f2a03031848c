#include "desk/second_factor.hpp"

#include <liboath/oath.h>
#include <sodium.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "ledger/commitment.hpp"

namespace dengwen::desk {

namespace {

constexpr std::size_t secret_bytes = 20;  // as long as a digest of HMAC-SHA-1 (RFC 4226, section 4)
constexpr std::size_t code_digits = 6;
constexpr unsigned step_seconds = OATH_TOTP_DEFAULT_TIME_STEP_SIZE;
constexpr std::size_t steps_around = 1;
constexpr std::string_view recovery_alphabet = "abcdefghjkmnpqrstuvwxyz23456789";  // no i, l, o, 0, 1
constexpr std::size_t recovery_characters = 12, recovery_group = 4;

void ready() {
    static const int began = oath_init();
    if (began != OATH_OK) throw std::runtime_error(std::string("liboath: ") + oath_strerror(began));
}

}  // namespace

std::string new_factor_secret() {
    std::string secret(secret_bytes, '\0');
    randombytes_buf(secret.data(), secret.size());
    return secret;
}

std::string base32(std::string_view secret) {
    ready();
    char* out = nullptr;
    std::size_t length = 0;
    if (oath_base32_encode(secret.data(), secret.size(), &out, &length) != OATH_OK) throw std::bad_alloc();
    const std::unique_ptr<char, void (*)(void*)> kept(out, std::free);
    return {out, length};
}

std::string authenticator_address(std::string_view secret, std::string_view officer) {
    return "otpauth://totp/Dengwen:" + std::string(officer) + "?secret=" + base32(secret) +
           "&issuer=Dengwen&algorithm=SHA1&digits=6&period=30";
}

std::optional<std::int64_t> counter_of_code(std::string_view secret, std::string_view code, Instant now) {
    ready();
    std::string digits;
    std::copy_if(code.begin(), code.end(), std::back_inserter(digits), [](char c) { return c != ' '; });
    const bool plain = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits.size() != code_digits || !plain) return std::nullopt;
    std::uint64_t counter = 0;
    int position = 0;
    const int found =
        oath_totp_validate3(secret.data(), secret.size(), now.milliseconds / 1000, step_seconds,
                            OATH_TOTP_DEFAULT_START_TIME, steps_around, &position, &counter, digits.c_str());
    if (found < 0) return std::nullopt;
    return static_cast<std::int64_t>(counter);
}

std::vector<std::string> new_recovery_codes() {
    std::vector<std::string> out(recovery_codes);
    for (std::string& code : out)
        for (std::size_t i = 0; i < recovery_characters; ++i) {
            if (i > 0 && i % recovery_group == 0) code += '-';
            code +=
                recovery_alphabet[randombytes_uniform(static_cast<std::uint32_t>(recovery_alphabet.size()))];
        }
    return out;
}

std::optional<std::string> normalised_recovery_code(std::string_view typed) {
    std::string out;
    for (char c : typed) {
        if (c == ' ' || c == '-') continue;
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (recovery_alphabet.find(c) == std::string_view::npos) return std::nullopt;
        out += c;
    }
    if (out.size() != recovery_characters) return std::nullopt;
    return out;
}

std::string recovery_digest(std::string_view key, std::string_view officer, std::string_view code) {
    return ledger::sha256("dengwen recovery code 1\n" + std::string(key) + "\n" + std::string(officer) +
                          "\n" + std::string(code));
}

}  // namespace dengwen::desk
