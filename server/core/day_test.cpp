#include "core/day.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <ctime>

namespace dengwen {
namespace {

TEST(Day, ReadsOnlyDaysThatExist) {
    EXPECT_EQ(day_from("1970-01-01")->number, 0);
    EXPECT_EQ(day_from("2024-02-29")->number, 19782);
    EXPECT_EQ(*day_from("1900-01-01"), first_day);
    EXPECT_EQ(*day_from("2999-12-31"), final_day);
    for (const char* text :
         {"2023-02-29", "2100-02-29",  "1900-02-29",  "2026-00-10",  "2026-13-01", "2026-04-31",
          "2026-01-00", "2026-01-32",  "1899-12-31",  "3000-01-01",  "",           "2026-1-5",
          "2026-01-5",  "2026/01/05",  "2026-01-05 ", " 2026-01-05", "2026-01-0a", "20a6-01-05",
          "+026-01-05", "2026-01-055", "2026-0a-05"}) {
        EXPECT_FALSE(day_from(text)) << text;
    }
    EXPECT_TRUE(day_from("2000-02-29"));
    EXPECT_FALSE(day_from(2026, 12, 32));
    EXPECT_FALSE(day_from(2026, -1, 1));
}

// The C library's calendar is the witness.
TEST(Day, AgreesWithTheCalendarOfTheMachine) {
    for (int number = first_day.number; number <= final_day.number; ++number) {
        const Day day{number};
        const std::time_t seconds = std::time_t{86400} * number;
        std::tm parts{};
        gmtime_r(&seconds, &parts);
        const YearMonthDay written = year_month_day(day);
        ASSERT_EQ(written, (YearMonthDay{parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday}));
        ASSERT_EQ(year_of(day), written.year);
        ASSERT_EQ((static_cast<int>(weekday(day)) + 1) % 7, parts.tm_wday);
        ASSERT_EQ(day_from(written.year, written.month, written.day), day);
    }
}

TEST(Day, WritesWhatItReads) {
    rc::check("iso and back", [] {
        const Day day{*rc::gen::inRange(first_day.number, final_day.number + 1)};
        RC_ASSERT(day_from(iso(day)) == day);
        RC_ASSERT(iso(day).size() == 10u);
    });
}

TEST(Day, CountsForwardAndBack) {
    const Day day = *day_from("2026-02-28");
    EXPECT_EQ(iso(day + 1), "2026-03-01");
    EXPECT_EQ(iso(day - 59), "2025-12-31");
    EXPECT_EQ(*day_from("2026-03-10") - day, 10);
}

TEST(Instant, IsWrittenInUtcWithMilliseconds) {
    EXPECT_EQ(iso(Instant{0}), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(iso(Instant{1'767'225'599'999}), "2025-12-31T23:59:59.999Z");
    EXPECT_EQ(iso(Instant{1'767'225'600'000 + 3'723'004}), "2026-01-01T01:02:03.004Z");
    EXPECT_EQ(iso(Instant{-1}), "1969-12-31T23:59:59.999Z");
    EXPECT_EQ(iso(Instant{23 * 3'600'000}), "1970-01-01T23:00:00.000Z");
    EXPECT_EQ(iso(Instant{59 * 60'000}), "1970-01-01T00:59:00.000Z");
    EXPECT_EQ(iso(Instant{59'000}), "1970-01-01T00:00:59.000Z");
}

TEST(Instant, TheCivilDayIsThatOfThePlace) {
    const Instant instant{1'767'225'599'999};  // 2025-12-31T23:59:59.999Z
    EXPECT_EQ(iso(civil_day(instant, 0)), "2025-12-31");
    EXPECT_EQ(iso(civil_day(instant, 480)), "2026-01-01");
    EXPECT_EQ(iso(civil_day(Instant{57'599'999}, 480)), "1970-01-01");  // a millisecond before midnight there
    EXPECT_EQ(iso(civil_day(Instant{57'600'000}, 480)), "1970-01-02");
    EXPECT_EQ(iso(civil_day(Instant{-1}, 0)), "1969-12-31");
    EXPECT_EQ(civil_hour(Instant{57'599'999}, 480), 23);
    EXPECT_EQ(civil_hour(Instant{57'600'000}, 480), 0);
    EXPECT_EQ(civil_hour(Instant{0}, -1), 23);
    EXPECT_EQ(civil_hour(Instant{-1}, 0), 23);
    EXPECT_EQ(civil_hour(Instant{3'600'000}, 0), 1);
    EXPECT_EQ(iso(civil_day(Instant{0}, -1)), "1969-12-31");
    EXPECT_EQ(iso(civil_day(Instant{0}, 0)), "1970-01-01");
    EXPECT_EQ(iso(civil_day(Instant{-86'400'000}, 0)), "1969-12-31");
}

TEST(Day, ReadsTimesOfTheClock) {
    for (const char* good : {"00:00", "09:30", "19:59", "20:00", "23:59"})
        EXPECT_TRUE(is_time_of_day(good)) << good;
    for (const char* bad : {"", "9:30", "24:00", "09:60", "0930", "09.30", "09:3a", "a9:30", "1a:00", "30:00",
                            "09:30 ", "/2:30", ":2:30", "1/:30", "1::30", "12:x3"})
        EXPECT_FALSE(is_time_of_day(bad)) << bad;
}

}  // namespace
}  // namespace dengwen
