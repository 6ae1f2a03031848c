#include "store/following.hpp"

#include <chrono>
#include <utility>

#include "store/store.hpp"

namespace dengwen::store {
namespace {

constexpr auto pause = std::chrono::milliseconds(500);
constexpr auto pause_after_trouble = std::chrono::seconds(5);

}  // namespace

Following::Following(std::function<bool()> take, std::function<void(const std::string&)> say)
    : take_(std::move(take)), say_(std::move(say)) {}

Following::~Following() { stop(); }

void Following::start() {
    is_stopping_ = false;
    following_ = std::thread([this] { follow(); });
}

void Following::stop() {
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
    }
    stopped_.notify_all();
    if (following_.joinable()) following_.join();
}

void Following::follow() {
    std::unique_lock lock(mutex_);
    while (!is_stopping_) {
        lock.unlock();
        bool is_behind = false;
        bool had_trouble = false;
        try {
            is_behind = take_();
        } catch (const Fault& fault) {
            had_trouble = true;
            if (say_) say_(fault.what());
        }
        lock.lock();
        if (is_behind) continue;
        const std::chrono::milliseconds wait = had_trouble ? pause_after_trouble : pause;
        stopped_.wait_for(lock, wait, [this] { return is_stopping_; });
    }
}

}  // namespace dengwen::store
