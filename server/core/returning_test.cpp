#include "core/returning.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(Returning, OpensTheSendersClockAsItWasGiven) {
    Case it = registered();
    it.on("2026-03-04").does(AssignmentAsked{"housing", {"water"}, day("2026-05-06"), {}}, router);
    it.on("2026-03-06").does(ObjectionAsked{content("reason"), ""}, handler);
    it.on("2026-03-20").does(ReturningAsked{content("remark")}, router);
    EXPECT_EQ(it.matter.stage, Stage::registered);
    EXPECT_EQ(it.matter.holder, "petitions");
    EXPECT_TRUE(it.matter.routings.empty());
    EXPECT_TRUE(it.matter.assistances.empty());
    // Still the original last day, though it has passed.
    EXPECT_EQ(it.clock_of(Clock::registration, "petitions"), "2026-03-17");
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19 dropped 2026-03-20");
    EXPECT_EQ(it.clock_of(Clock::assignment, "housing"), "2026-05-06 dropped 2026-03-20");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11 done 2026-03-06");
    const auto& returned = std::get<Returned>(it.entries.back().event);
    EXPECT_EQ(returned.from, "housing");
    EXPECT_EQ(returned.to, "petitions");
    EXPECT_EQ(returned.remark, content("remark"));
    // It is routed again, on the sender's remaining time.
    it.on("2026-03-23").does(ForwardingAsked{"water", {}, {}}, router);
    EXPECT_EQ(it.clock_of(Clock::registration, "petitions"), "2026-03-17 done 2026-03-23");
    EXPECT_EQ(it.clock_of(Clock::notice, "water"), "2026-04-07");
}

TEST(Returning, OfAnAssistingUnitsDayLetsItFallAway) {
    Case it = forwarded();
    it.does(AssistanceAsked{"water", day("2026-03-20"), {}}, handler);
    it.does(ObjectionAsked{content("reason"), ""}, handler).does(ReturningAsked{}, router);
    EXPECT_EQ(it.clock_of(Clock::assignment, "water"), "2026-03-20 dropped 2026-03-04");
    EXPECT_TRUE(it.matter.assistances.empty());
}

TEST(Returning, LeavesWhatWasContributed) {
    Case it = forwarded();
    it.does(AssistanceAsked{"water", day("2026-03-20"), {}}, handler);
    it.does(ContributionAsked{content("text")}, officer("water", {Role::handler}));
    it.does(ObjectionAsked{content("reason"), ""}, handler).does(ReturningAsked{}, router);
    EXPECT_EQ(it.matter.assistances.size(), 1u);
    EXPECT_EQ(it.clock_of(Clock::assignment, "water"), "2026-03-20 done 2026-03-04");
}

TEST(Returning, ToAUnitInTheMiddleOpensAllItsClocksOfReceipt) {
    Case it = forwarded();
    const Actor unit_router = officer("housing", {Role::router});
    const Actor station = officer("housing-station", {Role::handler});
    it.does(SimpleHandlingAsked{}, handler);
    it.on("2026-03-05").does(ForwardingAsked{"housing-station", {}, {}}, unit_router);
    it.on("2026-03-06").does(ObjectionAsked{content("reason"), ""}, station);
    it.does(ReturningAsked{}, unit_router);
    EXPECT_EQ(it.matter.stage, Stage::forwarded);
    EXPECT_EQ(it.matter.holder, "housing");
    EXPECT_EQ(it.matter.routings.size(), 1u);
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11");
    EXPECT_EQ(it.clock_of(Clock::simple_acceptance, "housing"), "2026-03-09");
    // That it passed the matter on in time stays true.
    EXPECT_EQ(it.clock_of(Clock::simple_transfer, "housing"), "2026-03-05 done 2026-03-05");
    EXPECT_EQ(it.clock_of(Clock::registration, "petitions"), "2026-03-17 done 2026-03-04");
    EXPECT_EQ(it.clock_of(Clock::simple_acceptance, "housing-station"), "2026-03-10 dropped 2026-03-06");
}

TEST(Returning, DoesNotGiveAUnitASecondObjection) {
    Case it = forwarded();
    const Actor unit_router = officer("housing", {Role::router});
    it.does(ObjectionAsked{content("reason"), ""}, handler).does(DismissalAsked{content("reason")}, router);
    it.does(ForwardingAsked{"housing-station", {}, {}}, unit_router);
    it.does(ObjectionAsked{content("reason"), ""}, officer("housing-station", {Role::handler}));
    it.does(ReturningAsked{}, unit_router);
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11 done 2026-03-04");
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19");
    EXPECT_EQ(it.refused(ObjectionAsked{content("reason"), ""}, handler), Refusal::already_objected);
}

TEST(Returning, DoesNotOpenWhatWasClosedOnAnotherDay) {
    Case it = forwarded();
    const Actor unit_router = officer("housing", {Role::router});
    it.on("2026-03-05").does(SimpleHandlingAsked{}, handler);
    it.on("2026-03-06").does(GeneralHandlingAsked{content("reason")}, handler);
    it.on("2026-03-09").does(ForwardingAsked{"housing-station", {}, {}}, unit_router);
    it.does(ObjectionAsked{content("reason"), ""}, officer("housing-station", {Role::handler}));
    it.does(ReturningAsked{}, unit_router);
    EXPECT_EQ(it.clock_of(Clock::simple_acceptance, "housing"), "2026-03-09 dropped 2026-03-06");
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19");
}

}  // namespace
}  // namespace dengwen
