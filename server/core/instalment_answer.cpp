// A promise is kept when the person it was made to says so, or has nothing to say against it.
#include "core/instalment_answer.hpp"

#include <algorithm>

#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_instalment_answer(const Matter& matter, const Setting&) {
    for (const Agreement& agreement : matter.agreements)
        for (const Instalment& one : agreement.instalments)
            if (!one.changed_on && !one.payments.empty()) return std::nullopt;
    return Refusal::nothing_performed_yet;
}

Outcome<InstalmentAnswered> answer_instalment(const Matter& matter, const InstalmentAnswerAsked& asked,
                                              const Setting&) {
    const Agreement* agreement = agreement_of(matter, asked.agreement);
    if (!agreement) return Refusal::agreement_unknown;
    const Instalment* instalment = instalment_of(*agreement, asked.instalment);
    if (!instalment) return Refusal::instalment_unknown;
    if (instalment->changed_on) return Refusal::instalment_was_changed;
    if (instalment->payments.empty()) return Refusal::nothing_performed_yet;
    if (!asked.confirmed && !asked.dispute) return Refusal::dispute_reason_missing;
    return InstalmentAnswered{asked.agreement, asked.instalment, asked.confirmed,
                              asked.confirmed ? std::nullopt : asked.dispute};
}

void fold_in(Matter& matter, const InstalmentAnswered& happened, const Entry& entry) {
    Instalment& instalment = instalment_in(matter, happened.agreement, happened.instalment);
    instalment.confirmed_on.reset();
    instalment.disputed_on.reset();
    instalment.dispute = happened.dispute;
    if (happened.confirmed) {
        instalment.confirmed_on = entry.at.day;
    } else {
        instalment.disputed_on = entry.at.day;
        matter.settled_on.reset();
    }
}

}  // namespace dengwen
