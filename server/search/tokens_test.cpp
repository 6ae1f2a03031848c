#include "search/tokens.hpp"

#include <gtest/gtest.h>

namespace dengwen::search {
namespace {

std::vector<std::string> tokens(std::string_view text) { return tokens_of(wording::folded(text)); }

std::string hidden(std::string_view text, std::string_view name) {
    std::u32string folded = wording::folded(text);
    hide(folded, {wording::folded(name)});
    std::string shown = wording::utf8(folded);
    for (std::size_t at = shown.find("\xEF\xBF\xBD"); at != std::string::npos;
         at = shown.find("\xEF\xBF\xBD"))
        shown.replace(at, 3, "_");
    return shown;
}

TEST(Tokens, chinese_gives_characters_and_pairs_and_the_rest_whole_words) {
    EXPECT_EQ(tokens("路灯坏"), (std::vector<std::string>{"坏", "灯", "灯坏", "路", "路灯"}));
    EXPECT_EQ(tokens("A3区 Gas"), (std::vector<std::string>{"3", "a", "gas", "区"}));
    EXPECT_EQ(tokens("路，灯"), (std::vector<std::string>{"灯", "路"})) << "a sign parts the run";
    EXPECT_TRUE(tokens("，。！😀").empty());
}

TEST(Tokens, each_stands_once_however_often_it_is_said) { EXPECT_EQ(tokens("水水水").size(), 2U); }

TEST(Tokens, a_word_without_end_is_cut) {
    const auto found = tokens(std::string(5000, 'x'));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].size(), word_characters);
}

TEST(Hiding, a_name_is_taken_out_as_a_whole_word) {
    EXPECT_EQ(hidden("我叫張三，住城东", "张三"), "我叫__,住城东");
    EXPECT_EQ(hidden("Ann lives in Annville", "ann"), "___ lives in annville");
    EXPECT_EQ(hidden("什么也没有", ""), "什么也没有");
}

TEST(Hiding, long_numbers_are_nobodys_to_find) {
    EXPECT_EQ(hidden("电话13900001234，12号", ""), "电话___________,12号");
    EXPECT_EQ(hidden("１２３４５６元", ""), "123456元");
}

}  // namespace
}  // namespace dengwen::search
