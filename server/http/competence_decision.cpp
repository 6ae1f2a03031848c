// Competence decision (管辖决定): who leads, who assists, why.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_competence_decision(Object& body) {
    CompetenceDecisionAsked asked;
    asked.lead = identifier(body, "lead");
    asked.assisting = body.texts("assisting", limit::identifier, limit::units_max);
    asked.reason = body.content("reason", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
