// Campaigning: campaigns through the gate. A reader sees of a list only the matters the reader may see, and
// every figure is of those; matters, units and leaders are counted, nobody who complained.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/campaign.hpp"
#include "core/five_ones.hpp"
#include "desk/desk.hpp"

namespace dengwen::desk {

inline constexpr int campaign_matters_max = 5000;

// CampaignLine: one matter of a list, as it stands today.
struct CampaignLine {
    MatterNumber number;
    Stage stage{};
    std::string category;
    std::string place;
    std::string unit;  // whose answers stand, or that has it in hand
    Day registered_day;
    Day entered_on;
    std::optional<LeaderInCharge> leader;
    std::vector<FiveOne> missing;
    std::optional<Left> left;
    std::optional<Day> next_day;  // the first last day of an open duty of a unit
    bool late = false;            // that day has passed
};

// CampaignTally: how a part of the list stands.
struct CampaignTally {
    int listed = 0;
    int settled = 0;
    int ended = 0;
    int under_performance = 0;
    int standing = 0;    // still on the list
    int late = 0;        // of those, with a duty past its day
    int incomplete = 0;  // of those, with one of the five ones missing
    bool operator==(const CampaignTally&) const = default;
};

struct LeaderTally {
    std::optional<LeaderInCharge> leader;  // nothing: nobody is in charge
    CampaignTally tally;
};

// CampaignWeek: what entered and left in the week that begins on that Monday, and what stood at its end.
struct CampaignWeek {
    Day monday;
    int entered = 0;
    int left = 0;
    int standing = 0;
};

struct CampaignBoard {
    Campaign campaign;
    Day today;
    bool may_change = false;
    CampaignTally whole;
    std::vector<std::pair<std::string, CampaignTally>> units;  // most on the list first
    std::vector<LeaderTally> leaders;
    std::vector<std::pair<Stage, CampaignTally>> stages;  // in their order
    std::vector<CampaignWeek> weeks;                      // from the first entry to this week
    std::vector<CampaignLine> lines;                      // in the order of numbers
};

std::vector<Campaign> campaigns(Desk& desk, const Actor& actor);
// Those whose list the matter is on.
std::vector<Campaign> campaigns_with(Desk& desk, const Actor& actor, MatterNumber number);
bool may_campaign(Desk& desk, const Actor& actor);
// Anew where it has no id. Of the own unit; else refused.
Answered<Campaign> save_campaign(Desk& desk, const Actor& actor, Campaign campaign);
Answered<CampaignBoard> campaign_board(Desk& desk, const Actor& actor, const std::string& id);

// CampaignRow: a matter to be entered, with who is put in charge of it where a leader is named.
struct CampaignRow {
    int row = 0;         // of the file or list it came in
    std::string number;  // as it was written
    std::string leader;
    std::string office;
    std::string unit;  // of the leader, by id or by name; empty: whose answers stand
    std::vector<std::string> team;
};
struct RowEntered {
    int row = 0;
    std::string number;
    std::optional<Refusal> refusal;  // nothing: entered, or would be
    bool leader = false;             // a leader was put in charge with it, or would be
};
// Each row stands for itself: it is entered whole or refused whole. As a preview, nothing is written.
Answered<std::vector<RowEntered>> enter_matters(Desk& desk, const Actor& actor, const std::string& id,
                                                const std::vector<CampaignRow>& rows, bool preview);

struct SelectionAsked {
    std::string unit;  // empty: every unit that the campaign's may look at
    std::string category;
    std::string place;
    std::optional<Stage> stage;
    Day received_until;
};
struct Selection {
    std::vector<MatterNumber> matters;  // that may be entered, the oldest first in each unit
    bool more = false;                  // than a campaign can list
};
Answered<Selection> select_matters(Desk& desk, const Actor& actor, const std::string& id,
                                   const SelectionAsked& asked);

}  // namespace dengwen::desk
