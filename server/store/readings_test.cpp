// What is promised of readings: none is lost or counted twice, and nothing comes into an hour that is sealed.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <string_view>
#include <thread>

#include "store/fixture.hpp"
#include "store/verify.hpp"

namespace dengwen::store {
namespace {

constexpr std::int64_t hour_long = 3'600'000;
constexpr std::int64_t hour_zero = 490'000;
constexpr std::int64_t everything = std::numeric_limits<std::int64_t>::min();

class ReadingsTest : public OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (!IsSkipped()) store = place->open();
    }
    // An event's leaf comes once the writing transactions of the whole cluster, other tests' too, are over.
    void seal_until(std::uint64_t leaves) {
        const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (store->leaf_count() < leaves && std::chrono::steady_clock::now() < patience) store->seal(10);
    }
    std::unique_ptr<Store> store;
};
INSTANTIATE_TEST_SUITE_P(Both, ReadingsTest, both, database_name);

Reading opened(int serial, std::int64_t hour, std::string officer = "lin", std::int64_t minute = 0) {
    const Instant at{hour * hour_long + minute * 60'000};
    const Day day{static_cast<std::int32_t>(hour / 24)};
    return {.matter = numbered(serial),
            .hour = hour,
            .officer = std::move(officer),
            .unit = "housing-bureau",
            .thing = ReadingThing::matter,
            .digest = {},
            .footing = Clock::handling,
            .day = day,
            .first = at,
            .last = at};
}
// An instant at which the hour is over and so are those before it.
Instant after(std::int64_t hour) { return {(hour + 1) * hour_long + 30'000}; }

TEST_P(ReadingsTest, OfOneOfficerInOneHourAreOneRow) {
    store->keep({opened(1, hour_zero, "lin", 5), opened(1, hour_zero, "zhao", 6)});
    store->keep({opened(1, hour_zero, "lin", 2)});
    store->keep({opened(1, hour_zero, "lin", 9), opened(2, hour_zero), opened(1, hour_zero + 1)});
    auto readings = store->readings_of(numbered(1));
    ASSERT_EQ(readings.size(), 3u);
    EXPECT_EQ(readings[0].hour, hour_zero + 1) << "the newest first";
    const auto lin = std::find_if(readings.begin(), readings.end(), [](const Reading& one) {
        return one.officer == "lin" && one.hour == hour_zero;
    });
    ASSERT_NE(lin, readings.end());
    EXPECT_EQ(lin->times, 3);
    EXPECT_EQ(lin->first, opened(1, hour_zero, "lin", 2).first);
    EXPECT_EQ(lin->last, opened(1, hour_zero, "lin", 9).first);
    EXPECT_EQ(store->readings_of(numbered(2)), std::vector{opened(2, hour_zero)});
    EXPECT_TRUE(store->readings_of(numbered(3)).empty());
}

TEST_P(ReadingsTest, WhatWasOpenedAndOnWhatFootingKeepsThemApart) {
    Reading file = opened(1, hour_zero), ground = opened(1, hour_zero), part = opened(1, hour_zero);
    file.thing = ReadingThing::attachment;
    file.digest = std::string(64, 'a');
    ground.footing = ReadingGround::inspection;
    part.footing = ReadingPart::sending;
    const std::vector<Reading> all{file, ground, part, opened(1, hour_zero)};
    store->keep(all);
    const auto readings = store->readings_of(numbered(1));
    EXPECT_EQ(readings.size(), 4u);
    for (const Reading& one : all) EXPECT_EQ(std::count(readings.begin(), readings.end(), one), 1);
}

TEST_P(ReadingsTest, AnHourIsSealedOnceItIsOverAndChangesNoMore) {
    store->keep({opened(1, hour_zero), opened(2, hour_zero), opened(1, hour_zero + 1)});
    EXPECT_FALSE(store->seal_readings({(hour_zero + 1) * hour_long + 1000})) << "a moment is left to write";
    EXPECT_TRUE(store->seal_readings(after(hour_zero)));
    EXPECT_FALSE(store->seal_readings(after(hour_zero)));
    ASSERT_EQ(store->sealed_hours(everything, 10).size(), 1u);
    const SealedHour sealed = store->sealed_hours(everything, 10).at(0);
    EXPECT_EQ(sealed.hour, hour_zero);
    EXPECT_EQ(store->leaf_count(), 1u);
    EXPECT_EQ(store->leaf_entries(sealed.leaf, 1).at(0),
              reads_leaf(sealed, {opened(2, hour_zero), opened(1, hour_zero)}));
    EXPECT_EQ(store->leaf_entries(sealed.leaf, 1).at(0).front(), '\x02');

    const Reading late = opened(1, hour_zero, "zhao", 59);
    store->keep({late});
    EXPECT_EQ(store->readings_of_hour(hour_zero).size(), 2u);
    Reading moved = late;
    moved.hour = hour_zero + 1;
    const auto next = store->readings_of_hour(hour_zero + 1);
    EXPECT_EQ(std::count(next.begin(), next.end(), moved), 1) << "its times stay as they were";
    EXPECT_TRUE(store->seal_readings(after(hour_zero + 1)));
    EXPECT_EQ(store->sealed_hours(hour_zero, 10).size(), 1u);
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
}

TEST_P(ReadingsTest, TheLeavesOfEventsAndHoursFollowOneAnother) {
    ASSERT_EQ(store->commit(registration(numbered(1))), Committed::done);
    seal_until(1);
    store->keep({opened(1, hour_zero)});
    ASSERT_TRUE(store->seal_readings(after(hour_zero)));
    ASSERT_EQ(store->commit(registration(numbered(2))), Committed::done);
    seal_until(3);
    EXPECT_EQ(store->leaf_number(numbered(1), 1), 0u);
    EXPECT_EQ(store->sealed_hours(everything, 10).at(0).leaf, 1u);
    EXPECT_EQ(store->leaf_number(numbered(2), 1), 2u);
    EXPECT_EQ(store->leaf_count(), 3u);
}

TEST_P(ReadingsTest, AChangedReadingOfASealedHourIsFound) {
    store->keep({opened(1, hour_zero), opened(2, hour_zero)});
    ASSERT_TRUE(store->seal_readings(after(hour_zero)));
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
    const auto database = place->open_database();
    const auto connection = database->connect();
    connection->script("UPDATE reading SET officer = 'zhao' WHERE matter = " +
                       std::to_string(numbered(2).value));
    EXPECT_NE(verify(*store, {}, nullptr).disagreement.find(std::to_string(hour_zero)), std::string::npos);
    connection->script("UPDATE reading SET officer = 'lin'");
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
    connection->script("DELETE FROM reading WHERE matter = " + std::to_string(numbered(1).value));
    EXPECT_NE(verify(*store, {}, nullptr).disagreement, "");
}

// On SQLite there is one node, and its threads.
TEST_P(ReadingsTest, ManyNodesWriteAndSealAndNothingIsLostOrUnsealed) {
    constexpr int nodes = 4, rounds = 30, hours = 3;
    const bool on_postgres = std::string_view(GetParam()) == "postgres";
    const std::shared_ptr<Store> first = place->open();
    std::vector<std::shared_ptr<Store>> stores;
    for (int i = 0; i < nodes; ++i) stores.push_back(on_postgres ? place->open() : first);
    std::atomic<int> writing = nodes;
    std::vector<std::thread> threads;
    for (int node = 0; node < nodes; ++node)
        threads.emplace_back([&, node] {
            for (int round = 0; round < rounds; ++round)
                stores[static_cast<std::size_t>(node)]->keep(
                    {opened(round + 1, hour_zero + round % hours), opened(node + 100, hour_zero)});
            --writing;
        });
    for (int node = 0; node < 2; ++node)
        threads.emplace_back([&, node] {
            while (writing > 0) stores[static_cast<std::size_t>(node)]->seal_readings(after(hour_zero));
        });
    for (auto& one : threads) one.join();
    std::int64_t last = hour_zero;
    std::int64_t times = 0;
    for (std::int64_t hour = hour_zero; hour < hour_zero + 500; ++hour)
        for (const Reading& one : store->readings_of_hour(hour)) {
            times += one.times;
            last = hour;
        }
    EXPECT_EQ(times, nodes * rounds * 2);
    while (store->seal_readings(after(last))) continue;
    const auto sealed = store->sealed_hours(everything, 1000);
    EXPECT_EQ(store->leaf_count(), sealed.size());
    std::int64_t under_seal = 0;
    for (const SealedHour& hour : sealed)
        for (const Reading& one : store->readings_of_hour(hour.hour)) under_seal += one.times;
    EXPECT_EQ(under_seal, times);
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "") << "nothing came into an hour after its seal";
}

TEST_P(ReadingsTest, OfAUnitAndAPeriodAreSeenOnceSealed) {
    Reading elsewhere = opened(3, hour_zero);
    elsewhere.unit = "labour-bureau";
    store->keep({opened(1, hour_zero), opened(2, hour_zero + 24), opened(4, hour_zero + 240), elsewhere});
    const Day day = opened(1, hour_zero).day;
    const auto seen = [&] {
        std::vector<Reading> found;
        store->see_sealed_readings("housing-bureau", day, day + 1,
                                   [&](const Reading& one) { found.push_back(one); });
        return found;
    };
    EXPECT_TRUE(seen().empty());
    ASSERT_TRUE(store->seal_readings(after(hour_zero)));
    EXPECT_EQ(seen(), std::vector{opened(1, hour_zero)});
    while (store->seal_readings(after(hour_zero + 240))) continue;
    EXPECT_EQ(seen().size(), 2u);
}

}  // namespace
}  // namespace dengwen::store
