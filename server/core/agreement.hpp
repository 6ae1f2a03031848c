// Agreement (达成调解、和解协议): what a unit promises in writing, in instalments of money or of acts (Art.
// 33).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/instalment.hpp"
#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct AgreementAsked {
    AgreementKind kind{};
    std::string obligor;  // the unit that promises; empty: the unit that handles the matter
    std::vector<int> demands;
    ContentRef text;
    ContentRef basis;
    std::optional<ContentRef> mediator;  // who mediated; of a mediation
    Day signed_on;
    std::string currency;           // empty: CNY
    std::vector<CostShare> shares;  // empty: each payer bears its own instalments
    std::vector<InstalmentAsked> instalments;
};

struct Agreed {
    Agreement agreement;
    std::vector<Deadline> deadlines;  // one for each unit and day
    bool operator==(const Agreed&) const = default;
};

Outcome<Agreed> agree(const Matter& matter, const AgreementAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_agreement(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Agreed& happened, const Entry& entry);

}  // namespace dengwen
