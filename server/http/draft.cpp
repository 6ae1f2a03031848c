// Draft (拟稿): an answer to each demand.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_draft(Object& body) {
    DraftAsked asked;
    asked.draft.answers = answer_fields(body, "answers");
    return asked;
}

}  // namespace dengwen::http
