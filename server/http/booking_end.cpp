// End of a booking (取消预约): nothing but that the petitioner gives the place back.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_booking_end(Object&) { return BookingEndAsked{}; }

}  // namespace dengwen::http
