#include "http/pace.hpp"

#include <sodium.h>

#include <algorithm>

namespace dengwen::http {

namespace {

constexpr std::size_t places = 1u << 16;

std::int64_t count_of(Pace::Moment moment) {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(moment.time_since_epoch()).count();
}

std::chrono::milliseconds rounded_up(std::int64_t nanoseconds) {
    return std::chrono::ceil<std::chrono::milliseconds>(std::chrono::nanoseconds(nanoseconds));
}

}  // namespace

Pace::Pace(std::chrono::nanoseconds each, int at_once)
    : each_(each.count()), ahead_(each.count() * at_once), due_(places, 0) {
    static_assert(crypto_shorthash_KEYBYTES == 16);
    randombytes_buf(chance_.data(), chance_.size());
}

std::int64_t& Pace::place(std::string_view key) {
    std::array<unsigned char, crypto_shorthash_BYTES> out{};
    crypto_shorthash(out.data(), reinterpret_cast<const unsigned char*>(key.data()), key.size(),
                     chance_.data());
    return due_[(out[0] | out[1] << 8) % places];
}

std::chrono::milliseconds Pace::take(std::string_view key, Moment now, int turns) {
    const std::int64_t moment = count_of(now);
    const std::lock_guard lock(mutex_);
    std::int64_t& due = place(key);
    const std::int64_t then = std::max(due, moment) + each_ * turns;
    // More than may ever be taken at once is let through when nothing at all is owed.
    const std::int64_t late = std::min(then - moment - ahead_, std::max(due, moment) - moment);
    if (late > 0) return rounded_up(late);
    due = then;
    return {};
}

std::chrono::milliseconds Pace::book(std::string_view key, Moment now) {
    const std::int64_t moment = count_of(now);
    const std::lock_guard lock(mutex_);
    std::int64_t& due = place(key);
    due = std::max(due, moment) + each_;
    return rounded_up(due - moment);
}

}  // namespace dengwen::http
