// Lots as anybody reads them: on a page and by the API.
#pragma once

#include <string_view>

#include "desk/lots.hpp"

namespace dengwen::http {

inline constexpr int lots_of_page = 20;

// "announced", "fixed" once the population stands in the ledger, "drawn".
std::string_view state_of(const desk::LotShown& lot);

}  // namespace dengwen::http
