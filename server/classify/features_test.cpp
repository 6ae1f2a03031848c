#include "classify/features.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace dengwen::classify {
namespace {

std::map<std::string, std::uint32_t> counted(const Message& message, Field field) {
    Grams grams;
    grams.read(message);
    std::map<std::string, std::uint32_t> out;
    for (const Gram& gram : grams.of(field)) out[grams.words(gram)] = gram.count;
    return out;
}

std::vector<std::uint64_t> hashes(const Message& message, Field field) {
    Grams grams;
    grams.read(message);
    std::vector<std::uint64_t> out;
    for (const Gram& gram : grams.of(field)) out.push_back(gram.hash);
    return out;
}

TEST(Features, CountsRunsOfOneAndTwoCharacters) {
    const auto runs = counted({"", "路灯，路灯"}, Field::text);
    const std::map<std::string, std::uint32_t> wanted{{"路", 2}, {"灯", 2}, {"路灯", 2}, {"灯路", 1}};
    EXPECT_EQ(runs, wanted);
}

TEST(Features, TheTitleCountsAmongTheTextAndForItself) {
    EXPECT_EQ(counted({"路灯", "灯"}, Field::title).size(), 3u);
    EXPECT_EQ(counted({"路灯", "灯"}, Field::text).at("灯"), 2u);
    // No run begins in the text and ends in the title.
    EXPECT_EQ(counted({"路灯", "坏"}, Field::text).count("坏路"), 0u);
    EXPECT_NE(hashes({"路灯", ""}, Field::title), hashes({"路灯", ""}, Field::text));
}

TEST(Features, TheFormInWhichCharactersAreTypedIsAllOne) {
    const auto plain = hashes({"", "A3区医保报销abc，请处理"}, Field::text);
    EXPECT_EQ(hashes({"", "Ａ３區醫保報銷ＡＢＣ,请 处\n理"}, Field::text), plain);
}

TEST(Features, NothingToReadIsNothingRead) {
    for (const std::string text : {"", " ", "，。！", "🙂🙂", "\xFF\xFE"}) {
        EXPECT_TRUE(counted({text, text}, Field::title).empty());
        EXPECT_TRUE(counted({text, text}, Field::text).empty());
    }
    EXPECT_EQ(counted({"", "水"}, Field::text).size(), 1u);
}

TEST(Features, OfALongTextTheBeginningIsRead) {
    std::string longest;
    for (std::size_t at = 0; at < Grams::characters_read; at++) longest += "水";
    EXPECT_EQ(counted({"", longest}, Field::text).at("水"), Grams::characters_read);
    EXPECT_EQ(counted({"", longest + longest + "火"}, Field::text), counted({"", longest}, Field::text));
    EXPECT_EQ(counted({longest + "火", ""}, Field::title), counted({longest, ""}, Field::title));
}

TEST(Features, HTMLAndEmojiLeaveTheirWords) {
    const auto runs = counted({"", "<p>污水&nbsp;🙂横流</p>"}, Field::text);
    EXPECT_EQ(runs.at("污水"), 1u);
    EXPECT_EQ(runs.at("横流"), 1u);
}

RC_GTEST_PROP(Features, AReaderKeepsNothingOfTheMessageBefore,
              (const std::string& first, const std::string& second)) {
    Grams grams;
    grams.read({first, second});
    grams.read({second, first});
    std::vector<std::uint64_t> again;
    for (const Gram& gram : grams.of(Field::text)) again.push_back(gram.hash);
    RC_ASSERT(again == hashes({second, first}, Field::text));
}

}  // namespace
}  // namespace dengwen::classify
