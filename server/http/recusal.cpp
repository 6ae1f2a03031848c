// Recusal (回避): which officer, why.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_recusal(Object& body) {
    RecusalAsked asked;
    asked.officer = identifier(body, "officer");
    asked.reason = body.content("reason", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
