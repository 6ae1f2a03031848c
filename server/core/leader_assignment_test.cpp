#include "core/leader_assignment.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(LeaderAssignment, PutsOneLeaderWithATeamInCharge) {
    const Case it = led();  // 9 March
    ASSERT_TRUE(it.matter.leader);
    EXPECT_EQ(it.matter.leader->name, "Wang Min");
    EXPECT_EQ(it.matter.leader->office, "deputy head");
    EXPECT_EQ(it.matter.leader->unit, "housing");
    EXPECT_EQ(it.matter.leader->team, (std::vector<TeamMember>{{"Li", "housing"}, {"Zhao", "water"}}));
    EXPECT_EQ(it.matter.leader->since, day("2026-03-09"));
    EXPECT_EQ(it.matter.leader->ground, content("old and hard"));
}

TEST(LeaderAssignment, TakesThePlaceOfAnEarlierOne) {
    Case it = led().on("2026-03-12");
    LeaderAssignmentAsked asked = in_charge();
    EXPECT_EQ(it.refused(asked, head), Refusal::leader_unchanged);
    for (const auto change : {0, 1, 2, 3}) {
        LeaderAssignmentAsked other = asked;
        if (change == 0) other.name = "Chen";
        if (change == 1) other.office = "head";
        if (change == 2) other.unit = "water";
        if (change == 3) other.team.pop_back();
        EXPECT_EQ(it.refused(other, router), std::nullopt) << change;
    }
    asked.name = "Chen";
    asked.unit = "";
    it.does(asked, head);
    EXPECT_EQ(it.matter.leader->name, "Chen");
    EXPECT_EQ(it.matter.leader->unit, "housing");
    EXPECT_EQ(it.matter.leader->since, day("2026-03-12"));
}

TEST(LeaderAssignment, IsMadeByTheUnitOrByWhoSupervisesIt) {
    Case it = accepted();
    LeaderAssignmentAsked asked = in_charge();
    EXPECT_EQ(it.refused(asked, router), std::nullopt);
    EXPECT_EQ(it.refused(asked, officer("county", {Role::head})), std::nullopt);
    EXPECT_EQ(it.refused(asked, water_head), Refusal::leader_elsewhere);
    EXPECT_EQ(it.refused(asked, officer("nobody", {Role::head})), Refusal::leader_elsewhere);
    EXPECT_EQ(it.refused(asked, handler), Refusal::not_permitted);
    asked.unit = "nobody";
    EXPECT_EQ(it.refused(asked, router), Refusal::unit_unknown);
    asked.unit = "old-water";
    EXPECT_EQ(it.refused(asked, router), Refusal::unit_not_active);
}

TEST(LeaderAssignment, NamesATeamOfUnitsThatStandEachMemberOnce) {
    Case it = accepted();
    LeaderAssignmentAsked asked = in_charge();
    asked.team = {{"Li", "nobody"}};
    EXPECT_EQ(it.refused(asked, head), Refusal::team_unit_unknown);
    asked.team = {{"Li", "old-water"}};
    EXPECT_EQ(it.refused(asked, head), Refusal::team_unit_unknown);
    asked.team = {{"Zhao", "water"}, {"Li", ""}, {"Li", "housing"}};
    EXPECT_EQ(it.refused(asked, head), Refusal::team_member_twice);
    asked.team = {{"Li", "housing"}, {"Zhao", "water"}, {"Li", ""}};
    EXPECT_EQ(it.refused(asked, head), Refusal::team_member_twice);
    asked.team = {{"Li", "water"}, {"Li", "housing"}};
    EXPECT_EQ(it.refused(asked, head), std::nullopt);
    asked.team = {};
    EXPECT_EQ(it.refused(asked, head), std::nullopt);
}

TEST(LeaderAssignment, IsOfRequestsThatAreNotSettled) {
    Case it = accepted();
    it.matter.kind = Kind::suggestion;
    EXPECT_EQ(it.refused(in_charge(), head), Refusal::leader_needs_request);
    it.matter.kind = Kind::request;
    it.matter.settled_on = it.today;
    EXPECT_EQ(it.refused(in_charge(), head), Refusal::already_settled);
}

TEST(LeaderAssignment, GoesOnWithTheUnitThatGoesOn) {
    Case it = led();
    it.matter.leader->unit = "old-water";
    it.matter.leader->team = {{"Li", "old-water"}, {"Zhao", "housing"}};
    EXPECT_EQ(retired_unit(it.matter, it.offices), "old-water");
    it.does(SuccessorAsked{"water", content("merged")}, officer("county", {Role::head}));
    EXPECT_EQ(it.matter.leader->unit, "water");
    EXPECT_EQ(it.matter.leader->team, (std::vector<TeamMember>{{"Li", "water"}, {"Zhao", "housing"}}));
}

}  // namespace
}  // namespace dengwen
