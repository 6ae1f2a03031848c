// End of a booking (取消预约): the petitioner gives a place back. Needs no reason.
#pragma once

#include <optional>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct BookingEndAsked {};

struct BookingEnded {
    int booking = 0;
    bool operator==(const BookingEnded&) const = default;
};

Outcome<BookingEnded> end_booking(const Matter& matter, const BookingEndAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_booking_end(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const BookingEnded& happened, const Entry& entry);

}  // namespace dengwen
