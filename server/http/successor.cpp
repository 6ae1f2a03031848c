// Successor (承继单位): which unit takes over, why.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_successor(Object& body) {
    SuccessorAsked asked;
    asked.unit = identifier(body, "unit");
    asked.reason = body.content("reason", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
