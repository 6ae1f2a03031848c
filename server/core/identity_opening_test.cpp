#include "core/identity_opening.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const IdentityOpeningAsked to_reach{OpeningGround::contact, content("reason")};
const Actor petition_custodian = officer("petitions", {Role::custodian});

Case withheld() {
    Case it;
    auto asked = it.registration();
    asked.submission.withheld_name = true;
    it.enter(asked, clerk);
    return it;
}

TEST(IdentityOpening, IsForTheUnitInWhoseHandsTheMatterIs) {
    Case it = registered();
    it.does(to_reach, clerk);
    const auto& opened = std::get<IdentityOpened>(it.entries.back().event);
    EXPECT_EQ(opened, (IdentityOpened{"petitions", OpeningGround::contact, content("reason"), {1}}));
    EXPECT_EQ(it.refused(to_reach, handler), Refusal::opening_needs_duty);
    it = forwarded();
    EXPECT_EQ(it.refused(to_reach, handler), std::nullopt);
    EXPECT_EQ(it.refused(to_reach, clerk), Refusal::opening_needs_duty);
    EXPECT_EQ(it.refused(to_reach, officer("water", {Role::handler})), Refusal::opening_needs_duty);
    it = in_review();
    EXPECT_EQ(it.refused(to_reach, reviewer), std::nullopt);
    it = served();
    EXPECT_EQ(it.refused(to_reach, reviewer), Refusal::opening_needs_duty);
    EXPECT_EQ(it.refused(to_reach, handler), std::nullopt) << "its opinion, in the petitioner's window";
}

TEST(IdentityOpening, MovesNothingButTheVersion) {
    Case it = accepted();
    Matter before = it.matter;
    it.on("2026-03-12").does(to_reach, handler);
    before.version += 1;
    EXPECT_EQ(it.matter, before);
}

TEST(IdentityOpening, AClockOfTheUnitIsADutyAndTheRightToObjectIsNone) {
    Case it = forwarded();
    it.matter.holder = "water";
    it.matter.deadlines.clear();
    EXPECT_EQ(it.refused(to_reach, handler), Refusal::opening_needs_duty);
    Deadline deadline;
    deadline.unit = "housing";
    deadline.clock = Clock::objection;
    it.matter.deadlines = {deadline};
    EXPECT_EQ(it.refused(to_reach, handler), Refusal::opening_needs_duty);
    it.matter.deadlines[0].clock = Clock::handling;
    EXPECT_EQ(it.refused(to_reach, handler), std::nullopt);
    it.matter.deadlines[0].done_on = it.today;
    EXPECT_EQ(it.refused(to_reach, handler), Refusal::opening_needs_duty);
    it.matter.deadlines[0].done_on.reset();
    it.matter.deadlines[0].unit = "county";
    EXPECT_EQ(it.refused(to_reach, handler), Refusal::opening_needs_duty);
}

TEST(IdentityOpening, AnAssistingUnitOpensUntilItHasContributed) {
    Case it = accepted();
    const Actor water = officer("water", {Role::handler});
    it.does(AssistanceAsked{"water", day("2026-03-31"), {}}, handler);
    EXPECT_EQ(it.refused(to_reach, water), std::nullopt);
    it.does(ContributionAsked{content("text")}, water);
    EXPECT_EQ(it.refused(to_reach, water), Refusal::opening_needs_duty);
    it.matter.assistances.push_back({"township", it.today, {}});
    it.matter.deadlines.clear();
    EXPECT_EQ(it.refused(to_reach, officer("township", {Role::handler})), std::nullopt) << "without a day";
}

TEST(IdentityOpening, WhoOwesAPerformanceOpensAfterTheEnd) {
    Case it = concluded();
    it.matter.deadlines.clear();
    EXPECT_EQ(it.refused(to_reach, handler), std::nullopt);
    EXPECT_EQ(it.refused(to_reach, reviewer), Refusal::opening_needs_duty);
    for (Opinion& opinion : it.matter.opinions)
        for (Answer& answer : opinion.answers) answer.performed_on = it.today;
    EXPECT_EQ(it.refused(to_reach, handler), Refusal::opening_needs_duty);
}

TEST(IdentityOpening, WhoRegisteredForAnotherUnitOpensWhileItIsRegistered) {
    Case it = registered();
    it.matter.holder = "county";
    it.matter.deadlines.clear();
    EXPECT_EQ(it.refused(to_reach, clerk), std::nullopt);
    EXPECT_EQ(it.refused(to_reach, officer("water", {Role::clerk})), Refusal::opening_needs_duty);
    it.matter.stage = Stage::notified;
    EXPECT_EQ(it.refused(to_reach, clerk), Refusal::opening_needs_duty);
}

TEST(IdentityOpening, IsNeverForAdministratorsAuditorsOrInThePetitionersName) {
    const Case it = registered();
    for (const Role role : {Role::administrator, Role::auditor})
        EXPECT_EQ(it.refused(to_reach, officer("petitions", {Role::clerk, role})), Refusal::not_permitted);
    EXPECT_EQ(it.refused(to_reach, for_petitioner(clerk)), Refusal::not_permitted);
    EXPECT_EQ(it.refused(to_reach, petitioner()), Refusal::not_permitted);
    EXPECT_EQ(it.refused(to_reach, officer("petitions", {Role::supervisor})), Refusal::not_permitted);
    EXPECT_EQ(it.refused(to_reach, petition_custodian), std::nullopt);
}

