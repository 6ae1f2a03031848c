// Reference: how a matter and a text of it are named in the record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dengwen {

// MatterNumber: division (6 digits), year (4) and serial (8) in one number; written 430102-2026-00000017.
struct MatterNumber {
    std::int64_t value = 0;
    auto operator<=>(const MatterNumber&) const = default;
};
MatterNumber matter_number(int division, int year, int serial);
std::string text(MatterNumber number);
int year_of(MatterNumber number);  // in which it was registered
std::optional<MatterNumber> matter_number_from(std::string_view text);

// ContentRef: names a content row by the salted digest of its bytes, 64 lower-case hex digits.
struct ContentRef {
    std::string digest;
    bool operator==(const ContentRef&) const = default;
};

}  // namespace dengwen
