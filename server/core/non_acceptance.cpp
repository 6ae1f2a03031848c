// Art. 19(3): what is already accepted or in handling is not accepted again at a higher level. Art. 23(1):
// what is not within the unit's competence is not accepted, and the petitioner is told whom to turn to.
#include "core/non_acceptance.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

namespace {

std::optional<Refusal> why_not_competent(const Matter& matter, const NonAcceptanceAsked& asked,
                                         const Setting& setting) {
    // A routed matter goes back to its sender by objection; it is not turned away (Art. 23(3)).
    if (!matter.routings.empty()) return Refusal::objection_first;
    const Unit* right = setting.offices.find(asked.right_unit);
    if (!right || !right->is_active() || asked.right_unit == matter.holder)
        return Refusal::ground_needs_right_body;
    return std::nullopt;
}

std::optional<Refusal> why_no_duplicate(const Matter& matter, const NonAcceptanceAsked& asked,
                                        const Setting& setting) {
    const Matter* running = setting.other;
    const bool runs = running && asked.running_matter == running->number &&
                      running->number != matter.number && running->stage != Stage::ended;
    if (!runs) return Refusal::ground_needs_running_matter;
    return std::nullopt;
}

}  // namespace

Outcome<NotAccepted> decline(const Matter& matter, const NonAcceptanceAsked& asked, const Setting& setting) {
    std::optional<Refusal> refusal;
    switch (asked.ground) {
        case NonAcceptanceGround::duplicate_in_progress:
            refusal = why_no_duplicate(matter, asked, setting);
            break;
        case NonAcceptanceGround::not_competent:
            refusal = why_not_competent(matter, asked, setting);
            break;
        case NonAcceptanceGround::other_path:
        case NonAcceptanceGround::time_barred:
            break;
    }
    if (refusal) return *refusal;
    NotAccepted declined{asked.ground, std::nullopt, asked.right_unit, asked.text};
    if (asked.ground == NonAcceptanceGround::duplicate_in_progress)
        declined.running_matter = asked.running_matter;
    return declined;
}

void fold_in(Matter& matter, const NotAccepted& happened, const Entry& entry) {
    take_part(matter, entry);
    // The answer with its ground is the notice the petitioner is owed.
    close_receipt_clocks(matter, entry.at.day);
    close_done(matter, Clock::simple_acceptance, entry.at.day);
    matter.running_matter = happened.running_matter;
    end_matter(matter, EndingGround::not_accepted, entry.at.day);
}

}  // namespace dengwen
