// Art. 33: mediation and reconciliation by the consent of both, within discretion and within the law; once
// there is consensus a written agreement is required. What is promised in it is owed by its day.
#include "core/agreement.hpp"

#include <algorithm>

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

namespace {

constexpr std::string_view usual_currency = "CNY";

bool is_currency(std::string_view code) {
    return code.size() == 3 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool has_demand(const Matter& matter, int number) {
    return std::ranges::find(matter.demands, number, &Demand::number) != matter.demands.end();
}

}  // namespace

std::optional<Refusal> before_agreement(const Matter& matter, const Setting&) {
    if (matter.kind != Kind::request) return Refusal::agreement_needs_request;
    return std::nullopt;
}

Outcome<Agreed> agree(const Matter& matter, const AgreementAsked& asked, const Setting& setting) {
    if (asked.signed_on > setting.now.day) return Refusal::agreement_in_future;
    Agreement agreement;
    agreement.ordinal = static_cast<int>(matter.agreements.size()) + 1;
    agreement.kind = asked.kind;
    agreement.obligor = asked.obligor.empty() ? answering_unit(matter) : asked.obligor;
    const Unit* obligor = setting.offices.find(agreement.obligor);
    if (!obligor || !obligor->is_active()) return Refusal::obligor_unknown;
    if (asked.demands.empty()) return Refusal::agreement_demand_unknown;
    for (const int demand : asked.demands)
        if (!has_demand(matter, demand)) return Refusal::agreement_demand_unknown;
    agreement.demands = asked.demands;
    if (asked.kind == AgreementKind::mediation && !asked.mediator) return Refusal::mediator_missing;
    agreement.text = asked.text;
    agreement.basis = asked.basis;
    agreement.mediator = asked.mediator;
    agreement.signed_on = asked.signed_on;
    agreement.currency = asked.currency.empty() ? std::string(usual_currency) : asked.currency;
    if (!is_currency(agreement.currency)) return Refusal::currency_unknown;
    const auto instalments = drawn_up(asked.instalments, asked.signed_on, 0, agreement.obligor, setting);
    if (!instalments) return instalments.refusal();
    agreement.instalments = instalments.value();
    agreement.shares = asked.shares;
    if (const auto refusal = why_not_shared(asked.shares, promised(agreement), setting)) return *refusal;
    const auto deadlines = instalment_clocks(agreement.instalments, setting);
    if (!deadlines) return deadlines.refusal();
    return Agreed{agreement, deadlines.value()};
}

void fold_in(Matter& matter, const Agreed& happened, const Entry&) {
    matter.agreements.push_back(happened.agreement);
    matter.settled_on.reset();
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
