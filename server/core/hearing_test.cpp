#include "core/hearing.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

HearingAsked held(std::string_view first, std::string_view last) {
    return {day(first), day(last), content("record")};
}

TEST(Hearing, InHandlingOrReviewStopsNoClock) {
    Case it = accepted().on("2026-03-20");
    it.does(held("2026-03-16", "2026-03-20"), head);
    EXPECT_EQ(it.clock_of(Clock::handling, "housing"), "2026-05-08");
    EXPECT_EQ(it.matter.hearings,
              (std::vector<Hearing>{{Phase::handling, day("2026-03-16"), day("2026-03-20")}}));
    EXPECT_EQ(it.matter.participations.back().officer, head.officer.id);
    it = in_review().on("2026-04-10");
    it.does(held("2026-04-08", "2026-04-10"), reviewer);
    EXPECT_EQ(it.clock_of(Clock::review, "county"), "2026-05-06");
    EXPECT_EQ(it.matter.hearings.back().phase, Phase::review);
    EXPECT_EQ(it.matter.participations.back().phase, Phase::review);
}

TEST(Hearing, InReReviewIsNotCounted) {
    Case it = in_re_review().on("2026-05-20");
    it.does(held("2026-05-12", "2026-05-14"), re_reviewer);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->hearing_days, 3);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->raw_last_day, day("2026-06-08"));
    EXPECT_EQ(it.clock_of(Clock::re_review, "city"), "2026-06-08");
    // Overlapping days once, and in whatever order they are recorded.
    it.does(held("2026-05-14", "2026-05-15"), re_reviewer);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->hearing_days, 4);
    it.does(held("2026-05-13", "2026-05-13"), re_reviewer);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->hearing_days, 4);
    it.does(held("2026-05-08", "2026-05-08"), re_reviewer);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->hearing_days, 5);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->raw_last_day, day("2026-06-10"));
    EXPECT_EQ(it.matter.deadlines.size(), in_re_review().matter.deadlines.size());
}

TEST(Hearing, BeforeTheClockBeganIsNotTakenOffIt) {
    Case it = in_re_review().on("2026-05-20");
    // The request came on the sixth, the day that is not counted anyway.
    it.does(held("2026-05-04", "2026-05-07"), re_reviewer);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->hearing_days, 1);
    it.does(held("2026-05-02", "2026-05-05"), re_reviewer);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->hearing_days, 1);
}

TEST(Hearing, AfterTheLastDayDoesNotSetTheClockGoingAgain) {
    Case it = in_re_review().on("2026-06-30");
    it.does(held("2026-06-06", "2026-06-12"), re_reviewer);
    EXPECT_EQ(it.clock_of(Clock::re_review, "city"), "2026-06-05");
    EXPECT_EQ(it.clock(Clock::re_review, "city")->hearing_days, 0);
    it = in_re_review().on("2026-06-30");
    it.does(held("2026-06-05", "2026-06-05"), re_reviewer);
    EXPECT_EQ(it.clock_of(Clock::re_review, "city"), "2026-06-08");
}

TEST(Hearing, OfEarlierPhasesIsNotCountedTwice) {
    Case it = in_re_review().on("2026-05-20");
    it.matter.hearings.push_back({Phase::review, day("2026-05-08"), day("2026-05-11")});
    it.does(held("2026-05-12", "2026-05-12"), re_reviewer);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->hearing_days, 1);
}

TEST(Hearing, IsCountedWhereTheProfileDoesNotSayOtherwise) {
    Case it = in_re_review().on("2026-05-20");
    it.law.clocks[static_cast<std::size_t>(Clock::re_review)].hearing_excluded = false;
    it.does(held("2026-05-12", "2026-05-14"), re_reviewer);
    EXPECT_EQ(it.clock_of(Clock::re_review, "city"), "2026-06-05");
}

TEST(Hearing, KeepsAnExtensionGivenBefore) {
    Case it = in_re_review();
    it.law.clocks[static_cast<std::size_t>(Clock::re_review)].extension = {30, Approver::head, "", {}};
    it.does(ExtensionAsked{Clock::re_review, 10, content("reason")}, officer("city", {Role::head}));
    it.on("2026-05-20").does(held("2026-05-12", "2026-05-14"), re_reviewer);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->extended_days, 10);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->raw_last_day, day("2026-06-18"));
    EXPECT_EQ(it.clock(Clock::re_review, "city")->unit, "city");
}

TEST(Hearing, RefusesInThisOrder) {
    const Case it = accepted();
    EXPECT_EQ(it.refused(held("2026-03-11", "2026-03-10"), handler), Refusal::hearing_ends_before_start);
    EXPECT_EQ(it.refused(held("2026-03-10", "2026-03-10"), handler), Refusal::hearing_in_future);
    EXPECT_EQ(it.refused(held("2026-03-09", "2026-03-09"), handler), std::nullopt);
}

TEST(Hearing, RefusesADayThatCannotBeCounted) {
    Case it = in_re_review();
    Deadline& deadline = it.matter.deadlines.back();
    deadline.day_zero = day("2999-12-10");
    it.today = day("2999-12-31");
    EXPECT_EQ(it.refused(held("2999-12-11", "2999-12-11"), re_reviewer), Refusal::day_unworkable);
    deadline.day_zero = day("2999-11-30");
    EXPECT_EQ(it.refused(held("2999-12-11", "2999-12-20"), re_reviewer), Refusal::day_unworkable);
}

}  // namespace
}  // namespace dengwen
