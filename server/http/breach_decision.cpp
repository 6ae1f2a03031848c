// Decision on a breach (认定违规): upheld or set aside, with reasons.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_breach_decision(Object& body) {
    BreachDecisionAsked asked;
    asked.breach = breach_fields(body.object("breach"));
    asked.set_aside = body.flag_or("set_aside", false);
    asked.reason = body.content("reason", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
