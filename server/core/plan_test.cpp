#include "core/plan.hpp"

#include <algorithm>

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(Plan, SetsADayAndAnOwnerForEachStep) {
    const Case it = planned();  // 10 March
    ASSERT_TRUE(it.matter.plan);
    EXPECT_EQ(it.matter.plan->made_on, day("2026-03-10"));
    EXPECT_EQ(it.matter.plan->summary, content("summary"));
    ASSERT_EQ(it.matter.plan->steps.size(), 3u);
    const PlanStep& third = it.matter.plan->steps[2];
    EXPECT_EQ(third.ordinal, 3);
    EXPECT_EQ(third.due, day("2026-03-31"));
    EXPECT_EQ(third.unit, "water");
    EXPECT_EQ(third.officer, "Zhao");
    EXPECT_EQ(third.text, content("dig"));
    EXPECT_EQ(it.matter.plan->steps[0].unit, "housing");
    // Two steps of one unit for one day share a clock.
    EXPECT_EQ(std::get<Planned>(it.entries.back().event).deadlines.size(), 2u);
    EXPECT_EQ(std::ranges::count(it.matter.deadlines, Clock::plan_step, &Deadline::clock), 2);
    EXPECT_EQ(it.clock_of(Clock::plan_step, "housing"), "2026-03-20");
    EXPECT_EQ(it.clock_of(Clock::plan_step, "water"), "2026-03-31");
}

TEST(Plan, IsMadeByThoseWhoLead) {
    Case it = accepted();
    EXPECT_FALSE(leads(it.matter, "housing"));
    EXPECT_EQ(it.refused(three_steps(), head), Refusal::leader_missing);
    LeaderAssignmentAsked asked = in_charge();
    asked.unit = "water";
    it.does(asked, router);
    EXPECT_TRUE(leads(it.matter, "water"));
    EXPECT_TRUE(leads(it.matter, "housing"));
    EXPECT_FALSE(leads(it.matter, "township"));
    EXPECT_EQ(it.refused(three_steps(), head), std::nullopt);
    EXPECT_EQ(it.refused(three_steps(), water_handler), std::nullopt);
    EXPECT_EQ(it.refused(three_steps(), officer("township", {Role::head})), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(three_steps(), router), Refusal::not_permitted);
    it.matter.settled_on = it.today;
    EXPECT_EQ(it.refused(three_steps(), head), Refusal::already_settled);
}

TEST(Plan, RefusesInThisOrder) {
    Case it = led();  // 9 March
    PlanAsked asked;
    EXPECT_EQ(it.refused(asked, head), Refusal::plan_step_missing);
    asked.steps = {{day("2026-03-08"), "nobody", "", content("one")}};
    EXPECT_EQ(it.refused(asked, head), Refusal::plan_step_out_of_order);
    asked.steps[0].due = day("2026-03-09");
    EXPECT_EQ(it.refused(asked, head), Refusal::plan_owner_unknown);
    asked.steps[0].unit = "old-water";
    EXPECT_EQ(it.refused(asked, head), Refusal::plan_owner_unknown);
    asked.steps[0].unit = "water";
    EXPECT_EQ(it.refused(asked, head), std::nullopt);
    asked.steps.push_back({day("2026-03-09"), "", "", content("two")});
    EXPECT_EQ(it.refused(asked, head), std::nullopt);
    asked.steps.push_back({day("2026-03-08"), "", "", content("three")});
    EXPECT_EQ(it.refused(asked, head), Refusal::plan_step_out_of_order);
    asked.steps[2].due = final_day + 1;
    EXPECT_EQ(it.refused(asked, head), Refusal::day_unworkable);
}

TEST(Plan, KeepsWhatWasPerformedWhenALaterOneTakesItsPlace) {
    Case it = planned()
                  .on("2026-03-12")
                  .does(PlanStepPerformanceAsked{1, day("2026-03-11"), content("met")}, handler);
    PlanAsked asked;
    asked.steps = {{day("2026-03-20"), "", "", content("new")}, {day("2026-04-10"), "", "", content("last")}};
    it.on("2026-03-16").does(asked, head);
    const Plan& plan = *it.matter.plan;
    EXPECT_EQ(plan.made_on, day("2026-03-16"));
    EXPECT_EQ(plan.summary, content("summary"));  // stands until another is given
    ASSERT_EQ(plan.steps.size(), 5u);
    EXPECT_EQ(plan.steps[0].performed_on, day("2026-03-11"));
    EXPECT_EQ(plan.steps[0].changed_on, std::nullopt);
    EXPECT_EQ(plan.steps[1].changed_on, day("2026-03-16"));
    EXPECT_EQ(plan.steps[2].changed_on, day("2026-03-16"));
    EXPECT_EQ(plan.steps[3].ordinal, 4);
    EXPECT_EQ(plan.steps[4].ordinal, 5);
    EXPECT_EQ(it.clock_of(Clock::plan_step, "water"), "2026-03-31 dropped 2026-03-16");
    // The clock of 20 March runs anew for the step of the new plan.
    const auto open = std::ranges::count_if(it.matter.deadlines, [](const Deadline& one) {
        return one.clock == Clock::plan_step && one.is_open();
    });
    EXPECT_EQ(open, 2);
    asked.summary = content("better");
    it.does(asked, head);
    EXPECT_EQ(it.matter.plan->summary, content("better"));
    EXPECT_EQ(it.matter.plan->steps[3].changed_on, day("2026-03-16"));
}

