#include "core/acceptance.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(Acceptance, StartsTheClockOfHandling) {
    const Case it = accepted();
    EXPECT_EQ(it.matter.stage, Stage::handling);
    EXPECT_EQ(it.matter.accepted_on, day("2026-03-09"));
    EXPECT_EQ(it.matter.handling_unit, "housing");
    EXPECT_EQ(it.clock_of(Clock::handling, "housing"), "2026-05-08");
    EXPECT_EQ(it.clock_of(Clock::simple_opinion, "housing"), "");
    EXPECT_EQ(it.matter.participations.size(), 1u);
    EXPECT_EQ(it.refused(AcceptanceAsked{}, handler), Refusal::matter_already_accepted);
}

TEST(Acceptance, LateIsStillAcceptance) {
    Case it = notified();
    it.on("2026-07-01").does(AcceptanceAsked{}, head);
    EXPECT_EQ(it.matter.accepted_on, day("2026-07-01"));
    EXPECT_EQ(it.matter.participations.size(), 2u);
}

TEST(Acceptance, IsOfRequestsThatNoOtherPathCovers) {
    Case it = forwarded();
    EXPECT_EQ(it.refused(AcceptanceAsked{}, handler), Refusal::notice_first);
    EXPECT_EQ(notified(Path::arbitration).refused(AcceptanceAsked{}, handler),
              Refusal::acceptance_needs_path_six);
    it.matter.kind = Kind::suggestion;
    EXPECT_EQ(it.refused(AcceptanceAsked{}, handler), Refusal::acceptance_needs_path_six);
    EXPECT_EQ(registered().refused(AcceptanceAsked{}, officer("petitions", {Role::handler})),
              Refusal::not_a_receiving_unit);
}

TEST(Acceptance, GoesWithoutNoticeWhereNobodyCanBeTold) {
    Case it = forwarded();
    it.matter.submissions[0].reachable = false;
    it.does(AcceptanceAsked{}, handler);
    EXPECT_EQ(it.matter.path, Path::handling);
    EXPECT_EQ(it.matter.stage, Stage::handling);
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19 done 2026-03-04");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11 dropped 2026-03-04");
}

TEST(Acceptance, UnderSimpleHandlingRunsBothClocks) {
    Case it = notified().does(SimpleHandlingAsked{}, handler);
    it.on("2026-03-09").does(AcceptanceAsked{}, handler);
    EXPECT_EQ(it.clock_of(Clock::simple_acceptance, "housing"), "2026-03-09 done 2026-03-09");
    EXPECT_EQ(it.clock_of(Clock::simple_opinion, "housing"), "2026-03-23");
    EXPECT_EQ(it.clock_of(Clock::handling, "housing"), "2026-05-08");
}

TEST(Acceptance, RefusesADayThatCannotBeCounted) {
    Case it = notified();
    it.on("2999-12-30");
    EXPECT_EQ(it.refused(AcceptanceAsked{}, handler), Refusal::day_unworkable);
}

}  // namespace
}  // namespace dengwen
