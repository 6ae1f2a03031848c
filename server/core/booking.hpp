// Booking (预约接访): a petitioner books a place in a leader's reception with the matter it is about. There
// is no list of visitors beside the matters.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/reception.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct BookingAsked {
    std::string reception;          // its id
    std::optional<Reception> kept;  // as it is kept, set where the act is carried out; nothing: there is none
    int version = 0;                // of it, so that nobody books what was changed meanwhile
    std::vector<int> taken;         // places others have
};

struct Booked {
    Booking booking;
    bool operator==(const Booked&) const = default;
};

Outcome<Booked> book(const Matter& matter, const BookingAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_booking(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Booked& happened, const Entry& entry);

const Booking* live_booking(const Matter& matter, Day today);
const Booking* booking_of(const Matter& matter, int ordinal);
// For events, which name one that is there.
Booking& booking_in(Matter& matter, int ordinal);

}  // namespace dengwen
