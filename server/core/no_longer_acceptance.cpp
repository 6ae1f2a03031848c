// Art. 36(3): the same facts and grounds after a re-review opinion are no longer accepted. The opinion that
// closed them must be there and must have reached the petitioner.
#include "core/no_longer_acceptance.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

Outcome<NoLongerAccepted> no_longer_accept(const Matter& matter, const NoLongerAcceptanceAsked& asked,
                                           const Setting& setting) {
    const Matter* closing = setting.other;
    const bool closed = closing && closing->number == asked.closing_matter &&
                        closing->number != matter.number &&
                        closing->ended_because == EndingGround::re_review_concluded;
    if (!closed) return Refusal::closing_opinion_unknown;
    return NoLongerAccepted{asked.closing_matter, asked.text};
}

void fold_in(Matter& matter, const NoLongerAccepted&, const Entry& entry) {
    take_part(matter, entry);
    close_receipt_clocks(matter, entry.at.day);
    close_done(matter, Clock::simple_acceptance, entry.at.day);
    end_matter(matter, EndingGround::no_longer_accepted, entry.at.day);
}

}  // namespace dengwen
