#include "core/settlement.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const SettlementAsked settled{content("text"), true};

TEST(Settlement, IsAFactOfItsOwn) {
    Case it = concluded().on("2026-06-25");
    EXPECT_EQ(it.refused(settled, handler), Refusal::demand_unperformed);
    it.does(PerformanceAsked{1, day("2026-06-24"), content("proof")}, handler).does(settled, handler);
    EXPECT_EQ(it.matter.settled_on, day("2026-06-25"));
    EXPECT_EQ(it.matter.ended_on, day("2026-05-21"));
    EXPECT_EQ(it.refused(settled, handler), Refusal::already_settled);
    EXPECT_TRUE(std::get<Settled>(it.entries.back().event).confirmed_by_petitioner);
}

TEST(Settlement, EndsNothing) {
    Case it = served();
    it.does(PerformanceAsked{1, day("2026-03-20"), content("proof")}, handler).does(settled, handler);
    EXPECT_EQ(it.matter.stage, Stage::served);
    EXPECT_NE(open_deadline(it.matter, Clock::review_request), nullptr);
}

// Art. 18(4): not while it is looked into whether the petitioner was put under pressure; said last of all.
TEST(Settlement, WaitsWhileAReportOfRetaliationIsUnanswered) {
    Case it = served();
    Setting setting = it.setting(handler);
    setting.under_check = true;
    EXPECT_EQ(decide(it.matter, settled, setting).refusal(), Refusal::demand_unperformed);
    it.does(PerformanceAsked{1, day("2026-03-20"), content("proof")}, handler);
    const auto answered = decide(it.matter, settled, setting);
    ASSERT_FALSE(answered);
    EXPECT_EQ(answered.refusal(), Refusal::settlement_under_check);
    EXPECT_EQ(it.refused(settled, handler), std::nullopt);
}

TEST(Settlement, NeedsAResultOrAnEnd) {
    EXPECT_EQ(notified().refused(settled, handler), Refusal::not_completed);
    Case it = forwarded().does(WithdrawalAsked{}, petitioner());
    EXPECT_EQ(it.refused(settled, handler), std::nullopt);
}

}  // namespace
}  // namespace dengwen
