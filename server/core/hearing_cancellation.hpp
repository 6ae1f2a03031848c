// Cancellation of a hearing (取消听证): what was announced is not held, and the petitioner is told why.
#pragma once

#include <optional>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct HearingCancellationAsked {
    int announced = 0;
    ContentRef reason;
};

struct HearingCalledOff {
    int announced = 0;
    ContentRef reason;
    bool operator==(const HearingCalledOff&) const = default;
};

Outcome<HearingCalledOff> call_off_hearing(const Matter& matter, const HearingCancellationAsked& asked,
                                           const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_hearing_cancellation(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const HearingCalledOff& happened, const Entry& entry);

}  // namespace dengwen
