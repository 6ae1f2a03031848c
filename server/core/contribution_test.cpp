#include "core/contribution.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const Actor water = officer("water", {Role::handler});

TEST(Contribution, MeetsTheDayAndCountsAsTakingPart) {
    Case it = accepted();
    it.does(AssistanceAsked{"water", day("2026-03-31"), {}}, handler);
    it.does(AssistanceAsked{"township", day("2026-03-31"), {}}, handler);
    it.on("2026-04-02").does(ContributionAsked{content("text")}, water);
    EXPECT_EQ(it.clock_of(Clock::assignment, "water"), "2026-03-31 done 2026-04-02");
    EXPECT_EQ(it.clock_of(Clock::assignment, "township"), "2026-03-31");
    EXPECT_EQ(it.matter.assistances[0].contributed_on, day("2026-04-02"));
    EXPECT_EQ(it.matter.assistances[1].contributed_on, std::nullopt);
    EXPECT_EQ(it.matter.participations.back(), (Participation{water.officer.id, "water", Phase::handling}));
    EXPECT_EQ(it.refused(ContributionAsked{content("text")}, water), Refusal::not_your_unit);
    EXPECT_EQ(std::get<Contributed>(it.entries.back().event).unit, "water");
    // Asked again later, its first contribution keeps its day.
    it.does(AssistanceAsked{"water", day("2026-04-30"), {}}, handler);
    it.on("2026-04-10").does(ContributionAsked{content("text")}, water);
    EXPECT_EQ(it.matter.assistances[0].contributed_on, day("2026-04-02"));
    EXPECT_EQ(it.matter.assistances[2].contributed_on, day("2026-04-10"));
}

TEST(Contribution, AfterTheOpinionStillBelongsToTheHandling) {
    Case it = accepted();
    it.does(AssistanceAsked{"water", day("2026-03-31"), {}}, handler)
        .does(DraftAsked{both_answered()}, handler);
    it.does(OpinionAsked{}, head).does(ServiceAsked{service(ServiceMeans::direct, "2026-03-09")}, handler);
    it.does(to_county("2026-03-09"), petitioner()).does(ContributionAsked{content("text")}, water);
    EXPECT_EQ(it.matter.participations.back().phase, Phase::handling);
}

}  // namespace
}  // namespace dengwen
