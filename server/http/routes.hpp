// Routes: the table of contents of the API and the pages; nothing is reachable that is not in it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "http/proxies.hpp"
#include "http/request.hpp"

namespace dengwen::desk {
class Desk;
class Scanner;
class Searching;
class SignIn;
}  // namespace dengwen::desk

namespace dengwen::oidc {
class SingleSignOn;
}

namespace dengwen::http {

class Live;
class Turnstile;

// House: what handlers work with.
struct House {
    desk::Desk& desk;
    desk::SignIn& sign_in;
    bool all_secure = false;  // everything comes over TLS, whatever a proxy says
    bool rehearsal = false;   // a store for trying things out; pages may say so
    std::size_t attachment_bytes_max = 50u * 1024 * 1024;
    std::string description = {};                         // docs/api/openapi.yaml
    std::string documentation = {};                       // the same as a page
    std::function<std::string()> metrics_text = nullptr;  // set by the dispatch
    Live* live = nullptr;                                 // none: changes are not told
    Proxies proxies = {};
    Turnstile* turnstile = nullptr;                // none: everybody goes as fast as he can
    std::string query_address = {};                // where a petition is followed, as papers print it
    desk::Scanner* scanner = nullptr;              // none: files are told by their type alone
    oidc::SingleSignOn* single_sign_on = nullptr;  // none: officers come in by password alone
    std::vector<std::string> post_routes = {};     // by which ways people are told; none: nobody is
    std::string post_address = {};                 // where those who are told are sent to
    desk::Searching* searching = nullptr;          // none: nothing can be looked for
};

// Access: who may call a route at all; what a matter shows to whom is the desk's question.
enum class Access {
    anyone,
    petitioner_or_officer,  // a query code in X-Query-Code, or a session
    officer,
    administrator,
};
std::string_view name(Access access);

using Handler = std::function<void(House&, RequestPtr, Respond)>;

inline constexpr std::size_t body_bytes_max = 1024 * 1024;  // of a request, where its route names no other

inline constexpr std::size_t sheet_bytes_max = 4 * 1024 * 1024;
inline constexpr std::size_t cosigned_bytes_max = 64 * 1024;  // a checkpoint with a hundred lines

struct Route {
    Method method = Method::get;
    std::string pattern;  // "/api/v1/matters/{number}/acceptance", "/ledger/tile/{level}/{index...}"
    Access access = Access::anyone;
    Handler handler;
    std::size_t bytes_max = body_bytes_max;
};

std::vector<Route> routes(const House& house);  // API, then pages, then the few of operation

}  // namespace dengwen::http
