// Dispute of a breach (对违规认定提出异议), with reasons.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_breach_dispute(Object& body) {
    BreachDisputeAsked asked;
    asked.breach = breach_fields(body.object("breach"));
    asked.reason = body.content("reason", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
