#include "oidc/id_token.hpp"

#include <algorithm>
#include <array>
#include <memory>

extern "C" {
#include <cjose/cjose.h>
}

#include <nlohmann/json.hpp>

namespace dengwen::oidc {

namespace {

using nlohmann::json;

constexpr std::int64_t drift_ms = 60'000;
constexpr std::size_t token_bytes_max = 64 * 1024;
constexpr std::array<std::string_view, 3> algorithms{"RS256", "PS256", "ES256"};
// RFC 8176, and what large providers write.
constexpr std::array<std::string_view, 7> second_factors{"mfa", "otp", "hwk", "swk", "fpt", "sc", "pop"};

using Jws = std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)>;
using Jwk = std::unique_ptr<cjose_jwk_t, decltype(&cjose_jwk_release)>;

std::string header(const cjose_jws_t* jws, const char* name) {
    cjose_err error;
    cjose_header_t* head = cjose_jws_get_protected(const_cast<cjose_jws_t*>(jws));
    const char* value = head ? cjose_header_get(head, name, &error) : nullptr;
    return value ? value : std::string();
}

bool is_text(const json& claims, const char* name, std::string_view wanted) {
    const auto found = claims.find(name);
    return found != claims.end() && found->is_string() && found->get<std::string>() == wanted;
}

bool lists(const json& value, std::string_view wanted) {
    return value.is_array() && std::any_of(value.begin(), value.end(), [&](const json& one) {
               return one.is_string() && one.get<std::string>() == wanted;
           });
}

// Whether the keys that may have signed it did. A token that names a key is held against that one alone.
std::optional<TokenFlaw> why_not_signed(cjose_jws_t* jws, const std::string& algorithm,
                                        std::string_view keys) {
    const json set = json::parse(keys, nullptr, false);
    if (!set.is_object() || !set.contains("keys") || !set["keys"].is_array()) return TokenFlaw::key_unknown;
    const std::string id = header(jws, CJOSE_HDR_KID);
    const std::string_view type = algorithm == "ES256" ? "EC" : "RSA";
    bool tried = false;
    for (const json& key : set["keys"]) {
        if (!key.is_object() || !is_text(key, "kty", type)) continue;
        if (key.contains("use") && !is_text(key, "use", "sig")) continue;
        if (key.contains("alg") && !is_text(key, "alg", algorithm)) continue;
        if (!id.empty() && !is_text(key, "kid", id)) continue;
        const std::string text = key.dump();
        cjose_err error;
        const Jwk read(cjose_jwk_import(text.data(), text.size(), &error), cjose_jwk_release);
        if (!read) continue;
        tried = true;
        if (cjose_jws_verify(jws, read.get(), &error)) return std::nullopt;
    }
    return tried ? TokenFlaw::signature_wrong : TokenFlaw::key_unknown;
}

std::optional<TokenFlaw> why_not_ours(const json& claims, const Expected& expected, Instant now) {
    if (!is_text(claims, "iss", expected.issuer)) return TokenFlaw::issuer_wrong;
    const auto audience = claims.find("aud");
    if (audience == claims.end()) return TokenFlaw::audience_wrong;
    const bool several = audience->is_array() && audience->size() > 1;
    if (!is_text(claims, "aud", expected.client) && !lists(*audience, expected.client))
        return TokenFlaw::audience_wrong;
    if ((several || claims.contains("azp")) && !is_text(claims, "azp", expected.client))
        return TokenFlaw::audience_wrong;
    const auto seconds = [&](const char* name) -> std::optional<std::int64_t> {
        const auto found = claims.find(name);
        if (found == claims.end() || !found->is_number()) return std::nullopt;
        const double value = found->get<double>();
        if (!(value > 0 && value < 1e11)) return std::nullopt;
        return static_cast<std::int64_t>(value);
    };
    const auto expires = seconds("exp"), issued = seconds("iat");
    if (!expires || !issued) return TokenFlaw::not_well_formed;
    if (*expires * 1000 + drift_ms <= now.milliseconds) return TokenFlaw::expired;
    if (*issued * 1000 - drift_ms > now.milliseconds) return TokenFlaw::not_yet;
    if (expected.nonce.empty() || !is_text(claims, "nonce", expected.nonce)) return TokenFlaw::nonce_wrong;
    return std::nullopt;
}

}  // namespace

std::string_view name(TokenFlaw flaw) {
    switch (flaw) {
        case TokenFlaw::not_well_formed:
            return "not_well_formed";
        case TokenFlaw::algorithm_refused:
            return "algorithm_refused";
        case TokenFlaw::key_unknown:
            return "key_unknown";
        case TokenFlaw::signature_wrong:
            return "signature_wrong";
        case TokenFlaw::issuer_wrong:
            return "issuer_wrong";
        case TokenFlaw::audience_wrong:
            return "audience_wrong";
        case TokenFlaw::expired:
            return "expired";
        case TokenFlaw::not_yet:
            return "not_yet";
        case TokenFlaw::nonce_wrong:
            return "nonce_wrong";
        case TokenFlaw::claim_missing:
            return "claim_missing";
    }
    return "";
}

std::variant<Vouched, TokenFlaw> vouched(std::string_view token, std::string_view keys,
                                         const Expected& expected, Instant now) {
    if (token.empty() || token.size() > token_bytes_max) return TokenFlaw::not_well_formed;
    cjose_err error;
    const Jws jws(cjose_jws_import(token.data(), token.size(), &error), cjose_jws_release);
    if (!jws) return TokenFlaw::not_well_formed;
    const std::string algorithm = header(jws.get(), CJOSE_HDR_ALG);
    if (std::find(algorithms.begin(), algorithms.end(), algorithm) == algorithms.end())
        return TokenFlaw::algorithm_refused;
    if (const auto flaw = why_not_signed(jws.get(), algorithm, keys)) return *flaw;

    std::uint8_t* bytes = nullptr;  // stays the token's own
    std::size_t length = 0;
    if (!cjose_jws_get_plaintext(jws.get(), &bytes, &length, &error)) return TokenFlaw::not_well_formed;
    const json claims = json::parse(bytes, bytes + length, nullptr, false);
    if (!claims.is_object()) return TokenFlaw::not_well_formed;
    if (const auto flaw = why_not_ours(claims, expected, now)) return *flaw;
    const auto claim = claims.find(expected.claim);
    if (claim == claims.end() || !claim->is_string() || claim->get<std::string>().empty())
        return TokenFlaw::claim_missing;
    Vouched out{claim->get<std::string>(), false};
    if (const auto methods = claims.find("amr"); methods != claims.end())
        out.with_second_factor =
            std::any_of(second_factors.begin(), second_factors.end(),
                        [&](std::string_view method) { return lists(*methods, method); });
    return out;
}

}  // namespace dengwen::oidc
