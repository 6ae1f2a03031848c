#include "core/competence_decision.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const Actor county_head = officer("county", {Role::head});

Case disputed() {
    Case it = registered();
    it.on("2026-03-04").does(AssignmentAsked{"housing", {}, day("2026-05-06"), {}}, router);
    it.on("2026-03-06").does(ObjectionAsked{content("reason"), ""}, handler);
    return it.on("2026-03-10")
        .does(CompetenceDisputeAsked{"county", content("reason")}, router)
        .on("2026-03-12");
}
CompetenceDecisionAsked lead(std::string unit) { return {unit, {}, content("reason")}; }

TEST(CompetenceDecision, ForAnotherUnitStartsItsClocksAndKeepsTheAssignedDay) {
    Case it = disputed();
    it.does(CompetenceDecisionAsked{"water", {"township"}, content("reason")}, county_head);
    EXPECT_EQ(it.matter.stage, Stage::forwarded);
    EXPECT_EQ(it.matter.holder, "water");
    EXPECT_EQ(it.matter.deciding_body, "");
    EXPECT_EQ(it.matter.routings,
              (std::vector<Routing>{
                  {.from = "petitions", .to = "water", .day = day("2026-03-12"), .assigned = true}}));
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19 dropped 2026-03-12");
    EXPECT_EQ(it.clock_of(Clock::assignment, "housing"), "2026-05-06 dropped 2026-03-12");
    EXPECT_EQ(it.clock_of(Clock::notice, "water"), "2026-03-27");
    EXPECT_EQ(it.clock_of(Clock::assignment, "water"), "2026-05-06");
    EXPECT_EQ(it.clock_of(Clock::objection, "water"), "");
    EXPECT_EQ(it.matter.assistances, (std::vector<Assistance>{{.unit = "township", .asked_on = it.today}}));
    EXPECT_EQ(std::get<CompetenceDecided>(it.entries.back().event).body, "county");
    EXPECT_EQ(it.refused(ObjectionAsked{content("reason"), ""}, officer("water", {Role::handler})),
              Refusal::competence_decided);
}

TEST(CompetenceDecision, ForTheSameUnitLeavesItsClocksAsGiven) {
    Case it = disputed();
    const auto clocks = it.matter.deadlines;
    it.does(lead("housing"), county_head);
    EXPECT_EQ(it.matter.deadlines, clocks);
    EXPECT_EQ(it.matter.holder, "housing");
    EXPECT_EQ(it.matter.routings,
              (std::vector<Routing>{
                  {.from = "petitions", .to = "housing", .day = day("2026-03-04"), .assigned = true}}));
}

TEST(CompetenceDecision, OfWhatWasOnlyForwardedAssignsNothing) {
    Case it = forwarded().does(ObjectionAsked{content("reason"), ""}, handler);
    it.does(CompetenceDisputeAsked{"county", content("reason")}, router).does(lead("water"), county_head);
    EXPECT_EQ(it.clock_of(Clock::assignment, "water"), "");
    EXPECT_FALSE(it.matter.routings.back().assigned);
}

// Art. 22(1)(3): the day was set for the unit that was assigned. Where it holds the matter by a forwarding, a
// unit merged into it having had it, the new lead owes no report by that day.
TEST(CompetenceDecision, PassesOnNoDayThatCameNotWithTheRouting) {
    Case it = disputed();
    it.matter.routings.back().assigned = false;
    ASSERT_TRUE(it.clock(Clock::assignment, "housing")->is_open());
    it.does(lead("water"), county_head);
    EXPECT_EQ(it.clock_of(Clock::assignment, "water"), "");
    EXPECT_FALSE(is_assigned_to(it.matter, "water"));
}

TEST(CompetenceDecision, OfAnAssignmentAlreadyReportedSetsNoDayAnew) {
    Case it = disputed();
    close_done(it.matter, Clock::assignment, it.today);
    it.does(lead("water"), county_head);
    EXPECT_EQ(it.clock_of(Clock::assignment, "water"), "");
}

TEST(CompetenceDecision, ForTheUnitThatPassedItDownGivesItItsClocksBack) {
    Case it = forwarded();
    it.on("2026-03-05").does(ForwardingAsked{"housing-station", {}, {}}, officer("housing", {Role::router}));
    it.does(ObjectionAsked{content("reason"), ""}, officer("housing-station", {Role::handler}));
    it.does(CompetenceDisputeAsked{"county", content("reason")}, officer("housing", {Role::router}));
    it.does(lead("housing"), county_head);
    EXPECT_EQ(it.matter.stage, Stage::forwarded);
    EXPECT_EQ(it.matter.holder, "housing");
    EXPECT_EQ(it.matter.routings.size(), 1u);
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19");
    EXPECT_EQ(it.clock_of(Clock::notice, "housing-station"), "2026-03-20 dropped 2026-03-05");
}

TEST(CompetenceDecision, ForAUnitThatRegisteredItItselfMakesItRegisteredAgain) {
    Case it;
    auto asked = it.registration();
    asked.unit = "housing";
    it.enter(asked, officer("housing", {Role::clerk}));
    it.does(ForwardingAsked{"housing-station", {}, {}}, officer("housing", {Role::router}));
    it.does(ObjectionAsked{content("reason"), ""}, officer("housing-station", {Role::handler}));
    it.does(CompetenceDisputeAsked{"county", content("reason")}, officer("housing", {Role::router}));
    it.does(lead("housing"), county_head);
    EXPECT_EQ(it.matter.stage, Stage::registered);
    EXPECT_TRUE(it.matter.routings.empty());
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-17");
}

TEST(CompetenceDecision, RefusesInThisOrder) {
    const Case it = disputed();
    EXPECT_EQ(it.refused(lead("nobody"), county_head), Refusal::unit_unknown);
    EXPECT_EQ(it.refused(lead("conference"), county_head), Refusal::not_a_receiving_unit);
    EXPECT_EQ(it.refused(lead("petitions"), county_head), Refusal::not_a_receiving_unit);
    EXPECT_EQ(it.refused(CompetenceDecisionAsked{"water", {"water"}, {}}, county_head),
              Refusal::lead_among_assisting);
    EXPECT_EQ(it.refused(lead("water"), officer("water", {Role::head})), Refusal::not_the_deciding_body);
    Case late = it;
    late.on("2999-12-31");
    EXPECT_EQ(late.refused(lead("water"), county_head), Refusal::day_unworkable);
}

}  // namespace
}  // namespace dengwen
