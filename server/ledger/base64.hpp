// Base64: bytes as text of the standard alphabet with padding (RFC 4648, 4); read strictly, so one text for
// each.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dengwen::ledger {

std::string base64(std::string_view bytes);

// Refuses white space, missing padding, and bits left over that are not zero.
std::optional<std::string> bytes_from_base64(std::string_view text);

}  // namespace dengwen::ledger
