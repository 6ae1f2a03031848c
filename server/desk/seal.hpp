// Seal: an answer kept for a repetition of its request, readable only with the request's own Idempotency-Key,
// so that a query code or a one-time password in it stands nowhere in the clear.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dengwen::desk {

std::string seal(std::string_view secret, std::string_view text);  // base64
std::optional<std::string> unseal(std::string_view secret, std::string_view sealed);

}  // namespace dengwen::desk
