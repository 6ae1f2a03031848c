// Follow-up (约定回访): a unit agrees with the petitioner to ask by a day how it is now.
#pragma once

#include <optional>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct FollowUpAsked {
    Day due;
    Day consented_on;
    ContentRef consent;  // how the petitioner agreed
};

struct FollowUpArranged {
    FollowUp follow_up;
    std::vector<Deadline> deadlines;
    bool operator==(const FollowUpArranged&) const = default;
};

Outcome<FollowUpArranged> arrange_follow_up(const Matter& matter, const FollowUpAsked& asked,
                                            const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_follow_up(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const FollowUpArranged& happened, const Entry& entry);

bool is_waited_for(const FollowUp& one);  // neither made nor ended
// What stands before any after-care: it is of requests that were answered or settled, by the unit whose
// answer stands or the petition department that holds or sent the matter.
std::optional<Refusal> why_no_after_care(const Matter& matter, const Setting& setting);
// A day the petitioner can have agreed on: since the matter was registered, after whatever was ended, not
// ahead.
bool is_consent_day(const Matter& matter, Day day, const Setting& setting);
// For events.
void mind_follow_up_clocks(Matter& matter, Day today);

}  // namespace dengwen
