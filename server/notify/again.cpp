#include "notify/again.hpp"

#include <algorithm>

namespace dengwen::notices {
namespace {

using std::chrono::milliseconds;
constexpr milliseconds first_pause = std::chrono::seconds(30);
constexpr milliseconds longest_pause = std::chrono::hours(2);

// FNV-1a, then the last steps of SplitMix64.
std::uint64_t drawn(std::string_view id, std::uint64_t seed) {
    std::uint64_t value = 0xcbf29ce484222325u ^ seed;
    for (const unsigned char byte : id) value = (value ^ byte) * 0x100000001b3u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

}  // namespace

milliseconds pause_before(int next_try, std::string_view id, std::uint64_t seed) {
    const int doublings = std::clamp(next_try - 2, 0, 20);
    const milliseconds even = std::min(first_pause * (1 << doublings), longest_pause);
    const auto share =
        static_cast<std::int64_t>(drawn(id, seed + static_cast<std::uint64_t>(next_try)) % 501);
    return even * 3 / 4 + even * share / 1000;
}

}  // namespace dengwen::notices
