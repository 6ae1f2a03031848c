// Assistance (协办): the lead unit asks other units to contribute by a day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct AssistanceAsked {
    std::string unit;
    Day due;
    std::optional<ContentRef> remark;
};

struct AssistanceSought {
    std::string unit;
    std::optional<ContentRef> remark;
    std::vector<Deadline> deadlines;
    bool operator==(const AssistanceSought&) const = default;
};

Outcome<AssistanceSought> seek_assistance(const Matter& matter, const AssistanceAsked& asked,
                                          const Setting& setting);
void fold_in(Matter& matter, const AssistanceSought& happened, const Entry& entry);

}  // namespace dengwen
