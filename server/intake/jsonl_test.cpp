#include "intake/jsonl.hpp"

#include <gtest/gtest.h>

namespace dengwen::intake {
namespace {

std::vector<Row> jsonl_rows(std::string_view bytes, const RowLimits& limits = {}) {
    std::vector<Row> rows;
    read_jsonl(
        bytes, [&](Row&& row) { return rows.push_back(std::move(row)), true; }, limits);
    return rows;
}

TEST(Jsonl, ReadsTextsNumbersAndLists) {
    const auto rows = jsonl_rows(
        "{\"标题\":\"路灯\",\"id\":17,\"open\":true,\"none\":null,\"demands\":[\"修好\",\"答复\"]}\n");
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(*rows[0].find("标题"), "路灯");
    EXPECT_EQ(*rows[0].find("id"), "17");
    EXPECT_EQ(*rows[0].find("open"), "true");
    EXPECT_EQ(rows[0].find("none"), nullptr);
    EXPECT_EQ(*rows[0].find("demands"), "修好\n答复");
}

TEST(Jsonl, AFaultyLineDoesNotStopTheNext) {
    const auto rows =
        jsonl_rows("{\"a\":1\n[1]\n\n{\"a\":{\"b\":1}}\n{\"a\":\"\\ud800\"}\n\xFF\n{\"a\":2}\r\n");
    ASSERT_EQ(rows.size(), 6u);
    for (std::size_t at = 0; at < 5; ++at) EXPECT_TRUE(rows[at].fault) << at;
    EXPECT_EQ(rows[2].line, 4u);
    EXPECT_EQ(rows[2].fault->field, "a");
    EXPECT_EQ(*rows[5].find("a"), "2");
    EXPECT_EQ(rows[5].number, 6u);
    EXPECT_EQ(rows[5].line, 7u);
}

TEST(Jsonl, DeepNestingIsRefusedCheaply) {
    const auto rows =
        jsonl_rows("{\"a\":" + std::string(1'000'000, '[') + std::string(1'000'000, ']') + "}\n{\"a\":1}\n");
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_NE(rows[0].fault->reason.en.find("deep"), std::string::npos);
    EXPECT_FALSE(rows[1].fault);
}

TEST(Jsonl, KeepsItsLimits) {
    RowLimits limits;
    limits.row_bytes = 16;
    const auto rows = jsonl_rows("{\"a\":\"0123456789abcdef\"}\n{\"a\":1}\n", limits);
    EXPECT_TRUE(rows[0].fault);
    EXPECT_FALSE(rows[1].fault);
}

}  // namespace
}  // namespace dengwen::intake
