#include "http/form_token.hpp"

#include <charconv>

namespace dengwen::http {

namespace {

constexpr std::int64_t day_milliseconds = 24LL * 3600 * 1000;

// As long as the longest code; a key stream used for one token only.
std::string crossed(const Seal& seal, std::string_view token, std::string_view text) {
    const std::string stream = *from_hex(seal.derive("receipt", token));
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<char>(out[i] ^ stream[i]);
    return out;
}

}  // namespace

std::string new_token(const Seal& seal, Instant now) {
    return seal.seal("token", random_hex(16) + std::to_string(now.milliseconds));
}

bool is_good(const Seal& seal, std::string_view token, Instant now) {
    const auto opened = seal.open("token", token);
    if (!opened || opened->size() <= 32) return false;
    std::int64_t made = 0;
    const char* end = opened->data() + opened->size();
    if (std::from_chars(opened->data() + 32, end, made).ptr != end) return false;
    return now.milliseconds >= made - 60000 && now.milliseconds - made < day_milliseconds;
}

std::string once_key(const Seal& seal, std::string_view token) {
    return "page " + seal.derive("once", token);
}

std::string hidden(const Seal& seal, std::string_view token, std::string_view query_code) {
    return hex(crossed(seal, token, query_code));
}

std::optional<std::string> shown(const Seal& seal, std::string_view token, std::string_view hidden) {
    const auto bytes = from_hex(hidden);
    if (!bytes || bytes->size() > 32) return std::nullopt;
    return crossed(seal, token, *bytes);
}

}  // namespace dengwen::http
