#include "search/query.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "search/tokens.hpp"

namespace dengwen::search {
namespace {

std::vector<std::string> phrases(std::string_view typed) {
    std::vector<std::string> out;
    const auto read = read_query(typed);
    if (const auto* query = std::get_if<Query>(&read))
        for (const Phrase& phrase : query->phrases) out.push_back(wording::utf8(phrase.text));
    return out;
}

std::optional<QueryFlaw> flaw(std::string_view typed) {
    const auto read = read_query(typed);
    const auto* found = std::get_if<QueryFlaw>(&read);
    return found ? std::optional(*found) : std::nullopt;
}

using Words = std::vector<std::string>;

TEST(Query, a_run_of_chinese_is_a_phrase_and_blanks_part_phrases) {
    EXPECT_EQ(phrases("拖欠工资 包工头"), (Words{"拖欠工资", "包工头"}));
    EXPECT_EQ(phrases("A3区12号"), Words{"a3区12号"});
    EXPECT_EQ(phrases("工资 AND 拖欠"), (Words{"工资", "拖欠"}));
    EXPECT_EQ(phrases("AND"), Words{"and"});
    EXPECT_EQ(phrases("水 水"), Words{"水"});
}

TEST(Query, nothing_typed_is_syntax) {
    EXPECT_EQ(phrases("\"路灯\" OR NOT 坏* NEAR(水,2) t:x ^y"),
              (Words{"路灯", "or", "not", "坏", "near", "水", "2", "t", "x", "y"}));
    EXPECT_EQ(phrases("<b>路灯</b>"), (Words{"b", "路灯"}));
}

TEST(Query, other_forms_of_the_same_characters_are_the_same) {
    EXPECT_EQ(phrases("拖欠農民工"), Words{"拖欠农民工"});
    EXPECT_EQ(phrases("ＧＡＳ"), Words{"gas"});
}

TEST(Query, what_cannot_be_asked_is_told_apart) {
    EXPECT_EQ(flaw("，。！？ \"'*()😀"), QueryFlaw::empty);
    EXPECT_EQ(flaw(""), QueryFlaw::empty);
    EXPECT_EQ(flaw(std::string(100'000, 'x')), QueryFlaw::too_long);
    std::string many;
    for (int i = 0; i < 30; ++i) many += std::to_string(i) + " ";
    EXPECT_EQ(flaw(many), QueryFlaw::too_many);
    EXPECT_EQ(flaw("电话 13900001234"), QueryFlaw::long_number);
    EXPECT_EQ(flaw("路灯"), std::nullopt);
}

TEST(Query, two_characters_or_a_word_are_told_by_the_index_alone) {
    EXPECT_TRUE(std::get<Query>(read_query("路灯")).phrases[0].is_exact);
    EXPECT_TRUE(std::get<Query>(read_query("灯")).phrases[0].is_exact);
    EXPECT_TRUE(std::get<Query>(read_query("electricity")).phrases[0].is_exact);
    EXPECT_FALSE(std::get<Query>(read_query("路灯坏")).phrases[0].is_exact);
    EXPECT_FALSE(std::get<Query>(read_query("12号")).phrases[0].is_exact);
}

TEST(Query, a_phrase_is_found_where_words_begin_and_end) {
    const Phrase number = std::get<Query>(read_query("12号")).phrases[0];
    EXPECT_EQ(find(number, U"住112号"), std::u32string_view::npos);
    EXPECT_EQ(find(number, U"住12号楼"), 1U);
    const Phrase word = std::get<Query>(read_query("gas")).phrases[0];
    EXPECT_EQ(find(word, U"gasoline gas"), 9U);
}

RC_GTEST_PROP(Query, a_text_with_the_phrase_has_all_its_tokens, (const std::string& before)) {
    const auto read = read_query("路灯坏了A3");
    const Phrase& phrase = std::get<Query>(read).phrases[0];
    const std::vector<std::string> has = tokens_of(wording::folded(before + " 路灯坏了A3 "));
    for (const std::string& token : phrase.tokens)
        RC_ASSERT(std::find(has.begin(), has.end(), token) != has.end());
}

}  // namespace
}  // namespace dengwen::search
