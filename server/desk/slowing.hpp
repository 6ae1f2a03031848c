// Slowing: how long to wait after failed sign-ins, counted per account and per address.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace dengwen::desk {

class Slowing {
  public:
    using Moment = std::chrono::steady_clock::time_point;

    // Seconds until the next try is looked at; 0: now.
    int wait(const std::string& key, Moment now);
    // `free` failures cost nothing; each one more doubles the wait, up to fifteen minutes.
    void failed(const std::string& key, Moment now, int free);
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
