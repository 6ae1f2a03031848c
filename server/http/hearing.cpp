// Hearing (听证): its days and its record.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_hearing(Object& body) {
    HearingAsked asked;
    asked.first_day = body.day("first_day");
    asked.last_day = body.day("last_day");
    asked.record = body.content("record", limit::paper, "record");
    if (body.has("announced")) asked.announced = body.number("announced", 1, 1000);
    return asked;
}

}  // namespace dengwen::http
