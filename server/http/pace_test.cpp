#include "http/pace.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dengwen::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr Pace::Moment start{std::chrono::hours(100)};

TEST(Pace, SoManyAtOnceThenOneEachSoOften) {
    Pace pace(seconds(2), 3);
    for (int i = 0; i < 3; ++i) EXPECT_EQ(pace.take("a", start), milliseconds(0)) << i;
    EXPECT_EQ(pace.take("a", start), seconds(2));
    EXPECT_EQ(pace.take("a", start + milliseconds(1500)), milliseconds(500)) << "asking costs nothing";
    EXPECT_EQ(pace.take("a", start + seconds(2)), milliseconds(0));
    EXPECT_EQ(pace.take("a", start + seconds(2)), seconds(2));
    EXPECT_EQ(pace.take("a", start + seconds(100)), milliseconds(0)) << "what was not used is not saved up";
    EXPECT_EQ(pace.take("a", start + seconds(100), 3), seconds(2));
    EXPECT_EQ(pace.take("a", start + seconds(102), 3), milliseconds(0));
}

TEST(Pace, ALargeTurnWaitsUntilNothingIsOwed) {
    Pace pace(seconds(1), 10);
    EXPECT_EQ(pace.take("a", start, 50), milliseconds(0));
    EXPECT_EQ(pace.take("a", start, 50), seconds(50));
    EXPECT_EQ(pace.take("a", start + seconds(50), 50), milliseconds(0));
}

TEST(Pace, TurnsAreBookedOneBehindTheOther) {
    Pace pace(seconds(30), 1);
    EXPECT_EQ(pace.book("a", start), seconds(30));
    EXPECT_EQ(pace.book("a", start + seconds(10)), seconds(50));
    EXPECT_EQ(pace.book("a", start + seconds(200)), seconds(30));
}

TEST(Pace, NothingIsLimitedWithoutAPace) {
    Pace pace(seconds(0), 0);
    for (int i = 0; i < 1000; ++i) ASSERT_EQ(pace.take("a", start), milliseconds(0));
}

TEST(Pace, OneFloodHardlyMeetsAnother) {
    Pace pace(seconds(1), 1);
    int met = 0;
    for (int i = 0; i < 1000; ++i) met += pace.take(std::to_string(i), start).count() > 0;
    EXPECT_LT(met, 60) << "a thousand keys in 65,536 places";
}

}  // namespace
}  // namespace dengwen::http
