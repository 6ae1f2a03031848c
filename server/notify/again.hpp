// Again: when a message that did not get through is tried the next time.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace dengwen::notices {

// Half a minute at first, twice as long each time, two hours at most, so that forty tries are three days. A
// quarter is taken off or put on by the seed and the message's id, lest all come back at the same moment.
inline constexpr int tries_max = 40;
std::chrono::milliseconds pause_before(int next_try, std::string_view id, std::uint64_t seed);

}  // namespace dengwen::notices
