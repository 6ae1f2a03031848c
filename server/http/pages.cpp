#include "http/pages.hpp"

#include "http/page.hpp"

namespace dengwen::http {

std::vector<Route> pages(const House&) {
    return {{Method::get, "/", Access::anyone, page([](House&, const Request&) { return go_to("/api"); })}};
}

}  // namespace dengwen::http
