// Art. 24(1): units that are concerned cooperate. Who was asked wrongly says so while there is time to ask
// another; once the day has passed the unit answers, late as it is.
#include "core/assistance_return.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_assistance_return(const Matter& matter, const Setting& setting) {
    const Deadline* due = open_deadline_of(matter, Clock::assignment, setting.actor.officer.unit);
    if (due && overdue(*due, setting.now.day)) return Refusal::assistance_return_late;
    return std::nullopt;
}

Outcome<AssistanceReturned> return_assistance(const Matter&, const AssistanceReturnAsked& asked,
                                              const Setting& setting) {
    return AssistanceReturned{setting.actor.officer.unit, asked.reason};
}

void fold_in(Matter& matter, const AssistanceReturned& happened, const Entry& entry) {
    for (Assistance& assistance : matter.assistances) {
        if (assistance.unit == happened.unit && !assistance.contributed_on && !assistance.returned_on)
            assistance.returned_on = entry.at.day;
    }
    close_dropped(matter, Clock::assignment, happened.unit, entry.at.day);
}

}  // namespace dengwen
