#include "core/calling_off.hpp"

#include <algorithm>

#include "core/booking.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<BookingCalledOff> call_off(const Matter& matter, const Reception& reception) {
    const auto falls_away = [&](const Booking& one) {
        return one.reception == reception.id && keeps_place(one) && !one.record;
    };
    const auto found = std::ranges::find_if(matter.bookings, falls_away);
    if (found == matter.bookings.end()) return std::nullopt;
    return BookingCalledOff{found->ordinal, reception.reason};
}

void fold_in(Matter& matter, const BookingCalledOff& happened, const Entry& entry) {
    Booking& booking = booking_in(matter, happened.booking);
    booking.called_off_on = entry.at.day;
    booking.because = happened.because;
}

}  // namespace dengwen
