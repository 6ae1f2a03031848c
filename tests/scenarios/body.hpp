// Body: the arguments of a step as the JSON body the interface takes, the same for the core and over HTTP.
#pragma once

#include <nlohmann/json.hpp>

#include "notation.hpp"

namespace dengwen::scenarios {

// A matter is named by its letter, "{A}", until it has a number.
nlohmann::json body_of(const Step& step);

}  // namespace dengwen::scenarios
