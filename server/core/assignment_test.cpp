#include "core/assignment.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

AssignmentAsked by(std::string_view due, std::string to = "housing") { return {to, {}, day(due), {}}; }

TEST(Assignment, SetsADayBesideTheOrdinaryClocks) {
    Case it = registered();
    // 4 May 2026 is a holiday: the day is taken as set, and rolls.
    it.on("2026-03-03").does(AssignmentAsked{"housing", {"water"}, day("2026-05-04"), {}}, router);
    EXPECT_EQ(it.matter.stage, Stage::forwarded);
    EXPECT_TRUE(it.matter.routings.back().assigned);
    EXPECT_EQ(it.matter.routings.back().from, "petitions");
    EXPECT_EQ(it.matter.routings.back().day, it.today);
    EXPECT_EQ(it.clock(Clock::assignment, "housing")->raw_last_day, day("2026-05-04"));
    EXPECT_EQ(it.clock_of(Clock::assignment, "housing"), "2026-05-06");
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-18");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-10");
    EXPECT_EQ(it.clock_of(Clock::registration, "petitions"), "2026-03-17 done 2026-03-03");
    EXPECT_EQ(it.matter.assistances.size(), 1u);
}

TEST(Assignment, RefusesInThisOrder) {
    Case it = registered();
    AssignmentAsked asked{"petitions", {"petitions"}, day("2026-03-01"), {}};
    EXPECT_EQ(it.refused(asked, router), Refusal::forwarded_to_itself);
    asked.to = "housing";
    asked.assisting = {"housing"};
    EXPECT_EQ(it.refused(asked, router), Refusal::lead_among_assisting);
    asked.assisting.clear();
    EXPECT_EQ(it.refused(asked, router), Refusal::assignment_due_in_past);
    asked.due = it.today;
    EXPECT_EQ(it.refused(asked, router), std::nullopt);
    asked.due = *day_from("2999-12-31") + 1;
    EXPECT_EQ(it.refused(asked, router), Refusal::day_unworkable);
}

TEST(Assignment, IsNotForSimpleHandling) {
    Case it = forwarded().does(SimpleHandlingAsked{}, handler);
    EXPECT_EQ(it.refused(by("2026-05-06", "housing-station"), officer("housing", {Role::router})),
              Refusal::simple_excluded);
}

TEST(Assignment, StaysWithTheUnitThatPassesTheMatterDown) {
    Case it = registered().does(by("2026-05-06"), router);
    it.does(ForwardingAsked{"housing-station", {}, {}}, officer("housing", {Role::router}));
    EXPECT_EQ(it.clock_of(Clock::assignment, "housing"), "2026-05-06");
}

}  // namespace
}  // namespace dengwen
