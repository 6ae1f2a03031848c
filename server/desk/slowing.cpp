#include "desk/slowing.hpp"

#include <algorithm>

namespace dengwen::desk {

namespace {

constexpr std::size_t kept_max = 20000;
constexpr std::chrono::hours memory{1};

}  // namespace

int Slowing::wait(const std::string& key, Moment now) {
    const std::lock_guard lock(mutex_);
    const auto found = counts_.find(key);
    if (found == counts_.end() || found->second.until <= now) return 0;
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(found->second.until - now).count());
}

void Slowing::failed(const std::string& key, Moment now, int free, int most) {
    const std::lock_guard lock(mutex_);
    if (counts_.size() >= kept_max) forget_old(now);
    Count& count = counts_[key];
    if (now - count.last > memory) count.failures = 0;
    count.last = now;
    if (++count.failures <= free) return;
    const int doublings = std::min(count.failures - free - 1, 10);
    count.until = now + std::chrono::seconds(std::min(1 << doublings, most));
}

int Slowing::failures(const std::string& key, Moment now) {
    const std::lock_guard lock(mutex_);
    const auto found = counts_.find(key);
    return found == counts_.end() || now - found->second.last > memory ? 0 : found->second.failures;
}

void Slowing::succeeded(const std::string& key) {
    const std::lock_guard lock(mutex_);
    counts_.erase(key);
}

void Slowing::forget_old(Moment now) {
    std::erase_if(counts_, [&](const auto& entry) { return now - entry.second.last > memory; });
    if (counts_.size() >= kept_max) counts_.clear();
}

}  // namespace dengwen::desk
