#include "core/intake.hpp"

namespace dengwen {

std::optional<Refusal> why_not_take_in(const Submission& submission, const Setting& setting) {
    if (submission.anonymous && submission.withheld_name) return Refusal::withheld_and_anonymous;
    if (submission.received_day > setting.now.day) return Refusal::received_in_future;
    const auto representatives = static_cast<int>(submission.representatives.size());
    if (representatives > representatives_max) return Refusal::representatives_too_many;
    if (representatives > submission.persons) return Refusal::representatives_exceed_persons;
    // An agent acts for somebody; without a principal there is nobody to have given the mandate.
    if (submission.agent && submission.petitioners.empty()) return Refusal::agent_without_mandate;
    return std::nullopt;
}

Submission taken_in(Submission submission, int ordinal, const Setting& setting) {
    submission.ordinal = ordinal;
    submission.registered_day = setting.now.day;
    submission.registered_by = setting.actor.officer.unit;  // empty when the petitioner filed it
    // Nobody can be told who gave no name.
    if (submission.anonymous) submission.reachable = false;
    return submission;
}

}  // namespace dengwen
