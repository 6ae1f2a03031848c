#include "core/long_holiday.hpp"

#include <gtest/gtest.h>

#include "core/law_fixture_test.hpp"

namespace dengwen {
namespace {

using testing::day;

const Calendar of_2026 = testing::calendar_of_2026();

TEST(LongHoliday, IsWarnedOfThreeWeeksAheadUntilItsLastDay) {
    const LongHoliday national{day("2026-10-01"), day("2026-10-07"), "国庆节", day("2026-10-10")};
    EXPECT_EQ(next_long_holiday(of_2026, day("2026-09-28")), national) << "after the festival before it";
    EXPECT_EQ(next_long_holiday(of_2026, day("2026-10-01")), national);
    EXPECT_EQ(next_long_holiday(of_2026, day("2026-10-07")), national);
    EXPECT_EQ(next_long_holiday(of_2026, day("2026-10-08")), std::nullopt);
    const LongHoliday mid_autumn{day("2026-09-25"), day("2026-09-27"), "中秋节", day("2026-09-30")};
    EXPECT_EQ(next_long_holiday(of_2026, day("2026-09-03")), std::nullopt);
    EXPECT_EQ(next_long_holiday(of_2026, day("2026-09-04")), mid_autumn);
    EXPECT_EQ(next_long_holiday(of_2026, day("2026-09-27")), mid_autumn) << "the first of two";
}

TEST(LongHoliday, CountsMakeUpDaysAmongTheWorkingDaysAfterIt) {
    const auto found = next_long_holiday(of_2026, day("2026-10-01"));
    ASSERT_TRUE(found);
    EXPECT_TRUE(of_2026.is_working(found->due_until)) << "a Saturday that is made up";
    EXPECT_EQ(weekday(found->due_until), Weekday::saturday);
}

TEST(LongHoliday, HasTheNameOfItsFirstHolidayAndEveryDay) {
    Calendar calendar;
    // From a Friday to a Monday.
    ASSERT_TRUE(calendar.publish(2026, {{day("2026-07-10"), true, "甲"}, {day("2026-07-13"), true, "乙"}}));
    EXPECT_EQ(next_long_holiday(calendar, day("2026-07-01")),
              (LongHoliday{day("2026-07-10"), day("2026-07-13"), "甲", day("2026-07-16")}));
    EXPECT_EQ(next_long_holiday(calendar, day("2026-07-13")).value().from, day("2026-07-10"));
    Calendar saturday;
    ASSERT_TRUE(saturday.publish(2026, {{day("2026-07-11"), true, "丙"}}));
    EXPECT_EQ(next_long_holiday(saturday, day("2026-07-01")), std::nullopt) << "two days";
}

TEST(LongHoliday, IsNoWeekendAndNothingUnpublished) {
    EXPECT_EQ(next_long_holiday(Calendar{}, day("2026-10-01")), std::nullopt);
    Calendar two;
    ASSERT_TRUE(two.publish(2026, {{day("2026-07-06"), true, "节"}, {day("2026-07-15"), true, "日"}}));
    // Saturday and Sunday before it make three; a Wednesday alone is one.
    EXPECT_EQ(next_long_holiday(two, day("2026-07-01")),
              (LongHoliday{day("2026-07-04"), day("2026-07-06"), "节", day("2026-07-09")}));
    EXPECT_EQ(next_long_holiday(two, day("2026-07-07")), std::nullopt);
    Calendar friday;
    ASSERT_TRUE(friday.publish(2026, {{day("2026-07-10"), true, "五"}}));
    EXPECT_EQ(next_long_holiday(friday, day("2026-07-12")),
              (LongHoliday{day("2026-07-10"), day("2026-07-12"), "五", day("2026-07-15")}))
        << "on its last day, a Sunday";
}

}  // namespace
}  // namespace dengwen
