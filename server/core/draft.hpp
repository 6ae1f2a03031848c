// Draft (拟稿) of a handling opinion that answers each demand (Art. 32).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct DraftAsked {
    Draft draft;  // drafter is set by the rule; repeats_revoked by the desk, which can read the texts
};

struct Drafted {
    Draft draft;
    bool operator==(const Drafted&) const = default;
};

Outcome<Drafted> make_draft(const Matter& matter, const DraftAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Drafted& happened, const Entry& entry);

}  // namespace dengwen
