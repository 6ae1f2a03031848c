// Reply to supervision (督办回复): what was done, and whether a proposal is adopted.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_supervision_reply(Object& body) {
    SupervisionReplyAsked asked;
    asked.measure = body.number("measure", 1, 100000);
    asked.adopted = body.flag_or("adopted", false);
    asked.text = body.content("text", limit::paper, "paper");
    return asked;
}

}  // namespace dengwen::http
