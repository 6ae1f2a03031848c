// Signature: of a webhook, in the manner of Standard Webhooks: HMAC-SHA-256 over id, time and body.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dengwen::notices {

// "v1," and the base64 of HMAC-SHA-256(key, id.seconds.body).
std::string webhook_signature(std::string_view key, std::string_view id, std::int64_t seconds,
                              std::string_view body);
// The bytes of "whsec_" and base64; nothing for any other text, and for keys under 24 or over 64 bytes.
std::optional<std::string> webhook_key_from(std::string_view text);

}  // namespace dengwen::notices
