#include "core/arrival.hpp"

#include "core/booking.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_arrival(const Matter& matter, const Setting& setting) {
    const Booking* booking = live_booking(matter, setting.now.day);
    if (!booking) return Refusal::no_booking;
    if (booking->unit != setting.actor.officer.unit) return Refusal::not_your_unit;
    if (booking->arrived_on) return Refusal::arrived_already;
    if (booking->on != setting.now.day) return Refusal::reception_ahead;
    return std::nullopt;
}

Outcome<Arrived> arrive(const Matter& matter, const ArrivalAsked&, const Setting& setting) {
    return Arrived{live_booking(matter, setting.now.day)->ordinal};
}

void fold_in(Matter& matter, const Arrived& happened, const Entry& entry) {
    booking_in(matter, happened.booking).arrived_on = entry.at.day;
}

}  // namespace dengwen
