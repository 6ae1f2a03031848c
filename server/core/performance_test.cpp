#include "core/performance.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

PerformanceAsked done(int demand, std::string_view on) { return {demand, day(on), content("proof")}; }

TEST(Performance, MeetsTheDayPromised) {
    Case it = served().on("2026-07-10");
    it.does(done(1, "2026-06-30"), handler);
    EXPECT_EQ(it.matter.opinions[0].answers[0].performed_on, day("2026-06-30"));
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-06-30 done 2026-06-30");
    EXPECT_FALSE(has_unperformed_demand(it.matter));
    EXPECT_EQ(it.refused(done(1, "2026-06-30"), handler), Refusal::already_performed);
    EXPECT_FALSE(it.may(Act::performance, handler));
}

TEST(Performance, RefusesInThisOrder) {
    Case it = served();
    PerformanceAsked asked = done(3, "2026-03-21");
    asked.proof = {};
    EXPECT_EQ(it.refused(asked, handler), Refusal::demand_unknown);
    asked.demand = 2;
    EXPECT_EQ(it.refused(asked, handler), Refusal::demand_not_supported);
    asked.demand = 1;
    EXPECT_EQ(it.refused(asked, handler), Refusal::performed_in_future);
    asked.performed_on = day("2026-03-20");
    EXPECT_EQ(it.refused(asked, handler), Refusal::proof_missing);
    asked.proof = content("proof");
    EXPECT_EQ(it.refused(asked, handler), std::nullopt);
    it.matter.opinions[0].answers[0].outcome = AnswerOutcome::not_supported;
    EXPECT_EQ(it.refused(asked, handler), Refusal::demand_not_supported);
    it.matter.opinions.clear();
    EXPECT_EQ(it.refused(asked, handler), Refusal::demand_not_supported);
}

TEST(Performance, OfSeveralForOneDayMeetsItWithTheLast) {
    Case it = accepted();
    Draft draft;
    draft.answers = {answer(1, AnswerOutcome::supported, day("2026-06-30")),
                     answer(2, AnswerOutcome::supported, day("2026-06-30"))};
    it.does(DraftAsked{draft}, handler).does(OpinionAsked{}, head);
    it.on("2026-07-10").does(done(2, "2026-07-03"), handler);
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-06-30");
    EXPECT_EQ(it.refused(done(2, "2026-07-03"), handler), Refusal::already_performed);
    it.does(done(1, "2026-06-01"), handler);
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-06-30 done 2026-07-03");
}

TEST(Performance, OfOneDayLeavesTheOthersRunning) {
    Case it = accepted();
    Draft draft;
    draft.answers = {answer(1, AnswerOutcome::supported, day("2026-06-30")),
                     answer(2, AnswerOutcome::supported, day("2026-07-31"))};
    it.does(DraftAsked{draft}, handler).does(OpinionAsked{}, head);
    it.on("2026-08-10").does(done(1, "2026-06-01"), handler);
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-07-31");
    it.does(done(2, "2026-08-10"), handler);
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-07-31 done 2026-08-10");
}

// Art. 32(2), 35: what was promised for the day of service is performed; the time to ask for review runs on.
TEST(Performance, ClosesNoClockButThatOfThePromise) {
    Case it = accepted();
    Draft draft;
    draft.answers = {answer(1, AnswerOutcome::supported, day("2026-03-20")),
                     answer(2, AnswerOutcome::explained)};
    it.on("2026-03-18").does(DraftAsked{draft}, handler).does(OpinionAsked{}, head);
    it.on("2026-03-20").does(ServiceAsked{service(ServiceMeans::direct, "2026-03-20")}, handler);
    it.does(done(1, "2026-03-20"), handler);
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-03-20 done 2026-03-20");
    ASSERT_EQ(it.clock(Clock::review_request, "")->day_zero, day("2026-03-20"));
    EXPECT_TRUE(it.clock(Clock::review_request, "")->is_open());
    EXPECT_EQ(it.refused(to_county("2026-03-20"), petitioner()), std::nullopt);
}

TEST(Performance, GoesOnAfterTheEnd) {
    Case it = concluded().on("2026-06-25");
    it.does(done(1, "2026-06-24"), handler);
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-06-30 done 2026-06-24");
    EXPECT_EQ(it.matter.stage, Stage::ended);
}

TEST(Performance, IsOfTheAnswersThatStand) {
    Case it = in_review();
    it.does(ReviewAsked{ReviewOutcome::changed,
                        content("reason"),
                        {answer(1, AnswerOutcome::explained),
                         answer(2, AnswerOutcome::supported, day("2026-08-31"))},
                        {}},
            reviewer);
    it.on("2026-08-20");
    EXPECT_EQ(it.refused(done(1, "2026-08-20"), handler), Refusal::demand_not_supported);
    it.does(done(2, "2026-08-20"), handler);
    EXPECT_EQ(it.matter.opinions[1].answers[1].performed_on, day("2026-08-20"));
    EXPECT_EQ(it.matter.opinions[0].answers[1].performed_on, std::nullopt);
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-08-31 done 2026-08-20");
}

}  // namespace
}  // namespace dengwen
