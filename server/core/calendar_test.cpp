#include "core/calendar.hpp"

#include <gtest/gtest.h>

#include "core/law_fixture_test.hpp"

namespace dengwen {
namespace {

using testing::day;

TEST(Calendar, WithoutAListMondayToFridayWork) {
    const Calendar calendar;
    EXPECT_TRUE(calendar.is_working(day("2027-01-01")));   // a Friday
    EXPECT_FALSE(calendar.is_working(day("2027-01-02")));  // a Saturday
    EXPECT_FALSE(calendar.is_working(day("2027-01-03")));
    EXPECT_TRUE(calendar.is_working(day("2027-01-04")));
    EXPECT_FALSE(calendar.is_published(day("2027-01-04")));
    EXPECT_FALSE(calendar.is_listed(day("2027-01-01")));
    EXPECT_EQ(calendar.name(day("2027-01-01")), "");
    EXPECT_TRUE(calendar.years().empty());
    Calendar untouched;
    untouched.overlay({});
    EXPECT_TRUE(untouched.years().empty());
}

TEST(Calendar, TakesDaysOffAndMakeUpDays) {
    const Calendar calendar = testing::calendar_of_2026();
    EXPECT_FALSE(calendar.is_working(day("2026-10-01")));  // a Thursday
    EXPECT_TRUE(calendar.is_working(day("2026-10-10")));   // a Saturday
    EXPECT_FALSE(calendar.is_working(day("2026-10-11")));
    EXPECT_EQ(calendar.name(day("2026-10-01")), "国庆节");
    EXPECT_EQ(calendar.name(day("2026-09-25")), "中秋节");
    EXPECT_EQ(calendar.name(day("2026-10-12")), "");
    EXPECT_TRUE(calendar.is_listed(day("2026-10-10")));
    EXPECT_TRUE(calendar.is_published(day("2026-12-31")));
    EXPECT_TRUE(calendar.is_published(day("2026-01-01")));
    EXPECT_FALSE(calendar.is_published(day("2025-12-31")));
    EXPECT_FALSE(calendar.is_published(day("2027-01-01")));
}

TEST(Calendar, AYearBetweenPublishedOnesIsNotKnown) {
    Calendar calendar;
    EXPECT_TRUE(calendar.publish(2024, {}));
    EXPECT_TRUE(calendar.publish(2026, {{day("2026-01-01"), true, "元旦"}}));
    EXPECT_FALSE(calendar.is_published(day("2025-06-02")));
    EXPECT_TRUE(calendar.is_working(day("2025-06-02")));
    EXPECT_TRUE(calendar.is_published(day("2024-02-29")));
    EXPECT_EQ(calendar.years(), (std::set<int>{2024, 2026}));
}

TEST(Calendar, RefusesDaysOfAnotherYearAndDaysListedTwice) {
    Calendar calendar;
    EXPECT_FALSE(calendar.publish(2026, {{day("2027-01-01"), true, "元旦"}}));
    EXPECT_FALSE(
        calendar.publish(2026, {{day("2026-01-01"), true, "元旦"}, {day("2026-01-01"), true, "元旦"}}));
    EXPECT_FALSE(calendar.publish(1899, {}));
    EXPECT_FALSE(calendar.publish(3000, {}));
    EXPECT_TRUE(calendar.years().empty());
    EXPECT_TRUE(calendar.is_working(day("2026-01-01")));
    EXPECT_TRUE(calendar.publish(1900, {}));
    EXPECT_TRUE(Calendar(calendar).publish(2999, {}));
}

TEST(Calendar, AYearLoadedAgainReplacesWhatWasKnown) {
    Calendar calendar = testing::calendar_of_2026();
    EXPECT_TRUE(calendar.publish(2026, {{day("2026-10-09"), true, "国庆节"}}));
    EXPECT_TRUE(calendar.is_working(day("2026-10-01")));
    EXPECT_FALSE(calendar.is_working(day("2026-10-09")));
    EXPECT_EQ(calendar.name(day("2026-10-01")), "");
}

TEST(Calendar, LocalDaysLieOverEveryList) {
    Calendar calendar;
    calendar.overlay({{day("2026-04-20"), true, "三月三"}, {day("2026-10-01"), false, "抢险"}});
    EXPECT_FALSE(calendar.is_working(day("2026-04-20")));
    EXPECT_FALSE(calendar.is_published(day("2026-04-20")));
    calendar.publish(2026, {{day("2026-10-01"), true, "国庆节"}});
    EXPECT_TRUE(calendar.is_published(day("2026-04-20")));
    EXPECT_FALSE(calendar.is_working(day("2026-04-20")));
    EXPECT_TRUE(calendar.is_working(day("2026-10-01")));
    EXPECT_EQ(calendar.name(day("2026-10-01")), "抢险");
    EXPECT_EQ(calendar.years(), (std::set<int>{2026}));
}

}  // namespace
}  // namespace dengwen
