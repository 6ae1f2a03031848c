#include "wording/folding.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace dengwen::wording {
namespace {

std::string fold(std::string_view text) { return utf8(folded(text)); }

TEST(Folding, forms_that_mean_the_same_become_the_same) {
    EXPECT_EQ(fold("拖欠農民工工資"), "拖欠农民工工资");
    EXPECT_EQ(fold("Ａ３區，ABC"), "a3区,abc");
    EXPECT_EQ(fold("㈱ ﬁ"), "(株) fi");
    EXPECT_EQ(fold("物\xC2\xAD业\xE2\x80\x8B费"), "物业费") << "soft hyphen and zero width space";
}

TEST(Folding, a_character_folds_alike_whatever_stands_beside_it) {
    // As a phrase 乾坤 keeps its character; alone it becomes 干.
    EXPECT_EQ(fold("乾坤"), fold("乾") + fold("坤"));
}

TEST(Folding, what_is_not_utf8_is_marked_and_nothing_is_lost_behind_it) {
    EXPECT_EQ(fold("噪\xFF\xFE音"), "噪\xEF\xBF\xBD\xEF\xBF\xBD音");
    EXPECT_EQ(fold("\xE5\x99"), "\xEF\xBF\xBD");
    EXPECT_EQ(fold(""), "");
}

TEST(Folding, signs_beyond_the_first_plane_stay) {
    EXPECT_EQ(fold("路😀灯"), "路😀灯");
    EXPECT_EQ(kind_of(U'\U00020000'), Kind::han);
    EXPECT_EQ(kind_of(U'😀'), Kind::other);
}

RC_GTEST_PROP(Folding, folded_twice_is_folded_once, (const std::string& bytes)) {
    const std::string once = fold(bytes);
    RC_ASSERT(fold(once) == once);
}

TEST(Folding, every_character_folded_twice_is_folded_once) {
    for (char32_t character = 1; character < 0x30000; character++) {
        if (character >= 0xD800 && character < 0xE000) continue;
        const std::u32string once = folded(character);
        ASSERT_LE(once.size(), 18U) << std::hex << static_cast<unsigned>(character);
        std::u32string twice;
        for (const char32_t one : once) twice += folded(one);
        ASSERT_EQ(utf8(twice), utf8(once)) << std::hex << static_cast<unsigned>(character);
    }
}

RC_GTEST_PROP(Folding, traced_is_folded_and_knows_where_from, (const std::string& bytes)) {
    const Traced seen = traced(bytes);
    RC_ASSERT(seen.text == folded(bytes));
    RC_ASSERT(seen.origin.size() == seen.text.size());
    for (std::size_t at = 0; at < seen.text.size(); at++) {
        const std::u32string from = folded(seen.given.at(seen.origin[at]));
        RC_ASSERT(from.find(seen.text[at]) != std::u32string::npos);
        if (at > 0) RC_ASSERT(seen.origin[at - 1] <= seen.origin[at]);
    }
}

TEST(Runs, are_parted_by_kind_and_by_what_is_none) {
    const std::u32string text = folded("A3区12号，路灯 坏了");
    EXPECT_EQ(runs(text), (std::vector<wording::Run>{{Kind::letter, 0, 1},
                                                     {Kind::digit, 1, 1},
                                                     {Kind::han, 2, 1},
                                                     {Kind::digit, 3, 2},
                                                     {Kind::han, 5, 1},
                                                     {Kind::han, 7, 2},
                                                     {Kind::han, 10, 2}}));
    EXPECT_TRUE(runs(U"").empty());
    EXPECT_TRUE(runs(folded("，。！😀")).empty());
}

TEST(Runs, marks_stay_with_their_letters) { EXPECT_EQ(runs(folded("ئۇيغۇر")).size(), 1U); }

}  // namespace
}  // namespace dengwen::wording
