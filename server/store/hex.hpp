// Hex: digests as the record writes them and as the database keeps them.
#pragma once

#include <string>
#include <string_view>

namespace dengwen::store {

std::string hex(std::string_view bytes);
// Text that is not hex gives no bytes, and so names nothing.
std::string bytes_of(std::string_view hex);

}  // namespace dengwen::store
