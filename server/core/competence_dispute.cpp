// Art. 24(1): a dispute over competence goes to the common superior; without one, to the common joint
// conference.
#include "core/competence_dispute.hpp"

#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_competence_dispute(const Matter& matter, const Setting& setting) {
    // The sender may lay the objection before them at once; the unit only once it was not agreed with.
    const bool unanswered = matter.stage == Stage::objected && setting.actor.officer.unit != matter.holder;
    if (!unanswered && !matter.routings.back().dismissed_on) return Refusal::nothing_objected;
    return std::nullopt;
}

Outcome<CompetenceDisputed> dispute_competence(const Matter& matter, const CompetenceDisputeAsked& asked,
                                               const Setting& setting) {
    const Unit* body = setting.offices.find(asked.body);
    if (!body) return Refusal::unit_unknown;
    if (!body->is_active()) return Refusal::unit_not_active;
    if (is_sealed_from(matter, asked.body, setting.offices)) return Refusal::accusation_to_accused;
    const std::string& sender = matter.routings.back().from;
    const bool is_party = asked.body == sender || asked.body == matter.holder;
    const bool is_superior =
        setting.offices.is_within(matter.holder, asked.body) && setting.offices.is_within(sender, asked.body);
    if (is_party || (!is_superior && body->kind != UnitKind::joint_conference)) {
        return Refusal::not_the_deciding_body;
    }
    return CompetenceDisputed{asked.body, asked.reason};
}

void fold_in(Matter& matter, const CompetenceDisputed& happened, const Entry&) {
    matter.deciding_body = happened.body;
    matter.stage = Stage::disputed;
}

}  // namespace dengwen
