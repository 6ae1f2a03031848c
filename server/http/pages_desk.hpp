// Desk pages: the door of the staff workbench, and the files it and the citizen pages are made of.
#pragma once

#include "http/page.hpp"

namespace dengwen::http {

std::vector<Route> desk_pages();
std::vector<Route> single_sign_on_pages();  // there and back; only where a provider is named

}  // namespace dengwen::http
