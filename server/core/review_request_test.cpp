#include "core/review_request.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(ReviewRequest, StartsTheReviewersClockFromReceipt) {
    Case it = served().on("2026-04-03");
    it.does(ReviewRequestAsked{"county", day("2026-04-02"), day("2026-03-31"), content("reason"), {}},
            petitioner());
    EXPECT_EQ(it.matter.stage, Stage::review);
    EXPECT_EQ(it.matter.reviewing_unit, "county");
    EXPECT_EQ(it.matter.holder, "county");
    EXPECT_EQ(it.matter.handling_unit, "housing");
    EXPECT_EQ(it.clock_of(Clock::review_request, ""), "2026-04-20 done 2026-03-31");
    // Received 2 April, the raw last day is 2 May, in the holiday.
    EXPECT_EQ(it.clock_of(Clock::review, "county"), "2026-05-06");
    EXPECT_EQ(it.clock(Clock::review, "county")->day_zero, day("2026-04-02"));
    EXPECT_EQ(std::get<ReviewRequested>(it.entries.back().event).posted_on, day("2026-03-31"));
}

TEST(ReviewRequest, LateNeedsAGoodReasonAndThePostmarkCounts) {
    Case it = served().on("2026-05-08");
    ReviewRequestAsked asked = to_county("2026-04-21");
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::review_request_late);
    asked.posted_on = day("2026-04-20");
    EXPECT_EQ(it.refused(asked, petitioner()), std::nullopt);
    asked.posted_on = day("2026-04-21");
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::review_request_late);
    asked.late_because = content("ill");
    it.does(asked, petitioner());
    EXPECT_EQ(std::get<ReviewRequested>(it.entries.back().event).late_because, content("ill"));
    EXPECT_EQ(it.clock_of(Clock::review_request, ""), "2026-04-20 done 2026-04-21");
    EXPECT_EQ(served().on("2026-05-08").refused(to_county("2026-04-20"), petitioner()), std::nullopt);
}

TEST(ReviewRequest, RefusesInThisOrder) {
    Case it = served();
    ReviewRequestAsked asked{"", day("2026-03-21"), std::nullopt, content("reason"), {}};
    it.matter.opinions[0].remedy_units.clear();
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::no_level_above);
    it.matter.opinions[0].remedy_units = {"county", "city-housing", "housing"};
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::level_above_ambiguous);
    asked.to = "nobody";
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::unit_unknown);
    asked.to = "housing";
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::handler_cannot_review);
    asked.to = "water";
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::wrong_reviewing_unit);
    asked.to = "county";
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::request_in_future);
    asked.received_on = day("2026-03-20");
    asked.posted_on = day("2026-03-21");
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::request_in_future);
    asked.posted_on = day("2026-03-19");
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::request_before_service);
    asked.posted_on = day("2026-03-20");
    EXPECT_EQ(it.refused(asked, petitioner()), std::nullopt);
    asked.posted_on.reset();
    EXPECT_EQ(it.refused(asked, petitioner()), std::nullopt);
}

TEST(ReviewRequest, GoesToTheOnlyLevelAboveUnnamed) {
    Case it = served();
    it.matter.opinions[0].remedy_units = {"city-housing"};
    ReviewRequestAsked asked = to_county("2026-03-20");
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::wrong_reviewing_unit);
    asked.to = "";
    it.does(asked, petitioner());
    EXPECT_EQ(it.matter.reviewing_unit, "city-housing");
}

TEST(ReviewRequest, FollowsTheLevelAboveThatWasMerged) {
    Case it = served();
    it.matter.opinions[0].remedy_units = {"old-water"};
    it.does(ReviewRequestAsked{"", day("2026-03-20"), {}, {}, {}}, petitioner());
    EXPECT_EQ(it.matter.reviewing_unit, "water");
}

// Art. 35: a level above that nobody goes on for decides nothing; what is left of those above does.
TEST(ReviewRequest, PassesOverALevelAboveThatNobodyGoesOnFor) {
    Case it = served();
    ASSERT_EQ(it.matter.opinions[0].remedy_units, (std::vector<std::string>{"county", "city-housing"}));
    std::vector<Unit> units = example_units();
    for (Unit& unit : units) {
        if (unit.id == "city-housing") unit.successor = "never-founded";
    }
    it.offices = Offices(units);
    it.on("2026-03-23");
    const ReviewRequestAsked unnamed{"", day("2026-03-23"), {}, content("reason"), {}};
    Case asked = it;
    asked.does(unnamed, petitioner());
    EXPECT_EQ(asked.matter.reviewing_unit, "county");
    for (Unit& unit : units) {
        if (unit.id == "county") unit.successor = "township";
        if (unit.id == "township") unit.successor = "county";
    }
    it.offices = Offices(units);
    EXPECT_EQ(it.refused(unnamed, petitioner()), Refusal::no_level_above);
}

TEST(ReviewRequest, NeedNotAwaitAPublicNoticesThirtyDays) {
    Case it = answered().on("2026-03-20");
    it.does(ServiceAsked{service(ServiceMeans::public_notice, "2026-03-20")}, handler).on("2026-03-25");
    EXPECT_EQ(it.refused(to_county("2026-03-17"), petitioner()), Refusal::request_before_service);
    EXPECT_EQ(it.refused(to_county("2026-03-18"), petitioner()), std::nullopt);
}

TEST(ReviewRequest, OfAnAccusationNeverGoesToTheAccused) {
    Case it = served();
    it.matter.kind = Kind::accusation;
    it.matter.accused_unit = "county";
    EXPECT_EQ(it.refused(to_county("2026-03-20"), petitioner()), Refusal::accusation_to_accused);
}

TEST(ReviewRequest, MayBeWrittenDownForThePetitioner) {
    Case it = served();
    const Actor desk = for_petitioner(officer("county", {Role::clerk}));
    it.does(to_county("2026-03-20"), desk);
    EXPECT_TRUE(it.entries.back().by.for_petitioner);
    it = served();
    it.on("2999-12-31");
    ReviewRequestAsked far = to_county("2999-12-31");
    far.late_because = content("reason");
    EXPECT_EQ(it.refused(far, petitioner()), Refusal::day_unworkable);
}

}  // namespace
}  // namespace dengwen
