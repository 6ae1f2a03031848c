#include "core/objection.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(Objection, WithinFiveWorkingDaysGoesBackToTheSender) {
    Case it = forwarded();
    it.on("2026-03-11").does(ObjectionAsked{content("reason"), "water"}, handler);
    EXPECT_EQ(it.matter.stage, Stage::objected);
    EXPECT_EQ(it.matter.holder, "housing");
    EXPECT_EQ(it.matter.routings.back().objected_on, day("2026-03-11"));
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11 done 2026-03-11");
    // The unit's own clock is not stopped by its objecting.
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19");
    const auto& objected = std::get<Objected>(it.entries.back().event);
    EXPECT_FALSE(objected.late);
    EXPECT_EQ(objected.proposed_unit, "water");
    EXPECT_EQ(objected.reason, content("reason"));
}

TEST(Objection, LateIsRecordedAndTheDutyStays) {
    Case it = forwarded();
    it.on("2026-03-12").does(ObjectionAsked{content("reason"), ""}, handler);
    EXPECT_TRUE(std::get<Objected>(it.entries.back().event).late);
    EXPECT_EQ(it.matter.stage, Stage::forwarded);
    EXPECT_EQ(owner(it.matter), "housing");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11 done 2026-03-12");
    EXPECT_EQ(it.refused(ObjectionAsked{content("reason"), ""}, handler), Refusal::already_objected);
    EXPECT_EQ(it.refused(ReturningAsked{}, router), Refusal::nothing_objected);
}

TEST(Objection, NamesAKnownUnitIfAny) {
    const Case it = forwarded();
    EXPECT_EQ(it.refused(ObjectionAsked{content("reason"), "nobody"}, handler), Refusal::unit_unknown);
    EXPECT_EQ(it.refused(ObjectionAsked{content("reason"), ""}, handler), std::nullopt);
}

TEST(Objection, IsNotMadeToADecidedCompetence) {
    Case it = forwarded().does(ObjectionAsked{content("reason"), ""}, handler);
    it.does(CompetenceDisputeAsked{"county", content("reason")}, router);
    it.does(CompetenceDecisionAsked{"housing", {}, content("reason")}, officer("county", {Role::head}));
    EXPECT_EQ(it.refused(ObjectionAsked{content("reason"), ""}, handler), Refusal::competence_decided);
}

}  // namespace
}  // namespace dengwen
