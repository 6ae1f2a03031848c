// Objection (异议) to a routing within five working days (Art. 23(3)); a late one is recorded and the duty
// stays.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ObjectionAsked {
    ContentRef reason;
    std::string proposed_unit;  // may be empty
};

struct Objected {
    ContentRef reason;
    std::string proposed_unit;
    bool late = false;
    bool operator==(const Objected&) const = default;
};

Outcome<Objected> object(const Matter& matter, const ObjectionAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_objection(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Objected& happened, const Entry& entry);

}  // namespace dengwen
