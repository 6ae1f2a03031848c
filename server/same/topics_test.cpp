#include "same/topics.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "same/clusters.hpp"
#include "same/fixture_test.hpp"

namespace dengwen::same {
namespace {

constexpr Day today{20000};

Told told_on(const Message& message, int days_ago) { return {read_weighed(message), today - days_ago}; }

TEST(Topics, say_size_place_days_and_samples_in_their_own_words) {
    std::vector<Told> told_ones{told_on({"请问岳秀区槐荫小区电梯坏了何时维修的问题", "电梯坏了。"}, 3),
                                told_on({"岳秀区槐荫小区电梯坏了没人修", "电梯坏了三个月。"}, 40),
                                told_on({"槐荫小区电梯停运", "请修电梯。"}, 12),
                                told_on({"临江区望月路路灯不亮", "路灯不亮。"}, 5)};
    const std::vector<Topic> found = topics(told_ones, {0, 0, 0, 1}, today);
    ASSERT_EQ(found.size(), 1U) << "one matter alone is no topic";
    const Topic& topic = found.front();
    EXPECT_EQ(topic.matters, (std::vector<std::uint32_t>{1, 2, 0}));
    EXPECT_EQ(topic.first, today - 40);
    EXPECT_EQ(topic.last, today - 3);
    EXPECT_NE(topic.title.find("槐荫小区电梯"), std::string::npos) << topic.title;
    EXPECT_EQ(topic.title.find("请问"), std::string::npos) << topic.title;
    EXPECT_NE(topic.place.find("槐荫小区"), std::string::npos) << topic.place;
    EXPECT_EQ(topic.proposal, Proposal::improve_work);
    EXPECT_FALSE(topic.is_publishable);
    EXPECT_LE(topic.samples.size(), 3U);
}

TEST(Topics, are_published_from_five_matters_on) {
    std::vector<Told> four(4, told_on(told(0, 0), 1));
    std::vector<Told> five(5, told_on(told(0, 0), 1));
    EXPECT_FALSE(topics(four, {0, 0, 0, 0}, today).front().is_publishable);
    EXPECT_TRUE(topics(five, {0, 0, 0, 0, 0}, today).front().is_publishable);
}

TEST(Topics, name_no_person) {
    const std::vector<Told> both(2, told_on({"岳秀区槐荫小区王志远先生家漏水", "漏水"}, 1));
    EXPECT_EQ(topics(both, {0, 0}, today).front().title.find("志远"), std::string::npos);
}

TEST(Topics, that_ask_for_another_rule_propose_policy) {
    const std::vector<Told> both(2, told_on({"临江区公租房申请条件太高", "收入标准多年没变。"}, 1));
    EXPECT_EQ(topics(both, {0, 0}, today).front().proposal, Proposal::complete_policy);
}

TEST(Topics, the_largest_comes_first_and_nothing_gives_none) {
    std::vector<Told> ones(2, told_on(told(0, 0), 1));
    ones.resize(5, told_on(told(1, 1), 1));
    const std::vector<Topic> found = topics(ones, {0, 0, 1, 1, 1}, today);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found.front().matters.size(), 3U);
    EXPECT_TRUE(topics({}, {}, today).empty());
    EXPECT_EQ(topics({told_on({"", ""}, 0), told_on({"", ""}, 0)}, {0, 0}, today).front().title, "");
}

TEST(Topics, a_trend_is_more_than_chance) {
    EXPECT_EQ(trend_of(0, 0), Trend::steady);
    EXPECT_EQ(trend_of(3, 4), Trend::steady);
    EXPECT_EQ(trend_of(0, 4), Trend::steady) << "one in sixteen";
    EXPECT_EQ(trend_of(0, 5), Trend::rising) << "one in thirty-two";
    EXPECT_EQ(trend_of(5, 0), Trend::falling);
    EXPECT_EQ(trend_of(40, 60), Trend::rising);
    EXPECT_EQ(trend_of(2000, 2000), Trend::steady);
}

}  // namespace
}  // namespace dengwen::same
