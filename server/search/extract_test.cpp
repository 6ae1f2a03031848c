#include "search/extract.hpp"

#include <gtest/gtest.h>

#include "wording/folding.hpp"

namespace dengwen::search {
namespace {

std::string shown(std::string_view text, std::string_view typed, std::vector<std::u32string> hidden = {},
                  std::size_t most = 120) {
    const auto query = std::get<Query>(read_query(typed));
    std::string out;
    for (const Piece& piece : extract(text, query.phrases, hidden, most).pieces)
        out += piece.is_marked ? "[" + piece.text + "]" : piece.text;
    return out;
}

TEST(Extract, marks_what_was_looked_for_as_it_was_written) {
    EXPECT_EQ(shown("拖欠農民工工資，ＧＡＳ 泄漏", "农民工 gas"), "拖欠[農民工]工資，[ＧＡＳ] 泄漏");
    EXPECT_EQ(shown("<b>路灯</b>\n坏了", "路灯"), "<b>[路灯]</b> 坏了") << "never markup of its own";
}

TEST(Extract, a_long_text_is_shown_around_the_place) {
    std::string text;
    for (int i = 0; i < 300; ++i) text += "甲";
    text += "路灯坏了";
    for (int i = 0; i < 300; ++i) text += "乙";
    const std::string piece = shown(text, "路灯", {}, 40);
    EXPECT_TRUE(piece.starts_with("…甲")) << piece;
    EXPECT_TRUE(piece.ends_with("乙…")) << piece;
    EXPECT_NE(piece.find("[路灯]坏了"), std::string::npos) << piece;
    EXPECT_EQ(wording::folded(piece).size(), 40U + 2U + 6U) << "… folds to three points, each end has one";
}

TEST(Extract, what_is_hidden_is_neither_found_nor_shown) {
    const std::vector<std::u32string> hidden{U"张三"};
    EXPECT_EQ(shown("我是張三，路灯坏了 13900001234", "路灯", hidden), "我是○○，[路灯]坏了 ○○○○○○○○○○○");
    const auto query = std::get<Query>(read_query("张三"));
    EXPECT_FALSE(extract("我是張三", query.phrases, hidden, 50).found[0]);
    EXPECT_TRUE(extract("我是張三", query.phrases, {}, 50).found[0]);
}

TEST(Extract, without_a_place_the_beginning_is_shown) { EXPECT_EQ(shown("路灯坏了", "水", {}, 2), "路灯…"); }

}  // namespace
}  // namespace dengwen::search
