// Diversion (导入法定途径): the matter enters one of the five lawful paths and stays visible as diverted
// (Art. 31(1)-(5)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct DiversionAsked {
    Path path{};
    ContentRef pointer;  // which body, which file, that procedure's own clock
};

struct Diverted {
    Path path{};
    ContentRef pointer;
    bool operator==(const Diverted&) const = default;
};

Outcome<Diverted> divert(const Matter& matter, const DiversionAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_diversion(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Diverted& happened, const Entry& entry);

}  // namespace dengwen
