// Art. 22(1)(3): the assigned unit gives the assigner the result and a completion report by the day set; also
// after the matter has ended otherwise, for the assigner wants to know how.
#include "core/completion_report.hpp"

#include <algorithm>

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_completion_report(const Matter& matter, const Setting& setting) {
    const std::string& unit = setting.actor.officer.unit;
    if (!is_assigned_to(matter, unit)) return Refusal::nothing_assigned;
    if (!open_deadline_of(matter, Clock::assignment, unit)) return Refusal::already_reported;
    const bool has_result = matter.completed_on || matter.ended_on || matter.stage == Stage::diverted;
    if (!has_result) return Refusal::not_completed;
    return std::nullopt;
}

Outcome<Reported> report_completion(const Matter&, const CompletionReportAsked& asked,
                                    const Setting& setting) {
    return Reported{setting.actor.officer.unit, asked.text};
}

void fold_in(Matter& matter, const Reported& happened, const Entry& entry) {
    close_done(matter, Clock::assignment, happened.unit, entry.at.day);
}

}  // namespace dengwen
