// Settlement (化解), with what shows it.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_settlement(Object& body) {
    SettlementAsked asked;
    asked.text = body.content("text", limit::reason, "reason");
    asked.confirmed_by_petitioner = body.flag_or("confirmed_by_petitioner", false);
    return asked;
}

}  // namespace dengwen::http
