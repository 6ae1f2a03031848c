#include "http/marked.hpp"

#include <gtest/gtest.h>

namespace dengwen::http {
namespace {

using Pieces = std::vector<Piece>;

TEST(Marked, TellsEveryHitApart) {
    EXPECT_EQ(marked("自来水发黄，水价", {"水"}),
              (Pieces{{"自来", false}, {"水", true}, {"发黄，", false}, {"水", true}, {"价", false}}));
    EXPECT_EQ(marked("没有", {"水"}), (Pieces{{"没有", false}}));
    EXPECT_EQ(marked("", {"水"}), Pieces{});
    EXPECT_EQ(marked("水", {}), (Pieces{{"水", false}}));
}

TEST(Marked, TakesTheLongestAndNeverTwice) {
    EXPECT_EQ(marked("自来水", {"来", "自来水"}), (Pieces{{"自来水", true}}));
    EXPECT_EQ(marked("aaa", {"aa"}), (Pieces{{"aa", true}, {"a", false}}));
}

TEST(Marked, ShowsWhatWasWrittenHoweverItWasSearched) {
    EXPECT_EQ(marked("管道ＰＶＣ管", {"pvc"}), (Pieces{{"管道", false}, {"ＰＶＣ", true}, {"管", false}}));
    EXPECT_EQ(marked("<b>Pvc", {"<B"}), (Pieces{{"<b", true}, {">Pvc", false}}));
}

TEST(Marked, PartsWordsAtBlanks) {
    EXPECT_EQ(search_words("  自来水　发黄 "), (std::vector<std::string>{"自来水", "发黄"}));
    EXPECT_TRUE(search_words(" 　").empty());
    EXPECT_EQ(search_words("a b c d e f").size(), 5u);
}

TEST(Marked, CutsAroundTheFirstHit) {
    const std::string text = "一二三四五六七八九十水一二三四五六七八九十";
    EXPECT_EQ(excerpt(text, {"水"}, 8), "…九十水一二三四五…");
    EXPECT_EQ(excerpt(text, {"没有"}, 4), "一二三四…");
    EXPECT_EQ(excerpt(text, {"水"}, 100), text);
    EXPECT_EQ(excerpt(text, {"八九十一"}, 4), "一二三四…");
}

}  // namespace
}  // namespace dengwen::http
