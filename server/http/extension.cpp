// Extension (延期): how many days, why.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_extension(Object& body) {
    ExtensionAsked asked;
    asked.clock = body.word_or("clock", clock_from, Clock::handling);
    asked.days = body.number("days", 1, limit::extension_days_max);
    asked.reason = body.content("reason", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
