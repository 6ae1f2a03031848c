#include "desk/campaigning.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/breach.hpp"
#include "core/delegation.hpp"
#include "desk/asker.hpp"
#include "desk/passwords.hpp"
#include "desk/rights.hpp"

namespace dengwen::desk {

namespace {

constexpr int campaigns_shown_max = 100;  // of one unit
constexpr int days_in_week = 7;

// Whoever works on matters sees the campaigns of the own unit, of those above it, and of those that supervise
// it or that it supervises.
bool may_see_campaigns_of(const std::string& unit, const Officer& officer, const Offices& offices) {
    if (!officer.active || !works_on_matters(officer)) return false;
    if (unit == officer.unit || offices.is_within(officer.unit, unit)) return true;
    const Unit* own = offices.find(officer.unit);
    const Unit* its = offices.find(unit);
    return own && its && (is_supervised_by(own->id, *its, offices) || is_supervised_by(unit, *own, offices));
}

std::optional<Refusal> why_not_keeper_of(const Campaign& campaign, const Asker& asker) {
    if (const auto refusal = asker.refused(why_no_campaign)) return refusal;
    if (campaign.unit != asker.officer().unit) return Refusal::not_campaigning;
    return std::nullopt;
}

std::optional<Campaign> seen_campaign(Desk& desk, const Asker& asker, const std::string& id) {
    const auto kept = desk.store().campaign(id);
    if (!kept || !may_see_campaigns_of(kept->campaign.unit, asker.officer(), *asker.offices))
        return std::nullopt;
    return kept->campaign;
}

CampaignLine line_of(const store::ListedMatter& listed, Day today) {
    const Matter& matter = listed.matter;
    CampaignLine line;
    line.number = matter.number;
    line.stage = matter.stage;
    line.category = matter.category;
    line.place = matter.place;
    line.unit = answering_unit(matter);
    line.registered_day = matter.submissions.front().registered_day;
    line.entered_on = listed.entered_on;
    line.leader = matter.leader;
    line.missing = missing_of_five_ones(matter);
    line.left = left(matter, today);
    for (const Deadline& deadline : matter.deadlines) {
        if (!deadline.is_open() || deadline.unit.empty() || deadline.clock == Clock::objection) continue;
        if (!line.next_day || deadline.last_day < *line.next_day) line.next_day = deadline.last_day;
    }
    line.late = line.next_day && *line.next_day < today;
    return line;
}

void count(CampaignTally& tally, const CampaignLine& line) {
    ++tally.listed;
    if (line.left) {
        switch (line.left->how) {
            case Leaving::settled:
                ++tally.settled;
                return;
            case Leaving::ended:
                ++tally.ended;
                return;
            case Leaving::under_performance:
                ++tally.under_performance;
                return;
        }
    }
    ++tally.standing;
    tally.late += line.late;
    tally.incomplete += !line.missing.empty();
}

// A leader is told apart by name, office and unit, whoever the team is.
auto leader_key(const std::optional<LeaderInCharge>& leader) {
    if (!leader) return std::tuple<bool, std::string, std::string, std::string>{false, "", "", ""};
    return std::tuple{true, leader->unit, leader->office, leader->name};
}

Day week_begin(Day day) {
    const int weekday = (day - *day_from(2024, 1, 1)) % days_in_week;  // that was one
    return day + -(weekday < 0 ? weekday + days_in_week : weekday);
}

std::vector<CampaignWeek> weeks_of(const std::vector<CampaignLine>& lines, Day today) {
    std::vector<CampaignWeek> weeks;
    if (lines.empty()) return weeks;
    const Day first = week_begin(std::ranges::min_element(lines, {}, &CampaignLine::entered_on)->entered_on);
    for (Day monday = first; monday <= today; monday = monday + days_in_week) weeks.push_back({monday});
    const auto week_of = [&](Day day) -> CampaignWeek& {
        const int at = (std::clamp(day, first, today) - first) / days_in_week;
        return weeks[static_cast<std::size_t>(at)];
    };
    for (const CampaignLine& line : lines) {
        ++week_of(line.entered_on).entered;
        // What left before it was entered has left with its entry.
        if (line.left) ++week_of(std::max(line.left->on, line.entered_on)).left;
    }
    int standing = 0;
    for (CampaignWeek& week : weeks) week.standing = standing += week.entered - week.left;
    return weeks;
}

void count_parts(CampaignBoard& board) {
    std::map<std::string, CampaignTally> units;
    std::map<Stage, CampaignTally> stages;
    std::map<std::tuple<bool, std::string, std::string, std::string>, LeaderTally> leaders;
    for (const CampaignLine& line : board.lines) {
        count(board.whole, line);
        count(units[line.unit], line);
        count(stages[line.stage], line);
        LeaderTally& leader = leaders[leader_key(line.leader)];
        leader.leader = line.leader;
        count(leader.tally, line);
    }
    board.units.assign(units.begin(), units.end());
    std::ranges::stable_sort(board.units, std::ranges::greater{},
                             [](const auto& one) { return one.second.standing; });
    board.stages.assign(stages.begin(), stages.end());
    for (auto& [key, leader] : leaders) board.leaders.push_back(std::move(leader));
    std::ranges::stable_sort(board.leaders, std::ranges::greater{},
                             [](const LeaderTally& one) { return one.tally.standing; });
}

// By its id, or by the name it goes by in either language; the word itself where there is none.
std::string unit_of(const std::string& word, const Offices& offices) {
    if (word.empty() || offices.find(word)) return word;
    for (const auto& [id, unit] : offices.units())
        if (unit.is_active() && (unit.name.zh == word || unit.name.en == word)) return id;
    return word;
}

// Entering: one batch of rows on its way onto the list.
class Entering {
  public:
    Entering(Desk& desk, const Actor& actor, const Asker& asker, const Campaign& campaign, bool preview)
        : desk_(desk), actor_(actor), asker_(asker), campaign_(campaign), preview_(preview) {
        for (const store::ListedMatter& one : desk.store().listed(campaign.id, campaign_matters_max))
            listed_.insert(one.matter.number);
    }

