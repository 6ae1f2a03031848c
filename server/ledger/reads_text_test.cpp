#include "ledger/reads_text.hpp"

#include <gtest/gtest.h>

#include <set>

namespace dengwen::ledger {
namespace {

const ReadingColumns example{.matter = 430102202600000017,
                             .officer = "lin",
                             .unit = "housing-bureau",
                             .thing = "attachment",
                             .digest = "ab",
                             .duty = "handling",
                             .ground = "",
                             .day = "2026-03-02",
                             .first = 1772413200000,
                             .last = 1772413260000,
                             .times = 2};

TEST(ReadsText, IsTheHourAndItsReadingsInTheOrderOfTheirBytes) {
    EXPECT_EQ(line_of(example),
              "430102202600000017\tlin\thousing-bureau\tattachment\tab\thandling\t\t2026-03-02\t"
              "1772413200000\t1772413260000\t2\n");
    EXPECT_EQ(text_of(492337, {"b\n", "a\n", "c\n"}), "492337\na\nb\nc\n");
    EXPECT_EQ(text_of(492337, {"c\n", "b\n", "a\n"}), "492337\na\nb\nc\n");
    EXPECT_EQ(text_of(492337, {}), "492337\n");
}

TEST(ReadsText, DiffersWithEveryColumn) {
    std::vector<ReadingColumns> others(11, example);
    others[0].matter = 1;
    others[1].officer = "zhao";
    others[2].unit = "lin";
    others[3].thing = "names";
    others[4].digest = "";
    others[5].duty = "";
    others[6].ground = "review";
    others[7].day = "2026-03-03";
    others[8].first = 1;
    others[9].last = 1;
    others[10].times = 3;
    std::set<std::string> lines{line_of(example)};
    for (const ReadingColumns& other : others) EXPECT_TRUE(lines.insert(line_of(other)).second);
    ReadingColumns moved = example;  // the same bytes in another column
    moved.duty = "";
    moved.ground = "handling";
    EXPECT_TRUE(lines.insert(line_of(moved)).second);
}

}  // namespace
}  // namespace dengwen::ledger
