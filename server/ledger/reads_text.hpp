// Reads text: the bytes of one hour of readings that its leaf commits to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dengwen::ledger {

// ReadingColumns: one reading as its row holds it. Views; no column holds a tab or a line feed.
struct ReadingColumns {
    std::int64_t matter = 0;
    std::string_view officer;
    std::string_view unit;
    std::string_view thing;
    std::string_view digest;  // of an attachment's content, 64 hex digits; else empty
    std::string_view duty;
    std::string_view ground;
    std::string_view day;    // "2026-01-05"
    std::int64_t first = 0;  // milliseconds since 1970
    std::int64_t last = 0;
    std::int64_t times = 0;
};

// The columns in this order, numbers in decimal, parted by tabs and ended by a line feed.
std::string line_of(const ReadingColumns& reading);

// The hour as a number of hours since 1970, a line feed, and the lines in the order of their bytes.
std::string text_of(std::int64_t hour, std::vector<std::string> lines);

}  // namespace dengwen::ledger
