#include "notify/quiet.hpp"

namespace dengwen::notices {
namespace {

constexpr int minutes_a_day = 24 * 60;
constexpr std::int64_t minute = 60'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<int> minutes_from(std::string_view clock) {
    if (clock.size() != 5 || clock[2] != ':') return std::nullopt;
    for (const std::size_t at : {0, 1, 3, 4})
        if (!is_digit(clock[at])) return std::nullopt;
    const int hours = (clock[0] - '0') * 10 + (clock[1] - '0');
    const int minutes = (clock[3] - '0') * 10 + (clock[4] - '0');
    if (hours > 23 || minutes > 59) return std::nullopt;
    return hours * 60 + minutes;
}

Instant after_quiet(const std::optional<Quiet>& quiet, Instant now, int utc_offset_minutes) {
    if (!quiet) return now;
    const std::int64_t local = now.milliseconds / minute + utc_offset_minutes;
    const int of_day = static_cast<int>(((local % minutes_a_day) + minutes_a_day) % minutes_a_day);
    const int since = (of_day - quiet->from + minutes_a_day) % minutes_a_day;
    const int length = (quiet->until - quiet->from + minutes_a_day) % minutes_a_day;
    if (since >= length) return now;
    return {(now.milliseconds / minute + (length - since)) * minute};
}

}  // namespace dengwen::notices
