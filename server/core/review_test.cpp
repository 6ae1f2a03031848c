#include "core/review.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

ReviewAsked decided(ReviewOutcome outcome) { return {outcome, content("reason"), {}, std::nullopt}; }

TEST(Review, UpholdsAndNamesTheNextLevel) {
    const Case it = reviewed();
    EXPECT_EQ(it.matter.stage, Stage::reviewed);
    ASSERT_EQ(it.matter.opinions.size(), 2u);
    const Opinion& opinion = it.matter.opinions[1];
    EXPECT_EQ(opinion.phase, Phase::review);
    EXPECT_EQ(opinion.unit, "county");
    EXPECT_EQ(opinion.issued_day, day("2026-04-20"));
    EXPECT_EQ(opinion.outcome, ReviewOutcome::upheld);
    EXPECT_EQ(opinion.reason, content("reason"));
    EXPECT_EQ(opinion.remedy_units, (std::vector<std::string>{"city"}));
    EXPECT_TRUE(opinion.answers.empty());
    EXPECT_EQ(opinion.redo_by, std::nullopt);
    EXPECT_EQ(it.clock_of(Clock::review, "county"), "2026-05-06 done 2026-04-20");
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-06-30");
    EXPECT_EQ(it.matter.completed_on, day("2026-03-18"));
    EXPECT_EQ(it.matter.participations.back(), (Participation{reviewer.officer.id, "county", Phase::review}));
}

TEST(Review, NeverNamesTheHandlerAsTheNextLevel) {
    Case it = in_review();
    std::vector<Unit> units = example_units();
    for (Unit& unit : units) {
        if (unit.id == "county") unit.level_above = {"housing", "city"};
    }
    it.offices = Offices(units);
    it.does(decided(ReviewOutcome::upheld), reviewer);
    EXPECT_EQ(it.matter.opinions[1].remedy_units, (std::vector<std::string>{"city"}));
}

TEST(Review, ThatChangesAnswersEachDemand) {
    Case it = in_review();
    ReviewAsked asked = decided(ReviewOutcome::changed);
    EXPECT_EQ(it.refused(asked, reviewer), Refusal::demand_unanswered);
    asked.answers = {answer(1, AnswerOutcome::supported, day("2026-08-31")),
                     answer(2, AnswerOutcome::not_supported)};
    asked.redo_by = day("2026-05-29");
    it.on("2026-04-20").does(asked, reviewer);
    EXPECT_EQ(it.matter.opinions[1].answers.size(), 2u);
    EXPECT_EQ(it.matter.opinions[1].redo_by, std::nullopt);
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-08-31");
    EXPECT_EQ(it.matter.deadlines.back().day_zero, day("2026-08-31"));
    // What the changed opinion had promised fell away.
    int dropped = 0;
    for (const Deadline& deadline : it.matter.deadlines) {
        if (deadline.clock == Clock::performance && deadline.dropped_on == day("2026-04-20")) ++dropped;
    }
    EXPECT_EQ(dropped, 1);
    EXPECT_EQ(it.clock_of(Clock::redo, "housing"), "");
}

TEST(Review, ThatRevokesMayAnswerItselfButWholly) {
    Case it = in_review();
    ReviewAsked asked = decided(ReviewOutcome::revoked);
    EXPECT_EQ(it.refused(asked, reviewer), std::nullopt);
    asked.answers = {answer(1, AnswerOutcome::explained)};
    EXPECT_EQ(it.refused(asked, reviewer), Refusal::demand_unanswered);
    asked.answers.push_back(answer(2, AnswerOutcome::explained));
    it.does(asked, reviewer);
    EXPECT_EQ(it.matter.opinions[1].answers.size(), 2u);
}

TEST(Review, ThatUpholdsTakesNoAnswers) {
    Case it = in_review();
    ReviewAsked asked = decided(ReviewOutcome::upheld);
    asked.answers = {answer(7, AnswerOutcome::explained)};
    it.does(asked, reviewer);
    EXPECT_TRUE(it.matter.opinions[1].answers.empty());
}

TEST(Review, SendsBackWithADay) {
    Case it = in_review().on("2026-04-20");
    it.matter.procedure = Procedure::simple;
    ReviewAsked asked = decided(ReviewOutcome::redo);
    EXPECT_EQ(it.refused(asked, reviewer), Refusal::redo_day_missing);
    asked.redo_by = day("2026-04-19");
    EXPECT_EQ(it.refused(asked, reviewer), Refusal::redo_day_missing);
    asked.redo_by = day("2026-04-20");
    EXPECT_EQ(it.refused(asked, reviewer), std::nullopt);
    asked.redo_by = *day_from("2999-12-31") + 1;
    EXPECT_EQ(it.refused(asked, reviewer), Refusal::day_unworkable);
    asked.redo_by = day("2026-05-29");
    it.does(asked, reviewer);
    EXPECT_EQ(it.matter.stage, Stage::handling);
    EXPECT_EQ(it.matter.holder, "housing");
    EXPECT_TRUE(it.matter.redoing);
    EXPECT_EQ(it.matter.procedure, Procedure::general);
    EXPECT_EQ(it.matter.completed_on, std::nullopt);
    EXPECT_EQ(it.clock_of(Clock::redo, "housing"), "2026-05-29");
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-06-30 dropped 2026-04-20");
    EXPECT_EQ(it.clock_of(Clock::handling, "housing"), "2026-05-08 done 2026-03-18");
    EXPECT_TRUE(it.matter.opinions[1].remedy_units.empty());
    EXPECT_EQ(it.matter.opinions[1].redo_by, day("2026-05-29"));
    it.on("2026-05-20").does(DraftAsked{both_answered()}, handler).does(OpinionAsked{}, head);
    EXPECT_FALSE(it.matter.redoing);
    EXPECT_EQ(it.matter.stage, Stage::answered);
    EXPECT_EQ(it.matter.completed_on, day("2026-05-20"));
    EXPECT_EQ(it.clock_of(Clock::redo, "housing"), "2026-05-29 done 2026-05-20");
}

TEST(Review, RefusesPromisesThatCannotBeCounted) {
    Case it = in_review();
    ReviewAsked asked = decided(ReviewOutcome::changed);
    asked.answers = {answer(1, AnswerOutcome::supported, *day_from("2999-12-31") + 1),
                     answer(2, AnswerOutcome::explained)};
    EXPECT_EQ(it.refused(asked, reviewer), Refusal::day_unworkable);
}

}  // namespace
}  // namespace dengwen
