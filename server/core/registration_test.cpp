#include "core/registration.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(Registration, TakesWhateverArrives) {
    Case it;
    it.on("2026-03-05");
    ASSERT_EQ(it.enter(it.registration(), clerk), std::nullopt);
    EXPECT_EQ(text(it.matter.number), "430102-2026-00000017");
    EXPECT_EQ(it.matter.stage, Stage::registered);
    EXPECT_EQ(it.matter.kind, Kind::request);
    EXPECT_EQ(it.matter.category, "housing.repairs");
    EXPECT_EQ(it.matter.place, "430102");
    EXPECT_EQ(it.matter.holder, "petitions");
    EXPECT_EQ(it.matter.version, 1);
    EXPECT_EQ(it.matter.demands, (std::vector<Demand>{{1, content("first")}, {2, content("second")}}));
    ASSERT_EQ(it.matter.submissions.size(), 1u);
    const Submission& submission = it.matter.submissions[0];
    EXPECT_EQ(submission.ordinal, 1);
    EXPECT_EQ(submission.received_day, day("2026-03-02"));
    EXPECT_EQ(submission.registered_day, day("2026-03-05"));
    EXPECT_EQ(submission.registered_by, "petitions");
    // The clock runs from receipt, not from registration (Art. 22).
    EXPECT_EQ(it.clock_of(Clock::registration, "petitions"), "2026-03-17");
    EXPECT_EQ(it.matter.deadlines.size(), 1u);
}

TEST(Registration, AtAUnitStartsTheClockOfNotice) {
    Case it;
    auto asked = it.registration();
    asked.unit = "housing";
    ASSERT_EQ(it.enter(asked, officer("housing", {Role::handler})), std::nullopt);
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-17");
    EXPECT_EQ(it.matter.deadlines.size(), 1u);
}

TEST(Registration, ByThePetitionerOrTheImportNamesNoUnitAsItsClerk) {
    Case it;
    for (const Actor& actor : {petitioner(), Actor{}}) {
        ASSERT_EQ(it.enter(it.registration(), actor), std::nullopt);
        EXPECT_EQ(it.matter.submissions[0].registered_by, "");
    }
}

TEST(Registration, RefusesInThisOrder) {
    Case it;
    auto asked = it.registration();
    asked.unit = "water";
    asked.kind = Kind::request;
    asked.demands.clear();
    asked.accused_unit = "nobody";
    asked.submission.anonymous = asked.submission.withheld_name = true;
    asked.submission.received_day = it.today + 1;
    asked.submission.representatives.resize(6);
    asked.submission.persons = 4;
    asked.submission.agent = content("agent");
    asked.submission.petitioners.clear();

    EXPECT_EQ(it.enter(asked, officer("petitions", {Role::supervisor})), Refusal::not_permitted);
    EXPECT_EQ(it.enter(asked, clerk), Refusal::not_your_unit);
    asked.unit = "nobody";
    EXPECT_EQ(it.enter(asked, officer("nobody", {Role::clerk})), Refusal::unit_unknown);
    EXPECT_EQ(it.enter(asked, petitioner()), Refusal::unit_unknown);
    asked.unit = "old-water";
    EXPECT_EQ(it.enter(asked, petitioner()), Refusal::unit_not_active);
    asked.unit = "petitions";
    EXPECT_EQ(it.enter(asked, clerk), Refusal::withheld_and_anonymous);
    asked.submission.withheld_name = false;
    EXPECT_EQ(it.enter(asked, clerk), Refusal::received_in_future);
    asked.submission.received_day = it.today;
    EXPECT_EQ(it.enter(asked, clerk), Refusal::representatives_too_many);
    asked.submission.representatives.resize(5);
    EXPECT_EQ(it.enter(asked, clerk), Refusal::representatives_exceed_persons);
    asked.submission.persons = 5;
    EXPECT_EQ(it.enter(asked, clerk), Refusal::agent_without_mandate);
    asked.submission.agent.reset();
    EXPECT_EQ(it.enter(asked, clerk), Refusal::demand_missing);
    asked.demands = {content("first")};
    EXPECT_EQ(it.enter(asked, clerk), Refusal::accused_without_accusation);
    asked.kind = Kind::accusation;
    EXPECT_EQ(it.enter(asked, clerk), Refusal::unit_unknown);
    asked.accused_unit = "housing";
    EXPECT_EQ(it.enter(asked, clerk), std::nullopt);
    EXPECT_FALSE(it.matter.submissions[0].reachable);
}

