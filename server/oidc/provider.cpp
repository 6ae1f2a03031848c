#include "oidc/provider.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace dengwen::oidc {

namespace {

using nlohmann::json;

std::string text_in(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool lists(const json& object, const char* name, std::string_view wanted) {
    const auto found = object.find(name);
    return found != object.end() && found->is_array() &&
           std::any_of(found->begin(), found->end(),
                       [&](const json& one) { return one.is_string() && one.get<std::string>() == wanted; });
}

}  // namespace

bool is_safe_address(std::string_view address) {
    constexpr std::string_view safe = "https://";
    if (address.starts_with(safe)) return address.size() > safe.size();
    constexpr std::array<std::string_view, 3> local{"http://127.0.0.1", "http://localhost", "http://[::1]"};
    return std::any_of(local.begin(), local.end(), [&](std::string_view host) {
        if (!address.starts_with(host)) return false;
        const std::string_view rest = address.substr(host.size());
        return rest.empty() || rest.front() == ':' || rest.front() == '/';
    });
}

std::optional<Provider> provider_from(std::string_view discovery, std::string_view issuer) {
    const json document = json::parse(discovery, nullptr, false);
    if (!document.is_object() || text_in(document, "issuer") != issuer) return std::nullopt;
    if (!lists(document, "response_types_supported", "code")) return std::nullopt;
    Provider provider{std::string(issuer), text_in(document, "authorization_endpoint"),
                      text_in(document, "token_endpoint"), text_in(document, "jwks_uri")};
    for (const std::string* address :
         {&provider.issuer, &provider.authorization_endpoint, &provider.token_endpoint, &provider.jwks_uri})
        if (!is_safe_address(*address)) return std::nullopt;
    return provider;
}

}  // namespace dengwen::oidc
