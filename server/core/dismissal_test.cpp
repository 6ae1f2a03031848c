#include "core/dismissal.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(Dismissal, PutsTheMatterBackWithItsClocksAsGiven) {
    Case it = forwarded();
    it.on("2026-03-06").does(ObjectionAsked{content("reason"), ""}, handler);
    const auto clocks = it.matter.deadlines;
    it.on("2026-03-10").does(DismissalAsked{content("because")}, router);
    EXPECT_EQ(it.matter.stage, Stage::forwarded);
    EXPECT_EQ(it.matter.holder, "housing");
    EXPECT_EQ(it.matter.routings.back().dismissed_on, day("2026-03-10"));
    EXPECT_EQ(it.matter.deadlines, clocks);
    EXPECT_EQ(std::get<Dismissed>(it.entries.back().event).reason, content("because"));
    EXPECT_EQ(it.refused(ObjectionAsked{content("reason"), ""}, handler), Refusal::already_objected);
}

}  // namespace
}  // namespace dengwen