TEST(IdentityOpening, NeedsSomebodyToBeNamed) {
    Case it = registered();
    it.matter.submissions[0].petitioners.clear();
    EXPECT_EQ(it.refused(to_reach, clerk), Refusal::nobody_named);
    it.matter.submissions[0].agent = content("agent");
    EXPECT_EQ(it.refused(to_reach, clerk), std::nullopt);
    it.matter.submissions[0].agent.reset();
    it.matter.submissions[0].representatives = {content("one")};
    EXPECT_EQ(it.refused(to_reach, clerk), std::nullopt);
}

TEST(IdentityOpening, AWithheldNameIsOnlyForCustodiansOfAUnitThatKeepsNames) {
    Case it = withheld();
    EXPECT_EQ(it.refused(to_reach, clerk), Refusal::name_withheld);
    EXPECT_EQ(it.refused(to_reach, petition_custodian), std::nullopt);
    it.does(ForwardingAsked{"housing", {}, {}}, router);
    EXPECT_EQ(it.refused(to_reach, handler), Refusal::name_withheld);
    EXPECT_EQ(it.refused(to_reach, officer("housing", {Role::handler, Role::custodian})),
              Refusal::name_withheld)
        << "housing keeps no names";
    EXPECT_EQ(it.refused(to_reach, petition_custodian), std::nullopt) << "asked by those who handle it";
    EXPECT_EQ(it.refused(to_reach, officer("discipline", {Role::custodian})), Refusal::opening_needs_duty);
    it.matter.submissions[0].registered_by = "housing";
    EXPECT_EQ(it.refused(to_reach, officer("housing", {Role::custodian})), std::nullopt);
    EXPECT_EQ(it.refused(to_reach, petition_custodian), std::nullopt) << "sent it on";
    it.matter.routings.clear();
    EXPECT_EQ(it.refused(to_reach, petition_custodian), Refusal::opening_needs_duty);
    it.matter.holder = "water";
    it.matter.deadlines.clear();
    EXPECT_EQ(it.refused(to_reach, officer("housing", {Role::custodian})), std::nullopt) << "registered it";
    it.matter.stage = Stage::ended;
    EXPECT_EQ(it.refused(to_reach, officer("housing", {Role::custodian})), Refusal::opening_needs_duty);
}

TEST(IdentityOpening, OfSeveralPapersOnlyThoseThatMayBeAreOpened) {
    Case it = registered();
    Submission secret = it.matter.submissions[0];
    secret.ordinal = 2;
    secret.withheld_name = true;
    Submission anonymous = it.matter.submissions[0];
    anonymous.ordinal = 3;
    anonymous.petitioners.clear();
    it.matter.submissions.push_back(secret);
    it.matter.submissions.push_back(anonymous);
    it.does(to_reach, clerk);
    EXPECT_EQ(std::get<IdentityOpened>(it.entries.back().event).submissions, (std::vector<int>{1}));
    it.does(to_reach, petition_custodian);
    EXPECT_EQ(std::get<IdentityOpened>(it.entries.back().event).submissions, (std::vector<int>{1, 2}));
}

TEST(IdentityOpening, AWithheldNameIsNeverForTheUnitAccused) {
    Matter matter;
    matter.kind = Kind::accusation;
    matter.accused_unit = "petitions";
    Submission submission;
    submission.registered_by = "petitions";
    const Offices offices(example_units());
    const auto may = [&](const char* unit) {
        return may_open_withheld(officer(unit, {Role::custodian}).officer, matter, submission, offices);
    };
    EXPECT_FALSE(may("petitions"));
    EXPECT_TRUE(may("discipline"));
    EXPECT_TRUE(may("city-petitions"));
    EXPECT_FALSE(may("housing"));
    EXPECT_FALSE(may("nowhere"));
    matter.accused_unit = "housing";
    EXPECT_TRUE(may("petitions"));
}

TEST(IdentityOpening, GroundsHaveTheirNames) {
    for (int i = 0; i < 6; ++i) {
        const auto ground = static_cast<OpeningGround>(i);
        EXPECT_EQ(opening_ground_from(name(ground)), ground);
    }
    EXPECT_EQ(opening_ground_from("curiosity"), std::nullopt);
}

// What is disputed has no clock any more, and is still to be put right with the petitioner.
TEST(IdentityOpening, IsForWhoStillOwesUnderAnAgreement) {
    Case it = with_agreement().on("2026-04-20");
    it.does(paying(1, "2026-04-20", 100'00), handler).does(paying(3, "2026-04-20", 0), handler);
    const auto why_not = [&](const Actor& actor) {
        return gate(Act::identity_opening, it.matter, it.setting(actor));
    };
    it.does(paying(2, "2026-04-20", 200'00), handler);
    EXPECT_EQ(why_not(water_handler), Refusal::opening_needs_duty) << "all is performed";
    it.does(InstalmentAnswerAsked{1, 1, false, content("nothing came")}, petitioner());
    EXPECT_EQ(why_not(water_handler), std::nullopt);
    EXPECT_EQ(why_not(officer("county", {Role::head})), Refusal::opening_needs_duty) << "it owes nothing";
}

}  // namespace
}  // namespace dengwen
