#include "desk/recording.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "desk/audit.hpp"
#include "desk/query_code.hpp"
#include "profile/profiles.hpp"

namespace dengwen::desk {
namespace {

constexpr std::int64_t hour_of_test = 490'000;
const MatterNumber read_matter = matter_number(430102, 2026, 17);

store::Reading opened_by(const std::string& officer, std::int64_t minute = 0,
                         const std::string& unit = "water") {
    const Instant at{hour_of_test * 3'600'000 + minute * 60'000};
    return {.matter = read_matter,
            .hour = hour_of_test,
            .officer = officer,
            .unit = unit,
            .thing = ReadingThing::matter,
            .digest = {},
            .footing = Clock::handling,
            .day = civil_day(at, 480),
            .first = at,
            .last = at};
}

class RecordingTest : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-recording-" + new_query_code());
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    ~RecordingTest() override { std::filesystem::remove_all(folder); }

    void seal() {
        while (store.seal_readings({(hour_of_test + 2) * 3'600'000})) continue;
    }
};

TEST_F(RecordingTest, WritesWhatStillWaitsWhenItEnds) {
    {
        Recording recording(store, Recorded::yes);
        recording.note(opened_by("lin", 5));
        recording.note(opened_by("lin", 3));
        recording.note(opened_by("zhao", 4));
    }
    auto readings = store.readings_of(read_matter);
    ASSERT_EQ(readings.size(), 2u);
    EXPECT_EQ(readings[0].officer, "zhao");
    EXPECT_EQ(readings[1].times, 2);
    EXPECT_EQ(readings[1].first, opened_by("lin", 3).first);
    EXPECT_EQ(readings[1].last, opened_by("lin", 5).last);
}

TEST_F(RecordingTest, WritesByItselfWithinAMoment) {
    Recording recording(store, Recorded::yes);
    recording.note(opened_by("lin"));
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (store.readings_of(read_matter).empty() && std::chrono::steady_clock::now() < patience)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    EXPECT_EQ(store.readings_of(read_matter).size(), 1u);
    recording.keep(opened_by("zhao"));
    EXPECT_EQ(store.readings_of(read_matter).size(), 2u) << "on disk when it returns";
}

TEST_F(RecordingTest, ManyAreWrittenInPiecesAndCountedOnce) {
    {
        Recording recording(store, Recorded::yes);
        for (int i = 0; i < 2000; ++i) recording.note(opened_by("officer-" + std::to_string(i % 700)));
    }
    std::int64_t times = 0;
    for (const store::Reading& one : store.readings_of(read_matter)) times += one.times;
    EXPECT_EQ(store.readings_of(read_matter).size(), 700u);
    EXPECT_EQ(times, 2000);
}

class AuditTest : public RecordingTest {
  protected:
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Desk desk{store, profiles, "cn", [] { return Now{{1767600000000}, *day_from("2026-01-05")}; }};

    AuditTest() {
        Unit county{"county", {"县", "County"}, UnitKind::government, 4, "430102", "", {}, ""};
        Unit water{"water", {"水务局", "Water bureau"}, UnitKind::unit, 4, "430102", "county", {}, ""};
        EXPECT_TRUE(desk.save_unit(county).empty());
        EXPECT_TRUE(desk.save_unit(water).empty());
    }
    static Actor auditor_at(const std::string& unit, Role role = Role::auditor) {
        return {ActorKind::officer, {"a", "", unit, {role}, true}, false};
    }
    AuditAsked asked(const std::string& seed, int drawn = 5) const {
        const Day day = opened_by("").day;
        return {"water", day, day, drawn, seed};
    }
};

TEST_F(AuditTest, SumsByDutyAndGroundAndDrawsTheSameByTheSameSeed) {
    std::vector<store::Reading> readings;
    for (int i = 0; i < 40; ++i) readings.push_back(opened_by("officer-" + std::to_string(i)));
    readings.back().footing = ReadingGround::inspection;
    readings.push_back(opened_by("else", 0, "county"));
    store.keep(readings);
    EXPECT_EQ(std::get<Audit>(audit(desk, auditor_at("county"), asked("a"))).rows, 0) << "not sealed yet";
    seal();
    const auto first = std::get<Audit>(audit(desk, auditor_at("county"), asked("a")));
    EXPECT_EQ(first.rows, 40);
    ASSERT_EQ(first.sums.size(), 2u);
    EXPECT_EQ(first.sums[0].footing, Footing(Clock::handling));
    EXPECT_EQ(first.sums[0].rows, 39);
    EXPECT_EQ(first.sums[1].footing, Footing(ReadingGround::inspection));
    EXPECT_EQ(first.drawn.size(), 5u);
    EXPECT_EQ(first.officers.size(), 5u);
    EXPECT_EQ(std::get<Audit>(audit(desk, auditor_at("county"), asked("a"))).drawn, first.drawn);
    EXPECT_NE(std::get<Audit>(audit(desk, auditor_at("county"), asked("b"))).drawn, first.drawn);
    EXPECT_EQ(std::get<Audit>(audit(desk, auditor_at("county"), asked("a", 0))).drawn.size(), 0u);
    EXPECT_EQ(std::get<Audit>(audit(desk, auditor_at("county"), asked("a", 100))).drawn.size(), 40u);
}

TEST_F(AuditTest, IsForAuditorsOfTheUnitAndThoseAboveIt) {
    EXPECT_EQ(std::get<Refusal>(audit(desk, auditor_at("county", Role::head), asked("a"))),
              Refusal::not_permitted);
    EXPECT_EQ(std::get<Refusal>(audit(desk, auditor_at("county", Role::administrator), asked("a"))),
              Refusal::not_permitted);
    AuditAsked above = asked("a");
    above.unit = "county";
    EXPECT_EQ(std::get<Refusal>(audit(desk, auditor_at("water"), above)), Refusal::not_your_unit);
    above.unit = "nowhere";
    EXPECT_EQ(std::get<Refusal>(audit(desk, auditor_at("water"), above)), Refusal::unit_unknown);
    above.unit.clear();
    EXPECT_EQ(std::get<Audit>(audit(desk, auditor_at("water"), above)).unit, "water");
}

}  // namespace
}  // namespace dengwen::desk
