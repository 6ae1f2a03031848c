// The clock: the only place that asks the machine for the time.
#pragma once

#include <string_view>

#include "core/day.hpp"

namespace dengwen {

// The moment, and the civil day at the place of this deployment: China Standard Time unless set otherwise.
Now now();

// Sets how far the place is from UTC, as "+08:00"; false for anything else, and nothing is changed.
bool set_utc_offset(std::string_view offset);

}  // namespace dengwen
