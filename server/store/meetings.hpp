// Meetings as they are kept: every version, so that it stays visible who changed what was called.
#pragma once

#include <optional>
#include <string>

#include "core/meeting.hpp"

namespace dengwen::store {

struct KeptMeeting {
    Meeting meeting;
    int version = 1;
    std::string saved_by;
    Instant saved_at;
    bool operator==(const KeptMeeting&) const = default;
};

// MeetingKey: where a page of meetings begins after, the latest day first.
struct MeetingKey {
    Day on;
    std::string id;
};

}  // namespace dengwen::store
