// Acceptance (受理): the competent unit takes the matter as its own; the clock of handling runs (Art. 31(6),
// 34).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct AcceptanceAsked {};

struct Accepted {
    std::string unit;
    std::vector<Deadline> deadlines;  // handling; simple_opinion under simple handling
    bool operator==(const Accepted&) const = default;
};

Outcome<Accepted> accept(const Matter& matter, const AcceptanceAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_acceptance(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Accepted& happened, const Entry& entry);

}  // namespace dengwen
