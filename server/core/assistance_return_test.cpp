#include "core/assistance_return.hpp"

#include "core/example_test.hpp"
#include "core/routing.hpp"

namespace dengwen {
namespace {

using namespace testing;

const AssistanceReturnAsked not_for_us{content("not ours")};

Case asked_to_assist() {
    Case it = accepted();
    it.does(AssistanceAsked{"water", day("2026-03-31"), {}}, handler);
    return it;
}

TEST(AssistanceReturn, EndsTheDutyAndLetsTheLeadAskAgain) {
    Case it = asked_to_assist();
    it.on("2026-03-31").does(not_for_us, water_handler);
    EXPECT_EQ(it.clock_of(Clock::assignment, "water"), "2026-03-31 dropped 2026-03-31");
    EXPECT_EQ(it.matter.assistances[0].returned_on, day("2026-03-31"));
    EXPECT_FALSE(is_assisting(it.matter, "water"));
    EXPECT_EQ(it.refused(not_for_us, water_handler), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(ContributionAsked{content("late")}, water_handler), Refusal::not_your_unit);
    it.does(AssistanceAsked{"water", day("2026-04-10"), {}}, handler);
    EXPECT_TRUE(is_assisting(it.matter, "water"));
    it.on("2026-04-02").does(ContributionAsked{content("found")}, water_handler);
    ASSERT_EQ(it.matter.assistances.size(), 2u);
    EXPECT_EQ(it.matter.assistances[0].contributed_on, std::nullopt);
    EXPECT_EQ(it.matter.assistances[1].contributed_on, day("2026-04-02"));
    EXPECT_EQ(it.matter.assistances[1].returned_on, std::nullopt);
}

TEST(AssistanceReturn, StaysOnRecordWhenOtherCallsFallAway) {
    Case it = asked_to_assist();
    it.does(AssistanceAsked{"township", day("2026-03-31"), {}}, handler);
    it.does(not_for_us, water_handler);
    drop_assistances(it.matter, "", it.today);
    ASSERT_EQ(it.matter.assistances.size(), 1u);
    EXPECT_EQ(it.matter.assistances[0].unit, "water");
}

TEST(AssistanceReturn, IsTooLateOnceTheDayHasPassed) {
    const Case it = asked_to_assist().on("2026-04-01");
    EXPECT_EQ(it.refused(not_for_us, water_handler), Refusal::assistance_return_late);
    EXPECT_TRUE(it.may(Act::contribution, water_handler));
}

TEST(AssistanceReturn, OfAUnitThatWasGivenNoDayIsNeverTooLate) {
    Case it = registered();
    it.on("2026-03-04").does(ForwardingAsked{"housing", {"water"}, {}}, router);
    it.on("2026-05-04").does(not_for_us, water_handler);
    EXPECT_EQ(it.matter.assistances[0].returned_on, day("2026-05-04"));
}

TEST(AssistanceReturn, TouchesWhatWasAnsweredNoMore) {
    Case it = asked_to_assist();
    it.does(ContributionAsked{content("found")}, water_handler);
    it.does(AssistanceAsked{"water", day("2026-04-10"), {}}, handler);
    it.does(not_for_us, water_handler);
    EXPECT_EQ(it.matter.assistances[0].returned_on, std::nullopt);
    EXPECT_EQ(it.matter.assistances[1].returned_on, it.today);
    it.does(AssistanceAsked{"water", day("2026-04-20"), {}}, handler);
    it.on("2026-03-12").does(not_for_us, water_handler);
    EXPECT_EQ(it.matter.assistances[1].returned_on, day("2026-03-09")) << "each keeps its own day";
}

TEST(AssistanceReturn, IsTheAssistingUnitsAlone) {
    const Case it = asked_to_assist();
    EXPECT_EQ(it.refused(not_for_us, handler), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(not_for_us, officer("water", {Role::clerk})), Refusal::not_permitted);
}

}  // namespace
}  // namespace dengwen
