// Any text as a law profile: it is refused with a cause, or it is a law that is proved and can be counted by.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/deadline.hpp"
#include "profile/law_file.hpp"

using namespace dengwen;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto read = profile::read_law_text(text, "law/cn/2022-05-01.toml",
                                             [](const std::string&) { return std::optional<Law>(); });
    if (read.law.has_value() != read.faults.empty()) std::abort();
    for (const auto& fault : read.faults)
        if (fault.cause.zh.empty() || fault.cause.en.empty()) std::abort();
    if (!read.law) return 0;
    if (!prove(*read.law).empty()) std::abort();
    const Calendar calendar;
    for (const auto& rule : read.law->clocks) {
        const auto deadline =
            work_out({.clock = rule.clock, .start = *day_from(2026, 1, 5)}, *read.law, calendar);
        if (deadline && deadline.value().raw_last_day > deadline.value().last_day) std::abort();
    }
    return 0;
}
