#include "desk/redaction.hpp"

#include <gtest/gtest.h>

namespace dengwen::desk {
namespace {

// Numbers of no one: the region 990102 does not exist, the card numbers are those every bank documents.
TEST(Redaction, FindsNumbersHoweverTheyAreWritten) {
    for (const char* text : {"身份证990102198001011234。", "990102 19800101 123X", "身份证号990102800101123",
                             "电话13800000000", "＋86－138－0000－0000", "138 0000 0000", "8613800000000",
                             "0086 138-0000-0000", "微信同号１３８００００００００", "卡号4111111111111111",
                             "4111 1111 1111 1111", "6222-0211-1111-1111-112"}) {
        EXPECT_TRUE(holds_personal_number(text)) << text;
    }
}

TEST(Redaction, LeavesOtherNumbersAlone) {
    for (const char* text :
         {"", "2026-03-02 至 2026-05-01，共 60 日", "补偿 123456789012 元", "电话 12345", "010-00000000",
          "文号 2026〔17〕号", "138****0000", "4111111111111112", "990102199913011234", "12000000000",
          "第 12 条、第 35 条、2025 1112 1314", "1111111111111111111111"}) {
        EXPECT_FALSE(holds_personal_number(text)) << text;
    }
}

TEST(Redaction, FindsWhoAsked) {
    const Party wang{"王小明", "0731-00001234", "ming@example.org", "清源市临川区石桥镇一组"};
    EXPECT_TRUE(tells_of(wang, "王 小 明反映工资拖欠"));
    EXPECT_TRUE(tells_of(wang, "请打 073100001234"));
    EXPECT_TRUE(tells_of(wang, "写信到 Ming@Example.org"));
    EXPECT_TRUE(tells_of(wang, "住清源市临川区石桥镇一组。"));
    EXPECT_FALSE(tells_of(wang, "王某反映石桥镇某企业拖欠工资"));
    EXPECT_FALSE(tells_of({}, "没有留下姓名"));
    EXPECT_FALSE(tells_of({"王", "", "", "临川区"}, "王家湾水库在临川区"));
}

TEST(Redaction, TakesLatinNamesAsWholeWords) {
    EXPECT_TRUE(tells_of({"Li Ann", "", "", ""}, "a letter of LI ANN."));
    EXPECT_FALSE(tells_of({"Li", "", "", ""}, "a public library"));
    EXPECT_TRUE(tells_of({"Li", "", "", ""}, "as Li asked, Li's demand"));
}

}  // namespace
}  // namespace dengwen::desk
