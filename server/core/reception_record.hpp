// Reception record (接访记录): what was said before a leader, read back to the visitor, and the duties that
// follow.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/meeting_decision.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ReceptionRecordAsked {
    int booking = 0;
    std::string leader;  // who received; empty: whoever was published
    std::string post;
    ContentRef text;
    ReadBack read_back{};
    std::optional<ContentRef> remarks;
    std::optional<ContentRef> reason;
    std::vector<MeetingDutyAsked> duties;
};

struct ReceptionRecorded {
    int booking = 0;
    ReceptionRecord record;
    std::vector<MeetingDuty> duties;  // numbered on
    std::vector<Deadline> deadlines;  // one for each unit and day
    bool operator==(const ReceptionRecorded&) const = default;
};

Outcome<ReceptionRecorded> record_reception(const Matter& matter, const ReceptionRecordAsked& asked,
                                            const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_reception_record(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const ReceptionRecorded& happened, const Entry& entry);

}  // namespace dengwen
