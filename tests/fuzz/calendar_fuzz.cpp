// Any text as a holiday file: it is refused with a cause, or every day of it lies in the year and can be
// published.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/calendar.hpp"
#include "profile/calendar_file.hpp"

using namespace dengwen;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto read = profile::read_calendar_text(text, 2026, "2026.json");
    for (const auto& fault : read.faults)
        if (fault.cause.zh.empty() || fault.cause.en.empty()) std::abort();
    if (!read.faults.empty()) return 0;
    Calendar calendar;
    if (!calendar.publish(2026, read.days)) std::abort();
    for (const auto& listed : read.days)
        if (year_of(listed.day) != 2026 || calendar.is_working(listed.day) == listed.off) std::abort();
    return 0;
}
