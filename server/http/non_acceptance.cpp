// Non-acceptance (不予受理): on which ground.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_non_acceptance(Object& body) {
    NonAcceptanceAsked asked;
    asked.ground = body.word("ground", non_acceptance_ground_from);
    if (body.has("running_matter")) asked.running_matter = body.matter("running_matter");
    asked.right_unit = identifier_or_none(body, "right_unit");
    asked.text = body.content("text", limit::paper, "paper");
    return asked;
}

}  // namespace dengwen::http
