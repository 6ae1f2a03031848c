// What is counted of the cases where a plain look at the record would mislead.
#include "tally/counting.hpp"

#include "core/asker_test.hpp"

namespace dengwen::tally {
namespace {

using namespace testing;
using store::Kept;
using store::Step;

store::Tally counted(const Case& it) {
    store::Tally tally;
    Matter before;
    for (const Entry& entry : it.entries) {
        Matter after = apply(before, entry);
        count(tally, before, entry, after);
        before = std::move(after);
    }
    tally.drop_zeros();
    return tally;
}

Kept kept(const store::Tally& tally, const char* unit, const char* month, Clock clock) {
    const auto found = tally.by_clock.find({unit, month, clock});
    return found == tally.by_clock.end() ? Kept{} : found->second;
}

TEST(Counting, CountsTheStepsOfTheHappyWayForTheUnitThatTookThem) {
    const store::Tally tally = counted(concluded());
    const auto on = [&](const char* unit, const char* day, Step step) {
        const auto found = tally.by_day.find({unit, day, step});
        return found == tally.by_day.end() ? 0 : found->second;
    };
    EXPECT_EQ(on("petitions", "2026-03-02", Step::registered), 1);
    EXPECT_EQ(on("petitions", "2026-03-04", Step::forwarded), 1);
    EXPECT_EQ(on("housing", "2026-03-04", Step::received), 1);
    EXPECT_EQ(on("housing", "2026-03-09", Step::accepted), 1);
    EXPECT_EQ(on("housing", "2026-03-18", Step::answered), 1);
    EXPECT_EQ(on("housing", "2026-03-20", Step::served), 1);
    EXPECT_EQ(on("county", "2026-04-21", Step::served), 1);
    EXPECT_EQ(on("city", "2026-05-21", Step::ended), 1);
    EXPECT_EQ(tally.by_day.size(), 9u);
    EXPECT_TRUE(tally.by_stage.empty()) << "nothing is in hand of a matter that ended";
    EXPECT_EQ(tally.by_place, (decltype(tally.by_place){{{"430102", "2026-03", "housing"}, 1}}));
}

TEST(Counting, CountsADutyInTheMonthItWasDone) {
    const store::Tally tally = counted(concluded());
    EXPECT_EQ(kept(tally, "petitions", "2026-03", Clock::registration), (Kept{1, 0, 2}));
    EXPECT_EQ(kept(tally, "housing", "2026-03", Clock::notice), (Kept{1, 0, 2}));
    EXPECT_EQ(kept(tally, "housing", "2026-03", Clock::handling), (Kept{1, 0, 9}));
    EXPECT_EQ(kept(tally, "county", "2026-04", Clock::review), (Kept{1, 0, 19}));
    EXPECT_EQ(kept(tally, "city", "2026-05", Clock::re_review), (Kept{1, 0, 14}));
    EXPECT_EQ(tally.by_clock.size(), 5u)
        << "no objection, no time of the petitioner's own, no promise still open";
}

TEST(Counting, CallsADutyDoneAfterItsLastDayLate) {
    Case it = accepted();
    it.on("2026-05-20").does(DraftAsked{both_answered()}, handler).does(OpinionAsked{}, head);
    EXPECT_EQ(kept(counted(it), "housing", "2026-05", Clock::handling), (Kept{0, 1, 72}));
}

TEST(Counting, DoesNotLetAWithdrawalHideAMissedDay) {
    Case late = accepted();
    late.on("2026-05-20").does(WithdrawalAsked{content("statement")}, petitioner());
    EXPECT_EQ(kept(counted(late), "housing", "2026-05", Clock::handling), (Kept{0, 1, 72}));
    Case early = accepted();
    early.on("2026-03-20").does(WithdrawalAsked{content("statement")}, petitioner());
    EXPECT_EQ(kept(counted(early), "housing", "2026-03", Clock::handling), Kept{});
    EXPECT_EQ((counted(early).by_day.at({"housing", "2026-03-20", Step::withdrawn})), 1);
}

TEST(Counting, TakesBackWhatWasCountedWhenAMatterComesBack) {
    Case it = forwarded();
    EXPECT_EQ(kept(counted(it), "petitions", "2026-03", Clock::registration), (Kept{1, 0, 2}));
    it.on("2026-03-06").does(ObjectionAsked{content("reason"), ""}, handler);
    it.on("2026-04-30").does(ReturningAsked{}, router);
    EXPECT_EQ(kept(counted(it), "petitions", "2026-03", Clock::registration), Kept{}) << "the clock runs on";
    EXPECT_EQ(kept(counted(it), "housing", "2026-04", Clock::notice), Kept{})
        << "and it was not housing's to do";
    EXPECT_EQ(counted(it).by_stage,
              (decltype(store::Tally::by_stage){{{"petitions", Stage::registered}, 1}}));
}

TEST(Counting, KeepsAccusationsOutOfPlacesAndCategories) {
    Case it;
    auto asked = it.registration();
    asked.kind = Kind::accusation;
    asked.accused_unit = "housing";
    ASSERT_EQ(it.enter(asked, clerk), std::nullopt);
    EXPECT_TRUE(counted(it).by_place.empty());
    EXPECT_EQ(counted(it).by_day.size(), 1u);
}

TEST(Counting, CountsNoDaysWhereAnActSetTheDay) {
    Case it = answered();
    it.on("2026-06-01").does(PerformanceAsked{1, day("2026-06-01"), content("proof")}, head);
    EXPECT_EQ(kept(counted(it), "housing", "2026-06", Clock::performance), (Kept{1, 0, 0}));
}

}  // namespace
}  // namespace dengwen::tally
