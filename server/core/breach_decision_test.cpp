#include "core/breach_decision.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const Actor decider = officer("petitions", {Role::supervisor});

TEST(BreachDispute, IsTheUnitsOwn) {
    Case it = accepted().on("2026-05-11");
    const BreachKey key = breaches(it.matter, it.today).at(0).key;
    const BreachDisputeAsked asked{key, content("the post was late")};
    EXPECT_EQ(it.refused(asked, handler), Refusal::not_permitted);
    EXPECT_EQ(it.refused(asked, officer("water", {Role::head})), Refusal::no_breach_of_yours);
    EXPECT_EQ(it.refused(BreachDisputeAsked{{BreachKind::notice_late, 1}, content("x")}, head),
              Refusal::breach_unknown);
    it.does(asked, head);
    ASSERT_EQ(it.matter.breach_records.size(), 1u);
    EXPECT_EQ(it.matter.breach_records[0].breach, key);
    EXPECT_EQ(it.matter.breach_records[0].disputed_on, day("2026-05-11"));
    EXPECT_EQ(it.matter.breach_records[0].dispute, content("the post was late"));
    EXPECT_EQ(it.refused(asked, head), Refusal::breach_already_disputed);
    const auto* event = std::get_if<BreachDisputed>(&it.entries.back().event);
    ASSERT_NE(event, nullptr);
    EXPECT_EQ(event->unit, "housing");
    EXPECT_EQ(event->since, breaches(it.matter, it.today).at(0).since);
    it.does(BreachDecisionAsked{key, false, content("it was not")}, decider);
    EXPECT_EQ(it.refused(asked, head), Refusal::breach_decided);
    // Another unit's is not to be disputed by who has one of its own.
    Case two =
        registered().on("2026-03-20").does(ForwardingAsked{"housing", {}, {}}, router).on("2026-04-20");
    const auto both = breaches(two.matter, two.today);
    ASSERT_EQ(both.size(), 2u);
    EXPECT_EQ(two.refused(BreachDisputeAsked{both[0].key, content("x")}, head), Refusal::breach_unknown);
    EXPECT_EQ(two.refused(BreachDisputeAsked{both[1].key, content("x")}, head), std::nullopt);
}

TEST(BreachDecision, UpholdsOrSetsAsideOnce) {
    Case it = accepted().on("2026-05-11");
    const BreachKey key = breaches(it.matter, it.today).at(0).key;
    it.does(BreachDisputeAsked{key, content("the post was late")}, head);
    EXPECT_EQ(it.refused(BreachDecisionAsked{{BreachKind::notice_late, 1}, true, content("x")}, decider),
              Refusal::breach_unknown);
    it.on("2026-05-12").does(BreachDecisionAsked{key, true, content("so it was")}, decider);
    ASSERT_EQ(it.matter.breach_records.size(), 1u);
    EXPECT_EQ(it.matter.breach_records[0].decided_on, day("2026-05-12"));
    EXPECT_EQ(it.matter.breach_records[0].decision, content("so it was"));
    EXPECT_TRUE(breaches(it.matter, it.today).at(0).set_aside);
    EXPECT_EQ(it.refused(BreachDecisionAsked{key, false, content("x")}, decider), Refusal::breach_decided);
    const auto* event = std::get_if<BreachDecided>(&it.entries.back().event);
    ASSERT_NE(event, nullptr);
    EXPECT_EQ(event->unit, "housing");
    EXPECT_TRUE(event->set_aside);
}

TEST(BreachDecision, IsForWhoSupervisesTheUnit) {
    Case it = accepted();
    const BreachKey key{BreachKind::handling_late, 4};
    EXPECT_EQ(it.refused(BreachDecisionAsked{key, true, content("x")}, decider), Refusal::no_breach_here);
    it.on("2026-05-11");
    EXPECT_EQ(it.refused(BreachDecisionAsked{key, true, content("x")}, head), Refusal::not_supervising);
    EXPECT_EQ(it.refused(BreachDecisionAsked{key, true, content("x")}, officer("nowhere", {Role::head})),
              Refusal::not_supervising);
    Case own = registered().on("2026-03-20");
    EXPECT_EQ(own.refused(BreachDecisionAsked{breaches(own.matter, own.today).at(0).key, true, content("x")},
                          decider),
              Refusal::not_supervised_by_you)
        << "nobody sets aside a breach of its own";
    EXPECT_EQ(own.refused(BreachDecisionAsked{breaches(own.matter, own.today).at(0).key, true, content("x")},
                          officer("county", {Role::head})),
              std::nullopt);
}

TEST(ReCheck, IsOfACompletedMatterByWhoSupervises) {
    EXPECT_EQ(accepted().refused(ReCheckAsked{true, content("x")}, decider), Refusal::not_completed);
    Case it = served().on("2026-04-01");
    EXPECT_EQ(it.refused(ReCheckAsked{true, content("x")}, head), Refusal::not_supervising);
    EXPECT_EQ(it.refused(ReCheckAsked{true, content("x")}, officer("nowhere", {Role::head})),
              Refusal::not_supervising);
    EXPECT_EQ(it.refused(ReCheckAsked{true, content("x")}, officer("township-petitions", {Role::head})),
              Refusal::not_supervised_by_you);
    it.does(ReCheckAsked{true, content("sound")}, decider);
    ASSERT_EQ(it.matter.re_checks.size(), 1u);
    EXPECT_EQ(it.matter.re_checks[0],
              (ReCheck{"petitions", "housing", day("2026-04-01"), true, content("sound")}));
}

TEST(Successor, TakesOverTheMeasuresToo) {
    Case it = accepted().on("2026-05-11");
    const BreachKey key = breaches(it.matter, it.today).at(0).key;
    it.does(SupervisionAsked{MeasureKind::urging, "housing", {key}, content("letter"), {}, {}}, decider);
    it.matter.re_checks.push_back({"petitions", "housing", it.today, false, content("x")});
    std::vector<Unit> units = example_units();
    for (Unit& unit : units)
        if (unit.id == "housing") unit.successor = "water";
    it.offices = Offices{units};
    it.does(SuccessorAsked{"water", content("merger")}, officer("water", {Role::head}));
    EXPECT_EQ(it.matter.measures[0].unit, "water");
    EXPECT_EQ(it.matter.measures[0].by, "petitions");
    EXPECT_EQ(it.matter.re_checks[0].unit, "water");
    EXPECT_EQ(it.clock_of(Clock::supervision, "water"), "2026-05-18");
}

}  // namespace
}  // namespace dengwen
