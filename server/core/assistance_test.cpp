#include "core/assistance.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

AssistanceAsked of(std::string unit, std::string_view due = "2026-03-31") { return {unit, day(due), {}}; }

TEST(Assistance, SetsTheOtherUnitADay) {
    Case it = accepted();
    it.does(of("water"), handler);
    EXPECT_EQ(it.matter.assistances,
              (std::vector<Assistance>{{.unit = "water", .asked_on = day("2026-03-09")}}));
    EXPECT_EQ(it.clock_of(Clock::assignment, "water"), "2026-03-31");
    EXPECT_EQ(it.matter.holder, "housing");
    EXPECT_EQ(it.matter.stage, Stage::handling);
}

TEST(Assistance, RefusesInThisOrder) {
    Case it = accepted();
    EXPECT_EQ(it.refused(of("housing", "2026-03-08"), handler), Refusal::lead_among_assisting);
    EXPECT_EQ(it.refused(of("nobody", "2026-03-08"), handler), Refusal::unit_unknown);
    EXPECT_EQ(it.refused(of("water", "2026-03-08"), handler), Refusal::assignment_due_in_past);
    EXPECT_EQ(it.refused(of("water", "2026-03-09"), handler), std::nullopt);
    it.does(of("water"), handler);
    EXPECT_EQ(it.refused(of("water"), handler), Refusal::already_assisting);
    AssistanceAsked far = of("township");
    far.due = *day_from("2999-12-31") + 1;
    EXPECT_EQ(it.refused(far, handler), Refusal::day_unworkable);
}

TEST(Assistance, IsNotAskedOfAUnitWithADayOfItsOwn) {
    Case it = registered().does(AssignmentAsked{"housing", {}, day("2026-05-06"), {}}, router);
    it.does(ForwardingAsked{"housing-station", {}, {}}, officer("housing", {Role::router}));
    EXPECT_EQ(it.refused(of("housing"), officer("housing-station", {Role::handler})),
              Refusal::already_assisting);
}

}  // namespace
}  // namespace dengwen
