#include "core/general_handling.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const GeneralHandlingAsked back{content("reason")};

TEST(GeneralHandling, DropsTheShortClocksAndRestartsNothing) {
    Case it = forwarded();
    EXPECT_EQ(it.refused(back, handler), Refusal::not_simple);
    it.does(SimpleHandlingAsked{}, handler);
    Case early = it;
    early.does(back, head);
    EXPECT_EQ(early.clock_of(Clock::simple_acceptance, "housing"), "2026-03-09 dropped 2026-03-04");
    EXPECT_EQ(early.matter.participations.size(), 2u);
    it.does(NoticeAsked{Path::handling, NoticeMeans::oral, content("notice")}, handler);
    it.on("2026-03-09").does(AcceptanceAsked{}, handler);
    it.on("2026-03-12").does(back, handler);
    EXPECT_EQ(it.matter.procedure, Procedure::general);
    EXPECT_EQ(it.matter.stage, Stage::handling);
    EXPECT_EQ(it.clock_of(Clock::simple_opinion, "housing"), "2026-03-23 dropped 2026-03-12");
    EXPECT_EQ(it.clock_of(Clock::handling, "housing"), "2026-05-08");
    EXPECT_EQ(std::get<FellBack>(it.entries.back().event).reason, content("reason"));
}

}  // namespace
}  // namespace dengwen