    RowEntered enter(const CampaignRow& row) {
        RowEntered out{row.row, row.number, {}, false};
        out.refusal = try_to_enter(row, out.leader);
        return out;
    }
    void keep() {
        if (!preview_) desk_.store().list(campaign_.id, entered_, actor_.officer.id, asker_.now.day);
    }

  private:
    std::optional<Refusal> try_to_enter(const CampaignRow& row, bool& with_leader) {
        const auto number = matter_number_from(row.number);
        const auto matter = number ? desk_.store().matter(*number) : std::nullopt;
        if (!matter || !asker_.may_open(*matter)) return Refusal::matter_not_found;
        if (listed_.contains(*number)) return Refusal::listed_already;
        if (const auto refusal = why_not_listed(campaign_, *matter, asker_.setting(asker_.reader)))
            return refusal;
        if (listed_.size() >= static_cast<std::size_t>(campaign_matters_max)) return Refusal::campaign_full;
        if (row.leader.empty() != row.office.empty()) return Refusal::leader_incomplete;
        if (!row.leader.empty()) {
            if (const auto refusal = put_in_charge(*matter, row, with_leader)) return refusal;
        }
        listed_.insert(*number);
        entered_.push_back(*number);
        return std::nullopt;
    }

    std::optional<Refusal> put_in_charge(const Matter& matter, const CampaignRow& row, bool& done) {
        Asking asking;
        asking.actor = actor_;
        asking.number = matter.number;
        LeaderAssignmentAsked asked;
        asked.name = row.leader;
        asked.office = row.office;
        asked.unit = row.unit.empty() ? answering_unit(matter) : unit_of(row.unit, *asker_.offices);
        for (const std::string& member : row.team) asked.team.push_back({member, ""});
        asked.ground = asking.contents.add("reason", campaign_.title + "\n" + campaign_.ground);
        asking.ask = asked;
        const auto refusal = preview_ ? would_refuse(matter, asking.ask) : refusal_of(std::move(asking));
        // Whoever is in charge already is in charge.
        if (refusal == Refusal::leader_unchanged) return std::nullopt;
        done = !refusal;
        return refusal;
    }

    std::optional<Refusal> would_refuse(const Matter& matter, const Ask& ask) const {
        const auto tried = try_each_way(asker_.setting(actor_),
                                        [&](const Setting& way) { return decide(matter, ask, way); });
        return tried.outcome ? std::nullopt : std::optional(tried.outcome.refusal());
    }

    std::optional<Refusal> refusal_of(Asking asking) {
        const auto answered = desk_.act(std::move(asking));
        const Refusal* refusal = std::get_if<Refusal>(&answered);
        return refusal ? std::optional(*refusal) : std::nullopt;
    }

