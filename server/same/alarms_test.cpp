#include "same/alarms.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <random>

namespace dengwen::same {
namespace {

constexpr Day first{19000};

void happen(std::vector<Occurrence>& all, std::size_t count, Week week, const std::string& place = "岳秀区") {
    for (std::size_t at = 0; at < count; at++)
        all.push_back({"城乡建设", place, monday_of(week) + static_cast<int>(at % 7)});
}

TEST(Weeks, begin_on_mondays) {
    for (int number = -20; number < 20; number++) {
        const Week week = week_of(Day{number});
        EXPECT_EQ(weekday(monday_of(week)), Weekday::monday);
        EXPECT_LE(monday_of(week), Day{number});
        EXPECT_LT(Day{number}, monday_of(week) + 7);
    }
}

TEST(Alarms, tell_a_rise_with_what_was_expected) {
    const Week week{week_of(first).number + 60};
    std::vector<Occurrence> all;
    for (int back = 1; back < 60; back++) {
        happen(all, 3, {week.number - back});
        happen(all, 12, {week.number - back}, "临江区");
    }
    happen(all, 15, week);
    happen(all, 13, week, "临江区");
    const auto found = alarms(all, week, first);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].place, "岳秀区");
    EXPECT_EQ(found[0].count, 15U);
    EXPECT_DOUBLE_EQ(found[0].expected, 3);
    EXPECT_LT(found[0].limit, 15U);
    EXPECT_GT(found[0].limit, 6U);
    EXPECT_LE(found[0].chance, alarm_chance);
}

TEST(Alarms, below_five_or_with_a_short_past_there_are_none) {
    const Week week{week_of(first).number + 60};
    std::vector<Occurrence> all;
    happen(all, alarm_count_min - 1, week);
    EXPECT_TRUE(alarms(all, week, first).empty());
    happen(all, 20, week);
    EXPECT_EQ(alarms(all, week, first).size(), 1U);
    EXPECT_TRUE(alarms(all, week, monday_of(week) - 70).empty());
    EXPECT_TRUE(alarms({}, week, first).empty());
}

TEST(Alarms, what_rises_every_year_at_that_time_is_no_alarm) {
    const Week week{week_of(first).number + 300};
    std::vector<Occurrence> all;
    for (int back = 1; back < 300; back++) {
        const int in_year = back % 52;
        happen(all, in_year <= 3 || in_year >= 49 ? 20 : 2, {week.number - back});
    }
    happen(all, 22, week);
    EXPECT_TRUE(alarms(all, week, first).empty());
}

RC_GTEST_PROP(Chance, falls_with_the_count_and_stays_a_chance, ()) {
    const auto past = *rc::gen::container<std::vector<std::size_t>>(*rc::gen::inRange<std::size_t>(0, 60),
                                                                    rc::gen::inRange<std::size_t>(0, 50));
    double before = 1;
    for (std::size_t count = 0; count < 40; count++) {
        const double chance = chance_of(count, past);
        RC_ASSERT(chance >= 0 && chance <= before + 1e-9);
        before = chance;
    }
}

// Of quiet cells no more than the stated part is called an alarm, whether counts scatter as Poisson's or
// wider.
TEST(Chance, false_alarms_are_as_rare_as_stated) {
    std::mt19937 random(2020);
    for (const double mean : {2.0, 6.0, 20.0}) {
        for (const double scatter : {1.0, 2.0}) {
            const auto draw = [&] {
                double rate = mean;
                if (scatter > 1)
                    rate = std::gamma_distribution<double>(mean / (scatter - 1), scatter - 1)(random);
                return rate > 0 ? static_cast<std::size_t>(std::poisson_distribution<int>(rate)(random)) : 0U;
            };
            constexpr int weeks = 20000;
            int alarmed = 0;
            for (int week = 0; week < weeks; week++) {
                std::vector<std::size_t> past(26);
                for (std::size_t& count : past) count = draw();
                if (chance_of(draw(), past) <= alarm_chance) alarmed++;
            }
            const double stated = weeks * alarm_chance;
            // Scatter is itself an estimate, so wider counts alarm somewhat more often: at most four times.
            EXPECT_LE(alarmed, (scatter > 1 ? 4 : 1) * stated + 3 * std::sqrt(stated))
                << mean << " " << scatter;
        }
    }
}

TEST(Chance, a_doubled_rate_is_seen) {
    std::mt19937 random(2021);
    int seen = 0;
    for (int week = 0; week < 2000; week++) {
        std::vector<std::size_t> past(26);
        for (std::size_t& count : past)
            count = static_cast<std::size_t>(std::poisson_distribution<int>(20)(random));
        const auto now = static_cast<std::size_t>(std::poisson_distribution<int>(40)(random));
        if (chance_of(now, past) <= alarm_chance) seen++;
    }
    EXPECT_GT(seen, 1300);
}

}  // namespace
}  // namespace dengwen::same
