// Re-review request (请求复核): to whom, when it came, why.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_re_review_request(Object& body) {
    ReReviewRequestAsked asked;
    asked.to = identifier_or_none(body, "to");
    asked.received_on = body.day("received_on");
    asked.posted_on = body.day_if("posted_on");
    asked.reason = body.content("reason", limit::reason, "reason");
    asked.late_because = body.content_if("late_because", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