    Desk& desk_;
    const Actor& actor_;
    const Asker& asker_;
    const Campaign& campaign_;
    const bool preview_;
    std::set<MatterNumber> listed_;
    std::vector<MatterNumber> entered_;
};

// The part of a place's code that those below it share: "430100" begins "4301".
std::string beginning_of(std::string place) {
    while (place.size() > 2 && place.ends_with("00")) place.resize(place.size() - 2);
    return place;
}

}  // namespace

std::vector<Campaign> campaigns(Desk& desk, const Actor& actor) {
    const Asker asker(desk, actor);
    std::vector<Campaign> out;
    for (const auto& [id, unit] : asker.offices->units()) {
        const bool keeps =
            unit.kind == UnitKind::petition_department || unit.kind == UnitKind::joint_conference;
        if (!keeps || !may_see_campaigns_of(id, asker.officer(), *asker.offices)) continue;
        for (const store::KeptCampaign& one : desk.store().campaigns_of(id, campaigns_shown_max))
            out.push_back(one.campaign);
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, &Campaign::until);
    return out;
}

std::vector<Campaign> campaigns_with(Desk& desk, const Actor& actor, MatterNumber number) {
    std::vector<Campaign> out;
    for (store::KeptCampaign& one : desk.store().campaigns_with(number, campaigns_shown_max))
        if (may_see_campaigns_of(one.campaign.unit, with_lent_roles(actor), *desk.offices()))
            out.push_back(std::move(one.campaign));
    return out;
}

bool may_campaign(Desk& desk, const Actor& actor) {
    const Asker asker(desk, actor);
    return !asker.refused(why_no_campaign);
}

Answered<Campaign> save_campaign(Desk& desk, const Actor& actor, Campaign campaign) {
    const Asker asker(desk, actor);
    store::KeptCampaign kept;
    if (campaign.id.empty()) {
        campaign.id = new_id();
        campaign.unit = asker.officer().unit;
    } else {
        const auto before = seen_campaign(desk, asker, campaign.id);
        if (!before) return Refusal::campaign_unknown;
        campaign.unit = before->unit;
    }
    if (const auto refusal = why_not_keeper_of(campaign, asker)) return *refusal;
    if (const auto refusal = why_not_sound(campaign, asker.setting(asker.reader))) return *refusal;
    kept.campaign = campaign;
    kept.made_by = actor.officer.id;
    kept.made_at = asker.now.instant;
    desk.store().save(kept);
    return campaign;
}

Answered<CampaignBoard> campaign_board(Desk& desk, const Actor& actor, const std::string& id) {
    const Asker asker(desk, actor);
    const auto campaign = seen_campaign(desk, asker, id);
    if (!campaign) return Refusal::campaign_unknown;
    CampaignBoard board;
    board.campaign = *campaign;
    board.today = asker.now.day;
    board.may_change = !why_not_keeper_of(*campaign, asker);
    for (const store::ListedMatter& one : desk.store().listed(id, campaign_matters_max))
        if (asker.may_open(one.matter)) board.lines.push_back(line_of(one, board.today));
    count_parts(board);
    board.weeks = weeks_of(board.lines, board.today);
    return board;
}

Answered<std::vector<RowEntered>> enter_matters(Desk& desk, const Actor& actor, const std::string& id,
                                                const std::vector<CampaignRow>& rows, bool preview) {
    const Asker asker(desk, actor);
    const auto campaign = seen_campaign(desk, asker, id);
    if (!campaign) return Refusal::campaign_unknown;
    if (const auto refusal = why_not_keeper_of(*campaign, asker)) return *refusal;
    Entering entering(desk, actor, asker, *campaign, preview);
    std::vector<RowEntered> out;
    for (const CampaignRow& row : rows) out.push_back(entering.enter(row));
    entering.keep();
    return out;
}

Answered<Selection> select_matters(Desk& desk, const Actor& actor, const std::string& id,
                                   const SelectionAsked& asked) {
    const Asker asker(desk, actor);
    const auto campaign = seen_campaign(desk, asker, id);
    if (!campaign) return Refusal::campaign_unknown;
    if (const auto refusal = why_not_keeper_of(*campaign, asker)) return *refusal;
    const Unit& own = *asker.offices->find(asker.officer().unit);
    std::set<MatterNumber> listed;
    for (const store::ListedMatter& one : desk.store().listed(id, campaign_matters_max))
        listed.insert(one.matter.number);
    Selection out;
    for (const auto& [unit, row] : asker.offices->units()) {
        const bool in_reach = unit == own.id || is_supervised_by(unit, own, *asker.offices);
        if (!in_reach || (!asked.unit.empty() && asked.unit != unit)) continue;
        const store::HeldQuery query{unit,        asked.category,       beginning_of(asked.place),
                                     asked.stage, asked.received_until, campaign_matters_max};
        for (const MatterNumber number : desk.store().held(query)) {
            if (listed.contains(number)) continue;
            const auto matter = desk.store().matter(number);
            if (!matter || !asker.may_open(*matter)) continue;
            if (why_not_listed(*campaign, *matter, asker.setting(asker.reader))) continue;
            if (out.matters.size() + listed.size() >= static_cast<std::size_t>(campaign_matters_max)) {
                out.more = true;
                return out;
            }
            out.matters.push_back(number);
        }
    }
    return out;
}

}  // namespace dengwen::desk
