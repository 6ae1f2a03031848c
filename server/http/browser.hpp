// Browser: what a request says of the program it came from, in rough words, so that an officer knows the own
// sessions apart. No more of it is kept.
#pragma once

#include <string>
#include <string_view>

namespace dengwen::http {

std::string rough_browser(std::string_view user_agent);  // "Firefox, Linux"; empty when it cannot be told

}  // namespace dengwen::http
