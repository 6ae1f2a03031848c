// People's Mediation Law 33; Civil Procedure Law 205: both apply together within thirty days of the
// agreement's taking effect. When the court decides is its own affair.
#include "core/court_confirmation.hpp"

#include <algorithm>

#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_court_confirmation(const Matter& matter, const Setting&) {
    if (matter.agreements.empty()) return Refusal::agreement_unknown;
    const auto is_confirmed = [](const Agreement& one) { return one.court_confirmed_on.has_value(); };
    if (std::ranges::all_of(matter.agreements, is_confirmed)) return Refusal::already_confirmed_in_court;
    return std::nullopt;
}

Outcome<CourtConfirmed> confirm_in_court(const Matter& matter, const CourtConfirmationAsked& asked,
                                         const Setting& setting) {
    const Agreement* agreement = agreement_of(matter, asked.agreement);
    if (!agreement) return Refusal::agreement_unknown;
    if (agreement->court_confirmed_on) return Refusal::already_confirmed_in_court;
    if (asked.confirmed_on > setting.now.day) return Refusal::confirmed_in_future;
    if (asked.confirmed_on < agreement->signed_on) return Refusal::confirmed_before_agreement;
    return CourtConfirmed{asked.agreement, asked.confirmed_on, asked.ruling};
}

void fold_in(Matter& matter, const CourtConfirmed& happened, const Entry&) {
    Agreement& agreement = agreement_in(matter, happened.agreement);
    agreement.court_confirmed_on = happened.confirmed_on;
    agreement.court_ruling = happened.ruling;
}

}  // namespace dengwen
