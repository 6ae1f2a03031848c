#include "core/instalment_performance.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(InstalmentPerformance, CountsInPart) {
    Case it = with_agreement().on("2026-04-20");
    it.does(paying(1, "2026-04-18", 30'00), water_handler);
    const Instalment& first = it.matter.agreements[0].instalments[0];
    ASSERT_EQ(first.payments.size(), 1u);
    EXPECT_EQ(first.payments[0], (Payment{day("2026-04-18"), 30'00, content("receipt")}));
    EXPECT_TRUE(is_live(first));
    EXPECT_EQ(it.refused(paying(1, "2026-04-20", 70'01), water_handler), Refusal::more_than_owed);
    it.does(paying(1, "2026-04-20", 70'00), water_handler);
    EXPECT_EQ(it.clock_of(Clock::instalment, "water"), "2026-06-30");
    EXPECT_EQ(it.matter.deadlines.back().clock, Clock::instalment);
    const auto* met = open_deadline_of(it.matter, Clock::instalment, "water");
    ASSERT_NE(met, nullptr);
    EXPECT_EQ(met->day_zero, day("2026-06-30"));
}

TEST(InstalmentPerformance, RefusesInThisOrder) {
    Case it = served();
    InstalmentPerformanceAsked asked{2, 9, day("2026-04-21"), 1, content("receipt"), {}};
    EXPECT_EQ(it.refused(asked, handler), Refusal::agreement_unknown);
    it = with_agreement().on("2026-04-20");
    EXPECT_EQ(it.refused(asked, handler), Refusal::agreement_unknown);
    asked.agreement = 1;
    EXPECT_EQ(it.refused(asked, handler), Refusal::instalment_unknown);
    asked.instalment = 3;
    EXPECT_EQ(it.refused(asked, handler), Refusal::performed_in_future);
    asked.performed_on = day("2026-03-22");
    EXPECT_EQ(it.refused(asked, handler), Refusal::performed_before_agreement);
    asked.performed_on = day("2026-03-23");
    asked.proof_names = matter_number(430102, 2026, 18);
    EXPECT_EQ(it.refused(asked, handler), Refusal::proof_of_another_matter);
    asked.proof_names = it.matter.number;
    EXPECT_EQ(it.refused(asked, handler), Refusal::performed_amount_wrong);
    asked.fen = 0;
    EXPECT_EQ(it.refused(asked, handler), std::nullopt);
    asked.instalment = 1;
    EXPECT_EQ(it.refused(asked, handler), Refusal::performed_amount_wrong);
    asked.fen = -1;
    EXPECT_EQ(it.refused(asked, handler), Refusal::performed_amount_wrong);
    asked.fen = 1;
    EXPECT_EQ(it.refused(asked, handler), std::nullopt);
    asked.performed_on = day("2026-04-20");
    EXPECT_EQ(it.refused(asked, handler), std::nullopt);
    it.does(paying(1, "2026-04-20", 100'00), handler);
    EXPECT_EQ(it.refused(asked, handler), Refusal::instalment_performed);
    it.does(AgreementChangeAsked{1, content("consent"), {{day("2026-06-30"), 5, {}, ""}}, {}}, head);
    asked.instalment = 2;
    EXPECT_EQ(it.refused(asked, handler), Refusal::instalment_was_changed);
    it.does(paying(4, "2026-04-20", 5), handler);
    EXPECT_EQ(gate(Act::instalment_performance, it.matter, it.setting(handler)),
              Refusal::agreement_performed);
}

TEST(InstalmentPerformance, AfterADisputeIsLookedAtAnew) {
    Case it = with_agreement().on("2026-04-20");
    it.does(paying(1, "2026-04-20", 100'00), water_handler);
    it.does(InstalmentAnswerAsked{1, 1, false, content("nothing came")}, petitioner());
    EXPECT_EQ(it.refused(paying(1, "2026-04-20", 100'01), water_handler), Refusal::more_than_owed);
    it.does(paying(1, "2026-04-20", 100'00), water_handler);
    const Instalment& first = it.matter.agreements[0].instalments[0];
    EXPECT_EQ(first.disputed_on, std::nullopt);
    EXPECT_EQ(first.dispute, std::nullopt);
    EXPECT_FALSE(is_live(first));
    // A later part takes back the confirmation of an earlier one.
    it.does(paying(2, "2026-04-20", 1), handler);
    it.does(InstalmentAnswerAsked{1, 2, true, {}}, petitioner());
    EXPECT_EQ(it.matter.agreements[0].instalments[1].confirmed_on, day("2026-04-20"));
    it.does(paying(2, "2026-04-20", 1), handler);
    EXPECT_EQ(it.matter.agreements[0].instalments[1].confirmed_on, std::nullopt);
}

}  // namespace
}  // namespace dengwen
