// Who does not come has done nothing wrong: no state says so, and the place of a day that is over is simply
// past.
#include "core/bookings.hpp"

#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<ReadBack, 3> read_backs{{
    {ReadBack::confirmed, "confirmed"},
    {ReadBack::confirmed_with_remarks, "confirmed_with_remarks"},
    {ReadBack::not_signed, "not_signed"},
}};
static_assert(naming::is_in_order(read_backs));

constexpr naming::Table<BookingState, 5> booking_states{{
    {BookingState::booked, "booked"},
    {BookingState::arrived, "arrived"},
    {BookingState::received, "received"},
    {BookingState::cancelled, "cancelled"},
    {BookingState::called_off, "called_off"},
}};
static_assert(naming::is_in_order(booking_states));

}  // namespace

std::string_view name(ReadBack read_back) { return naming::name(read_backs, read_back); }
std::optional<ReadBack> read_back_from(std::string_view text) { return naming::value(read_backs, text); }
std::string_view name(BookingState state) { return naming::name(booking_states, state); }

std::optional<BookingState> booking_state_from(std::string_view text) {
    return naming::value(booking_states, text);
}

BookingState state_of(const Booking& booking) {
    if (booking.record) return BookingState::received;
    if (booking.ended_on) return BookingState::cancelled;
    if (booking.called_off_on) return BookingState::called_off;
    return booking.arrived_on ? BookingState::arrived : BookingState::booked;
}

bool keeps_place(const Booking& booking) { return !booking.ended_on && !booking.called_off_on; }

bool is_live(const Booking& booking, Day today) {
    return keeps_place(booking) && !booking.record && booking.on >= today;
}

}  // namespace dengwen
