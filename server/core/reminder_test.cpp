#include "core/reminder.hpp"

#include <gtest/gtest.h>

#include "core/law_fixture_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

class Reminder : public ::testing::Test {
  protected:
    const Law law = regulations();  // 7, 3 and 1 days before
    const Calendar calendar = calendar_of_2026();

    std::optional<int> due(Clock clock, const char* last, const char* today) const {
        return reminder_due(law, calendar, clock, day(last), day(today));
    }
};

TEST_F(Reminder, ComesOnDaysOfTheCalendarBeforeALastDayCountedInThose) {
    EXPECT_EQ(due(Clock::handling, "2026-05-20", "2026-05-12"), std::nullopt);
    EXPECT_EQ(due(Clock::handling, "2026-05-20", "2026-05-13"), 7);
    EXPECT_EQ(due(Clock::handling, "2026-05-20", "2026-05-16"), 7) << "the same until the next";
    EXPECT_EQ(due(Clock::handling, "2026-05-20", "2026-05-17"), 3);
    EXPECT_EQ(due(Clock::handling, "2026-05-20", "2026-05-19"), 1);
    EXPECT_EQ(due(Clock::handling, "2026-05-20", "2026-05-20"), 1) << "on the last day itself";
    EXPECT_EQ(due(Clock::handling, "2026-05-20", "2026-05-21"), std::nullopt);
}

TEST_F(Reminder, ComesOnDaysOfTheCalendarBeforeADayThatWasSet) {
    EXPECT_EQ(due(Clock::assignment, "2026-05-20", "2026-05-13"), 7);
    EXPECT_EQ(due(Clock::assignment, "2026-05-20", "2026-05-12"), std::nullopt);
}

TEST_F(Reminder, ComesOnWorkingDaysBeforeALastDayCountedInThose) {
    ASSERT_EQ(law.rule(Clock::objection).kind, DayKind::working);
    // 20 May 2026 is a Wednesday: three working days before it is Friday, seven the Monday of the week
    // before.
    EXPECT_EQ(due(Clock::objection, "2026-05-20", "2026-05-10"), std::nullopt);
    EXPECT_EQ(due(Clock::objection, "2026-05-20", "2026-05-11"), 7);
    EXPECT_EQ(due(Clock::objection, "2026-05-20", "2026-05-14"), 7);
    EXPECT_EQ(due(Clock::objection, "2026-05-20", "2026-05-15"), 3);
    EXPECT_EQ(due(Clock::objection, "2026-05-20", "2026-05-18"), 3);
    EXPECT_EQ(due(Clock::objection, "2026-05-20", "2026-05-19"), 1);
}

TEST_F(Reminder, IsNotForAnybodyWhereNoDaysAreSet) {
    Law silent = law;
    silent.reminder.days_before.clear();
    EXPECT_EQ(reminder_due(silent, calendar, Clock::handling, day("2026-05-20"), day("2026-05-20")),
              std::nullopt);
    EXPECT_EQ(reminders_reach(silent, calendar, day("2026-05-20")), std::nullopt);
}

TEST_F(Reminder, IsSoughtAsFarAsAnyCanBeDueAndNoFarther) {
    for (Day today = day("2026-01-05"); today < day("2026-12-01"); today = today + 1) {
        const Day reach = *reminders_reach(law, calendar, today);
        bool is_due_there = false;
        for (const Clock clock : {Clock::handling, Clock::objection}) {
            is_due_there |= reminder_due(law, calendar, clock, reach, today).has_value();
            for (int beyond = 1; beyond < 30; ++beyond)
                ASSERT_EQ(reminder_due(law, calendar, clock, reach + beyond, today), std::nullopt)
                    << iso(today);
        }
        ASSERT_TRUE(is_due_there) << iso(today);
    }
}

}  // namespace
}  // namespace dengwen
