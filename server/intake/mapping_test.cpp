#include "intake/mapping.hpp"

#include <gtest/gtest.h>

#include "intake/row.hpp"

namespace dengwen::intake {
namespace {

std::string day(const char* text) {
    const auto found = day_by(default_mapping().date_formats, text);
    return found ? iso(*found) : "";
}

std::string fault_of(const char* toml) {
    try {
        mapping_from(toml, "m.toml");
    } catch (const FileFault& fault) {
        return fault.words.en;
    }
    return "";
}

TEST(Mapping, ReadsTheDaysOfficesWrite) {
    for (const char* text : {"2026-01-05", "2026/1/5", "2026.1.5", "2026年1月5日", "20260105",
                             "2026-01-05 09:30:00", "2026-01-05T09:30:00Z"})
        EXPECT_EQ(day(text), "2026-01-05") << text;
    for (const char* text : {"", "2026-02-30", "2026-13-01", "5.1.2026", "2026-01-05x", "昨天"})
        EXPECT_EQ(day(text), "") << text;
}

TEST(Mapping, AFileReplacesWhatItNames) {
    const Mapping mapping = mapping_from(R"(
        demand_separator = "；"
        date_formats = "%d.%m.%Y"
        [columns]
        title = "题目"
        [constants]
        channel = "letter"
        [values.kind]
        "甲类" = "accusation"
    )",
                                         "m.toml");
    EXPECT_EQ(mapping.columns.at(Field::title), std::vector<std::string>{"题目"});
    EXPECT_FALSE(mapping.columns.at(Field::text).empty());
    EXPECT_EQ(mapping.constants.at(Field::channel), "letter");
    EXPECT_EQ(mapping.values.at(Field::kind).at("甲类"), "accusation");
    EXPECT_EQ(day_by(mapping.date_formats, "5.1.2026"), day_from(2026, 1, 5));
}

TEST(Mapping, NamesFileLineAndCause) {
    EXPECT_EQ(fault_of("\n[columns]\ntitel = \"a\"\n"), "m.toml:3: there is no entry 'titel'");
    EXPECT_NE(fault_of("[columns]\ntitle = 1\n").find("m.toml:2: a text or a list"), std::string::npos);
    EXPECT_NE(fault_of("date_formats = [\"%Y-%m\"]").find("lacks %d"), std::string::npos);
    EXPECT_NE(fault_of("separator = \"|\"").find("separator"), std::string::npos);
    EXPECT_NE(fault_of("a = = b").find("m.toml:1:"), std::string::npos);
}

}  // namespace
}  // namespace dengwen::intake
