// Follow-up (约定回访): by which day, and how the petitioner agreed to it.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_follow_up(Object& body) {
    FollowUpAsked asked;
    asked.due = body.day("due");
    asked.consented_on = body.day("consented_on");
    asked.consent = body.content("consent", limit::remark, "reason");
    return asked;
}

}  // namespace dengwen::http
