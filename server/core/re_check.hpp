// Re-check (复核抽查): a second look at a completed matter, by a supervising body.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/breach.hpp"
#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ReCheckAsked {
    bool sound = false;
    ContentRef text;
};

struct ReChecked {
    ReCheck check;
    bool operator==(const ReChecked&) const = default;
};

Outcome<ReChecked> re_check(const Matter& matter, const ReCheckAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_re_check(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const ReChecked& happened, const Entry& entry);

}  // namespace dengwen
