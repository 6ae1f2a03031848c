// Event text: the bytes of one event that its leaf commits to, composed from the columns it is stored in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dengwen::ledger {

// EventColumns: an event as its row holds it. Views; no column holds a line feed (JSON escapes it).
struct EventColumns {
    std::int64_t matter = 0;
    int seq = 0;
    std::int64_t instant = 0;  // milliseconds since 1970
    std::string_view day;      // "2026-01-05"
    std::string_view actor;
    std::string_view officer;
    std::string_view unit;
    bool for_petitioner = false;
    std::string_view noun;
    std::string_view body;  // JSON, to the byte as it is stored
    std::string_view on_behalf_of = {};
};

// The columns in this order, numbers in decimal and the flag as 0 or 1, each ended by a line feed; the last
// only where there is something in it. Two events that differ in any column have different texts.
std::string text_of(const EventColumns& event);

}  // namespace dengwen::ledger
