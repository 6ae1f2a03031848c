// Nobody works out a number below five from an open table: tried on every small table there is.
#include "desk/hiding.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>

namespace dengwen::desk {
namespace {

Numbers table(std::initializer_list<std::int64_t> numbers) {
    Numbers out;
    for (const std::int64_t number : numbers) out["k" + std::to_string(out.size())] = number;
    return out;
}

using Keys = std::set<std::string>;

TEST(Hiding, TellsEverythingWhereNothingIsSmall) {
    const HiddenBlock block = hide({table({5, 9, 0, 100}), table({57, 57})});
    EXPECT_TRUE(block.sum_told);
    EXPECT_EQ(block.keys, (std::vector<Keys>{{}, {}}));
}

TEST(Hiding, HidesAnotherBesideTheOnlySmallOne) {
    EXPECT_EQ(hide({table({50, 3, 9, 7})}).keys.front(), (Keys{"k1", "k3"}));
}

TEST(Hiding, HidesAThirdWhereTwoWouldBeToldByTheirSum) {
    EXPECT_EQ(hide({table({1, 1, 40})}).keys.front(), (Keys{"k0", "k1", "k2"}))
        << "two that make two are ones";
    EXPECT_EQ(hide({table({3, 4, 40})}).keys.front(), (Keys{"k0", "k1"}));
}

TEST(Hiding, TellsNoSumThatIsSmallOrMadeOfOneAlone) {
    for (const Numbers& numbers : {table({2, 2}), table({0, 3}), table({1, 1, 1, 1, 1, 1})}) {
        const HiddenBlock block = hide({numbers, numbers});
        EXPECT_FALSE(block.sum_told);
        for (const Keys& keys : block.keys)
            EXPECT_EQ(keys.size(),
                      static_cast<std::size_t>(std::count_if(
                          numbers.begin(), numbers.end(), [](const auto& one) { return one.second > 0; })));
    }
    EXPECT_TRUE(hide({table({0, 0})}).sum_told) << "nothing is told as nothing";
    // One table would do with less, but its numbers would make the sum of the other.
    const HiddenBlock block = hide({table({1, 1, 1, 1, 1, 1}), table({6})});
    EXPECT_FALSE(block.sum_told);
    EXPECT_EQ(block.keys.back(), (Keys{"k0"}));
}

TEST(Hiding, HidesAKeyInEveryBlockThatMakesUpAnother) {
    const std::vector<Numbers> settled{table({3, 20, 30})}, others{table({17, 40, 50})},
        opinions{table({20, 60, 80})};
    const auto blocks = hide_together({settled, others, opinions});
    ASSERT_EQ(blocks.size(), 3u);
    for (const HiddenBlock& block : blocks) EXPECT_EQ(block.keys.front(), (Keys{"k0", "k1"}));
    const auto untold = hide_together({{table({1, 1})}, {table({50, 60})}});
    EXPECT_FALSE(untold[1].sum_told);
    EXPECT_EQ(untold[1].keys.front(), (Keys{"k0", "k1"}));
    const auto sums = hide_together({{table({0, 3})}, {table({50, 60, 70})}});
    EXPECT_FALSE(sums[1].sum_told) << "a small sum hides those of its family";
    EXPECT_EQ(sums[1].keys.front(), (Keys{"k1"})) << "and no more numbers than it must";
    const auto apart = hide_together({{table({0, 0, 0, 3})}, {table({50, 60, 70, 0})}});
    EXPECT_EQ(apart[1].keys.front(), (Keys{"k0"})) << "one at least, so that no sum is made";
}

// How small and how large a hidden number can be, for somebody who knows the sum, what is told, and that what
// is hidden is not nothing.
TEST(Hiding, LeavesEveryHiddenNumberUncertain) {
    std::mt19937_64 random(5);
    int hidden = 0;
    for (int round = 0; round < 4000; ++round) {
        Numbers numbers;
        const auto count = 1 + random() % 6;
        for (std::size_t i = 0; i < count; ++i)
            numbers["k" + std::to_string(i)] = static_cast<std::int64_t>(random() % (random() % 2 ? 6 : 30));
        const HiddenBlock block = hide({numbers});
        const Keys& keys = block.keys.front();
        std::int64_t sum = 0;
        for (const std::string& key : keys) sum += numbers.at(key);
        for (const auto& [key, number] : numbers) {
            const bool is_hidden = keys.contains(key);
            EXPECT_TRUE(number == 0 || number >= 5 || is_hidden);
            EXPECT_FALSE(number == 0 && is_hidden);
        }
        if (keys.empty() || !block.sum_told) continue;
        ++hidden;
        const auto most = sum - static_cast<std::int64_t>(keys.size() - 1);  // the others are one at least
        EXPECT_GE(keys.size(), 2u);
        EXPECT_GE(most, 5) << "one that could only be below five would be told to be so";
    }
    EXPECT_GT(hidden, 500);
}

}  // namespace
}  // namespace dengwen::desk
