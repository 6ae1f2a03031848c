// A holiday file: the published list of one calendar year, `[{"date", "off", "name"}]`, named by its year.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/calendar.hpp"
#include "profile/fault.hpp"

namespace dengwen::profile {

struct CalendarRead {
    int year = 0;
    std::vector<CalendarDay> days;  // only when there is no fault
    std::vector<Fault> faults;
};

CalendarRead read_calendar_text(std::string_view text, int year, const std::string& file);

// Reads <year>.json.
CalendarRead read_calendar(const std::string& path);

}  // namespace dengwen::profile
