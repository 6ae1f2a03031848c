#include "profile/calendar_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace dengwen::profile {
namespace {

struct Faulty {
    std::string label;
    std::string text;
    int line = 0;
    std::string key;
    std::string cause;
};

class FaultyCalendar : public ::testing::TestWithParam<Faulty> {};

TEST_P(FaultyCalendar, IsRefusedWithPositionAndCause) {
    const Faulty& faulty = GetParam();
    const CalendarRead read = read_calendar_text(faulty.text, 2026, "2026.json");
    EXPECT_TRUE(read.days.empty());
    ASSERT_EQ(read.faults.size(), 1u);
    EXPECT_EQ(read.faults[0].file, "2026.json");
    EXPECT_EQ(read.faults[0].line, faulty.line);
    EXPECT_EQ(read.faults[0].key, faulty.key);
    EXPECT_NE(read.faults[0].cause.en.find(faulty.cause), std::string::npos) << read.faults[0].cause.en;
}

constexpr const char* good = "[\n{\"date\": \"2026-01-01\", \"off\": true, \"name\": \"元旦\"},\n";
std::string after_good(const std::string& entry) { return good + entry + "\n]\n"; }

INSTANTIATE_TEST_SUITE_P(
    Holidays, FaultyCalendar,
    ::testing::Values(
        Faulty{"empty_file", "", 1, "", "not valid JSON"}, Faulty{"empty_list", "[]", 0, "", "no day"},
        Faulty{"cut_off", "[\n{\"date\": \"2026-01-01\",", 2, "", "not valid JSON"},
        Faulty{"no_list", "{\"year\": 2026}", 0, "", "must be a list"},
        Faulty{"entry_is_text", after_good("\"2026-01-02\""), 3, "[1]", "belongs here"},
        Faulty{"wrong_year", after_good("{\"date\": \"2027-01-01\", \"off\": true, \"name\": \"元旦\"}"), 3,
               "[1].date", "not a day of 2026"},
        Faulty{"twice", after_good("{\"date\": \"2026-01-01\", \"off\": true, \"name\": \"元旦\"}"), 3,
               "[1].date", "listed twice"},
        Faulty{"no_such_day", after_good("{\"date\": \"2026-02-29\", \"off\": true, \"name\": \"春节\"}"), 3,
               "[1].date", "no such day"},
        Faulty{"date_is_number", after_good("{\"date\": 20260102, \"off\": true, \"name\": \"元旦\"}"), 3,
               "[1].date", "must be a text"},
        Faulty{"date_missing", after_good("{\"off\": true, \"name\": \"元旦\"}"), 3, "[1].date",
               "must be a text"},
        Faulty{"off_is_number", after_good("{\"date\": \"2026-01-02\", \"off\": 1, \"name\": \"元旦\"}"), 3,
               "[1].off", "true or false"},
        Faulty{"off_missing", after_good("{\"date\": \"2026-01-02\", \"name\": \"元旦\"}"), 3, "[1].off",
               "true or false"},
        Faulty{"name_empty", after_good("{\"date\": \"2026-01-02\", \"off\": true, \"name\": \"\"}"), 3,
               "[1].name", "1 to 100"},
        Faulty{"unknown_key",
               after_good("{\"date\": \"2026-01-02\", \"off\": true, \"name\": \"元旦\", \"on\": 1}"), 3,
               "[1].on", "unknown key"},
        Faulty{"key_twice",
               after_good("{\"date\": \"2026-01-02\", \"off\": false, \"off\": true, \"name\": \"元旦\"}"), 0,
               "", "given twice"},
        Faulty{"trailing", after_good("") + "x", 4, "", "not valid JSON"}),
    [](const auto& faulty) { return faulty.param.label; });

TEST(CalendarFile, ReadsThePublishedYears) {
    const std::pair<int, std::size_t> listed[] = {{2023, 33}, {2024, 36}, {2025, 33}, {2026, 39}};
    for (const auto& [year, count] : listed) {
        const CalendarRead read =
            read_calendar(std::string(SOURCE_DIR) + "/calendar/cn/" + std::to_string(year) + ".json");
        EXPECT_TRUE(read.faults.empty());
        EXPECT_EQ(read.year, year);
        EXPECT_EQ(read.days.size(), count);
    }
}

TEST(CalendarFile, IsNamedByItsYear) {
    EXPECT_EQ(read_calendar("/tmp/next.json").faults.at(0).cause.en,
              "the file must be named by its year, such as 2026.json");
    EXPECT_EQ(read_calendar("/nowhere/2026.json").faults.at(0).cause.en, "the file cannot be read");
}

}  // namespace
}  // namespace dengwen::profile
