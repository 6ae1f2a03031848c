#include "core/re_review_request.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(ReReviewRequest, StartsTheReReviewersClockFromReceipt) {
    Case it = review_served().on("2026-05-08");
    it.does(ReReviewRequestAsked{"", day("2026-05-07"), day("2026-05-06"), content("reason"), {}},
            petitioner());
    EXPECT_EQ(it.matter.stage, Stage::re_review);
    EXPECT_EQ(it.matter.re_reviewing_unit, "city");
    EXPECT_EQ(it.matter.holder, "city");
    EXPECT_EQ(it.clock_of(Clock::re_review_request, ""), "2026-05-21 done 2026-05-06");
    EXPECT_EQ(it.clock_of(Clock::re_review, "city"), "2026-06-08");
    EXPECT_EQ(std::get<ReReviewRequested>(it.entries.back().event).received_on, day("2026-05-07"));
}

TEST(ReReviewRequest, RefusesInThisOrder) {
    Case it = review_served().on("2026-06-10");
    ReReviewRequestAsked asked = to_city("2026-05-22");
    it.matter.opinions[1].remedy_units = {"city", "county", "housing"};
    asked.to = "housing";
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::handler_cannot_review);
    asked.to = "county";
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::reviewer_cannot_re_review);
    asked.to = "province";
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::wrong_reviewing_unit);
    asked.to = "city";
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::review_request_late);
    asked.late_because = content("ill");
    EXPECT_EQ(it.refused(asked, petitioner()), std::nullopt);
    EXPECT_EQ(it.refused(to_city("2026-04-20"), petitioner()), Refusal::request_before_service);
    EXPECT_EQ(it.refused(to_city("2026-04-21"), petitioner()), std::nullopt);
    asked.received_on = it.on("2999-12-31").today;
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::day_unworkable);
}

}  // namespace
}  // namespace dengwen
