#include "core/plan_step.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

PlanStepPerformanceAsked performing(int step, std::string_view on) {
    return {step, day(on), content("proof")};
}

TEST(PlanStep, IsPerformedOnceByWhoeverOwesIt) {
    Case it = planned().on("2026-03-16");
    it.does(performing(3, "2026-03-13"), water_handler);
    const PlanStep& step = *plan_step_of(it.matter, 3);
    EXPECT_EQ(step.performed_on, day("2026-03-13"));
    EXPECT_EQ(step.proof, content("proof"));
    EXPECT_EQ(it.clock_of(Clock::plan_step, "water"), "2026-03-31 done 2026-03-13");
    EXPECT_EQ(it.clock_of(Clock::plan_step, "housing"), "2026-03-20");
    EXPECT_EQ(it.refused(performing(3, "2026-03-13"), head), Refusal::plan_step_performed);
    EXPECT_EQ(it.refused(performing(3, "2026-03-13"), water_handler), Refusal::plan_performed);
}

TEST(PlanStep, MeetsTheClockOfItsDayWithTheLastOfThem) {
    Case it = planned().on("2026-03-18");
    it.does(performing(2, "2026-03-18"), handler);
    EXPECT_EQ(it.clock_of(Clock::plan_step, "housing"), "2026-03-20");
    it.does(performing(1, "2026-03-17"), handler);
    EXPECT_EQ(it.clock_of(Clock::plan_step, "housing"), "2026-03-20 done 2026-03-18");
    EXPECT_EQ(it.clock_of(Clock::plan_step, "water"), "2026-03-31");
}

TEST(PlanStep, RefusesInThisOrder) {
    Case it = led();
    EXPECT_EQ(it.refused(performing(1, "2026-03-09"), head), Refusal::plan_missing);
    it = planned();  // 10 March
    EXPECT_EQ(it.refused(performing(1, "2026-03-10"), officer("township", {Role::handler})),
              Refusal::not_your_unit);
    EXPECT_EQ(it.refused(performing(4, "2026-03-10"), head), Refusal::plan_step_unknown);
    EXPECT_EQ(it.refused(performing(0, "2026-03-10"), head), Refusal::plan_step_unknown);
    EXPECT_EQ(it.refused(performing(1, "2026-03-10"), water_handler), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(performing(3, "2026-03-11"), water_handler), Refusal::performed_in_future);
    EXPECT_EQ(it.refused(performing(3, "2026-03-10"), water_handler), std::nullopt);
    EXPECT_EQ(it.refused(performing(3, "2026-03-10"), head), std::nullopt);
    PlanAsked asked;
    asked.steps = {{day("2026-03-20"), "", "", content("only")}};
    it.does(asked, head);
    EXPECT_EQ(it.refused(performing(3, "2026-03-10"), head), Refusal::plan_step_was_changed);
    EXPECT_EQ(it.refused(performing(3, "2026-03-10"), water_handler), Refusal::plan_performed);
    it.does(performing(4, "2026-03-10"), head);
    EXPECT_EQ(it.refused(performing(4, "2026-03-10"), head), Refusal::plan_performed);
}

}  // namespace
}  // namespace dengwen
