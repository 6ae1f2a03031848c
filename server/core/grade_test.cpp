#include "core/grade.hpp"

#include <gtest/gtest.h>

namespace dengwen {
namespace {

TEST(Grade, HasAName) {
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(rating_stage_from(name(static_cast<RatingStage>(i))), static_cast<RatingStage>(i));
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(grade_from(name(static_cast<Grade>(i))), static_cast<Grade>(i));
        EXPECT_EQ(solved_from(name(static_cast<Solved>(i))), static_cast<Solved>(i));
    }
    EXPECT_EQ(name(RatingStage::re_review), "re_review");
    EXPECT_EQ(name(Grade::basically_satisfied), "basically_satisfied");
    EXPECT_EQ(name(Solved::partly_solved), "partly_solved");
    EXPECT_EQ(rating_stage_from("ended"), std::nullopt);
    EXPECT_EQ(grade_from("good"), std::nullopt);
    EXPECT_EQ(solved_from(""), std::nullopt);
}

TEST(Grade, TwoOfThreeAreSatisfied) {
    EXPECT_TRUE(is_satisfied(Grade::satisfied));
    EXPECT_TRUE(is_satisfied(Grade::basically_satisfied));
    EXPECT_FALSE(is_satisfied(Grade::not_satisfied));
}

}  // namespace
}  // namespace dengwen
