#include "core/draft.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

DraftAsked with(std::vector<Answer> answers, bool repeats = false) { return {Draft{"", answers, repeats}}; }

TEST(Draft, AnswersEachDemandOnce) {
    Case it = accepted();
    Answer given = answer(1, AnswerOutcome::supported, day("2026-06-30"));
    given.performed_on = day("2026-03-01");
    Answer explained = answer(2, AnswerOutcome::explained, day("2026-06-30"));
    it.on("2026-03-16").does(with({explained, given}, true), handler);
    ASSERT_TRUE(it.matter.draft);
    EXPECT_EQ(it.matter.draft->drafter, handler.officer.id);
    EXPECT_FALSE(it.matter.draft->repeats_revoked);
    EXPECT_EQ(it.matter.draft->answers[0].perform_by, std::nullopt);
    EXPECT_EQ(it.matter.draft->answers[1].perform_by, day("2026-06-30"));
    EXPECT_EQ(it.matter.draft->answers[1].performed_on, std::nullopt);
    EXPECT_EQ(it.matter.stage, Stage::handling);
    // Drafted again, by another.
    it.does(DraftAsked{both_answered()}, head);
    EXPECT_EQ(it.matter.draft->drafter, head.officer.id);
    EXPECT_EQ(it.matter.participations.size(), 2u);
}

TEST(Draft, RefusesInThisOrder) {
    Case it = forwarded();
    it.does(SimpleHandlingAsked{}, handler).does(NoticeAsked{Path::handling, {}, {}}, handler);
    it.does(AcceptanceAsked{}, handler);
    it.matter.redoing = true;
    Answer no_basis = answer(1, AnswerOutcome::not_supported);
    no_basis.basis.reset();
    const Answer rejected = answer(1, AnswerOutcome::not_supported),
                 second = answer(2, AnswerOutcome::explained);
    EXPECT_EQ(it.refused(with({answer(3, AnswerOutcome::explained)}), handler), Refusal::demand_unknown);
    EXPECT_EQ(it.refused(with({second, second}), handler), Refusal::demand_answered_twice);
    EXPECT_EQ(it.refused(with({no_basis}), handler), Refusal::basis_missing);
    EXPECT_EQ(it.refused(with({answer(1, AnswerOutcome::supported)}), handler),
              Refusal::performance_day_missing);
    EXPECT_EQ(it.refused(with({rejected}), handler), Refusal::demand_unanswered);
    EXPECT_EQ(it.refused(with({rejected, second}, true), handler), Refusal::simple_cannot_reject);
    it.matter.procedure = Procedure::general;
    EXPECT_EQ(it.refused(with({rejected, second}, true), handler), Refusal::same_opinion_after_redo);
    EXPECT_EQ(it.refused(with({rejected, second}, false), handler), std::nullopt);
    it.matter.redoing = false;
    EXPECT_EQ(it.refused(with({rejected, second}, true), handler), std::nullopt);
    it.matter.procedure = Procedure::simple;
    EXPECT_EQ(it.refused(with({answer(1, AnswerOutcome::explained), second}), handler), std::nullopt);
}

TEST(Draft, NeedsNoBasisToExplain) {
    Answer no_basis = answer(1, AnswerOutcome::supported, day("2026-06-30"));
    no_basis.basis.reset();
    const Case it = accepted();
    EXPECT_EQ(it.refused(with({no_basis, answer(2, AnswerOutcome::explained)}), handler),
              Refusal::basis_missing);
}

}  // namespace
}  // namespace dengwen
