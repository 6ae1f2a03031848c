#include "notify/quiet.hpp"

#include <gtest/gtest.h>

namespace dengwen::notices {
namespace {

constexpr int china = 8 * 60;
constexpr std::int64_t minute = 60'000;

// 2026-03-02 at this hour of China.
Instant at(int hour, int minutes = 0) {
    return {(day_from("2026-03-02")->number * std::int64_t{24 * 60} + hour * 60 + minutes - china) * minute};
}

TEST(Quiet, ReadsTheHoursOfADayAndNothingElse) {
    EXPECT_EQ(minutes_from("00:00"), 0);
    EXPECT_EQ(minutes_from("21:30"), 21 * 60 + 30);
    EXPECT_EQ(minutes_from("23:59"), 23 * 60 + 59);
    for (const char* wrong : {"", "7:30", "24:00", "12:60", "12.30", "1a:00", "12:3a", "12:300", "-1:00"})
        EXPECT_EQ(minutes_from(wrong), std::nullopt) << wrong;
}

TEST(Quiet, KeepsAMessageOfTheNightForTheMorning) {
    const Quiet night{21 * 60, 8 * 60};
    EXPECT_EQ(after_quiet(night, at(20, 59), china), at(20, 59));
    EXPECT_EQ(after_quiet(night, at(21), china), at(32));
    EXPECT_EQ(after_quiet(night, at(23, 30), china), at(32));
    EXPECT_EQ(after_quiet(night, at(0), china), at(8));
    EXPECT_EQ(after_quiet(night, {at(7, 59).milliseconds + 59'999}, china), at(8));
    EXPECT_EQ(after_quiet(night, at(8), china), at(8));
    EXPECT_EQ(after_quiet(std::nullopt, at(3), china), at(3));
    EXPECT_EQ(after_quiet(night, at(3), 0), at(3))
        << "three in the morning here is seven in the evening there";
    EXPECT_EQ(after_quiet(night, at(6), 0), at(16)) << "and six is ten at night";
}

TEST(Quiet, MayLieWithinOneDay) {
    const Quiet noon{12 * 60, 14 * 60};
    EXPECT_EQ(after_quiet(noon, at(11, 59), china), at(11, 59));
    EXPECT_EQ(after_quiet(noon, at(12), china), at(14));
    EXPECT_EQ(after_quiet(noon, at(13, 59), china), at(14));
    EXPECT_EQ(after_quiet(noon, at(14), china), at(14));
}

}  // namespace
}  // namespace dengwen::notices
