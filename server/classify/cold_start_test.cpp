#include "classify/cold_start.hpp"

#include <gtest/gtest.h>

#include "classify/learning.hpp"
#include "classify/model_file.hpp"

namespace dengwen::classify {
namespace {

const std::vector<NamedLabel> tree{{"交通运输", {"交通运输", "公路建设", "出租车管理", "其他"}},
                                   {"环境保护", {"环境保护", "水污染", "噪声污染", "其他"}},
                                   {"卫生计生", {"卫生计生", "医疗服务", "药品监管", "其他"}}};

TEST(ColdStart, KnowsMattersByTheNamesOfTheirCategories) {
    const Model model = cold_start(tree, Day{20'000});
    Judge judge(model);
    EXPECT_EQ(model.labels[judge.likeliest({"出租車拒载", "请管一管"}).label].name, "交通运输");
    EXPECT_EQ(model.labels[judge.likeliest({"", "河水被污染了"}).label].name, "环境保护");
    const auto best = judge.likeliest({"", "医疗服务太差"});
    EXPECT_EQ(model.labels[best.label].name, "卫生计生");
    EXPECT_GE(best.score, model.threshold);
    EXPECT_FALSE(judge.reasons(best.label).empty());
    EXPECT_EQ(model_from(bytes_of(model)), model);
}

TEST(ColdStart, WhatIsInNoNameIsNotSuggested) {
    const Model model = cold_start(tree, Day{20'000});
    Judge judge(model);
    for (const char* text : {"", "今天天气很好", "其他", "🙂"})
        EXPECT_LT(judge.likeliest({"", text}).score, model.threshold) << text;
}

TEST(ColdStart, SaysWhatItWasMadeFrom) {
    const Model model = cold_start(tree, Day{20'000});
    EXPECT_EQ(model.trained_on.label, "categories");
    EXPECT_EQ(model.trained_on.day, "2024-10-04");
    EXPECT_FALSE(model.held_out);
    auto other = tree;
    other[0].words.emplace_back("地铁");
    EXPECT_NE(cold_start(other, Day{20'000}).trained_on.digest, model.trained_on.digest);
}

TEST(ColdStart, WithoutTwoLabelsOrWordsThereIsNone) {
    EXPECT_THROW(cold_start({}, Day{20'000}), LearningFault);
    EXPECT_THROW(cold_start({tree[0], tree[0]}, Day{20'000}), LearningFault);
    EXPECT_THROW(cold_start({{"a", {}}, {"b", {""}}}, Day{20'000}), LearningFault);
}

}  // namespace
}  // namespace dengwen::classify
