// Cancellation of a hearing (取消听证): which one, and why.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_hearing_cancellation(Object& body) {
    HearingCancellationAsked asked;
    asked.announced = body.number("announced", 1, 1000);
    asked.reason = body.content("reason", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
