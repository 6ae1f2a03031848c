// Meeting report (议定事项落实报告): entering that what a meeting decided was performed, with what shows
// it.
#pragma once

#include <optional>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct MeetingReportAsked {
    int duty = 0;
    Day performed_on;
    ContentRef proof;  // what was done, and what shows it
};

struct MeetingReported {
    int duty = 0;
    Day performed_on;
    ContentRef proof;
    bool operator==(const MeetingReported&) const = default;
};

Outcome<MeetingReported> report_to_meeting(const Matter& matter, const MeetingReportAsked& asked,
                                           const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_meeting_report(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const MeetingReported& happened, const Entry& entry);

}  // namespace dengwen
