#include "classify/learning.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "classify/example_test.hpp"
#include "classify/model_file.hpp"

namespace dengwen::classify {
namespace {

std::string label_of(Judge& judge, const Model& model, const Message& message) {
    return model.labels[judge.likeliest(message).label].name;
}

TEST(Learning, TellsMattersItHasNotSeenApart) {
    const Model& model = testing::example_model();
    Judge judge(model);
    EXPECT_EQ(label_of(judge, model, {"", "医院挂号要排三个小时"}), "卫生计生");
    EXPECT_EQ(label_of(judge, model, {"河道发黑，污水直排", ""}), "环境保护");
    EXPECT_EQ(label_of(judge, model, {"地鐵口的出租車", "請處理"}), "交通运输");
    ASSERT_TRUE(model.held_out);
    EXPECT_GT(model.held_out->accuracy, 0.95);
}

TEST(Learning, TheSameRowsGiveTheSameBytesWithAnyNumberOfThreads) {
    const auto rows = testing::examples(90);
    const std::string once = bytes_of(learn(rows, testing::asked(1)));
    EXPECT_EQ(bytes_of(learn(rows, testing::asked(1))), once);
    EXPECT_EQ(bytes_of(learn(rows, testing::asked(3))), once);
}

TEST(Learning, AModelCarriesWhatItWasLearnedFrom) {
    auto rows = testing::examples(60);
    auto asked = testing::asked();
    asked.left_out = 4;
    const Model model = learn(rows, asked);
    EXPECT_EQ(model.trained_on.label, "label1");
    EXPECT_EQ(model.trained_on.rows, 60u);
    EXPECT_EQ(model.trained_on.left_out, 4u);
    EXPECT_EQ(model.trained_on.day, "2024-10-04");
    ASSERT_EQ(model.labels.size(), 3u);
    EXPECT_EQ(model.labels[0].rows, 20u);
    // An officer's correction is another row: another digest.
    rows[0].label = "环境保护";
    EXPECT_NE(learn(rows, asked).trained_on.digest, model.trained_on.digest);
}

TEST(Learning, ScoresAreSharesOfOneAndTheLikeliestIsTheFirst) {
    const Model& model = testing::example_model();
    Judge judge(model);
    for (const char* text :
         {"", "水", "医院的废气", "abc 123", "🙂", "<b>公交线路</b>", "完全无关的一句话"}) {
        const Candidate best = judge.likeliest({"", text});
        const auto& candidates = judge.judge({"", text});
        ASSERT_EQ(candidates.size(), 3u);
        double sum = 0;
        for (const Candidate& one : candidates) sum += one.score;
        EXPECT_NEAR(sum, 1, 1e-9);
        EXPECT_EQ(candidates.front().label, best.label);
        EXPECT_GE(candidates[0].score, candidates[1].score);
        EXPECT_GE(candidates[1].score, candidates[2].score);
    }
}

TEST(Learning, NothingKnownIsNoSureAnswer) {
    const Model& model = testing::example_model();
    Judge judge(model);
    EXPECT_LT(judge.likeliest({"", ""}).score, 0.5);
    EXPECT_TRUE(judge.reasons(0).empty());
    EXPECT_GT(judge.likeliest({"医院挂号", "医保报销，医院挂号"}).score,
              judge.likeliest({"", "请处理"}).score);
}

TEST(Learning, ReasonsAreTheWordsThatSpeakForTheLabel) {
    const Model& model = testing::example_model();
    Judge judge(model);
    const auto best = judge.likeliest({"新华小区疫苗的问题", "我住在新华小区，疫苗没有人管"});
    ASSERT_EQ(model.labels[best.label].name, "卫生计生");
    const auto reasons = judge.reasons(best.label);
    ASSERT_FALSE(reasons.empty());
    EXPECT_LE(reasons.size(), 5u);
    EXPECT_NE(reasons[0].words.find("疫"), std::string::npos);
    for (std::size_t at = 1; at < reasons.size(); at++) {
        if (reasons[at - 1].words.size() == reasons[at].words.size())
            EXPECT_GE(reasons[at - 1].strength, reasons[at].strength);
        EXPECT_EQ(reasons[0].words.find(reasons[at].words), std::string::npos);
    }
}

TEST(Learning, MoreThanEightLabelsAreLearnedToo) {
    std::vector<Example> rows;
    for (int at = 0; at < 220; at++) {
        const std::string label = std::to_string(at % 11);
        rows.push_back({"",
                        "第" + label + "号单位的事" +
                            std::string(static_cast<std::size_t>(at % 11) + 1, 'x') + "号" +
                            std::to_string(at),
                        label});
    }
    const Model model = learn(rows, testing::asked());
    EXPECT_EQ(model.lanes(), 16u);
    Judge judge(model);
    EXPECT_EQ(label_of(judge, model, {"", "第10号单位的事xxxxxxxxxxx"}), "10");
    EXPECT_EQ(label_of(judge, model, {"", "第9号单位的事xxxxxxxxxx"}), "9");
    EXPECT_TRUE(model_from(bytes_of(model)) == model);
}

TEST(Learning, TheSameTextTenThousandTimesIsLearnedAtOnce) {
    std::vector<Example> rows(10'000, Example{"路灯", "路灯坏了", "城乡建设"});
    rows.push_back({"医院", "医院太远，路灯也坏了", "卫生计生"});
    rows.push_back({"医院", "医院太贵", "卫生计生"});
    const Model model = learn(rows, testing::asked());
    Judge judge(model);
    EXPECT_EQ(label_of(judge, model, {"", "路灯坏了"}), "城乡建设");
}

TEST(Learning, OneTextUnderTwoLabelsIsToldAsUnsure) {
    std::vector<Example> rows;
    for (int at = 0; at < 1000; at++) rows.push_back({"路灯", "路灯坏了", at % 2 == 0 ? "a" : "b"});
    const Model model = learn(rows, testing::asked());
    ASSERT_TRUE(model.held_out);
    EXPECT_NEAR(model.held_out->accuracy, 0.5, 0.01);
    EXPECT_EQ(model.threshold, 1);
    EXPECT_TRUE(std::isfinite(model.sharpness));
    Judge judge(model);
    EXPECT_LT(judge.likeliest({"路灯", "路灯坏了"}).score, model.threshold);
    EXPECT_TRUE(model_from(bytes_of(model)) == model);
}

TEST(Learning, FewRowsAreHeldAgainstNothing) {
    const Model model = learn(testing::examples(12), testing::asked());
    EXPECT_FALSE(model.held_out);
    EXPECT_TRUE(std::isfinite(model.sharpness));
    EXPECT_TRUE(model_from(bytes_of(model)) == model);
}

TEST(Learning, WhatNothingCanBeLearnedFromIsSaidSo) {
    const auto cause = [](std::vector<Example> rows) {
        try {
            learn(rows, testing::asked());
        } catch (const LearningFault& fault) {
            return fault.words.en;
        }
        return std::string();
    };
    EXPECT_NE(cause({}).find("two different labels"), std::string::npos);
    EXPECT_NE(cause({{"路灯", "坏了", "a"}, {"路灯", "坏了", "a"}}).find("two different labels"),
              std::string::npos);
    EXPECT_NE(cause({{"", "", "a"}, {"", "", "b"}}).find("nothing to learn"), std::string::npos);
}

TEST(Learning, ALongAndStrangeTextIsJudgedInItsTime) {
    const Model& model = testing::example_model();
    Judge judge(model);
    std::string text;
    while (text.size() < 300'000) text += "醫院🙂<p>Hospital больница</p> 污水";
    const Candidate best = judge.likeliest({text, text});
    EXPECT_GE(best.score, 0);
    EXPECT_LE(judge.reasons(best.label).size(), 5u);
}

}  // namespace
}  // namespace dengwen::classify
