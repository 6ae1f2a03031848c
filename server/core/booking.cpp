// Art. 18(2): leaders receive visitors. Whoever has a matter may book; what is said there is said to a body
// that is not complained of.
#include "core/booking.hpp"

#include <algorithm>

#include "core/event.hpp"

namespace dengwen {

namespace {

// Those who receive take a visitor at the door until the end; everybody else books before it begins.
bool is_open_to(const Reception& reception, const Setting& setting) {
    const Actor& actor = setting.actor;
    const bool receives = actor.kind == ActorKind::officer && actor.officer.unit == reception.unit;
    return receives ? !is_over(reception, setting.now) : !has_begun(reception, setting.now);
}

}  // namespace

std::optional<Refusal> before_booking(const Matter& matter, const Setting& setting) {
    if (live_booking(matter, setting.now.day)) return Refusal::booked_already;
    return std::nullopt;
}

Outcome<Booked> book(const Matter& matter, const BookingAsked& asked, const Setting& setting) {
    if (!asked.kept) return Refusal::reception_unknown;
    const Reception& reception = *asked.kept;
    if (reception.called_off) return Refusal::reception_called_off;
    if (!is_open_to(reception, setting)) return Refusal::reception_over;
    if (is_sealed_from(matter, reception.unit, setting.offices) ||
        is_sealed_from(matter, reception.leader_unit, setting.offices))
        return Refusal::reception_of_accused;
    const auto place = next_place(reception, asked.taken);
    if (!place) return Refusal::reception_full;
    Booking booking;
    booking.ordinal = static_cast<int>(matter.bookings.size()) + 1;
    booking.reception = asked.reception;
    booking.unit = reception.unit;
    booking.leader = reception.leader;
    booking.post = reception.post;
    booking.on = reception.on;
    booking.begins = reception.begins;
    booking.ends = reception.ends;
    booking.place = reception.place;
    booking.place_number = *place;
    booking.booked_on = setting.now.day;
    return Booked{std::move(booking)};
}

void fold_in(Matter& matter, const Booked& happened, const Entry&) {
    matter.bookings.push_back(happened.booking);
}

const Booking* live_booking(const Matter& matter, Day today) {
    const auto found =
        std::ranges::find_if(matter.bookings, [&](const Booking& one) { return is_live(one, today); });
    return found == matter.bookings.end() ? nullptr : &*found;
}

const Booking* booking_of(const Matter& matter, int ordinal) {
    const auto found = std::ranges::find(matter.bookings, ordinal, &Booking::ordinal);
    return found == matter.bookings.end() ? nullptr : &*found;
}

Booking& booking_in(Matter& matter, int ordinal) {
    return *std::ranges::find(matter.bookings, ordinal, &Booking::ordinal);
}

}  // namespace dengwen
