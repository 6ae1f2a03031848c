// Pages: all pages of the product, as routes.
#pragma once

#include <vector>

#include "http/routes.hpp"

namespace dengwen::http {

std::vector<Route> pages(const House& house);

}  // namespace dengwen::http
