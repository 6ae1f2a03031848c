// Form token: given out with a form, good once and for a day; it makes a second press of the button harmless.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/day.hpp"
#include "http/seal.hpp"

namespace dengwen::http {

std::string new_token(const Seal& seal, Instant now);
bool is_good(const Seal& seal, std::string_view token, Instant now);

// The key under which what the form did is remembered. It tells nobody the token.
std::string once_key(const Seal& seal, std::string_view token);

// The query code as it is kept beside that key for a repeated press: readable only with the token, which is
// not kept, and the seal together.
std::string hidden(const Seal& seal, std::string_view token, std::string_view query_code);
std::optional<std::string> shown(const Seal& seal, std::string_view token, std::string_view hidden);

}  // namespace dengwen::http
