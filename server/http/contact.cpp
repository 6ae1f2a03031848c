// Contact (与信访人联系): when, how, with what result, and what was said.
#include "core/contact.hpp"

#include "http/acts.hpp"

namespace dengwen::http {

Ask read_contact(Object& body) {
    ContactAsked asked;
    asked.made_on = body.day("made_on");
    asked.means = body.word("means", contact_means_from);
    asked.result = body.word("result", contact_result_from);
    asked.text = body.content("text", limit::proof, "record");
    return asked;
}

}  // namespace dengwen::http
