// Slowing: how long to wait after failures, counted by whatever they have in common.
#pragma once

#include <chrono>
#include <limits>
#include <map>
#include <mutex>
#include <string>

namespace dengwen::desk {

class Slowing {
  public:
    using Moment = std::chrono::steady_clock::time_point;

    static constexpr int never = std::numeric_limits<int>::max();

    // Seconds until the next try is looked at; 0: now.
    int wait(const std::string& key, Moment now);
    // `free` failures cost nothing; each one more doubles the wait, up to `most` seconds.
    void failed(const std::string& key, Moment now, int free, int most = 15 * 60);
    int failures(const std::string& key, Moment now);  // within the hour
    void succeeded(const std::string& key);

  private:
    struct Count {
        int failures = 0;
        Moment until;
        Moment last;
    };
    void forget_old(Moment now);

    std::mutex mutex_;
    std::map<std::string, Count> counts_;
};

}  // namespace dengwen::desk
