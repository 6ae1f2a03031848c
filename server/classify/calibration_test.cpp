#include "classify/calibration.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace dengwen::classify {
namespace {

TEST(Calibration, AScoreSaysHowManyWereRight) {
    // The machines say 1 for a label; in three of four rows that is the right one.
    std::vector<Unseen> unseen;
    for (std::uint32_t at = 0; at < 400; at++) {
        const std::uint32_t told = at % 2;
        Unseen row{{-1, -1}, at % 4 < 2 || at % 8 < 4 ? told : 1 - told};
        row.said[told] = 1;
        unseen.push_back(row);
    }
    double right = 0;
    for (const Unseen& row : unseen) right += row.said[row.right] == 1 ? 1 : 0;
    const Calibration found = calibrated(unseen, 2);
    EXPECT_DOUBLE_EQ(found.accuracy, right / 400);
    EXPECT_NEAR(1 / (1 + std::exp(-2 * found.sharpness)), right / 400, 0.02);
}

TEST(Calibration, TheThresholdIsWhereNineteenOfTwentyWereRight) {
    std::vector<Unseen> unseen;
    for (std::uint32_t at = 0; at < 300; at++) {
        const bool is_sure = at % 2 == 0;
        const std::uint32_t right = is_sure || at % 4 == 1 ? 0 : 1;
        unseen.push_back({{is_sure ? 2.0F : 0.1F, is_sure ? -2.0F : 0.0F}, right});
    }
    const Calibration found = calibrated(unseen, 2);
    EXPECT_GT(found.threshold, 0.9);
    EXPECT_LT(found.threshold, 1);
}

TEST(Calibration, WithoutRowsNothingIsClaimed) {
    const Calibration found = calibrated({}, 3);
    EXPECT_EQ(found.intercepts.size(), 3u);
    EXPECT_EQ(found.threshold, 0.5);
    EXPECT_EQ(found.accuracy, 0);
}

TEST(Calibration, WhereNothingIsEverRightEverythingKeepsSilent) {
    std::vector<Unseen> unseen;
    for (int at = 0; at < 50; at++) unseen.push_back({{1, -1, -1}, 1});
    const Calibration found = calibrated(unseen, 3);
    EXPECT_TRUE(std::isfinite(found.sharpness));
    EXPECT_GE(found.sharpness, 0.1);
}

}  // namespace
}  // namespace dengwen::classify
