#include "core/no_longer_acceptance.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(NoLongerAcceptance, NeedsAServedReReviewOpinionOfAnotherMatter) {
    Case it = forwarded();
    Case closing = re_reviewed();
    closing.matter.number = matter_number(430102, 2025, 3);
    const NoLongerAcceptanceAsked asked{closing.matter.number, content("text")};
    EXPECT_EQ(it.refused(asked, handler), Refusal::closing_opinion_unknown);
    it.other = &closing.matter;
    EXPECT_EQ(it.refused(asked, handler), Refusal::closing_opinion_unknown);
    closing.on("2026-05-21").does(ServiceAsked{service(ServiceMeans::direct, "2026-05-21")}, re_reviewer);
    EXPECT_EQ(it.refused(NoLongerAcceptanceAsked{matter_number(430102, 2025, 4), {}}, handler),
              Refusal::closing_opinion_unknown);
    it.matter.number = closing.matter.number;
    EXPECT_EQ(it.refused(asked, handler), Refusal::closing_opinion_unknown);
    it.matter.number = matter_number(430102, 2026, 17);
    it.does(SimpleHandlingAsked{}, handler).does(asked, handler);
    EXPECT_EQ(it.matter.stage, Stage::ended);
    EXPECT_EQ(it.matter.ended_because, EndingGround::no_longer_accepted);
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19 done 2026-03-04");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11 dropped 2026-03-04");
    EXPECT_EQ(it.clock_of(Clock::simple_acceptance, "housing"), "2026-03-09 done 2026-03-04");
    EXPECT_EQ(it.matter.participations.size(), 1u);
    EXPECT_EQ(std::get<NoLongerAccepted>(it.entries.back().event).closing_matter,
              matter_number(430102, 2025, 3));
}

TEST(NoLongerAcceptance, IsNotForMattersThatEndedOtherwise) {
    Case it = forwarded();
    Case closing = served();
    closing.matter.number = matter_number(430102, 2025, 3);
    closing.does(WithdrawalAsked{content("statement")}, petitioner());
    it.other = &closing.matter;
    EXPECT_EQ(it.refused(NoLongerAcceptanceAsked{closing.matter.number, {}}, handler),
              Refusal::closing_opinion_unknown);
}

}  // namespace
}  // namespace dengwen
