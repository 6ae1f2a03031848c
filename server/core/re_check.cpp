// Whether what was answered holds is looked at again in matters drawn by lot; what does not hold counts like
// any other breach of the unit whose answer it was.
#include "core/re_check.hpp"

#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_re_check(const Matter& matter, const Setting& setting) {
    const Unit* unit = setting.offices.find(setting.actor.officer.unit);
    if (!unit || !supervises(*unit)) return Refusal::not_supervising;
    if (!matter.completed_on) return Refusal::not_completed;
    if (!is_supervised_by(answering_unit(matter), *unit, setting.offices))
        return Refusal::not_supervised_by_you;
    return std::nullopt;
}

Outcome<ReChecked> re_check(const Matter& matter, const ReCheckAsked& asked, const Setting& setting) {
    return ReChecked{
        {setting.actor.officer.unit, answering_unit(matter), setting.now.day, asked.sound, asked.text}};
}

void fold_in(Matter& matter, const ReChecked& happened, const Entry&) {
    matter.re_checks.push_back(happened.check);
}

}  // namespace dengwen
