// Answer to a performance (履行确认): received as agreed, or not.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_instalment_answer(Object& body) {
    InstalmentAnswerAsked asked;
    asked.agreement = body.number("agreement", 1, 1000);
    asked.instalment = body.number("instalment", 1, 100000);
    asked.confirmed = body.flag_or("confirmed", false);
    asked.dispute = body.content_if("dispute", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
