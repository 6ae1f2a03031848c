#include "core/instalment_answer.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(InstalmentAnswer, IsThePetitionersAlone) {
    Case it = with_agreement().on("2026-04-20");
    it.does(paying(1, "2026-04-20", 30'00), handler);
    const InstalmentAnswerAsked yes{1, 1, true, content("not read")};
    EXPECT_EQ(it.refused(yes, handler), Refusal::not_permitted);
    it.does(yes, for_petitioner(clerk));
    const Instalment& first = it.matter.agreements[0].instalments[0];
    EXPECT_EQ(first.confirmed_on, day("2026-04-20"));
    EXPECT_EQ(first.disputed_on, std::nullopt);
    EXPECT_EQ(first.dispute, std::nullopt);
    it.on("2026-04-21").does(InstalmentAnswerAsked{1, 1, false, content("short")}, petitioner());
    EXPECT_EQ(it.matter.agreements[0].instalments[0].confirmed_on, std::nullopt);
    EXPECT_EQ(it.matter.agreements[0].instalments[0].disputed_on, day("2026-04-21"));
    EXPECT_EQ(it.matter.agreements[0].instalments[0].dispute, content("short"));
}

TEST(InstalmentAnswer, OfAConfirmationLeavesWhatIsSettledSettled) {
    Case it = with_agreement().on("2026-04-20");
    it.does(paying(1, "2026-04-20", 30'00), handler);
    it.matter.settled_on = day("2026-04-20");
    it.does(InstalmentAnswerAsked{1, 1, true, {}}, petitioner());
    EXPECT_EQ(it.matter.settled_on, day("2026-04-20"));
}

TEST(InstalmentAnswer, RefusesInThisOrder) {
    Case it = with_agreement().on("2026-04-20");
    InstalmentAnswerAsked asked{2, 9, false, {}};
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::nothing_performed_yet);
    it.does(paying(1, "2026-04-20", 30'00), handler);
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::agreement_unknown);
    asked.agreement = 1;
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::instalment_unknown);
    asked.instalment = 2;
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::nothing_performed_yet);
    asked.instalment = 1;
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::dispute_reason_missing);
    asked.confirmed = true;
    EXPECT_EQ(it.refused(asked, petitioner()), std::nullopt);
    it.does(AgreementChangeAsked{1, content("consent"), {{day("2026-06-30"), 5, {}, ""}}, {}}, head);
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::nothing_performed_yet);
    it.does(paying(4, "2026-04-20", 5), handler);
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::instalment_was_changed);
}

}  // namespace
}  // namespace dengwen
