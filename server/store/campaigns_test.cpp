#include "store/campaigns.hpp"

#include "store/fixture.hpp"

namespace dengwen::store {
namespace {

class CampaignsTest : public OnBoth {};
INSTANTIATE_TEST_SUITE_P(Both, CampaignsTest, both, database_name);

KeptCampaign campaign(const std::string& id, const std::string& until) {
    return {{id, "petition-office", "积案", "年度安排", *day_from("2026-03-01"), *day_from(until), 90},
            "zhao",
            {1'767'600'000'000}};
}

MatterNumber kept(Store& store, int serial, const std::string& category, const std::string& place,
                  const char* received, Kind kind = Kind::request) {
    Change change = registration(numbered(serial));
    change.after.kind = kind;
    change.after.category = category;
    change.after.place = place;
    change.after.holder = "housing-bureau";
    change.after.submissions.front().registered_day = *day_from(received);
    EXPECT_EQ(store.commit(std::move(change)), Committed::done);
    return numbered(serial);
}

TEST_P(CampaignsTest, AreKeptAndChanged) {
    const auto store = place->open();
    EXPECT_EQ(store->campaign("one"), std::nullopt);
    KeptCampaign one = campaign("one", "2026-06-30");
    store->save(one);
    store->save(campaign("two", "2026-12-31"));
    EXPECT_EQ(store->campaign("one"), one);
    one.campaign.title = "积案二";
    one.campaign.ground = "另有安排";
    one.campaign.from = *day_from("2026-03-02");
    one.campaign.until = *day_from("2027-01-01");
    one.campaign.target = 80;
    store->save(one);
    EXPECT_EQ(store->campaign("one"), one);
    const auto all = store->campaigns_of("petition-office", 10);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0], one);
    EXPECT_EQ(store->campaigns_of("petition-office", 1).size(), 1u);
    EXPECT_TRUE(store->campaigns_of("other", 10).empty());
}

TEST_P(CampaignsTest, ListEachMatterOnce) {
    const auto store = place->open();
    const auto first = kept(*store, 21, "labour", "430102", "2026-01-05");
    const auto second = kept(*store, 22, "labour", "430102", "2026-01-06");
    store->list("one", {}, "zhao", *day_from("2026-03-01"));
    store->list("one", {second, first}, "zhao", *day_from("2026-03-02"));
    store->list("one", {first}, "zhao", *day_from("2026-03-09"));
    store->list("two", {first}, "zhao", *day_from("2026-03-09"));
    store->save(campaign("one", "2026-06-30"));
    store->save(campaign("two", "2026-12-31"));
    ASSERT_EQ(store->campaigns_with(first, 10).size(), 2u);
    EXPECT_EQ(store->campaigns_with(first, 10)[0].campaign.id, "two");
    EXPECT_EQ(store->campaigns_with(first, 1).size(), 1u);
    ASSERT_EQ(store->campaigns_with(second, 10).size(), 1u);
    EXPECT_EQ(store->campaigns_with(second, 10)[0].campaign.id, "one");
    EXPECT_TRUE(store->campaigns_with(numbered(23), 10).empty());
    const auto listed = store->listed("one", 10);
    ASSERT_EQ(listed.size(), 2u);
    EXPECT_EQ(listed[0].matter.number, first);
    EXPECT_EQ(listed[0].entered_on, day_from("2026-03-02"));
    EXPECT_EQ(listed[1].matter.number, second);
    EXPECT_EQ(store->listed("one", 1).size(), 1u);
    EXPECT_EQ(store->listed("two", 10).size(), 1u);
}

TEST_P(CampaignsTest, FindWhatAUnitHasInHand) {
    const auto store = place->open();
    const auto wages = kept(*store, 21, "labour.wages", "430102", "2026-01-06");
    const auto labour = kept(*store, 22, "labour", "430102", "2026-01-05");
    const auto like = kept(*store, 23, "labourers", "430201", "2026-01-07");
    kept(*store, 24, "labour", "430102", "2026-01-04", Kind::accusation);
    using Found = std::vector<MatterNumber>;
    HeldQuery query{"housing-bureau", "", "", {}, *day_from("2026-01-31"), 10};
    EXPECT_EQ(store->held(query), (Found{labour, wages, like}));
    query.limit = 2;
    EXPECT_EQ(store->held(query), (Found{labour, wages}));
    query.limit = 10;
    query.category = "labour";
    EXPECT_EQ(store->held(query), (Found{labour, wages}));
    query.category = "labour.wages";
    EXPECT_EQ(store->held(query), Found{wages});
    query.category = "";
    query.place = "4302";
    EXPECT_EQ(store->held(query), Found{like});
    query.place = "43";
    query.until = *day_from("2026-01-05");
    EXPECT_EQ(store->held(query), Found{labour});
    query.until = *day_from("2026-01-31");
    query.stage = Stage::registered;
    EXPECT_EQ(store->held(query).size(), 3u);
    query.stage = Stage::ended;
    EXPECT_TRUE(store->held(query).empty());
    query.stage.reset();
    query.holder = "other";
    EXPECT_TRUE(store->held(query).empty());
}

}  // namespace
}  // namespace dengwen::store
