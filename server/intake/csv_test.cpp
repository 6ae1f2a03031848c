#include "intake/csv.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace dengwen::intake {
namespace {

std::vector<Row> csv_rows(std::string_view bytes, char separator = ',', const RowLimits& limits = {}) {
    std::vector<Row> rows;
    read_csv(
        bytes, [&](Row&& row) { return rows.push_back(std::move(row)), true; }, separator, limits);
    return rows;
}

std::string fault_of(std::string_view bytes) {
    try {
        csv_rows(bytes);
    } catch (const FileFault& fault) {
        return fault.words.en;
    }
    return "";
}

TEST(Csv, ReadsQuotesNewlinesAndLineEnds) {
    const auto rows = csv_rows("标题,内容\r\n路灯,\"第一行\r\n\"\"引\"\",第二行\"\r\n\r\n井盖,松动");
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(*rows[0].find("标题"), "路灯");
    EXPECT_EQ(*rows[0].find("内容"), "第一行\r\n\"引\",第二行");
    EXPECT_EQ(rows[0].line, 2u);
    EXPECT_EQ(rows[1].line, 5u);
    EXPECT_EQ(rows[1].number, 2u);
    EXPECT_EQ(*rows[1].find("内容"), "松动");
    EXPECT_EQ(rows[1].find("地点"), nullptr);
}

TEST(Csv, PassesOverTheByteOrderMark) {
    const auto rows = csv_rows("\xEF\xBB\xBFtitle\nlamp\n");
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_NE(rows[0].find("title"), nullptr);
}

TEST(Csv, RecognisesGb18030) {
    // 标题,内容 / 路灯,不亮 as GB18030 has them
    const auto rows = csv_rows("\xB1\xEA\xCC\xE2,\xC4\xDA\xC8\xDD\n\xC2\xB7\xB5\xC6,\xB2\xBB\xC1\xC1\n");
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(*rows[0].find("标题"), "路灯");
    EXPECT_EQ(*rows[0].find("内容"), "不亮");
}

TEST(Csv, MeasuresACellAsItWillBeStored) {
    // 路灯 is four bytes of GB18030 and six of UTF-8
    const std::string file = "\xB1\xEA\xCC\xE2\n\xC2\xB7\xB5\xC6\n\xC2\xB7\n";
    EXPECT_FALSE(csv_rows(file, ',', {.cell_bytes = 6})[0].fault);
    const auto rows = csv_rows(file, ',', {.cell_bytes = 5});
    ASSERT_EQ(rows.size(), 2u);
    ASSERT_TRUE(rows[0].fault);
    EXPECT_EQ(rows[0].fault->field, "标题");
    EXPECT_EQ(rows[0].fault->reason.en, "a cell is longer than 5 bytes");
    EXPECT_FALSE(rows[1].fault);
}

TEST(Csv, OneDamagedLineDoesNotTurnTheOthersIntoRubbish) {
    const auto rows = csv_rows("标题,内容\n路灯,不亮\n井\xE4\xB8,松动\n噪声,扰民\n");
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_FALSE(rows[0].fault);
    ASSERT_TRUE(rows[1].fault);
    EXPECT_EQ(rows[1].fault->field, "标题");
    EXPECT_EQ(*rows[2].find("标题"), "噪声");
}

TEST(Csv, RefusesWhatItCannotDecode) {
    EXPECT_NE(fault_of("\xFF\xFE"
                       "a\0b\0")
                  .find("UTF-16"),
              std::string::npos);
    EXPECT_NE(fault_of("a\n\xFF\xFF\xFF\n").find("neither"), std::string::npos);
    EXPECT_EQ(fault_of(""), "the file is empty");
    EXPECT_NE(fault_of("a,a\n1,2\n").find("twice"), std::string::npos);
}

TEST(Csv, AFaultyRowDoesNotStopTheNext) {
    const auto rows = csv_rows("a,b\n1\n2,3,4\n\"5\"x,6\n7,8\n");
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_TRUE(rows[0].fault && rows[1].fault && rows[2].fault);
    EXPECT_NE(rows[2].fault->reason.en.find("closing quotation mark"), std::string::npos);
    EXPECT_FALSE(rows[3].fault);
    EXPECT_EQ(*rows[3].find("b"), "8");
}

TEST(Csv, AnOpenQuoteGivesUpItsFirstLineOnly) {
    const auto rows = csv_rows("a,b\n1,\"open\n2,3\n4,5\n");
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_NE(rows[0].fault->reason.en.find("not closed"), std::string::npos);
    EXPECT_EQ(rows[0].line, 2u);
    EXPECT_EQ(rows[1].line, 3u);
    EXPECT_EQ(*rows[1].find("b"), "3");
    EXPECT_EQ(*rows[2].find("a"), "4");
}

TEST(Csv, KeepsItsLimits) {
    RowLimits limits;
    limits.cell_bytes = 8;
    const auto rows = csv_rows("a,b\n123456789,x\n\"123456789\",x\n1,2\n", ',', limits);
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_TRUE(rows[0].fault && rows[1].fault);
    EXPECT_FALSE(rows[2].fault);
    limits.rows = 1;
    EXPECT_THROW(csv_rows("a\n1\n2\n", ',', limits), FileFault);
    limits.columns = 2;
    EXPECT_THROW(csv_rows("a,b,c\n", ',', limits), FileFault);
}

TEST(Csv, TakesOtherSeparators) {
    EXPECT_EQ(*csv_rows("a\tb\n1\t2,3\n", '\t')[0].find("b"), "2,3");
    EXPECT_EQ(*csv_rows("a;b\n1;2\n", ';')[0].find("b"), "2");
}

TEST(Csv, StopsWhenTheSinkSaysSo) {
    int taken = 0;
    read_csv("a\n1\n2\n3\n", [&](Row&&) { return ++taken < 2; });
    EXPECT_EQ(taken, 2);
}

RC_GTEST_PROP(Csv, GivesBackWhatWasQuoted, (const std::vector<std::string>& texts)) {
    std::string bytes = "\xEF\xBB\xBF";  // said to be UTF-8, so that bytes at random are that or a fault
    bytes += "a,b\n";
    for (const std::string& text : texts) {
        bytes += '"';
        for (const char sign : text) bytes += sign == '"' ? std::string("\"\"") : std::string(1, sign);
        bytes += "\",end\n";
    }
    const auto rows = csv_rows(bytes);
    RC_ASSERT(rows.size() == texts.size());
    for (std::size_t at = 0; at < texts.size(); ++at) {
        if (rows[at].fault) continue;
        RC_ASSERT(*rows[at].find("a") == texts[at]);
    }
}

}  // namespace
}  // namespace dengwen::intake
