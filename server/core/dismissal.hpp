// Dismissal (不同意异议): the sender does not agree with the objection; the duty stays with the unit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct DismissalAsked {
    ContentRef reason;
};

struct Dismissed {
    ContentRef reason;
    bool operator==(const Dismissed&) const = default;
};

Outcome<Dismissed> dismiss(const Matter& matter, const DismissalAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Dismissed& happened, const Entry& entry);

}  // namespace dengwen
