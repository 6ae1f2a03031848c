// Campaigns as they are kept: each with its list of matters.
#pragma once

#include <optional>
#include <string>

#include "core/campaign.hpp"

namespace dengwen::store {

struct KeptCampaign {
    Campaign campaign;
    std::string made_by;
    Instant made_at;
    bool operator==(const KeptCampaign&) const = default;
};

// ListedMatter: a matter on the list of a campaign, as it stands now.
struct ListedMatter {
    Matter matter;
    Day entered_on;
};

// Of a unit's matters, those it has in hand that were received until a day. Empty conditions hold for all.
struct HeldQuery {
    std::string holder;
    std::string category;  // with all below it
    std::string place;     // the beginning of a code
    std::optional<Stage> stage;
    Day until;
    int limit = 50;
};

}  // namespace dengwen::store
