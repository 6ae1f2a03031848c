// Nothing follows from it, as nothing follows from not coming; the place is free for somebody else at once.
#include "core/booking_end.hpp"

#include "core/booking.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_booking_end(const Matter& matter, const Setting& setting) {
    const Booking* booking = live_booking(matter, setting.now.day);
    if (!booking) return Refusal::no_booking;
    if (booking->arrived_on) return Refusal::arrived_already;
    return std::nullopt;
}

Outcome<BookingEnded> end_booking(const Matter& matter, const BookingEndAsked&, const Setting& setting) {
    return BookingEnded{live_booking(matter, setting.now.day)->ordinal};
}

void fold_in(Matter& matter, const BookingEnded& happened, const Entry& entry) {
    booking_in(matter, happened.booking).ended_on = entry.at.day;
}

}  // namespace dengwen