TEST(Registration, LeavesOutOfficersWhoLeft) {
    Case it;
    Actor left = clerk;
    left.officer.active = false;
    EXPECT_EQ(it.enter(it.registration(), left), Refusal::not_permitted);
}

TEST(Registration, OfWithheldNameOrAgentIsOrdinary) {
    Case it;
    auto asked = it.registration();
    asked.submission.withheld_name = true;
    asked.submission.agent = content("agent");
    EXPECT_EQ(it.enter(asked, clerk), std::nullopt);
    EXPECT_TRUE(it.matter.submissions[0].reachable);
    EXPECT_TRUE(it.matter.submissions[0].withheld_name);
}

TEST(Registration, OfASuggestionNeedsNoDemand) {
    Case it;
    auto asked = it.registration();
    asked.demands.clear();
    asked.kind = Kind::suggestion;
    EXPECT_EQ(it.enter(asked, clerk), std::nullopt);
}

TEST(Registration, NeverLeavesAnAccusationWithTheAccused) {
    Case it;
    auto asked = it.registration();
    asked.kind = Kind::accusation;
    asked.accused_unit = "housing";
    asked.unit = "housing-station";
    const Actor station = officer("housing-station", {Role::clerk});
    ASSERT_EQ(it.enter(asked, station), std::nullopt);
    EXPECT_EQ(it.matter.holder, "discipline");
    EXPECT_EQ(it.matter.submissions[0].registered_by, "housing-station");
    EXPECT_EQ(it.clock_of(Clock::notice, "discipline"), "2026-03-17");
    // Of several, the one of the place; without discipline inspection, the petition department.
    std::vector<Unit> units = example_units();
    units.push_back(Unit{"a-far-discipline", {}, UnitKind::discipline, 3, "430200", "", {}, ""});
    it.offices = Offices(units);
    ASSERT_EQ(it.enter(asked, station), std::nullopt);
    EXPECT_EQ(it.matter.holder, "discipline");
    units.back().id = "discipline";
    it.offices = Offices(units);
    ASSERT_EQ(it.enter(asked, station), std::nullopt);
    EXPECT_EQ(it.matter.holder, "discipline");
    std::erase_if(units, [](const Unit& unit) { return unit.kind == UnitKind::discipline; });
    it.offices = Offices(units);
    ASSERT_EQ(it.enter(asked, station), std::nullopt);
    EXPECT_EQ(it.matter.holder, "petitions");
    std::erase_if(units,
                  [](const Unit& unit) { return unit.id == "petitions" || unit.id == "township-petitions"; });
    it.offices = Offices(units);
    ASSERT_EQ(it.enter(asked, station), std::nullopt);
    EXPECT_EQ(it.matter.holder, "city-petitions");
    for (Unit& unit : units) {
        if (unit.id == "city-petitions") unit.successor = "city";
    }
    it.offices = Offices(units);
    EXPECT_EQ(it.enter(asked, station), Refusal::accusation_to_accused);
    // The accused may be the whole county, petition department and all.
    it.offices = Offices(example_units());
    asked.accused_unit = "county";
    std::vector<Unit> without = example_units();
    std::erase_if(without, [](const Unit& unit) { return unit.kind == UnitKind::discipline; });
    it.offices = Offices(without);
    ASSERT_EQ(it.enter(asked, station), std::nullopt);
    EXPECT_EQ(it.matter.holder, "city-petitions");
}

