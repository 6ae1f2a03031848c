// Notice of a hearing (听证通知): the petitioner is told when, where and by whom a hearing is held before it
// is, and told again when it is moved (Art. 31(6), 36(2)).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct HearingNoticeAsked {
    std::optional<int> announced;  // the announced hearing that is moved; nothing: a further one
    Day day;
    std::string time;  // "14:30"
    ContentRef venue;
    ContentRef chair;
    std::optional<ContentRef> text;  // what else is to be known
};

struct HearingAnnounced {
    AnnouncedHearing announced;  // as it stands from now on
    std::optional<Day> moved_from;
    bool operator==(const HearingAnnounced&) const = default;
};

Outcome<HearingAnnounced> announce_hearing(const Matter& matter, const HearingNoticeAsked& asked,
                                           const Setting& setting);
void fold_in(Matter& matter, const HearingAnnounced& happened, const Entry& entry);

enum class HearingState {
    announced,
    passed,  // its day, or the stage it was announced in, is over and nothing was recorded of it
    held,
    called_off,
};
std::string_view name(HearingState state);
HearingState state_of(const Matter& matter, const AnnouncedHearing& hearing, Day today);
// An announced hearing that may be held, moved or called off now; nothing: it may not, or there is none.
const AnnouncedHearing* standing_hearing(const Matter& matter, int ordinal);

}  // namespace dengwen
