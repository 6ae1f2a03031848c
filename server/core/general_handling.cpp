// A matter that turns out not to be simple goes on in general handling. The short clocks fall away; the long
// ones have been running since receipt and acceptance.
#include "core/general_handling.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_general_handling(const Matter& matter, const Setting&) {
    if (matter.procedure != Procedure::simple) return Refusal::not_simple;
    return std::nullopt;
}

Outcome<FellBack> fall_back(const Matter&, const GeneralHandlingAsked& asked, const Setting&) {
    return FellBack{asked.reason};
}

void fold_in(Matter& matter, const FellBack&, const Entry& entry) {
    take_part(matter, entry);
    matter.procedure = Procedure::general;
    close_dropped(matter, Clock::simple_acceptance, entry.at.day);
    close_dropped(matter, Clock::simple_opinion, entry.at.day);
}

}  // namespace dengwen
