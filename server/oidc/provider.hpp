// Provider: where an OpenID provider is asked, as its discovery document says (OpenID Connect Discovery 1.0).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dengwen::oidc {

struct Provider {
    std::string issuer;
    std::string authorization_endpoint;
    std::string token_endpoint;
    std::string jwks_uri;
};

// Nothing unless the document names this very issuer (section 4.3), the code flow and every address, each of
// which is as safe as the issuer's own.
std::optional<Provider> provider_from(std::string_view discovery, std::string_view issuer);

// https; http only to this very machine, for a test or a proxy beside the program.
bool is_safe_address(std::string_view address);

}  // namespace dengwen::oidc
