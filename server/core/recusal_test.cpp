#include "core/recusal.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

RecusalAsked of(const Actor& actor) { return {actor.officer.id, content("reason")}; }

TEST(Recusal, ShutsTheOfficerOutOfTheMatter) {
    Case it = accepted();
    it.does(of(handler), handler);
    EXPECT_EQ(it.matter.recused, (std::vector<std::string>{handler.officer.id}));
    EXPECT_EQ(it.refused(DraftAsked{both_answered()}, handler), Refusal::recused);
    EXPECT_EQ(it.refused(of(handler), head), Refusal::already_recused);
    EXPECT_EQ(it.refused(DraftAsked{both_answered()}, head), std::nullopt);
}

TEST(Recusal, OfAnotherIsTheHeads) {
    Case it = accepted();
    EXPECT_EQ(it.refused(of(head), handler), Refusal::not_permitted);
    it.does(of(handler), head);
    EXPECT_EQ(it.matter.recused.size(), 1u);
}

TEST(Recusal, UndoesTheDraftOfTheRecusedAlone) {
    Case it = drafted();
    Case other = it;
    it.does(of(handler), head);
    EXPECT_EQ(it.matter.draft, std::nullopt);
    other.does(of(head), head);
    EXPECT_NE(other.matter.draft, std::nullopt);
    EXPECT_EQ(accepted().does(of(handler), head).matter.draft, std::nullopt);
}

}  // namespace
}  // namespace dengwen
