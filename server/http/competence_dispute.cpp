// Competence dispute (管辖争议): before which body, why.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_competence_dispute(Object& body) {
    CompetenceDisputeAsked asked;
    asked.body = identifier_or_none(body, "body");
    asked.reason = body.content("reason", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
