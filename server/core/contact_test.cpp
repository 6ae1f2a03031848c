#include "core/contact.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

ContactAsked on_the(std::string_view on, ContactResult result = ContactResult::spoken) {
    return {day(on), ContactMeans::telephone, result, content("said")};
}
ContactStanding standing(const Case& it) { return contact_before(it.matter, it.matter.opinions.front()); }
// Answered after these were tried.
Case answered_after(const std::vector<ContactAsked>& tries) {
    Case it = accepted().on("2026-03-20");
    for (const ContactAsked& asked : tries) it.does(asked, handler);
    return it.does(DraftAsked{both_answered()}, handler).does(OpinionAsked{}, head);
}

TEST(Contact, SaysWhenHowAndWhatWasSaid) {
    Case it = accepted().on("2026-03-12");
    it.does(on_the("2026-03-11"), handler);
    EXPECT_EQ(it.matter.contacts,
              (std::vector{Contact{1, Phase::handling, "housing", day("2026-03-11"), ContactMeans::telephone,
                                   ContactResult::spoken, content("said")}}));
    it.does(on_the("2026-03-12", ContactResult::declined), head);
    EXPECT_EQ(it.matter.contacts.back().ordinal, 2);
    EXPECT_EQ(it.matter.participations.back().officer, head.officer.id) << "who speaks takes part";
}

TEST(Contact, LiesBetweenTheReceiptAndToday) {
    const Case it = accepted().on("2026-03-12");
    const Day received = it.matter.submissions.front().received_day;
    EXPECT_EQ(it.refused(on_the("2026-03-13"), handler), Refusal::contact_day_wrong);
    EXPECT_EQ(it.refused(on_the(iso(received - 1)), handler), Refusal::contact_day_wrong);
    EXPECT_EQ(it.refused(on_the(iso(received)), handler), std::nullopt);
    EXPECT_EQ(it.refused(on_the("2026-03-12"), handler), std::nullopt);
}

TEST(Contact, IsOfTheUnitWithTheMatterInHand) {
    EXPECT_EQ(forwarded().refused(on_the("2026-03-03"), officer("water", {Role::handler})),
              Refusal::not_your_unit);
    EXPECT_EQ(forwarded().refused(on_the("2026-03-03"), clerk), Refusal::not_your_unit);
    EXPECT_EQ(registered().refused(on_the("2026-03-03"), handler), Refusal::not_in_handling);
    EXPECT_EQ(answered().refused(on_the("2026-03-10"), handler), Refusal::not_in_handling);
}

TEST(Contact, IsNotMadeInAReviewByWhoHandledIt) {
    const Case it = in_review();
    EXPECT_EQ(gate(Act::contact, it.matter, it.setting(reviewer)), std::nullopt);
    Case same = it;
    const Actor moved = officer("county", {Role::reviewer, Role::handler});
    same.matter.participations.push_back({moved.officer.id, "housing", Phase::handling});
    EXPECT_EQ(gate(Act::contact, same.matter, same.setting(moved)), Refusal::handler_cannot_review);
}

TEST(Contact, StandsBeforeAnOpinionAsSpokenTriedOrNot) {
    using enum ContactResult;
    EXPECT_EQ(standing(answered_after({})), ContactStanding::not_spoken);
    EXPECT_EQ(standing(answered_after({on_the("2026-03-10", not_reached), on_the("2026-03-12")})),
              ContactStanding::spoken);
    EXPECT_EQ(standing(answered_after({on_the("2026-03-20")})), ContactStanding::spoken) << "the same day";
    EXPECT_EQ(standing(answered_after({on_the("2026-03-10", declined)})), ContactStanding::tried);
    const auto missed = [](std::string_view on) { return on_the(on, not_reached); };
    EXPECT_EQ(standing(answered_after({missed("2026-03-10"), missed("2026-03-11"), missed("2026-03-11")})),
              ContactStanding::not_spoken)
        << "two calls of one day are one day";
    EXPECT_EQ(standing(answered_after({missed("2026-03-10"), missed("2026-03-11"), missed("2026-03-12")})),
              ContactStanding::tried);
}

TEST(Contact, OfAnotherUnitAnotherPhaseOrAfterwardsCountsNot) {
    Case it = answered_after({on_the("2026-03-12")});
    ASSERT_EQ(standing(it), ContactStanding::spoken);
    Contact& made = it.matter.contacts.front();
    made.unit = "water";
    EXPECT_EQ(standing(it), ContactStanding::not_spoken);
    made.unit = "housing";
    made.phase = Phase::review;
    EXPECT_EQ(standing(it), ContactStanding::not_spoken);
    made.phase = Phase::handling;
    made.made_on = it.matter.opinions.front().issued_day + 1;
    EXPECT_EQ(standing(it), ContactStanding::not_spoken);
}

TEST(Contact, NeedsSomebodyWhoCanBeReachedByTheUnit) {
    Case it = answered();
    EXPECT_TRUE(can_be_contacted(it.matter));
    Submission& first = it.matter.submissions.front();
    first.anonymous = true;
    EXPECT_FALSE(can_be_contacted(it.matter));
    first.anonymous = false;
    first.withheld_name = true;
    EXPECT_FALSE(can_be_contacted(it.matter));
    first.withheld_name = false;
    first.reachable = false;
    EXPECT_FALSE(can_be_contacted(it.matter));
}

}  // namespace
}  // namespace dengwen
