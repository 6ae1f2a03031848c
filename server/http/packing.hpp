// Packing: answers that are text travel compressed to whoever can unpack them.
#pragma once

#include <string>
#include <string_view>

#include "http/request.hpp"

namespace dengwen::http {

std::string gzip(std::string_view bytes);

// Packs a page, and what is read from the API: registers and lists. What is packed already stays so.
void pack(Response& response, const Request& request);

}  // namespace dengwen::http
