#include "http/pages.hpp"

#include "http/pages_citizen.hpp"

namespace dengwen::http {

std::vector<Route> pages(const House&) { return citizen_pages(); }

}  // namespace dengwen::http
