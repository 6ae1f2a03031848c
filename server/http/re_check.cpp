// Re-check (复核抽查) of a completed matter.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_re_check(Object& body) {
    ReCheckAsked asked;
    asked.sound = body.flag_or("sound", false);
    asked.text = body.content("text", limit::paper, "paper");
    return asked;
}

}  // namespace dengwen::http
