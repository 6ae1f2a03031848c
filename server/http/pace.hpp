// Pace: how often one may do a thing, for any number of them in a table that never grows.
//
// Each key has one moment: when its next turn would be due if it had kept the pace. Keys share a place by
// chance; the chance is drawn anew at every start, so that nobody can choose whose place to share.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <vector>

namespace dengwen::http {

class Pace {
  public:
    using Moment = std::chrono::steady_clock::time_point;

    // One turn each so often, and `at_once` of them without waiting. Nothing is limited where `each` is zero.
    Pace(std::chrono::nanoseconds each, int at_once);

    // Takes so many turns, and answers zero; or takes none and answers how long until that many may be taken.
    std::chrono::milliseconds take(std::string_view key, Moment now, int turns = 1);
    // Takes the next turn there is and answers how long until it comes.
    std::chrono::milliseconds book(std::string_view key, Moment now);

  private:
    std::int64_t& place(std::string_view key);

    const std::int64_t each_, ahead_;  // nanoseconds
    std::array<unsigned char, 16> chance_{};
    std::mutex mutex_;
    std::vector<std::int64_t> due_;
};

}  // namespace dengwen::http
