// Digest: SHA-256 of bytes for those who may not reach the ledger, as 64 hex digits.
#pragma once

#include <string>
#include <string_view>

namespace dengwen::desk {

std::string digest(std::string_view bytes);

}  // namespace dengwen::desk
