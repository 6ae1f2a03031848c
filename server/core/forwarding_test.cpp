#include "core/forwarding.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

ForwardingAsked to(std::string unit) { return {unit, {}, {}}; }

TEST(Forwarding, EndsTheSendersClockAndStartsTheReceivers) {
    const Case it = forwarded();
    EXPECT_EQ(it.matter.stage, Stage::forwarded);
    EXPECT_EQ(it.matter.holder, "housing");
    EXPECT_EQ(it.matter.routings,
              (std::vector<Routing>{{.from = "petitions", .to = "housing", .day = day("2026-03-04")}}));
    EXPECT_EQ(it.clock_of(Clock::registration, "petitions"), "2026-03-17 done 2026-03-04");
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11");
    EXPECT_EQ(it.matter.deadlines.size(), 3u);
}

TEST(Forwarding, NamesUnitsThatAssist) {
    Case it = registered();
    it.does(ForwardingAsked{"housing", {"water", "water", "township"}, {}}, router);
    EXPECT_EQ(it.matter.assistances, (std::vector<Assistance>{{.unit = "water", .asked_on = it.today},
                                                              {.unit = "township", .asked_on = it.today}}));
}

TEST(Forwarding, ByAPetitionDepartmentRefusesInThisOrder) {
    Case it = registered();
    EXPECT_EQ(it.refused(to("petitions"), router), Refusal::forwarded_to_itself);
    EXPECT_EQ(it.refused(to("nobody"), router), Refusal::unit_unknown);
    EXPECT_EQ(it.refused(to("old-water"), router), Refusal::unit_not_active);
    EXPECT_EQ(it.refused(to("conference"), router), Refusal::not_a_receiving_unit);
    EXPECT_EQ(it.refused(to("discipline"), router), Refusal::kind_needs_other_channel);
    EXPECT_EQ(it.refused(to("city-housing"), router), Refusal::not_a_receiving_unit);
    EXPECT_EQ(it.refused(to("city-petitions"), router), Refusal::not_a_receiving_unit);
    EXPECT_EQ(it.refused(to("political-legal"), router), std::nullopt);
    EXPECT_EQ(it.refused(to("township"), router), std::nullopt);
    EXPECT_EQ(it.refused(to("water"), router), std::nullopt);
    EXPECT_EQ(it.refused(ForwardingAsked{"housing", {"housing"}, {}}, router), Refusal::lead_among_assisting);
    EXPECT_EQ(it.refused(ForwardingAsked{"housing", {"water", "nobody"}, {}}, router), Refusal::unit_unknown);
    EXPECT_EQ(it.refused(ForwardingAsked{"housing", {"conference"}, {}}, router),
              Refusal::not_a_receiving_unit);
}

TEST(Forwarding, BetweenPetitionDepartmentsGoesDownOnly) {
    Case it = registered();
    std::vector<Unit> units = example_units();
    units.push_back(Unit{"other-petitions", {}, UnitKind::petition_department, 4, "430103", "city", {}, ""});
    it.offices = Offices(units);
    EXPECT_EQ(it.refused(to("other-petitions"), router), Refusal::not_a_receiving_unit);
    it.does(to("township-petitions"), router);
    EXPECT_EQ(it.clock_of(Clock::registration, "township-petitions"), "2026-03-17");
    EXPECT_EQ(it.clock_of(Clock::objection, "township-petitions"), "2026-03-09");
    EXPECT_EQ(it.clock_of(Clock::notice, "township-petitions"), "");
    it.does(to("township"), officer("township-petitions", {Role::router}));
    EXPECT_EQ(it.clock_of(Clock::registration, "township-petitions"), "2026-03-17 done 2026-03-02");
    EXPECT_EQ(it.clock_of(Clock::objection, "township-petitions"), "2026-03-09 dropped 2026-03-02");
    EXPECT_EQ(it.matter.routings.size(), 2u);
}

