// Withdrawal (撤回) by the petitioner only, with a signed statement.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct WithdrawalAsked {
    ContentRef statement;
};

struct Withdrawn {
    ContentRef statement;
    bool operator==(const Withdrawn&) const = default;
};

Outcome<Withdrawn> withdraw(const Matter& matter, const WithdrawalAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Withdrawn& happened, const Entry& entry);

}  // namespace dengwen
