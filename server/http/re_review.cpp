// Re-review opinion (复核意见): what is decided of the opinion before it.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_re_review(Object& body) {
    ReReviewAsked asked;
    asked.outcome = body.word("outcome", review_outcome_from);
    asked.reason = body.content("reason", limit::reason, "reason");
    asked.answers = answer_fields(body, "answers");
    asked.redo_by = body.day_if("redo_by");
    return asked;
}

}  // namespace dengwen::http
