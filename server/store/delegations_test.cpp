// Delegations, on both databases.
#include "store/fixture.hpp"

namespace dengwen::store {
namespace {

class DelegationsTest : public OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (place) store = place->open();
    }
    std::unique_ptr<Store> store;
};
INSTANTIATE_TEST_SUITE_P(Both, DelegationsTest, both, database_name);

Day on(std::string_view text) { return *day_from(text); }

KeptDelegation kept(const std::string& id, const std::string& officer, std::string_view from,
                    std::string_view until, const std::string& unit = "housing") {
    return {.id = id,
            .delegation = {officer, "wang", unit, on(from), on(until), false},
            .reason = "出差",
            .set_by = "sun",
            .set_at = {7},
            .ended_by = "",
            .ended_at = {}};
}

std::vector<std::string> ids(const std::vector<KeptDelegation>& all) {
    std::vector<std::string> out;
    for (const KeptDelegation& one : all) out.push_back(one.id);
    return out;
}

using Ids = std::vector<std::string>;

TEST_P(DelegationsTest, AreFoundByTheirDeputyOnTheirDaysUntilTheyEnd) {
    store->save(kept("a", "zhao", "2026-03-02", "2026-03-06"));
    store->save(kept("b", "qian", "2026-03-04", "2026-03-04"));
    EXPECT_EQ(ids(store->standing_in("wang", on("2026-03-01"))), Ids{});
    EXPECT_EQ(ids(store->standing_in("wang", on("2026-03-02"))), Ids{"a"});
    EXPECT_EQ(ids(store->standing_in("wang", on("2026-03-04"))), (Ids{"b", "a"}))
        << "in the order of who is away";
    EXPECT_EQ(ids(store->standing_in("wang", on("2026-03-06"))), Ids{"a"});
    EXPECT_EQ(ids(store->standing_in("wang", on("2026-03-07"))), Ids{});
    EXPECT_EQ(ids(store->standing_in("zhao", on("2026-03-04"))), Ids{});
    EXPECT_TRUE(store->end_delegation("a", "sun", {9}));
    EXPECT_FALSE(store->end_delegation("a", "qian", {10})) << "who ended it stays";
    EXPECT_EQ(ids(store->standing_in("wang", on("2026-03-04"))), Ids{"b"});
    const auto ended = store->delegation("a");
    ASSERT_TRUE(ended);
    EXPECT_TRUE(ended->delegation.ended);
    EXPECT_EQ(ended->ended_by, "sun");
    EXPECT_EQ(ended->ended_at, Instant{9});
    EXPECT_EQ(ended->reason, "出差");
    EXPECT_EQ(ended->set_by, "sun");
    EXPECT_EQ(ended->set_at, Instant{7});
    EXPECT_FALSE(store->delegation("c"));
}

TEST_P(DelegationsTest, AreListedByOfficerAndUnitAndGoWhenTheyAreOld) {
    store->save(kept("a", "zhao", "2026-03-02", "2026-03-06"));
    store->save(kept("b", "qian", "2026-03-04", "2026-03-08", "water"));
    EXPECT_EQ(ids(store->delegations_of("zhao", 10)), Ids{"a"});
    EXPECT_EQ(ids(store->delegations_of("wang", 10)), (Ids{"b", "a"}));
    EXPECT_EQ(ids(store->delegations_of("wang", 1)), Ids{"b"});
    EXPECT_EQ(ids(store->delegations_in("housing", 10)), Ids{"a"});
    EXPECT_EQ(ids(store->delegations_in("housing", 0)), Ids{});
    store->drop_delegations(on("2026-03-06"));
    EXPECT_TRUE(store->delegation("a"));
    store->drop_delegations(on("2026-03-07"));
    EXPECT_FALSE(store->delegation("a"));
    EXPECT_TRUE(store->delegation("b"));
}

TEST_P(DelegationsTest, ColleaguesAreTheActiveOfficersOfAUnit) {
    const auto save = [&](const std::string& id, const std::string& unit, bool active) {
        StoredOfficer one;
        one.officer = {id, id, unit, {Role::handler}, active};
        one.name = id;
        store->save(one);
    };
    save("chen", "housing", true);
    save("ai", "housing", true);
    save("gone", "housing", false);
    save("lin", "water", true);
    const auto found = store->officers_of("housing", 10);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found.at(0).officer.id, "ai");
    EXPECT_EQ(found.at(1).officer.id, "chen");
    EXPECT_EQ(store->officers_of("housing", 1).size(), 1u);
}

TEST_P(DelegationsTest, AnEventKeepsInWhoseSteadItWasDone) {
    Change change = registration(numbered(5));
    change.entries.front().by.on_behalf_of = "zhao";
    ASSERT_EQ(store->commit(std::move(change)), Committed::done);
    EXPECT_EQ(store->entries(numbered(5)).at(0).by.on_behalf_of, "zhao");
    wait_for_events(*store, 1);
    EXPECT_EQ(store->follow(0, 10).at(0).entry.by.on_behalf_of, "zhao");
    while (store->seal(10) > 0) continue;
    const auto opening = store->opening(numbered(5), 1);
    ASSERT_TRUE(opening);
    EXPECT_TRUE(opening->text.ends_with("}\nzhao\n")) << opening->text;
}

}  // namespace
}  // namespace dengwen::store
