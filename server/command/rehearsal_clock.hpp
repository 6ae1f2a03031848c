// Rehearsal clock: the time as a file says it, for stores made to try things out.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "command/commands.hpp"
#include "store/store.hpp"

namespace dengwen::command {

// "2026-03-01T09:00:00+08:00" or with Z: the instant, and the civil day as written. Nothing for other text.
std::optional<Now> now_from(std::string_view text);

// Reads the file at every call. Throws std::runtime_error when it does not hold a time.
Clockwork clock_from(const std::string& path);

// Whether that file may tell this store the time, if there is one; says why not.
bool may_set_clock(store::Store& store, const std::string& path, std::ostream& err);

}  // namespace dengwen::command
