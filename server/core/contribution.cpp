// Art. 24(1): an assisting unit reports what it found to the lead unit; its own day is met by that.
#include "core/contribution.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

Outcome<Contributed> contribute(const Matter&, const ContributionAsked& asked, const Setting& setting) {
    return Contributed{setting.actor.officer.unit, asked.text};
}

void fold_in(Matter& matter, const Contributed& happened, const Entry& entry) {
    for (Assistance& assistance : matter.assistances) {
        if (assistance.unit == happened.unit && !assistance.contributed_on && !assistance.returned_on) {
            assistance.contributed_on = entry.at.day;
        }
    }
    close_done(matter, Clock::assignment, happened.unit, entry.at.day);
    // Who helped to find the facts of the handling may not review it later.
    take_part(matter, entry, Phase::handling);
}

}  // namespace dengwen
