#include "core/breach_decision.hpp"

#include <algorithm>

#include "core/event.hpp"
#include "core/supervision.hpp"

namespace dengwen {

std::optional<Refusal> before_breach_decision(const Matter& matter, const Setting& setting) {
    const Unit* unit = setting.offices.find(setting.actor.officer.unit);
    if (!unit || !supervises(*unit)) return Refusal::not_supervising;
    if (breaches(matter, setting.now.day).empty()) return Refusal::no_breach_here;
    return std::nullopt;
}

Outcome<BreachDecided> decide_breach(const Matter& matter, const BreachDecisionAsked& asked,
                                     const Setting& setting) {
    const auto breach = breach_of(matter, asked.breach, setting.now.day);
    if (!breach) return Refusal::breach_unknown;
    const Unit& by = *setting.offices.find(setting.actor.officer.unit);
    if (!is_supervised_by(breach->unit, by, setting.offices)) return Refusal::not_supervised_by_you;
    const BreachRecord* record = record_of(matter, asked.breach);
    if (record && record->decided_on) return Refusal::breach_decided;
    return BreachDecided{asked.breach, breach->unit, breach->since, asked.set_aside, asked.reason};
}

void fold_in(Matter& matter, const BreachDecided& happened, const Entry& entry) {
    BreachRecord& record = breach_record_in(matter, happened.breach);
    record.decided_on = entry.at.day;
    record.set_aside = happened.set_aside;
    record.decision = happened.reason;
    // What rests on nothing any more is taken back; what was answered stays answered.
    for (Measure& measure : matter.measures) {
        const auto is_set_aside = [&](BreachKey key) {
            const BreachRecord* of_key = record_of(matter, key);
            return of_key && of_key->set_aside;
        };
        const bool rests = measure.breaches.empty() || !std::ranges::all_of(measure.breaches, is_set_aside);
        if (!rests && !measure.withdrawn_on) measure.withdrawn_on = entry.at.day;
    }
    mind_supervision_clocks(matter, entry.at.day);
}

}  // namespace dengwen
