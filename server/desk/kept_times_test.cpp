#include "desk/kept_times.hpp"

#include <gtest/gtest.h>

#include "desk/figures.hpp"

namespace dengwen::desk {
namespace {

using store::Kept;

KeptClock clock(Kept sum, std::int64_t open_late = 0, bool counts_days = true) {
    return kept_clock(Clock::handling, sum, open_late, counts_days);
}

TEST(KeptTimes, DoNotTellOneToFour) {
    EXPECT_EQ(told(0), (ToldCount{0, false}));
    for (int number = 1; number < 5; ++number) EXPECT_EQ(told(number), (ToldCount{0, true})) << number;
    EXPECT_EQ(told(5), (ToldCount{5, false}));
}

TEST(KeptTimes, TellNothingOfFewDuties) {
    const KeptClock few = clock({4, 0, 40}, 2);
    EXPECT_EQ(few.kept, (ToldCount{0, true}));
    EXPECT_EQ(few.late, (ToldCount{0, true})) << "that none was late would tell how the four went";
    EXPECT_EQ(few.open_late, (ToldCount{0, true}));
    EXPECT_EQ(few.share, std::nullopt);
    EXPECT_EQ(few.average_days, std::nullopt);
}

TEST(KeptTimes, TellTheShareExactlyWhereBothNumbersAreTold) {
    EXPECT_EQ(clock({10, 0, 100}).share, (Share{100, 100}));
    EXPECT_EQ(clock({995, 5, 0}).share, (Share{99, 99})) << "a hundred percent means all";
    EXPECT_EQ(clock({0, 6, 0}).share, (Share{0, 0}));
    EXPECT_EQ(clock({9, 6, 100}).average_days, 6.7);
    EXPECT_EQ(clock({9, 6, 0}, 0, false).average_days, std::nullopt) << "an act set the day";
    EXPECT_EQ(clock({0, 0, 0}, 7).share, std::nullopt);
    EXPECT_EQ(clock({0, 0, 0}, 7).open_late, (ToldCount{7, false}));
}

// Whatever the untold number is, the share lies within what is told, and every number from one to four gives
// the same.
TEST(KeptTimes, TellAShareThatGivesNoUntoldNumberAway) {
    for (std::int64_t big : {5, 7, 40, 100, 3000}) {
        for (std::int64_t small = 1; small <= 4; ++small) {
            if (big + small < 5) continue;
            const KeptClock mostly_kept = clock({big, small, 0});
            EXPECT_EQ(mostly_kept.late, (ToldCount{0, true}));
            EXPECT_EQ(mostly_kept.share, clock({big, 1, 0}).share);
            EXPECT_LE(mostly_kept.share->least * (big + small), 100 * big);
            EXPECT_GE(mostly_kept.share->most * (big + small), 100 * big);
            const KeptClock mostly_late = clock({small, big, 0});
            EXPECT_EQ(mostly_late.share, clock({1, big, 0}).share);
            EXPECT_LE(mostly_late.share->least * (big + small), 100 * small);
            EXPECT_GE(mostly_late.share->most * (big + small), 100 * small);
        }
    }
    EXPECT_EQ(clock({3, 4, 10}).share, std::nullopt);
}

FiguresAsked asked(const char* from, const char* until, Grain grain) {
    return {"", *day_from(from), *day_from(until), grain};
}

TEST(Figures, CountTheirPointsByDayWeekAndMonth) {
    EXPECT_EQ(points(asked("2026-03-01", "2026-03-31", Grain::day)), 31);
    EXPECT_EQ(points(asked("2026-03-01", "2026-03-01", Grain::week)), 1);
    EXPECT_EQ(points(asked("2026-03-01", "2026-03-02", Grain::week)), 2) << "2 March 2026 is a Monday";
    EXPECT_EQ(points(asked("2026-03-02", "2026-03-08", Grain::week)), 1);
    EXPECT_EQ(points(asked("2025-12-31", "2026-01-01", Grain::month)), 2);
    EXPECT_EQ(points(asked("2026-03-02", "2026-03-01", Grain::day)), 0);
    EXPECT_EQ(points(asked("2026-03-31", "2026-03-01", Grain::month)), 0);
}

TEST(Figures, FindThePlacesBelowAPlace) {
    const std::vector<store::Division> all{
        {"43", {}, ""}, {"4301", {}, "43"}, {"430102", {}, "4301"}, {"4302", {}, "43"}, {"44", {}, ""}};
    EXPECT_EQ(divisions_within(all, "43"), (std::vector<std::string>{"43", "4301", "4302", "430102"}));
    EXPECT_EQ(divisions_within(all, "44"), std::vector<std::string>{"44"});
    EXPECT_EQ(divisions_within({{"a", {}, "b"}, {"b", {}, "a"}}, "a"), (std::vector<std::string>{"a", "b"}));
}

}  // namespace
}  // namespace dengwen::desk
