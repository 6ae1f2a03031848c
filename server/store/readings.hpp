// Readings: who opened a matter or a file of it, gathered by the hour, and the hours that are sealed.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/reading.hpp"

namespace dengwen::store {

// Reading: what one officer opened of one matter in one hour on one footing.
struct Reading {
    MatterNumber matter;
    std::int64_t hour = 0;  // since 1970; the hour it is sealed in, later than `first` where that was sealed
    std::string officer;
    std::string unit;  // the officer's when it was opened
    ReadingThing thing{};
    std::string digest;  // of the attachment's content; else empty
    Footing footing;
    Day day;  // of `first`
    Instant first;
    Instant last;
    std::int64_t times = 1;
    bool operator==(const Reading&) const = default;
};
std::int64_t hour_of(Instant instant);

// SealedHour: an hour whose readings have a leaf in the ledger and change no more.
struct SealedHour {
    std::int64_t hour = 0;
    std::string salt;
    std::uint64_t leaf = 0;
};

using SeeReading = std::function<void(const Reading&)>;

// The bytes of the leaf that these readings of an hour have under this salt.
std::string reads_leaf(const SealedHour& hour, const std::vector<Reading>& readings);

}  // namespace dengwen::store
