#include "intake/town.hpp"

#include <gtest/gtest.h>

namespace dengwen::intake {
namespace {

TEST(Town, ItsTreeIsSound) {
    const Town town;
    EXPECT_EQ(Offices(town.units()).faults(), std::vector<std::string>{});
}

TEST(Town, TheLettersWordsChooseTheBureau) {
    EXPECT_EQ(bureau_for("公交改线", "班车晚点，学校门口"), "dongpu-transport");
    EXPECT_EQ(bureau_for("学校门口", "噪声"), "dongpu-education");
    EXPECT_EQ(bureau_for("感谢", "谢谢"), "dongpu-hewan");
}

}  // namespace
}  // namespace dengwen::intake
