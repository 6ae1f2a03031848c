// Uploads: what stands between a file that was sent and the store.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/problem.hpp"
#include "http/routes.hpp"

namespace dengwen::http {

struct LookedAt {
    std::string type;                // told by the bytes
    std::optional<Trouble> trouble;  // set: not to be kept
};
// Pace, type, size when opened and, where there is a scanner, malware.
LookedAt look_at_upload(House& house, const Request& request, std::string_view bytes);

// Where there is a scanner, a request that brings a file is answered from the scanner's own threads, so that
// nobody else waits for it.
Handler aside(Handler handler);

}  // namespace dengwen::http
