#include "classify/row.hpp"

#include <gtest/gtest.h>

namespace dengwen::classify {
namespace {

std::string fault_of(std::string_view line, std::string_view label = "label1") {
    MatterRow row;
    const auto fault = read_row(line, label, row);
    return fault ? fault->en : "";
}

TEST(MatterRow, TakesTitleTextAndLabelAndPassesOverTheRest) {
    MatterRow row;
    EXPECT_FALSE(read_row(
        R"({"id":1,"more":{"title":"不是","a":[1,{"text":2}]},"title":"路灯","text":"坏了","label1":"城乡建设"})",
        "label1", row));
    EXPECT_EQ(row.title, "路灯");
    EXPECT_EQ(row.text, "坏了");
    EXPECT_EQ(row.label, "城乡建设");
    EXPECT_FALSE(read_row(R"({"text":"坏了","unit":17})", "unit", row));
    EXPECT_EQ(row.title, "");
    EXPECT_EQ(row.label, "17");
}

TEST(MatterRow, ARowWithoutALabelIsSoundButHasNone) {
    MatterRow row;
    for (const char* line :
         {R"({"text":"a"})", R"({"text":"a","label1":null})", R"({"text":"a","label1":""})"}) {
        EXPECT_FALSE(read_row(line, "label1", row)) << line;
        EXPECT_FALSE(row.label) << line;
    }
}

TEST(MatterRow, WhatIsWrongIsNamed) {
    EXPECT_NE(fault_of("{\"text\":\"a\"").find("not valid JSON"), std::string::npos);
    EXPECT_NE(fault_of("").find("not valid JSON"), std::string::npos);
    EXPECT_NE(fault_of("{\"text\":\"\xFF\"}").find("not valid JSON"), std::string::npos);
    for (const char* line : {"[]", "1", "\"text\"", "true", "1.5"})
        EXPECT_NE(fault_of(line).find("one JSON object"), std::string::npos) << line;
    EXPECT_NE(fault_of("null").find("neither"), std::string::npos);
    EXPECT_NE(fault_of("{}").find("neither"), std::string::npos);
    EXPECT_NE(fault_of(R"({"title":["a"]})").find("title"), std::string::npos);
    EXPECT_NE(fault_of(R"({"text":1})").find("text"), std::string::npos);
    EXPECT_NE(fault_of(R"({"text":"a","label1":{"a":1}})").find("label1"), std::string::npos);
    EXPECT_NE(fault_of(R"({"text":"a","label1":true})").find("label1"), std::string::npos);
    EXPECT_NE(fault_of(R"({"text":"a","label1":"a\tb"})").find("control"), std::string::npos);
    EXPECT_NE(fault_of("{\"text\":\"a\",\"label1\":\"" + std::string(label_bytes_most + 1, 'x') + "\"}"), "");
    EXPECT_NE(fault_of(std::string(row_bytes_most + 1, ' ')).find("too long"), std::string::npos);
    EXPECT_NE(fault_of("{\"a\":" + std::string(100'000, '[')).find("deep"), std::string::npos);
}

TEST(MatterRow, WithNoLabelNamedNoMemberIsOne) {
    MatterRow row;
    EXPECT_FALSE(read_row(R"({"":"x","text":"a","label1":{"any":1}})", "", row));
    EXPECT_FALSE(row.label);
}

}  // namespace
}  // namespace dengwen::classify
