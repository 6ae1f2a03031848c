// Art. 23(3) read with 24(1): the sender does not agree with the objection; the matter is again the unit's to
// answer, with its clocks as they were given. The unit may lay the dispute before whoever decides competence.
#include "core/dismissal.hpp"

#include "core/event.hpp"

namespace dengwen {

Outcome<Dismissed> dismiss(const Matter&, const DismissalAsked& asked, const Setting&) {
    return Dismissed{asked.reason};
}

void fold_in(Matter& matter, const Dismissed&, const Entry& entry) {
    matter.routings.back().dismissed_on = entry.at.day;
    matter.stage = Stage::forwarded;
}

}  // namespace dengwen
