// No longer accepted (不再受理): the matter that closed the case.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_no_longer_acceptance(Object& body) {
    NoLongerAcceptanceAsked asked;
    asked.closing_matter = body.matter("closing_matter");
    asked.text = body.content("text", limit::paper, "paper");
    return asked;
}

}  // namespace dengwen::http
