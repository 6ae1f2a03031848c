#include "desk/slowing.hpp"

#include <gtest/gtest.h>

namespace dengwen::desk {
namespace {

using std::chrono::seconds;

TEST(Slowing, DoublesTheWaitAfterTheFreeFailuresUpToFifteenMinutes) {
    Slowing slowing;
    Slowing::Moment now{std::chrono::hours(100)};
    for (int i = 0; i < 3; ++i) slowing.failed("account", now, 3);
    EXPECT_EQ(slowing.wait("account", now), 0);
    slowing.failed("account", now, 3);
    EXPECT_EQ(slowing.wait("account", now), 1);
    slowing.failed("account", now, 3);
    EXPECT_EQ(slowing.wait("account", now), 2);
    for (int i = 0; i < 30; ++i) slowing.failed("account", now, 3);
    EXPECT_EQ(slowing.wait("account", now), 15 * 60);
    EXPECT_EQ(slowing.wait("account", now + seconds(15 * 60)), 0);
    EXPECT_EQ(slowing.wait("another", now), 0);
}

TEST(Slowing, CountsWithoutAWait) {
    Slowing slowing;
    Slowing::Moment now{std::chrono::hours(100)};
    for (int i = 0; i < 70; ++i) slowing.failed("account", now, Slowing::never);
    EXPECT_EQ(slowing.wait("account", now), 0);
    EXPECT_EQ(slowing.failures("account", now), 70);
    EXPECT_EQ(slowing.failures("another", now), 0);
    EXPECT_EQ(slowing.failures("account", now + std::chrono::hours(2)), 0);
}

TEST(Slowing, NeverWaitsLongerThanAsked) {
    Slowing slowing;
    Slowing::Moment now{std::chrono::hours(100)};
    for (int i = 0; i < 30; ++i) slowing.failed("codes", now, 3, 60);
    EXPECT_EQ(slowing.wait("codes", now), 60);
}

TEST(Slowing, ForgetsAfterASuccessAndAfterAnHour) {
    Slowing slowing;
    Slowing::Moment now{std::chrono::hours(100)};
    for (int i = 0; i < 9; ++i) slowing.failed("account", now, 3);
    slowing.succeeded("account");
    EXPECT_EQ(slowing.wait("account", now), 0);
    for (int i = 0; i < 9; ++i) slowing.failed("account", now, 3);
    slowing.failed("account", now + std::chrono::hours(2), 3);
    EXPECT_EQ(slowing.wait("account", now + std::chrono::hours(2)), 0);
}

}  // namespace
}  // namespace dengwen::desk
