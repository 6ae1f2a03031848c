// Return of assistance (退回协办): the unit that was asked to assist says why it is not for it to do.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct AssistanceReturnAsked {
    ContentRef reason;
};

struct AssistanceReturned {
    std::string unit;
    ContentRef reason;
    bool operator==(const AssistanceReturned&) const = default;
};

Outcome<AssistanceReturned> return_assistance(const Matter& matter, const AssistanceReturnAsked& asked,
                                              const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_assistance_return(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const AssistanceReturned& happened, const Entry& entry);

}  // namespace dengwen
