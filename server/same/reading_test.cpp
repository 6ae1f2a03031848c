#include "same/reading.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "same/fixture_test.hpp"

namespace dengwen::same {
namespace {

std::vector<std::string> units(std::string_view utf8) {
    const Text text = units_of(utf8, 100);
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.units.size(); at++)
        found.push_back(text.units[at].sign == 0 ? "|" : words(text, at, 1));
    return found;
}

TEST(Reading, letters_and_digits_stand_together_and_characters_alone) {
    EXPECT_EQ(units("Ａ3区204路，路燈"),
              (std::vector<std::string>{"a3", "区", "204", "路", "|", "路", "灯"}));
    EXPECT_TRUE(units("").empty());
    EXPECT_EQ(units("路"), (std::vector<std::string>{"路"}));
}

TEST(Reading, marks_of_html_part_and_are_not_read) {
    EXPECT_EQ(units("<p class=\"x\">油烟</p><br/>扰民"),
              (std::vector<std::string>{"油", "烟", "|", "扰", "民"}));
    EXPECT_EQ(units("面积<90平"), (std::vector<std::string>{"面", "积", "|", "90", "平"}))
        << "a sign of less than is no mark";
}

TEST(Reading, the_first_sentence_stands_for_a_missing_title) {
    const Read made = read({"！！", "槐荫小区电梯坏了三个月没人修。请督促维修。"});
    EXPECT_EQ(words(made.title, 0, made.title.units.size()), "槐荫小区电梯坏了三个月没人修");
    EXPECT_FALSE(made.title_grams.empty());
}

TEST(Reading, a_long_text_is_read_as_far_as_its_limit) {
    std::string text;
    for (int at = 0; at < 100000; at++) text += at % 2 == 0 ? "路" : "灯";
    const Read made = read({"路灯", text});
    EXPECT_EQ(made.body.units.size(), body_units_max);
    EXPECT_LE(made.grams.size(), 10U);
}

TEST(Reading, a_gram_has_one_key_wherever_it_stands) {
    const Read made = read({"请问路灯", "那边的路灯坏了"});
    const std::uint64_t key = key_of("路灯");
    ASSERT_NE(key, 0U);
    EXPECT_TRUE(std::any_of(made.body_grams.begin(), made.body_grams.end(),
                            [&](const Gram& gram) { return gram.key == key; }));
    EXPECT_EQ(key_of(""), 0U);
    EXPECT_EQ(key_of("路，灯"), 0U);
    EXPECT_EQ(key_of("路灯坏了"), 0U);
}

RC_GTEST_PROP(Reading, grams_of_anything_are_sorted_once_each_and_stand_in_the_text,
              (const std::string& title)) {
    const Read made = read({title, title});
    for (std::size_t at = 0; at < made.title_grams.size(); at++) {
        if (at > 0) RC_ASSERT(made.title_grams[at - 1].key < made.title_grams[at].key);
        const Gram& gram = made.title_grams[at];
        RC_ASSERT(gram.unit + gram.length <= made.title.units.size());
        RC_ASSERT(!words(made.title, gram.unit, gram.length).empty());
    }
}

TEST(Rarity, what_is_said_often_weighs_less) {
    Rarity rarity;
    const Read common = read({"请问路灯", ""});
    const double before = rarity.weight(key_of("灯何"));
    EXPECT_EQ(before, weight_max);
    for (int at = 0; at < 500; at++) rarity.add(common);
    EXPECT_EQ(rarity.texts(), 500U);
    EXPECT_NEAR(rarity.weight(key_of("路灯")), std::log(1500.0 / 500), 1e-9);
    EXPECT_EQ(rarity.weight(key_of("灯何")), weight_max);
}

TEST(Rarity, shipped_grams_are_common_from_the_start) {
    const Rarity rarity;
    EXPECT_LT(rarity.weight(key_of("问题")), 2.5);
    EXPECT_EQ(rarity.weight(key_of("青枫雅")), weight_max);
}

}  // namespace
}  // namespace dengwen::same
