// Campaigns and their lists, and the matters that may be chosen for one: a seek in an index for each unit.
#include "store/campaigns.hpp"

#include "record/record.hpp"
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

const std::string campaign_columns =
    "SELECT id, unit, title, ground, from_day, until_day, target, made_by, made_at FROM campaign ";
const Statement select_campaign{campaign_columns + "WHERE id = $1"};
const Statement select_campaigns_of{campaign_columns +
                                    "WHERE unit = $1 ORDER BY until_day DESC, id DESC LIMIT $2"};
const Statement select_campaigns_with{
    "SELECT c.id, c.unit, c.title, c.ground, c.from_day, c.until_day, c.target, c.made_by, c.made_at "
    "FROM campaign_matter l JOIN campaign c ON c.id = l.campaign WHERE l.matter = $1 "
    "ORDER BY c.until_day DESC, c.id DESC LIMIT $2"};
const Statement upsert_campaign{
    "INSERT INTO campaign (id, unit, title, ground, from_day, until_day, target, made_by, made_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO UPDATE SET title = excluded.title, "
    "ground = excluded.ground, from_day = excluded.from_day, until_day = excluded.until_day, "
    "target = excluded.target"};
const Statement insert_listed{
    "INSERT INTO campaign_matter (campaign, matter, entered_on, entered_by) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (campaign, matter) DO NOTHING"};
const Statement select_listed{
    "SELECT m.body, c.entered_on FROM campaign_matter c JOIN matter m ON m.number = c.matter "
    "WHERE c.campaign = $1 ORDER BY c.matter LIMIT $2"};
const Statement select_held{
    "SELECT number FROM matter WHERE holder = $1 AND registered_day <= $2 AND kind = 'request' "
    "AND (category = $3 OR substr(category, 1, length($4)) = $4) AND substr(place, 1, length($5)) = $5 "
    "AND ($6 = '' OR stage = $6) ORDER BY registered_day, number LIMIT $7"};

KeptCampaign campaign_of(const Row& row) {
    return {.campaign = {.id = std::string(row.text(0)),
                         .unit = std::string(row.text(1)),
                         .title = std::string(row.text(2)),
                         .ground = std::string(row.text(3)),
                         .from = stored_day(row.text(4)),
                         .until = stored_day(row.text(5)),
                         .target = static_cast<int>(row.whole(6))},
            .made_by = std::string(row.text(7)),
            .made_at = {row.whole(8)}};
}

}  // namespace

void Store::save(const KeptCampaign& kept) {
    const Campaign& one = kept.campaign;
    const std::string from = iso(one.from), until = iso(one.until);
    write_alone(*rooms_->database, upsert_campaign,
                {text(one.id), text(one.unit), text(one.title), text(one.ground), text(from), text(until),
                 whole(one.target), text(kept.made_by), whole(kept.made_at.milliseconds)});
}

std::optional<KeptCampaign> Store::campaign(const std::string& id) {
    std::optional<KeptCampaign> found;
    rooms_->read(select_campaign, {text(id)}, [&](const Row& row) { found = campaign_of(row); });
    return found;
}

std::vector<KeptCampaign> Store::campaigns_of(const std::string& unit, int limit) {
    std::vector<KeptCampaign> found;
    rooms_->read(select_campaigns_of, {text(unit), whole(limit)},
                 [&](const Row& row) { found.push_back(campaign_of(row)); });
    return found;
}

std::vector<KeptCampaign> Store::campaigns_with(MatterNumber matter, int limit) {
    std::vector<KeptCampaign> found;
    rooms_->read(select_campaigns_with, {whole(matter.value), whole(limit)},
                 [&](const Row& row) { found.push_back(campaign_of(row)); });
    return found;
}

void Store::list(const std::string& campaign, const std::vector<MatterNumber>& matters, const std::string& by,
                 Day day) {
    if (matters.empty()) return;
    const auto write = std::make_shared<Write>();
    const std::string_view id = write->keep(campaign), on = write->keep(iso(day)), officer = write->keep(by);
    for (const MatterNumber matter : matters)
        write->add(insert_listed, {text(id), whole(matter.value), text(on), text(officer)});
    commit_now(*rooms_->database, write);
}

std::vector<ListedMatter> Store::listed(const std::string& campaign, int limit) {
    std::vector<ListedMatter> found;
    rooms_->read(select_listed, {text(campaign), whole(limit)}, [&](const Row& row) {
        found.push_back(
            {read_stored([&] { return record::matter_from_text(row.text(0)); }), stored_day(row.text(1))});
    });
    return found;
}

std::vector<MatterNumber> Store::held(const HeldQuery& query) {
    std::vector<MatterNumber> found;
    const std::string until = iso(query.until);
    const std::string below = query.category.empty() ? std::string() : query.category + ".";
    const std::string_view stage = query.stage ? name(*query.stage) : std::string_view{};
    rooms_->read(select_held,
                 {text(query.holder), text(until), text(query.category), text(below), text(query.place),
                  text(stage), whole(query.limit)},
                 [&](const Row& row) { found.push_back({row.whole(0)}); });
    return found;
}

}  // namespace dengwen::store
