// Opinion (处理意见): the draft approved and issued by the head of the competent unit (Art. 32).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct OpinionAsked {
    std::string remedy_unit;                 // empty: all lawful ones are printed; else must be one of them
    std::vector<FindingKind> findings = {};  // in the draft; set by the desk, which can read the texts
    std::optional<ContentRef> despite = std::nullopt;  // why to go on all the same
};

struct OpinionIssued {
    Opinion opinion;
    std::vector<Deadline> deadlines;  // performance of supported demands
    bool operator==(const OpinionIssued&) const = default;
};

Outcome<OpinionIssued> issue_opinion(const Matter& matter, const OpinionAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_opinion(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const OpinionIssued& happened, const Entry& entry);

}  // namespace dengwen
