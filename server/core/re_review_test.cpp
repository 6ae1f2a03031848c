#include "core/re_review.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

ReReviewAsked re_decided(ReviewOutcome outcome) { return {outcome, content("reason"), {}, std::nullopt}; }

TEST(ReReview, IsTheLastWordAndNamesNoRemedy) {
    const Case it = re_reviewed();
    EXPECT_EQ(it.matter.stage, Stage::re_reviewed);
    const Opinion& opinion = it.matter.opinions.back();
    EXPECT_EQ(opinion.phase, Phase::re_review);
    EXPECT_EQ(opinion.unit, "city");
    EXPECT_EQ(opinion.issued_day, day("2026-05-20"));
    EXPECT_EQ(opinion.outcome, ReviewOutcome::upheld);
    EXPECT_EQ(opinion.reason, content("reason"));
    EXPECT_TRUE(opinion.remedy_units.empty());
    EXPECT_EQ(it.clock_of(Clock::re_review, "city"), "2026-06-05 done 2026-05-20");
    EXPECT_EQ(it.matter.participations.back().phase, Phase::re_review);
    EXPECT_EQ(it.matter.ended_on, std::nullopt);
}

TEST(ReReview, DecidesAndSendsNothingBack) {
    Case it = in_re_review();
    ReReviewAsked asked = re_decided(ReviewOutcome::redo);
    asked.redo_by = day("2026-06-30");
    EXPECT_EQ(it.refused(asked, re_reviewer), Refusal::re_review_decides);
    asked.outcome = ReviewOutcome::changed;
    EXPECT_EQ(it.refused(asked, re_reviewer), Refusal::demand_unanswered);
    asked.answers = {answer(1, AnswerOutcome::supported, *day_from("2999-12-31") + 1),
                     answer(2, AnswerOutcome::explained)};
    EXPECT_EQ(it.refused(asked, re_reviewer), Refusal::day_unworkable);
    asked.answers[0].perform_by = day("2026-08-31");
    it.does(asked, re_reviewer);
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-08-31");
    EXPECT_EQ(it.matter.opinions.back().answers.size(), 2u);
}

}  // namespace
}  // namespace dengwen
