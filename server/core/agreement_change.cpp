// Civil Code 543: parties may change a contract by agreement. Neither does it alone, and what was broken
// stays on record.
#include "core/agreement_change.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

namespace {

void replace_live(Agreement& agreement, const std::vector<Instalment>& instalments, Day day) {
    for (Instalment& one : agreement.instalments)
        if (is_live(one)) one.changed_on = day;
    agreement.instalments.insert(agreement.instalments.end(), instalments.begin(), instalments.end());
}

}  // namespace

std::optional<Refusal> before_agreement_change(const Matter& matter, const Setting&) {
    if (matter.agreements.empty()) return Refusal::agreement_unknown;
    if (!has_live_instalment(matter)) return Refusal::agreement_performed;
    return std::nullopt;
}

Outcome<AgreementChanged> change_agreement(const Matter& matter, const AgreementChangeAsked& asked,
                                           const Setting& setting) {
    const Agreement* agreement = agreement_of(matter, asked.agreement);
    if (!agreement) return Refusal::agreement_unknown;
    if (!is_live(*agreement)) return Refusal::agreement_performed;
    const auto instalments = drawn_up(asked.instalments, agreement->signed_on,
                                      agreement->instalments.back().ordinal, agreement->obligor, setting);
    if (!instalments) return instalments.refusal();
    Agreement changed = *agreement;
    replace_live(changed, instalments.value(), setting.now.day);
    if (const auto refusal = why_not_shared(asked.shares, promised(changed), setting)) return *refusal;
    const auto deadlines = instalment_clocks(instalments.value(), setting);
    if (!deadlines) return deadlines.refusal();
    return AgreementChanged{asked.agreement, asked.consent, instalments.value(), asked.shares,
                            deadlines.value()};
}

void fold_in(Matter& matter, const AgreementChanged& happened, const Entry& entry) {
    Agreement& agreement = agreement_in(matter, happened.agreement);
    replace_live(agreement, happened.instalments, entry.at.day);
    agreement.shares = happened.shares;
    mind_instalment_clocks(matter, entry);
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
