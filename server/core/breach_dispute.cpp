#include "core/breach_dispute.hpp"

#include <algorithm>

#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_breach_dispute(const Matter& matter, const Setting& setting) {
    for (const Breach& one : breaches(matter, setting.now.day))
        if (one.unit == setting.actor.officer.unit) return std::nullopt;
    return Refusal::no_breach_of_yours;
}

Outcome<BreachDisputed> dispute_breach(const Matter& matter, const BreachDisputeAsked& asked,
                                       const Setting& setting) {
    const auto breach = breach_of(matter, asked.breach, setting.now.day);
    if (!breach || breach->unit != setting.actor.officer.unit) return Refusal::breach_unknown;
    const BreachRecord* record = record_of(matter, asked.breach);
    if (record && record->decided_on) return Refusal::breach_decided;
    if (record) return Refusal::breach_already_disputed;
    return BreachDisputed{asked.breach, breach->unit, breach->since, asked.reason};
}

BreachRecord& breach_record_in(Matter& matter, BreachKey key) {
    const auto found = std::ranges::find(matter.breach_records, key, &BreachRecord::breach);
    return found == matter.breach_records.end()
               ? matter.breach_records.emplace_back(BreachRecord{.breach = key})
               : *found;
}

void fold_in(Matter& matter, const BreachDisputed& happened, const Entry& entry) {
    BreachRecord& record = breach_record_in(matter, happened.breach);
    record.disputed_on = entry.at.day;
    record.dispute = happened.reason;
}

}  // namespace dengwen
