#include "core/opinion.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(Opinion, IsIssuedByTheUnitUnderItsHead) {
    const Case it = answered();
    EXPECT_EQ(it.matter.stage, Stage::answered);
    EXPECT_EQ(it.matter.completed_on, day("2026-03-18"));
    EXPECT_EQ(it.matter.draft, std::nullopt);
    ASSERT_EQ(it.matter.opinions.size(), 1u);
    const Opinion& opinion = it.matter.opinions[0];
    EXPECT_EQ(opinion.phase, Phase::handling);
    EXPECT_EQ(opinion.unit, "housing");
    EXPECT_EQ(opinion.issued_day, day("2026-03-18"));
    EXPECT_EQ(opinion.answers, both_answered().answers);
    EXPECT_EQ(opinion.remedy_units, (std::vector<std::string>{"county", "city-housing"}));
    EXPECT_EQ(it.clock_of(Clock::handling, "housing"), "2026-05-08 done 2026-03-18");
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-06-30");
    EXPECT_EQ(it.matter.participations.back().officer, head.officer.id);
    EXPECT_EQ(it.matter.ended_on, std::nullopt);
    EXPECT_EQ(it.matter.settled_on, std::nullopt);
}

TEST(Opinion, RefusesInThisOrder) {
    EXPECT_EQ(accepted().refused(OpinionAsked{}, head), Refusal::draft_missing);
    Case it = accepted().does(DraftAsked{both_answered()}, head);
    it.does(SubmissionAsked{letter("2026-03-09"), {content("third")}}, clerk);
    EXPECT_EQ(it.refused(OpinionAsked{}, head), Refusal::drafter_cannot_approve);
    Actor other = head;
    other.officer.id = "housing.other";
    EXPECT_EQ(it.refused(OpinionAsked{}, other), Refusal::demand_unanswered);
    EXPECT_EQ(drafted().refused(OpinionAsked{"water"}, head), Refusal::remedy_body_wrong);
    it = drafted();
    it.matter.draft->answers[0].perform_by = *day_from("2999-12-31") + 1;
    EXPECT_EQ(it.refused(OpinionAsked{}, head), Refusal::day_unworkable);
}

TEST(Opinion, FindingsInTheDraftAreExplainedByWhoeverGoesOn) {
    const std::vector<FindingKind> found{FindingKind::shirking, FindingKind::empty_words};
    EXPECT_EQ(drafted().refused(OpinionAsked{"", found}, head), Refusal::findings_unexplained);
    EXPECT_EQ(drafted().refused(OpinionAsked{"water", found}, head), Refusal::remedy_body_wrong);
    Case it = drafted();
    it.does(OpinionAsked{"", found, content("why")}, head);
    EXPECT_EQ(it.matter.opinions[0].findings, found);
    EXPECT_EQ(it.matter.opinions[0].despite, content("why"));
    it = drafted();
    it.does(OpinionAsked{"", {}, content("why")}, head);
    EXPECT_EQ(it.matter.opinions[0].despite, content("why")) << "what was said stands in the record";
}

TEST(Opinion, EveryKindOfFindingIsReadBackByItsName) {
    for (int i = 0; i < finding_kinds_count; ++i) {
        const auto kind = static_cast<FindingKind>(i);
        EXPECT_EQ(finding_kind_from(name(kind)), kind);
    }
    EXPECT_EQ(finding_kind_from("person"), std::nullopt);
}

TEST(Opinion, PrintsTheChosenRemedy) {
    Case it = drafted();
    it.does(OpinionAsked{"city-housing"}, head);
    EXPECT_EQ(it.matter.opinions[0].remedy_units, (std::vector<std::string>{"city-housing"}));
}

TEST(Opinion, PrintsTheLevelThatTookOver) {
    Case it = drafted();
    std::vector<Unit> units = example_units();
    for (Unit& unit : units) {
        if (unit.id == "city-housing") unit.successor = "city";
        if (unit.id == "housing")
            unit.level_above = {"city-housing", "city", "nobody", "old-water", "county"};
        if (unit.id == "water") unit.successor = "gone";
    }
    it.offices = Offices(units);
    it.does(OpinionAsked{}, head);
    EXPECT_EQ(it.matter.opinions[0].remedy_units, (std::vector<std::string>{"city", "county"}));
}

TEST(Opinion, OfSimpleHandlingMeetsBothClocks) {
    Case it = notified().does(SimpleHandlingAsked{}, handler).does(AcceptanceAsked{}, handler);
    it.does(DraftAsked{both_answered()}, handler).does(OpinionAsked{}, head);
    EXPECT_EQ(it.clock_of(Clock::simple_opinion, "housing"), "2026-03-20 done 2026-03-06");
    EXPECT_EQ(it.clock_of(Clock::handling, "housing"), "2026-05-06 done 2026-03-06");
}

TEST(Opinion, PromisingSeveralThingsForOneDayHasOneClock) {
    Case it = accepted();
    Draft draft;
    draft.answers = {answer(1, AnswerOutcome::supported, day("2026-06-30")),
                     answer(2, AnswerOutcome::supported, day("2026-06-30"))};
    it.does(DraftAsked{draft}, handler).does(OpinionAsked{}, head);
    int clocks = 0;
    for (const Deadline& deadline : it.matter.deadlines) clocks += deadline.clock == Clock::performance;
    EXPECT_EQ(clocks, 1);
}

}  // namespace
}  // namespace dengwen