TEST(Plan, TellsHowEachStepStands) {
    Case it = planned();
    PlanAsked weekend;
    weekend.steps = {{day("2026-03-21"), "", "", content("saturday")}};
    const PlanStep& first = *plan_step_of(it.matter, 1);
    EXPECT_EQ(state_of(it.matter, first, day("2026-03-20")), PlanStepState::planned);
    EXPECT_EQ(state_of(it.matter, first, day("2026-03-21")), PlanStepState::overdue);
    EXPECT_TRUE(is_owed(first));
    it.does(weekend, head);
    EXPECT_EQ(state_of(it.matter, *plan_step_of(it.matter, 1), day("2026-03-21")), PlanStepState::changed);
    EXPECT_FALSE(is_owed(*plan_step_of(it.matter, 1)));
    const PlanStep saturday = *plan_step_of(it.matter, 4);
    EXPECT_EQ(last_day_of(it.matter, saturday), day("2026-03-23"));
    EXPECT_EQ(state_of(it.matter, saturday, day("2026-03-23")), PlanStepState::planned);
    EXPECT_EQ(state_of(it.matter, saturday, day("2026-03-24")), PlanStepState::overdue);
    it.on("2026-03-24").does(PlanStepPerformanceAsked{4, day("2026-03-24"), content("done")}, head);
    EXPECT_EQ(state_of(it.matter, *plan_step_of(it.matter, 4), day("2026-03-24")), PlanStepState::performed);
    EXPECT_FALSE(is_owed(*plan_step_of(it.matter, 4)));
    EXPECT_EQ(plan_step_of(it.matter, 5), nullptr);
    EXPECT_EQ(plan_step_of(accepted().matter, 1), nullptr);
    PlanStep unclocked = saturday;
    unclocked.unit = "township";
    EXPECT_EQ(last_day_of(it.matter, unclocked), day("2026-03-21"));
    unclocked = *plan_step_of(it.matter, 3);
    unclocked.due = day("2026-03-30");
    EXPECT_EQ(last_day_of(it.matter, unclocked), day("2026-03-30"));
}

TEST(Plan, FallsAwayWhenTheMatterIsSettledAndOutlastsItsEnd) {
    Case it = planned();
    it.matter.completed_on = it.today;
    Case ended = it;
    Matter matter = it.matter;
    end_matter(matter, EndingGround::withdrawn, it.today);
    const auto open_steps = [](const Matter& of) {
        return std::ranges::count_if(
            of.deadlines, [](const Deadline& one) { return one.clock == Clock::plan_step && one.is_open(); });
    };
    EXPECT_EQ(open_steps(matter), 2);
    fold_in(matter, Settled{content("settled"), true}, Entry{1, {Instant{}, it.today}, {}, Settled{}});
    EXPECT_EQ(open_steps(matter), 0);
    EXPECT_EQ(breaches(it.matter, day("2026-03-24")).size(), 0u);
}

TEST(Plan, GoesOnWithTheUnitThatGoesOn) {
    Case it = planned();
    it.matter.plan->steps[2].unit = "old-water";
    EXPECT_EQ(retired_unit(it.matter, it.offices), "old-water");
    it.matter.plan->steps[2].changed_on = it.today;
    EXPECT_EQ(retired_unit(it.matter, it.offices), "");
    it.matter.plan->steps[2].changed_on.reset();
    it.does(SuccessorAsked{"water", content("merged")}, officer("county", {Role::head}));
    EXPECT_EQ(it.matter.plan->steps[2].unit, "water");
}

TEST(PlanStepState, HasNames) {
    for (int i = 0; i < 4; ++i) {
        const auto state = static_cast<PlanStepState>(i);
        EXPECT_EQ(plan_step_state_from(name(state)), state);
    }
    EXPECT_EQ(name(PlanStepState::overdue), "overdue");
    EXPECT_EQ(plan_step_state_from("nothing"), std::nullopt);
}

}  // namespace
}  // namespace dengwen
