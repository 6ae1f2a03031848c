// Agreement change (变更协议): what is still owed is promised anew, by consent of both (Civil Code 543).
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

struct AgreementChangeAsked {
    int agreement = 0;
    ContentRef consent;  // signed by both
    std::vector<InstalmentAsked> instalments;
    std::vector<CostShare> shares;  // of all that is promised then; empty: each payer bears its own
};

struct AgreementChanged {
    int agreement = 0;
    ContentRef consent;
    std::vector<Instalment> instalments;  // in place of those that were live
    std::vector<CostShare> shares;
    std::vector<Deadline> deadlines;
    bool operator==(const AgreementChanged&) const = default;
};

// What was paid of the instalments that are replaced counts on.
Outcome<AgreementChanged> change_agreement(const Matter& matter, const AgreementChangeAsked& asked,
                                           const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_agreement_change(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const AgreementChanged& happened, const Entry& entry);

}  // namespace dengwen
