#include "core/agreement.hpp"

#include <algorithm>

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(Agreement, PromisesEachInstalmentForItsDay) {
    const Case it = with_agreement();
    ASSERT_EQ(it.matter.agreements.size(), 1u);
    const Agreement& made = it.matter.agreements[0];
    EXPECT_EQ(made.ordinal, 1);
    EXPECT_EQ(made.kind, AgreementKind::reconciliation);
    EXPECT_EQ(made.obligor, "water");
    EXPECT_EQ(made.demands, std::vector<int>{1});
    EXPECT_EQ(made.text, content("agreement"));
    EXPECT_EQ(made.basis, content("law"));
    EXPECT_EQ(made.signed_on, day("2026-03-23"));
    EXPECT_EQ(made.currency, "CNY");
    EXPECT_EQ(made.instalments.size(), 3u);
    EXPECT_EQ(std::ranges::count(it.matter.deadlines, Clock::instalment, &Deadline::clock), 3);
}

TEST(Agreement, BindsTheHandlingUnitWhereNoOtherIsNamed) {
    Case it = served().on("2026-03-23");
    AgreementAsked asked = reconciliation();
    asked.obligor = "";
    asked.currency = "USD";
    asked.kind = AgreementKind::mediation;
    asked.mediator = content("committee");
    asked.shares = {{"housing", 100'00}, {"township", 200'00}};
    it.does(asked, handler).does(asked, handler);
    ASSERT_EQ(it.matter.agreements.size(), 2u);
    const Agreement& second = it.matter.agreements[1];
    EXPECT_EQ(second.ordinal, 2);
    EXPECT_EQ(second.obligor, "housing");
    EXPECT_EQ(second.instalments[0].payer, "housing");
    EXPECT_EQ(second.instalments[1].payer, "township");
    EXPECT_EQ(second.currency, "USD");
    EXPECT_EQ(second.mediator, content("committee"));
    EXPECT_EQ(second.shares, asked.shares);
}

TEST(Agreement, RefusesInThisOrder) {
    Case it = served();  // 20 March
    AgreementAsked asked;
    asked.kind = AgreementKind::mediation;
    asked.signed_on = day("2026-03-21");
    asked.obligor = "old-water";
    asked.currency = "yuan";
    EXPECT_EQ(it.refused(asked, handler), Refusal::agreement_in_future);
    asked.signed_on = day("2026-03-20");
    EXPECT_EQ(it.refused(asked, handler), Refusal::obligor_unknown);
    asked.obligor = "nobody";
    EXPECT_EQ(it.refused(asked, handler), Refusal::obligor_unknown);
    asked.obligor = "water";
    EXPECT_EQ(it.refused(asked, handler), Refusal::agreement_demand_unknown);
    asked.demands = {1, 3};
    EXPECT_EQ(it.refused(asked, handler), Refusal::agreement_demand_unknown);
    asked.demands = {1, 2};
    EXPECT_EQ(it.refused(asked, handler), Refusal::mediator_missing);
    asked.mediator = content("committee");
    EXPECT_EQ(it.refused(asked, handler), Refusal::currency_unknown);
    for (const char* wrong : {"yua", "Y1N", "CNYY", "C[Y", "C@Y"}) {
        asked.currency = wrong;
        EXPECT_EQ(it.refused(asked, handler), Refusal::currency_unknown) << wrong;
    }
    asked.currency = "AZY";
    EXPECT_EQ(it.refused(asked, handler), Refusal::instalment_missing);
    asked.instalments = {{day("2026-04-30"), 5, {}, ""}};
    asked.shares = {{"water", 4}};
    EXPECT_EQ(it.refused(asked, handler), Refusal::shares_do_not_add_up);
    asked.shares = {{"water", 5}};
    EXPECT_EQ(it.refused(asked, handler), std::nullopt);
    asked.instalments = {{final_day + 1, 5, {}, ""}};
    EXPECT_EQ(it.refused(asked, handler), Refusal::day_unworkable);
    it.matter.kind = Kind::suggestion;
    EXPECT_EQ(it.refused(asked, handler), Refusal::agreement_needs_request);
}

TEST(Agreement, UnsettlesWhatWasSettled) {
    Case it = with_agreement();
    it.matter.settled_on = day("2026-03-23");
    it.does(reconciliation(), handler);
    EXPECT_EQ(it.matter.settled_on, std::nullopt);
}

TEST(Settlement, WaitsForEveryInstalment) {
    Case it = with_agreement().on("2026-07-10");
    const SettlementAsked settled{content("settled"), true};
    it.does(PerformanceAsked{1, day("2026-06-01"), content("proof")}, handler);
    EXPECT_EQ(it.refused(settled, handler), Refusal::instalment_live);
    it.does(paying(1, "2026-06-01", 100'00), handler).does(paying(2, "2026-06-01", 200'00), handler);
    EXPECT_EQ(it.refused(settled, handler), Refusal::instalment_live);
    it.does(paying(3, "2026-06-02", 0), handler);
    it.does(settled, handler);
    EXPECT_EQ(it.matter.settled_on, day("2026-07-10"));
    InstalmentAnswerAsked disputed{1, 3, false, content("leaks")};
    it.does(disputed, petitioner());
    EXPECT_EQ(it.matter.settled_on, std::nullopt);
    EXPECT_EQ(it.refused(settled, handler), Refusal::instalment_live);
}

}  // namespace
}  // namespace dengwen
