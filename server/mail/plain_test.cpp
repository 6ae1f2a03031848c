#include "mail/plain.hpp"

#include <gtest/gtest.h>

namespace dengwen::mail {
namespace {

using namespace std::string_literals;

TEST(Readable, TakesTheStatedCharacterSet) {
    EXPECT_EQ(readable("\xc2\xb7\xb5\xc6", "gb2312"), "路灯");
    EXPECT_EQ(readable("\xc2\xb7\xb5\xc6", "GB18030"), "路灯");
    EXPECT_EQ(readable("caf\xe9", "iso-8859-1"), "café");
    EXPECT_EQ(readable("路灯", "utf-8"), "路灯");
    EXPECT_EQ(readable("\xe9\x95", "gb2312"), "闀") << "a character the old set lacks";
}

TEST(Readable, GuessesWhereTheStatedOneIsWrong) {
    EXPECT_EQ(readable("路灯", "no-such-set"), "路灯");
    EXPECT_EQ(readable("\xc2\xb7\xb5\xc6", "utf-8"), "路灯") << "GB 18030 under another name";
    EXPECT_EQ(readable("路灯", ""), "路灯");
    EXPECT_EQ(readable("\xff\xff路", "utf-8").find("路") == std::string::npos, false)
        << "what can be read stays";
    EXPECT_EQ(readable("\xc2\xb7\xff\xff\xb5\xc6", "gb2312"), "路\uFFFD\uFFFD灯")
        << "with a mark where nothing fits";
    EXPECT_EQ(readable("\xc2\xb7\xb5", "gb2312"), "路\uFFFD") << "and where it breaks off";
    EXPECT_EQ(readable("", ""), "");
}

TEST(Readable, HoldsNoControlCharacters) {
    EXPECT_EQ(readable("a\r\nb\rc\0d\x1b[1m\te\x7f"s, "utf-8"), "a\nb\ncd[1m\te");
}

TEST(WordsOfPage, LeaveMarksScriptsAndStylesOut) {
    EXPECT_EQ(words_of_page("<p>灯<b>坏</b>了</p>三盏<br>急<SCRIPT>alert('<b>')</script>!<style>p{}</style>"),
              "灯坏了\n三盏\n急!");
    EXPECT_EQ(words_of_page("a &lt;b&gt; &amp; &#39;c&quot; &unknown;"), "a <b> & 'c\" &unknown;");
    EXPECT_EQ(words_of_page("open <b"), "open ");
    EXPECT_EQ(words_of_page("x<script>never closed"), "x");
    EXPECT_EQ(words_of_page("<>&"), "&");
}

TEST(FirstCharacters, CutsBetweenCharacters) {
    EXPECT_EQ(first_characters("路灯坏了", 2), "路灯");
    EXPECT_EQ(first_characters("ab", 5), "ab");
    EXPECT_EQ(first_characters("路", 0), "");
}

TEST(Trimmed, TakesOffWhatIsBlankAtBothEnds) {
    EXPECT_EQ(trimmed(" \n a b\t"), "a b");
    EXPECT_EQ(trimmed(" \n"), "");
}

}  // namespace
}  // namespace dengwen::mail
