// Ending (终结): on which ground, in words.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_ending(Object& body) {
    EndingAsked asked;
    asked.ground = body.word("ground", ending_ground_from);
    asked.text = body.content("text", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
