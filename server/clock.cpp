#include "clock.hpp"

#include <atomic>
#include <charconv>
#include <chrono>

namespace dengwen {

namespace {

std::atomic<int> utc_offset_minutes{8 * 60};

}  // namespace

Now now() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const Instant instant{std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
    const int offset = utc_offset_minutes;
    return {instant, civil_day(instant, offset), offset};
}

bool set_utc_offset(std::string_view offset) {
    if (offset.size() != 6 || (offset[0] != '+' && offset[0] != '-') || offset[3] != ':') return false;
    const auto number = [&](std::size_t at) {
        int parsed = -1;
        const char* end = offset.data() + at + 2;
        return std::from_chars(offset.data() + at, end, parsed).ptr == end ? parsed : -1;
    };
    const int hours = number(1);
    const int minutes = number(4);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return false;
    utc_offset_minutes = (offset[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

}  // namespace dengwen