TEST(Forwarding, ByAUnitGoesDownItsOwnSystemOnly) {
    Case it = forwarded();
    const Actor unit_router = officer("housing", {Role::router});
    EXPECT_EQ(it.refused(to("water"), unit_router), Refusal::forwarded_sideways);
    EXPECT_EQ(it.refused(to("county"), unit_router), Refusal::forwarded_sideways);
    EXPECT_EQ(it.refused(to("petitions"), unit_router), Refusal::forwarded_sideways);
    it.on("2026-03-05").does(to("housing-station"), unit_router);
    EXPECT_EQ(it.matter.holder, "housing-station");
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19 done 2026-03-05");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11 dropped 2026-03-05");
    EXPECT_EQ(it.clock_of(Clock::notice, "housing-station"), "2026-03-20");
    // The station has nobody below it, so forwarding is not even offered.
    EXPECT_EQ(it.refused(to("water"), officer("housing-station", {Role::router})),
              Refusal::forwarded_sideways);
    EXPECT_FALSE(it.may(Act::forwarding, officer("housing-station", {Role::router})));
    EXPECT_FALSE(it.may(Act::assignment, officer("housing-station", {Role::router})));
}

TEST(Forwarding, IsNotOfferedToAUnitWhosePartsAreNoMore) {
    Case it = forwarded();
    EXPECT_TRUE(it.may(Act::forwarding, officer("housing", {Role::router})));
    std::vector<Unit> units = example_units();
    for (Unit& unit : units) {
        if (unit.id == "housing-station") unit.successor = "housing";
    }
    it.offices = Offices(units);
    EXPECT_FALSE(it.may(Act::forwarding, officer("housing", {Role::router})));
}

TEST(Forwarding, KeepsAnAccusationFromTheAccused) {
    Case it;
    auto asked = it.registration();
    asked.kind = Kind::accusation;
    asked.accused_unit = "housing";
    it.enter(asked, clerk);
    const Actor sealed_router = officer("petitions", {Role::router, Role::accusations});
    EXPECT_EQ(it.refused(to("housing"), sealed_router), Refusal::accusation_to_accused);
    EXPECT_EQ(it.refused(to("housing-station"), sealed_router), Refusal::accusation_to_accused);
    EXPECT_EQ(it.refused(ForwardingAsked{"water", {"housing"}, {}}, sealed_router),
              Refusal::accusation_to_accused);
    EXPECT_EQ(it.refused(to("discipline"), sealed_router), std::nullopt);
    // By cadre-management authority, whatever the level.
    std::vector<Unit> units = example_units();
    units.push_back(Unit{"city-discipline", {}, UnitKind::discipline, 3, "430100", "", {}, ""});
    it.offices = Offices(units);
    EXPECT_EQ(it.refused(to("city-discipline"), sealed_router), std::nullopt);
}

TEST(Forwarding, UnderSimpleHandlingShowsWhetherTheLevelPassedOnInADay) {
    Case it = forwarded();
    it.does(SimpleHandlingAsked{}, handler);
    it.on("2026-03-06").does(to("housing-station"), officer("housing", {Role::router}));
    EXPECT_EQ(it.clock_of(Clock::simple_transfer, "housing"), "2026-03-05 done 2026-03-06");
    EXPECT_EQ(it.clock_of(Clock::simple_acceptance, "housing"), "2026-03-09 dropped 2026-03-06");
    EXPECT_EQ(it.clock_of(Clock::simple_acceptance, "housing-station"), "2026-03-11");
    EXPECT_EQ(registered().does(to("housing"), router).clock_of(Clock::simple_transfer, "petitions"), "");
}

TEST(Forwarding, MayMakeAnAssistingUnitTheLead) {
    Case it = registered();
    it.does(ForwardingAsked{"housing", {"water"}, {}}, router);
    it.does(ObjectionAsked{content("reason"), "water"}, handler);
    it.matter.assistances[0].contributed_on.reset();
    it.does(CompetenceDisputeAsked{"county", content("reason")}, router);
    it.does(CompetenceDecisionAsked{"water", {}, content("reason")}, officer("county", {Role::head}));
    EXPECT_EQ(it.matter.holder, "water");
    EXPECT_TRUE(it.matter.assistances.empty());
}

TEST(Forwarding, RefusesADayThatCannotBeCounted) {
    Case it = registered();
    it.on("2999-12-30");
    EXPECT_EQ(it.refused(to("housing"), router), Refusal::day_unworkable);
}

}  // namespace
}  // namespace dengwen
