// Non-acceptance (不予受理) with its ground (Art. 19(3), 23(1)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct NonAcceptanceAsked {
    NonAcceptanceGround ground{};
    std::optional<MatterNumber> running_matter;  // for duplicate_in_progress
    std::string right_unit;                      // for not_competent; may be empty for others
    ContentRef text;
};

struct NotAccepted {
    NonAcceptanceGround ground{};
    std::optional<MatterNumber> running_matter;
    std::string right_unit;
    ContentRef text;
    bool operator==(const NotAccepted&) const = default;
};

Outcome<NotAccepted> decline(const Matter& matter, const NonAcceptanceAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_non_acceptance(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const NotAccepted& happened, const Entry& entry);

}  // namespace dengwen