// Art. 30(3), 46(5): where the place has none, an authority elsewhere holds it, whoever registers the same
// one.
TEST(Registration, OfAnAccusationWithoutAnAuthorityInThePlaceGoesToTheFirstElsewhere) {
    Case it;
    auto asked = it.registration();
    asked.kind = Kind::accusation;
    asked.accused_unit = "housing";
    asked.unit = "housing-station";
    std::vector<Unit> units = example_units();
    std::erase_if(units, [](const Unit& unit) { return unit.kind == UnitKind::discipline; });
    units.push_back(Unit{"second-discipline", {}, UnitKind::discipline, 3, "430300", "", {}, ""});
    units.push_back(Unit{"first-discipline", {}, UnitKind::discipline, 3, "430200", "", {}, ""});
    it.offices = Offices(units);
    ASSERT_EQ(it.enter(asked, officer("housing-station", {Role::clerk})), std::nullopt);
    EXPECT_EQ(it.matter.holder, "first-discipline");
}

TEST(Registration, OfAnAccusationElsewhereStaysWhereItWasBrought) {
    Case it;
    auto asked = it.registration();
    asked.kind = Kind::accusation;
    asked.accused_unit = "housing";
    ASSERT_EQ(it.enter(asked, clerk), std::nullopt);
    EXPECT_EQ(it.matter.holder, "petitions");
    EXPECT_EQ(it.matter.accused_unit, "housing");
}

// Art. 18(4), 46(6): to discipline inspection from wherever it comes, else to a petition department.
TEST(Registration, OfRetaliationGoesToAnotherBodyThanTheOneComplainedOf) {
    Case it;
    const MatterNumber over = matter_number(430102, 2026, 3);
    auto asked = it.registration();
    asked.kind = Kind::accusation;
    asked.retaliation_over = over;
    EXPECT_EQ(it.enter(asked, clerk), Refusal::accused_unit_missing);
    asked.accused_unit = "housing";
    ASSERT_EQ(it.enter(asked, clerk), std::nullopt);
    EXPECT_EQ(it.matter.holder, "discipline");
    EXPECT_EQ(it.matter.retaliation_over, over);
    EXPECT_EQ(it.matter.submissions[0].registered_by, "petitions");
    asked.unit = "discipline";
    std::vector<Unit> units = example_units();
    units.push_back(Unit{"a-discipline", {}, UnitKind::discipline, 4, "430102", "", {}, ""});
    it.offices = Offices(units);
    ASSERT_EQ(it.enter(asked, officer("discipline", {Role::clerk})), std::nullopt);
    EXPECT_EQ(it.matter.holder, "discipline");  // where it was brought, if that is one
    asked.accused_unit = "discipline";
    ASSERT_EQ(it.enter(asked, officer("discipline", {Role::clerk})), std::nullopt);
    EXPECT_EQ(it.matter.holder, "a-discipline");
    std::erase_if(units, [](const Unit& unit) { return unit.kind == UnitKind::discipline; });
    it.offices = Offices(units);
    asked.accused_unit = asked.unit = "housing";
    ASSERT_EQ(it.enter(asked, petitioner()), std::nullopt);
    EXPECT_EQ(it.matter.holder, "petitions");
    asked.kind = Kind::request;
    EXPECT_EQ(it.enter(asked, petitioner()), Refusal::accused_without_accusation);
}

TEST(Registration, WithoutRetaliationStaysWhereItWasBrought) {
    Case it;
    ASSERT_EQ(it.enter(it.registration(), clerk), std::nullopt);
    EXPECT_EQ(it.matter.holder, "petitions");
    EXPECT_FALSE(it.matter.retaliation_over);
}

TEST(Registration, RefusesADayThatCannotBeCounted) {
    Case it;
    auto asked = it.registration();
    it.on("2999-12-31");
    asked.submission.received_day = it.today;
    EXPECT_EQ(it.enter(asked, clerk), Refusal::day_unworkable);
}

}  // namespace
}  // namespace dengwen
