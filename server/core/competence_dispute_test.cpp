#include "core/competence_dispute.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const Actor unit_head = officer("housing", {Role::head});

CompetenceDisputeAsked before(std::string body) { return {body, content("reason")}; }

TEST(CompetenceDispute, IsForTheUnitOnceItsObjectionWasNotAgreedWith) {
    Case it = forwarded();
    EXPECT_EQ(it.refused(before("county"), unit_head), Refusal::nothing_objected);
    it.does(ObjectionAsked{content("reason"), ""}, handler);
    EXPECT_EQ(it.refused(before("county"), unit_head), Refusal::nothing_objected);
    it.does(DismissalAsked{content("reason")}, router);
    it.does(before("county"), unit_head);
    EXPECT_EQ(it.matter.stage, Stage::disputed);
    EXPECT_EQ(it.matter.deciding_body, "county");
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19");
}

TEST(CompetenceDispute, IsForTheSenderAtOnce) {
    Case it = forwarded().does(ObjectionAsked{content("reason"), ""}, handler);
    it.does(before("conference"), router);
    EXPECT_EQ(it.matter.deciding_body, "conference");
}

TEST(CompetenceDispute, GoesToTheCommonSuperiorOrTheJointConference) {
    Case it = forwarded().does(ObjectionAsked{content("reason"), ""}, handler);
    EXPECT_EQ(it.refused(before("nobody"), router), Refusal::unit_unknown);
    EXPECT_EQ(it.refused(before("old-water"), router), Refusal::unit_not_active);
    EXPECT_EQ(it.refused(before("water"), router), Refusal::not_the_deciding_body);
    EXPECT_EQ(it.refused(before("housing"), router), Refusal::not_the_deciding_body);
    EXPECT_EQ(it.refused(before("petitions"), router), Refusal::not_the_deciding_body);
    EXPECT_EQ(it.refused(before("county"), router), std::nullopt);
    EXPECT_EQ(it.refused(before("province"), router), std::nullopt);
    EXPECT_EQ(it.refused(before("conference"), router), std::nullopt);
}

TEST(CompetenceDispute, IsNotDecidedByAPartyToIt) {
    // The sender is the superior of the receiver, and for all that no third.
    Case it = forwarded();
    it.does(ForwardingAsked{"housing-station", {}, {}}, officer("housing", {Role::router}));
    it.does(ObjectionAsked{content("reason"), ""}, officer("housing-station", {Role::handler}));
    EXPECT_EQ(it.refused(before("housing"), unit_head), Refusal::not_the_deciding_body);
    EXPECT_EQ(it.refused(before("county"), unit_head), std::nullopt);
}

TEST(CompetenceDispute, OverWhatOneSideAloneStandsUnderIsNotItsSuperiors) {
    Case it = registered().does(ForwardingAsked{"political-legal", {}, {}}, router);
    it.does(ObjectionAsked{content("reason"), ""}, officer("political-legal", {Role::handler}));
    EXPECT_EQ(it.refused(before("county"), router), Refusal::not_the_deciding_body);
    it.matter.routings.back().from = "political-legal";
    it.matter.holder = "housing";
    EXPECT_EQ(it.refused(before("county"), officer("political-legal", {Role::router})),
              Refusal::not_the_deciding_body);
}

TEST(CompetenceDispute, OverAnAccusationNeverReachesTheAccused) {
    Case it;
    auto asked = it.registration();
    asked.kind = Kind::accusation;
    asked.accused_unit = "county";
    asked.unit = "city-petitions";
    it.enter(asked, officer("city-petitions", {Role::clerk}));
    const Actor sealed_router = officer("city-petitions", {Role::router, Role::accusations});
    it.does(ForwardingAsked{"city-housing", {}, {}}, sealed_router);
    it.does(ObjectionAsked{content("reason"), ""},
            officer("city-housing", {Role::handler, Role::accusations}));
    EXPECT_EQ(it.refused(before("county"), sealed_router), Refusal::accusation_to_accused);
    EXPECT_EQ(it.refused(before("city"), sealed_router), std::nullopt);
}

}  // namespace
}  // namespace dengwen
