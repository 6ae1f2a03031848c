#include "core/deadline.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "core/deadline_recount.hpp"
#include "core/law_fixture_test.hpp"

namespace dengwen {
namespace {

using testing::calendar_of_2026;
using testing::day;
using testing::regulations;

struct Counted {
    std::string raw_last_day;
    std::string last_day;
    bool provisional = false;
    bool operator==(const Counted&) const = default;
};

void PrintTo(const Counted& counted, std::ostream* out) {
    *out << counted.raw_last_day << " " << counted.last_day << (counted.provisional ? " provisional" : "");
}

Counted count(const ClockQuestion& question, const Law& law = regulations()) {
    const auto outcome = work_out(question, law, calendar_of_2026());
    if (!outcome) return {};
    const Deadline& deadline = outcome.value();
    return {iso(deadline.raw_last_day), iso(deadline.last_day), deadline.provisional};
}

std::optional<Refusal> refused(const ClockQuestion& question, const Law& law = regulations()) {
    const auto outcome = work_out(question, law, calendar_of_2026());
    return outcome ? std::nullopt : std::optional(outcome.refusal());
}

TEST(WorkOut, DayZeroIsNotCounted) {
    EXPECT_EQ(count({Clock::registration, day("2026-03-02")}), (Counted{"2026-03-17", "2026-03-17"}));
    EXPECT_EQ(count({Clock::handling, day("2026-01-05")}), (Counted{"2026-03-06", "2026-03-06"}));
}

TEST(WorkOut, ALastDayThatIsARestDayRolls) {
    // 4 to 6 April is 清明节: day 30 is the 4th.
    EXPECT_EQ(count({Clock::review, day("2026-03-05")}), (Counted{"2026-04-04", "2026-04-07"}));
    // A make-up Saturday is a working day.
    EXPECT_EQ(count({Clock::review, day("2026-01-15")}), (Counted{"2026-02-14", "2026-02-14"}));
}

TEST(WorkOut, AnExtensionLengthensTheRawPeriodThenRollsOnce) {
    // Sixty days end on Sunday 8 March; thirty more count from there, not from Monday the 9th.
    EXPECT_EQ(count({Clock::handling, day("2026-01-07")}), (Counted{"2026-03-08", "2026-03-09"}));
    EXPECT_EQ(count({Clock::handling, day("2026-01-07"), 30}), (Counted{"2026-04-07", "2026-04-07"}));
    EXPECT_EQ(count({Clock::handling, day("2026-01-07"), 1}), (Counted{"2026-03-09", "2026-03-09"}));
}

TEST(WorkOut, AnExtensionKeepsToItsClockAndLimit) {
    EXPECT_EQ(refused({Clock::handling, day("2026-01-05"), 30}), std::nullopt);
    EXPECT_EQ(refused({Clock::handling, day("2026-01-05"), 31}), Refusal::extension_exceeds_limit);
    for (int i = 0; i < clock_count; ++i) {
        const auto clock = static_cast<Clock>(i);
        if (clock == Clock::handling) continue;
        EXPECT_EQ(refused({clock, day("2026-01-05"), 1}), Refusal::extension_not_allowed) << name(clock);
    }
}

TEST(WorkOut, OnlyReReviewLeavesHearingDaysOut) {
    EXPECT_EQ(count({Clock::re_review, day("2026-03-02")}), (Counted{"2026-04-01", "2026-04-01"}));
    EXPECT_EQ(count({Clock::re_review, day("2026-03-02"), 0, 3}), (Counted{"2026-04-04", "2026-04-07"}));
    for (int i = 0; i < clock_count; ++i) {
        const auto clock = static_cast<Clock>(i);
        if (clock == Clock::re_review) continue;
        EXPECT_EQ(refused({clock, day("2026-01-05"), 0, 1}), Refusal::hearing_days_not_excluded)
            << name(clock);
    }
}

TEST(WorkOut, WorkingDaysSkipHolidaysAndCountMakeUpDays) {
    // Wednesday 11 February: 12, 13, the make-up Saturday 14, then the holiday to the 23rd, 24, 25.
    EXPECT_EQ(count({Clock::objection, day("2026-02-11")}), (Counted{"2026-02-25", "2026-02-25"}));
    EXPECT_EQ(count({Clock::simple_transfer, day("2026-01-01")}), (Counted{"2026-01-04", "2026-01-04"}));
    EXPECT_EQ(count({Clock::simple_acceptance, day("2026-09-24")}), (Counted{"2026-09-30", "2026-09-30"}));
    EXPECT_EQ(count({Clock::simple_opinion, day("2026-09-30")}), (Counted{"2026-10-20", "2026-10-20"}));
}

TEST(WorkOut, AWorkingDayClockBegunOnARestDayHasItsFirstDayOnTheNextWorkingDay) {
    EXPECT_EQ(count({Clock::simple_transfer, day("2026-02-15")}), (Counted{"2026-02-24", "2026-02-24"}));
    EXPECT_EQ(count({Clock::simple_transfer, day("2026-03-07")}), (Counted{"2026-03-09", "2026-03-09"}));
}

TEST(WorkOut, ADayThatIsSetIsTakenAsSetAndRolls) {
    EXPECT_EQ(count({Clock::assignment, day("2026-03-18")}), (Counted{"2026-03-18", "2026-03-18"}));
    EXPECT_EQ(count({Clock::redo, day("2026-10-01")}), (Counted{"2026-10-01", "2026-10-08"}));
    EXPECT_EQ(count({Clock::performance, day("2026-05-09")}), (Counted{"2026-05-09", "2026-05-09"}));
}

TEST(WorkOut, ADeadlineIsProvisionalExactlyWhenItLookedAtAnUnpublishedDay) {
    EXPECT_EQ(count({Clock::review, day("2026-12-01")}), (Counted{"2026-12-31", "2026-12-31", false}));
    EXPECT_EQ(count({Clock::review, day("2026-12-02")}), (Counted{"2027-01-01", "2027-01-01", true}));
    EXPECT_EQ(count({Clock::review, day("2026-12-03")}), (Counted{"2027-01-02", "2027-01-04", true}));
    // Thirty days that run through a year end in a published year are not provisional.
    EXPECT_EQ(count({Clock::review, day("2025-12-15")}), (Counted{"2026-01-14", "2026-01-14", false}));
    // Five working days from 24 December: 25, 28, 29, 30, 31; one day later the first of January is needed.
    EXPECT_EQ(count({Clock::objection, day("2026-12-24")}), (Counted{"2026-12-31", "2026-12-31", false}));
    EXPECT_EQ(count({Clock::objection, day("2026-12-25")}), (Counted{"2027-01-01", "2027-01-01", true}));
    // Day zero is not looked at, the days stepped over are.
    EXPECT_EQ(count({Clock::simple_transfer, day("2025-12-31")}),
              (Counted{"2026-01-04", "2026-01-04", false}));
    EXPECT_EQ(count({Clock::simple_transfer, day("2025-12-30")}),
              (Counted{"2025-12-31", "2025-12-31", true}));
}

TEST(WorkOut, RollingIntoAnUnpublishedYearIsProvisional) {
    Calendar calendar;
    calendar.publish(2022, {{day("2022-12-31"), true, "元旦"}});
    const Deadline deadline =
        work_out({Clock::assignment, day("2022-12-31")}, regulations(), calendar).value();
    EXPECT_EQ(iso(deadline.last_day), "2023-01-02");
    EXPECT_TRUE(deadline.provisional);
}

TEST(WorkOut, DaysBeyondTheCalendarAreRefused) {
    EXPECT_EQ(refused({Clock::assignment, day("2999-12-31")}), std::nullopt);
    EXPECT_EQ(refused({Clock::registration, day("2999-12-16")}), std::nullopt);
    EXPECT_EQ(refused({Clock::registration, day("2999-12-17")}), Refusal::day_unworkable);
    EXPECT_EQ(refused({Clock::simple_transfer, day("2999-12-31")}), Refusal::day_unworkable);
    EXPECT_EQ(refused({Clock::objection, day("2999-12-25")}), Refusal::day_unworkable);
    EXPECT_EQ(refused({Clock::re_review, day("2026-01-05"), 0, 2'000'000'000}), Refusal::day_unworkable);
    EXPECT_EQ(refused({Clock::re_review, day("2026-01-05"), 0, std::numeric_limits<int>::max()}),
              Refusal::day_unworkable);
    EXPECT_EQ(refused({Clock::assignment, first_day}), std::nullopt);
    EXPECT_EQ(refused({Clock::assignment, first_day - 1}), Refusal::day_unworkable);
    // A last day that would have to roll past the end.
    Law law = regulations();
    Calendar calendar;
    calendar.overlay({{day("2999-12-31"), true, "末日"}});
    EXPECT_FALSE(work_out({Clock::assignment, day("2999-12-31")}, law, calendar));
}

TEST(WorkOut, CarriesWhatItWasWorkedOutFrom) {
    const Deadline handling =
        work_out({Clock::handling, day("2026-01-05"), 20}, regulations(), calendar_of_2026()).value();
    EXPECT_EQ(handling.clock, Clock::handling);
    EXPECT_EQ(handling.day_zero, day("2026-01-05"));
    EXPECT_EQ(handling.extended_days, 20);
    EXPECT_EQ(handling.hearing_days, 0);
    EXPECT_EQ(handling.law, "cn/2022-05-01");
    EXPECT_EQ(handling.unit, "");
    EXPECT_TRUE(handling.is_open());
    const Deadline re_review =
        work_out({Clock::re_review, day("2026-01-05"), 0, 7}, regulations(), calendar_of_2026()).value();
    EXPECT_EQ(re_review.hearing_days, 7);
}

TEST(Overdue, TheRolledDayItselfIsInTime) {
    Deadline deadline =
        work_out({Clock::review, day("2026-03-05")}, regulations(), calendar_of_2026()).value();
    EXPECT_FALSE(overdue(deadline, day("2026-04-04")));
    EXPECT_FALSE(overdue(deadline, day("2026-04-07")));
    EXPECT_TRUE(overdue(deadline, day("2026-04-08")));
    deadline.done_on = day("2026-04-07");
    EXPECT_FALSE(overdue(deadline, day("2030-01-01")));
    deadline.done_on = day("2026-04-08");
    EXPECT_TRUE(overdue(deadline, day("2026-04-08")));
    EXPECT_FALSE(deadline.is_open());
    deadline.done_on.reset();
    deadline.dropped_on = day("2026-04-20");
    EXPECT_FALSE(overdue(deadline, day("2026-05-01")));
    EXPECT_FALSE(deadline.is_open());
}

Calendar with_2027() {
    Calendar calendar = calendar_of_2026();
    calendar.publish(2027, {{day("2027-01-01"), true, "元旦"},
                            {day("2027-01-02"), true, "元旦"},
                            {day("2027-01-03"), true, "元旦"},
                            {day("2027-01-09"), false, "元旦"}});
    return calendar;
}

TEST(Recount, SettlesAProvisionalDeadlineAndSaysWhy) {
    const Law law = regulations();
    Deadline before = work_out({Clock::review, day("2026-12-02")}, law, calendar_of_2026()).value();
    before.unit = "housing-bureau";
    const auto recounted = recount(before, law, with_2027());
    ASSERT_TRUE(recounted);
    EXPECT_EQ(recounted->before, before);
    Deadline expected = before;
    expected.last_day = day("2027-01-04");
    expected.provisional = false;
    EXPECT_EQ(recounted->after, expected);
    EXPECT_NE(recounted->because.zh.find("由2027-01-01改为2027-01-04"), std::string::npos);
    EXPECT_NE(recounted->because.en.find("from 2027-01-01 to 2027-01-04"), std::string::npos);
    EXPECT_NE(recounted->because.en.find("settled"), std::string::npos);
}

TEST(Recount, ADayThatStaysIsSettledToo) {
    const Law law = regulations();
    const Deadline before = work_out({Clock::review, day("2026-12-15")}, law, calendar_of_2026()).value();
    const auto recounted = recount(before, law, with_2027());
    ASSERT_TRUE(recounted);
    EXPECT_EQ(recounted->after.last_day, before.last_day);
    EXPECT_FALSE(recounted->after.provisional);
    EXPECT_NE(recounted->because.zh.find("最后一日仍为2027-01-14"), std::string::npos);
    EXPECT_NE(recounted->because.en.find("stays 2027-01-14"), std::string::npos);
}

TEST(Recount, MovesNothingElse) {
    const Law law = regulations();
    // Not provisional, though the new list would give another day.
    Deadline settled = work_out({Clock::review, day("2026-12-02")}, law, calendar_of_2026()).value();
    settled.provisional = false;
    EXPECT_FALSE(recount(settled, law, with_2027()));
    // Still provisional and the same.
    const Deadline open = work_out({Clock::review, day("2026-12-02")}, law, calendar_of_2026()).value();
    EXPECT_FALSE(recount(open, law, calendar_of_2026()));
    // No working day is left to roll to.
    const Deadline last = work_out({Clock::assignment, final_day}, law, calendar_of_2026()).value();
    Calendar ended;
    ended.overlay({{final_day, true, "停工"}});
    EXPECT_FALSE(recount(last, law, ended));
    // Fell away.
    Deadline dropped = open;
    dropped.dropped_on = day("2026-12-20");
    EXPECT_FALSE(recount(dropped, law, with_2027()));
}

TEST(Recount, StillProvisionalIsRecordedOnlyWhenTheDayMoves) {
    const Law law = regulations();
    const Deadline before = work_out({Clock::simple_opinion, day("2026-12-31")}, law, Calendar()).value();
    EXPECT_EQ(iso(before.last_day), "2027-01-14");
    Calendar calendar;
    calendar.overlay({{day("2027-01-04"), true, "停工"}});
    const auto recounted = recount(before, law, calendar);
    ASSERT_TRUE(recounted);
    EXPECT_TRUE(recounted->after.provisional);
    EXPECT_EQ(iso(recounted->after.raw_last_day), "2027-01-15");
    EXPECT_NE(recounted->because.en.find("still provisional"), std::string::npos);
}

TEST(Recount, KeepsExtensionAndHearingDays) {
    const Law law = regulations();
    const Deadline handling =
        work_out({Clock::handling, day("2026-10-04"), 30}, law, calendar_of_2026()).value();
    ASSERT_EQ(iso(handling.last_day), "2027-01-04");
    EXPECT_EQ(recount(handling, law, with_2027())->after.extended_days, 30);
    EXPECT_EQ(iso(recount(handling, law, with_2027())->after.raw_last_day), "2027-01-02");
    const Deadline hearing =
        work_out({Clock::re_review, day("2026-11-27"), 0, 7}, law, calendar_of_2026()).value();
    EXPECT_EQ(iso(recount(hearing, law, with_2027())->after.raw_last_day), "2027-01-03");
}

TEST(Recount, ADayThatWasSetIsCountedFromItself) {
    const Law law = regulations();
    Deadline set = work_out({Clock::assignment, day("2027-01-01")}, law, calendar_of_2026()).value();
    set.day_zero = day("2026-11-20");  // the day of the assignment
    const auto recounted = recount(set, law, with_2027());
    ASSERT_TRUE(recounted);
    EXPECT_EQ(iso(recounted->after.raw_last_day), "2027-01-01");
    EXPECT_EQ(iso(recounted->after.last_day), "2027-01-04");
    EXPECT_EQ(recounted->after.day_zero, set.day_zero);
}

TEST(Recount, WhoKeptTheDayThatWasToldIsNotMadeLate) {
    const Law law = regulations();
    // Told Monday 11 January; then Saturday the 9th is made a working day and the period ends there.
    Deadline done = work_out({Clock::review, day("2026-12-10")}, law, calendar_of_2026()).value();
    ASSERT_EQ(iso(done.last_day), "2027-01-11");
    done.done_on = day("2027-01-11");
    const auto kept = recount(done, law, with_2027());
    ASSERT_TRUE(kept);
    EXPECT_EQ(iso(kept->after.last_day), "2027-01-11");
    EXPECT_FALSE(kept->after.provisional);
    done.done_on = day("2027-01-09");
    EXPECT_EQ(iso(recount(done, law, with_2027())->after.last_day), "2027-01-09");
    done.done_on = day("2027-01-12");  // late already
    EXPECT_EQ(iso(recount(done, law, with_2027())->after.last_day), "2027-01-09");
}

}  // namespace
}  // namespace dengwen
