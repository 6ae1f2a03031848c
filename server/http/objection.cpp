// Objection (异议): why, and who should have it.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_objection(Object& body) {
    ObjectionAsked asked;
    asked.reason = body.content("reason", limit::reason, "reason");
    asked.proposed_unit = identifier_or_none(body, "proposed_unit");
    return asked;
}

}  // namespace dengwen::http
