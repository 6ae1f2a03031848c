// What was published in error, or the petitioner does not want told, is taken down at once; what was told
// stays in the record of the matter.
#include "core/retraction.hpp"

#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_retraction(const Matter& matter, const Setting&) {
    if (!matter.publication) return Refusal::nothing_published;
    return std::nullopt;
}

Outcome<Retracted> retract(const Matter&, const RetractionAsked& asked, const Setting&) {
    return Retracted{asked.reason};
}

void fold_in(Matter& matter, const Retracted&, const Entry&) { matter.publication.reset(); }

}  // namespace dengwen
