#include "core/court_confirmation.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(CourtConfirmation, IsEnteredOnce) {
    Case it = with_agreement().on("2026-04-20");
    const CourtConfirmationAsked asked{1, day("2026-04-20"), content("ruling")};
    it.does(asked, handler);
    EXPECT_EQ(it.matter.agreements[0].court_confirmed_on, day("2026-04-20"));
    EXPECT_EQ(it.matter.agreements[0].court_ruling, content("ruling"));
    EXPECT_EQ(it.refused(asked, handler), Refusal::already_confirmed_in_court);
    EXPECT_FALSE(it.may(Act::court_confirmation, handler));
    AgreementAsked second = reconciliation();
    it.does(second, handler);
    EXPECT_TRUE(it.may(Act::court_confirmation, handler));
    EXPECT_EQ(it.refused(asked, handler), Refusal::already_confirmed_in_court);
}

TEST(CourtConfirmation, RefusesInThisOrder) {
    Case it = served();
    CourtConfirmationAsked asked{2, day("2026-04-21"), content("ruling")};
    EXPECT_EQ(it.refused(asked, handler), Refusal::agreement_unknown);
    it = with_agreement().on("2026-04-20");
    EXPECT_EQ(it.refused(asked, handler), Refusal::agreement_unknown);
    asked.agreement = 1;
    EXPECT_EQ(it.refused(asked, handler), Refusal::confirmed_in_future);
    asked.confirmed_on = day("2026-03-22");
    EXPECT_EQ(it.refused(asked, handler), Refusal::confirmed_before_agreement);
    asked.confirmed_on = day("2026-03-23");
    EXPECT_EQ(it.refused(asked, handler), std::nullopt);
}

}  // namespace
}  // namespace dengwen
