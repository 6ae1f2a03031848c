// A hearing may be called off until it is recorded as held, also when its day has gone by without one: else
// the petitioner would read for good that it is to come.
#include "core/hearing_cancellation.hpp"

#include <algorithm>

#include "core/event.hpp"
#include "core/hearing_notice.hpp"

namespace dengwen {

std::optional<Refusal> before_hearing_cancellation(const Matter& matter, const Setting&) {
    const auto stands = [&](const AnnouncedHearing& one) {
        return standing_hearing(matter, one.ordinal) != nullptr;
    };
    if (std::ranges::none_of(matter.announced_hearings, stands)) return Refusal::no_hearing_announced;
    return std::nullopt;
}

Outcome<HearingCalledOff> call_off_hearing(const Matter& matter, const HearingCancellationAsked& asked,
                                           const Setting&) {
    if (!standing_hearing(matter, asked.announced)) return Refusal::hearing_not_announced;
    return HearingCalledOff{asked.announced, asked.reason};
}

void fold_in(Matter& matter, const HearingCalledOff& happened, const Entry& entry) {
    auto& one = *std::ranges::find(matter.announced_hearings, happened.announced, &AnnouncedHearing::ordinal);
    one.called_off_on = entry.at.day;
    one.called_off_because = happened.reason;
}

}  // namespace dengwen
