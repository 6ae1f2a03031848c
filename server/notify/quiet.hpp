// Quiet: the hours in which nobody is disturbed; a message of the night is sent in the morning.
#pragma once

#include <optional>
#include <string_view>

#include "core/day.hpp"

namespace dengwen::notices {

struct Quiet {
    int from = 0;   // minutes after midnight
    int until = 0;  // of the same or the next day
    bool operator==(const Quiet&) const = default;
};

std::optional<int> minutes_from(std::string_view clock);  // "21:30"
// The first moment from `now` on that is not quiet.
Instant after_quiet(const std::optional<Quiet>& quiet, Instant now, int utc_offset_minutes);

}  // namespace dengwen::notices
