// Objection (异议) to a routing within five working days (Art. 23(3)); a late one is recorded and the duty stays.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

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

}  // namespace dengwen
