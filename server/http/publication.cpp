// Publication (公开答复): the texts written anew for the public, and the word that none tells who asked.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_publication(Object& body) {
    PublicationAsked asked;
    asked.title = body.content("title", limit::title, "title");
    asked.question = body.content("question", limit::reason, "question");
    asked.answer = body.content("answer", limit::facts, "answer");
    asked.basis = body.content_if("basis", limit::basis, "basis");
    asked.redacted = body.flag_or("redacted", false);
    return asked;
}

}  // namespace dengwen::http
