// Aid answer (救助答复): to which application, what came of it, and why or what else there is.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_aid_answer(Object& body) {
    AidAnswerAsked asked;
    asked.aid = body.number("aid", 1, 100000);
    asked.outcome = body.word("outcome", aid_outcome_from);
    asked.text = body.content("text", limit::proof, "paper");
    return asked;
}

}  // namespace dengwen::http
