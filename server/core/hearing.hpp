// Hearing (听证): held in handling, review or re-review; only in re-review are its days not counted (Art.
// 31(6), 36(2)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct HearingAsked {
    Day first_day;
    Day last_day;
    ContentRef record;
    std::optional<int> announced = std::nullopt;  // the announced hearing that this one was
};

struct Heard {
    Hearing hearing;
    ContentRef record;
    std::vector<Deadline> deadlines;  // re_review worked out anew
    std::optional<int> announced = std::nullopt;
    bool operator==(const Heard&) const = default;
};

Outcome<Heard> hear(const Matter& matter, const HearingAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Heard& happened, const Entry& entry);

}  // namespace dengwen
