// Reply (回复) to a suggestion or feedback on an accusation.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_reply(Object& body) {
    ReplyAsked asked;
    asked.text = body.content("text", limit::paper, "paper");
    asked.means = body.word("means", notice_means_from);
    return asked;
}

}  // namespace dengwen::http
