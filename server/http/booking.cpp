// Booking (预约接访): in which reception.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_booking(Object& body) {
    BookingAsked asked;
    asked.reception = body.text("reception", limit::reception_id);
    return asked;
}

}  // namespace dengwen::http
