// Aid request (帮助申请救助): for which aid, to which unit, and that the petitioner agreed.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_aid_request(Object& body) {
    AidRequestAsked asked;
    asked.kind = body.word("kind", aid_kind_from);
    asked.unit = body.text("unit", limit::identifier);
    asked.due = body.day("due");
    asked.consented_on = body.day("consented_on");
    asked.text = body.content("text", limit::proof, "paper");
    return asked;
}

}  // namespace dengwen::http
