#include "core/simple_handling.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(SimpleHandling, CountsFromReceipt) {
    Case it = forwarded();
    it.on("2026-03-06").does(SimpleHandlingAsked{}, handler);
    EXPECT_EQ(it.matter.procedure, Procedure::simple);
    EXPECT_EQ(it.clock_of(Clock::simple_acceptance, "housing"), "2026-03-09");
    EXPECT_EQ(it.matter.stage, Stage::forwarded);
    EXPECT_EQ(it.matter.participations.size(), 1u);
    EXPECT_EQ(it.refused(SimpleHandlingAsked{}, handler), Refusal::already_simple);

    Case direct;
    auto asked = direct.registration();
    asked.unit = "water";
    asked.kind = Kind::suggestion;
    direct.on("2026-03-04").enter(asked, officer("water", {Role::clerk}));
    direct.does(SimpleHandlingAsked{}, officer("water", {Role::handler}));
    EXPECT_EQ(direct.clock_of(Clock::simple_acceptance, "water"), "2026-03-05");
}

TEST(SimpleHandling, RefusesInThisOrder) {
    Case it = forwarded();
    it.law.simple_handling = false;
    it.matter.submissions.push_back(letter("2026-03-03"));
    it.matter.kind = Kind::accusation;
    const Actor sealed = officer("housing", {Role::handler, Role::accusations});
    EXPECT_EQ(it.refused(SimpleHandlingAsked{}, sealed), Refusal::simple_not_in_profile);
    it.law.simple_handling = true;
    EXPECT_EQ(it.refused(SimpleHandlingAsked{}, sealed), Refusal::simple_not_first);
    it.matter.submissions.pop_back();
    EXPECT_EQ(it.refused(SimpleHandlingAsked{}, sealed), Refusal::simple_excluded);
    it.matter.kind = Kind::request;
    EXPECT_EQ(it.refused(SimpleHandlingAsked{}, handler), std::nullopt);
    EXPECT_EQ(registered().refused(SimpleHandlingAsked{}, officer("petitions", {Role::handler})),
              Refusal::not_a_receiving_unit);
}

TEST(SimpleHandling, IsNotForWhatIsAssignedJointOrElsewhere) {
    Case it = registered().does(AssignmentAsked{"housing", {}, day("2026-05-06"), {}}, router);
    EXPECT_EQ(it.refused(SimpleHandlingAsked{}, handler), Refusal::simple_excluded);
    it = registered().does(ForwardingAsked{"housing", {"water"}, {}}, router);
    EXPECT_EQ(it.refused(SimpleHandlingAsked{}, handler), Refusal::simple_excluded);
    it = forwarded();
    it.matter.submissions[0].representatives = {content("person")};
    EXPECT_EQ(it.refused(SimpleHandlingAsked{}, handler), Refusal::simple_excluded);
    EXPECT_EQ(notified(Path::litigation).refused(SimpleHandlingAsked{}, handler), Refusal::simple_excluded);
    EXPECT_EQ(notified().refused(SimpleHandlingAsked{}, handler), std::nullopt);
    it = forwarded();
    it.matter.routings[0].day = day("2999-12-31");
    EXPECT_EQ(it.refused(SimpleHandlingAsked{}, handler), Refusal::day_unworkable);
}

}  // namespace
}  // namespace dengwen
