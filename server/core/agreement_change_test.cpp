#include "core/agreement_change.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

AgreementChangeAsked to(std::vector<InstalmentAsked> instalments) {
    return {1, content("consent"), std::move(instalments), {}};
}

TEST(AgreementChange, ReplacesWhatIsStillOwed) {
    Case it = with_agreement();
    it.on("2026-05-06").does(paying(1, "2026-05-06", 100'00), handler);
    it.does(paying(2, "2026-05-06", 50'00), handler);
    AgreementChangeAsked asked = to({{day("2026-06-30"), 150'00, {}, "township"}});
    asked.shares = {{"water", 100'00}, {"township", 200'00}};
    it.does(asked, water_head);
    const Agreement& agreement = it.matter.agreements[0];
    ASSERT_EQ(agreement.instalments.size(), 4u);
    EXPECT_EQ(agreement.instalments[0].changed_on, std::nullopt);
    EXPECT_EQ(agreement.instalments[1].changed_on, day("2026-05-06"));
    EXPECT_EQ(agreement.instalments[2].changed_on, day("2026-05-06"));
    EXPECT_EQ(agreement.instalments[3].ordinal, 4);
    EXPECT_EQ(agreement.shares, asked.shares);
    EXPECT_EQ(promised(agreement), 300'00);
    EXPECT_EQ(outstanding(agreement), 150'00);
    // The clock of what fell away has fallen away; the new day runs.
    EXPECT_EQ(it.clock_of(Clock::instalment, "water"), "2026-06-30 dropped 2026-05-06");
    EXPECT_EQ(it.clock_of(Clock::instalment, "township"), "2026-06-30");
    const auto* entry = std::get_if<AgreementChanged>(&it.entries.back().event);
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->consent, content("consent"));
}

TEST(AgreementChange, RefusesInThisOrder) {
    Case it = served();
    AgreementChangeAsked asked = to({});
    asked.agreement = 2;
    EXPECT_EQ(it.refused(asked, head), Refusal::agreement_unknown);
    it = with_agreement();
    EXPECT_EQ(it.refused(asked, head), Refusal::agreement_unknown);
    asked.agreement = 1;
    EXPECT_EQ(it.refused(asked, head), Refusal::instalment_missing);
    asked.instalments = {{day("2026-03-22"), 5, {}, ""}};
    EXPECT_EQ(it.refused(asked, head), Refusal::instalment_out_of_order);
    asked.instalments[0].due = day("2026-03-23");
    asked.shares = {{"water", 4}};
    EXPECT_EQ(it.refused(asked, head), Refusal::shares_do_not_add_up);
    asked.shares = {{"water", 5}};
    EXPECT_EQ(it.refused(asked, head), std::nullopt);
    asked.instalments = {{final_day + 1, 5, {}, ""}};
    EXPECT_EQ(it.refused(asked, head), Refusal::day_unworkable);
}

TEST(AgreementChange, IsNotAskedOfWhatIsPerformed) {
    Case it = served().on("2026-03-23");
    AgreementAsked asked = reconciliation();
    asked.instalments.resize(1);
    it.does(asked, handler).does(asked, handler);
    it.does(paying(1, "2026-03-23", 100'00), handler);
    EXPECT_EQ(it.refused(to({{day("2026-06-30"), 5, {}, ""}}), head), Refusal::agreement_performed);
    InstalmentPerformanceAsked second = paying(1, "2026-03-23", 100'00);
    second.agreement = 2;
    it.does(second, handler);
    EXPECT_FALSE(it.may(Act::agreement_change, head));
    EXPECT_EQ(gate(Act::agreement_change, it.matter, it.setting(head)), Refusal::agreement_performed);
}

}  // namespace
}  // namespace dengwen
