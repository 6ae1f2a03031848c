// Meeting duty (议定事项): what meetings of the joint conference, and leaders' receptions, set units to do in
// one matter.
#pragma once

#include <optional>
#include <string>

#include "core/day.hpp"
#include "core/reference.hpp"

namespace dengwen {

// MeetingDuty (议定事项): one thing a meeting or a reception set one unit to do by one day.
struct MeetingDuty {
    int ordinal = 0;        // from 1, through all meetings and receptions about the matter
    std::string meeting{};  // its id; empty of a reception
    std::optional<std::string> reception{};
    std::string title{};  // of the meeting, or who received
    Day held_on{};
    std::string by{};  // whose meeting or reception it was
    std::string unit{};
    Day due{};
    ContentRef text{};
    std::optional<Day> performed_on{};
    std::optional<ContentRef> proof{};
    bool operator==(const MeetingDuty&) const = default;
};

}  // namespace dengwen
