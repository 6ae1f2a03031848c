// Court confirmation (司法确认): the court has confirmed an agreement, so that it can be enforced.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/instalment.hpp"
#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct CourtConfirmationAsked {
    int agreement = 0;
    Day confirmed_on;
    ContentRef ruling;  // court, number and day
};

struct CourtConfirmed {
    int agreement = 0;
    Day confirmed_on;
    ContentRef ruling;
    bool operator==(const CourtConfirmed&) const = default;
};

Outcome<CourtConfirmed> confirm_in_court(const Matter& matter, const CourtConfirmationAsked& asked,
                                         const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_court_confirmation(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const CourtConfirmed& happened, const Entry& entry);

}  // namespace dengwen
