#include "core/publication.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

PublicationAsked texts() {
    PublicationAsked asked;
    asked.title = content("title");
    asked.question = content("question");
    asked.answer = content("answer");
    asked.basis = content("basis");
    asked.redacted = true;
    return asked;
}

TEST(Publication, IsOfTheUnitWhoseAnswerStands) {
    Case it = served().on("2026-03-25");
    it.does(texts(), head);
    Publication expected;
    expected.title = content("title");
    expected.question = content("question");
    expected.answer = content("answer");
    expected.basis = content("basis");
    expected.unit = "housing";
    expected.registered_on = day("2026-03-02");
    expected.answered_on = day("2026-03-18");
    expected.published_on = day("2026-03-25");
    EXPECT_EQ(it.matter.publication, expected);
    EXPECT_EQ(name(it.entries.back().event), "publication");
    EXPECT_EQ(it.refused(texts(), head), Refusal::already_published);
    EXPECT_EQ(it.matter.stage, Stage::served);
    EXPECT_NE(open_deadline(it.matter, Clock::review_request), nullptr);
}

TEST(Publication, IsTheHeadsDecision) {
    const Case it = served();
    EXPECT_EQ(it.refused(texts(), handler), Refusal::not_permitted);
    EXPECT_EQ(it.refused(texts(), officer("petitions", {Role::head})), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(texts(), petitioner()), Refusal::not_permitted);
}

TEST(Publication, WaitsForTheService) {
    EXPECT_EQ(answered().refused(texts(), head), Refusal::publication_before_service);
    EXPECT_EQ(notified().refused(texts(), head), Refusal::publication_before_service);
    // Nothing was answered: there is nothing to tell.
    Case it = forwarded().does(WithdrawalAsked{}, petitioner());
    EXPECT_EQ(it.refused(texts(), head), Refusal::publication_before_service);
}

TEST(Publication, MayComeAtAnyTimeAfterwards) {
    for (Case it : {in_review(), reviewed(), review_served(), in_re_review(), re_reviewed(), concluded()}) {
        EXPECT_EQ(it.refused(texts(), head), std::nullopt) << name(it.matter.stage);
        EXPECT_EQ(it.refused(texts(), officer("county", {Role::head})), Refusal::not_your_unit);
    }
}

TEST(Publication, NeedsTheWordThatNothingTellsWhoAsked) {
    PublicationAsked asked = texts();
    asked.redacted = false;
    EXPECT_EQ(served().refused(asked, head), Refusal::redaction_unconfirmed);
}

TEST(Publication, NamesTheTextThatStillTellsIt) {
    const Case it = served();
    const auto refused = [&](PublishedText text) {
        PublicationAsked asked = texts();
        asked.unredacted = text;
        return it.refused(asked, head);
    };
    EXPECT_EQ(refused(PublishedText::title), Refusal::title_unredacted);
    EXPECT_EQ(refused(PublishedText::question), Refusal::question_unredacted);
    EXPECT_EQ(refused(PublishedText::answer), Refusal::answer_unredacted);
    EXPECT_EQ(refused(PublishedText::basis), Refusal::basis_unredacted);
}

TEST(Publication, IsNeverOfAnAccusation) {
    Case it = served();
    it.matter.kind = Kind::accusation;
    Actor both = head;
    both.officer.roles.insert(Role::accusations);
    EXPECT_EQ(it.refused(texts(), both), Refusal::accusation_unpublished);
}

TEST(Publication, FallsWithTheAnswer) {
    Case upheld = in_review().does(texts(), head);
    upheld.on("2026-04-20").does(ReviewAsked{ReviewOutcome::upheld, content("reason"), {}, {}}, reviewer);
    EXPECT_NE(upheld.matter.publication, std::nullopt);

    Case revoked = in_review().does(texts(), head);
    revoked.on("2026-04-20").does(ReviewAsked{ReviewOutcome::revoked, content("reason"), {}, {}}, reviewer);
    EXPECT_EQ(revoked.matter.publication, std::nullopt);
    EXPECT_EQ(revoked.refused(texts(), head), Refusal::publication_before_service);
}

// A review that answers anew is published by whoever gave it, and once it was served itself.
TEST(Publication, PassesToTheReviewThatAnsweredAnew) {
    Case it = in_review().on("2026-04-20");
    it.does(ReviewAsked{ReviewOutcome::changed, content("reason"), both_answered().answers, {}}, reviewer);
    const Actor county = officer("county", {Role::head});
    EXPECT_EQ(it.refused(texts(), head), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(texts(), county), Refusal::publication_before_service);
    it.does(ServiceAsked{service(ServiceMeans::direct, "2026-04-20")}, reviewer).does(texts(), county);
    EXPECT_EQ(it.matter.publication->unit, "county");
    EXPECT_EQ(it.matter.publication->answered_on, day("2026-04-20"));

    it.on("2026-05-06").does(to_city("2026-05-06"), petitioner());
    it.does(ReReviewAsked{ReviewOutcome::changed, content("reason"), both_answered().answers, {}},
            re_reviewer);
    EXPECT_EQ(it.matter.publication, std::nullopt);
    it.does(ServiceAsked{service(ServiceMeans::direct, "2026-05-06")}, re_reviewer);
    it.does(texts(), officer("city", {Role::head}));
    EXPECT_EQ(it.matter.publication->unit, "city");
}

TEST(Publication, IsTheSuccessorsWhoseUnitIsGone) {
    Case it = served();
    std::vector<Unit> units = example_units();
    for (Unit& unit : units)
        if (unit.id == "housing") unit.successor = "water";
    it.offices = Offices(units);
    it.does(SuccessorAsked{"water", content("reason")}, officer("county", {Role::head}));
    it.does(texts(), officer("water", {Role::head}));
    EXPECT_EQ(it.matter.publication->unit, "housing");
    EXPECT_TRUE(it.may(Act::retraction, officer("water", {Role::handler})));
}

}  // namespace
}  // namespace dengwen
