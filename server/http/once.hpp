// Once: Idempotency-Key. The same request sent again gets the same answer; another one under the same key
// gets none.
#pragma once

#include <optional>
#include <string>

#include "desk/desk.hpp"
#include "http/request.hpp"
#include "http/routes.hpp"

namespace dengwen::http {

bool malformed_key(const Request& request);
// The key with the fingerprint of this request. A key belongs to whoever sent it.
std::optional<store::Once> once_for(const Request& request);
void keep(const Request& request, store::Once& once, const Response& response);
Response repeated(const Request& request, const store::Once& before);

// Puts a handler that commits nothing through the desk under the same promise.
Handler once(std::function<Response(House&, const Request&)> handler);

}  // namespace dengwen::http
