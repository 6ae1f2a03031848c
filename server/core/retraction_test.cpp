#include "core/retraction.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const PublicationAsked public_texts{content("title"), content("question"), content("answer"), {}, true};
const RetractionAsked taken_down{content("reason")};

TEST(Retraction, TakesDownWhatIsPublicAndLetsItBePublishedAnew) {
    Case it = served().does(public_texts, head).on("2026-04-02").does(taken_down, handler);
    EXPECT_EQ(it.matter.publication, std::nullopt);
    EXPECT_EQ(name(it.entries.back().event), "retraction");
    EXPECT_EQ(std::get<Retracted>(it.entries.back().event).reason, content("reason"));
    it.does(public_texts, head);
    EXPECT_EQ(it.matter.publication->published_on, day("2026-04-02"));
    EXPECT_EQ(it.matter.publication->basis, std::nullopt);
}

TEST(Retraction, NeedsSomethingPublic) {
    EXPECT_EQ(served().refused(taken_down, head), Refusal::nothing_published);
    EXPECT_EQ(accepted().refused(taken_down, head), Refusal::nothing_published);
}

TEST(Retraction, IsOfTheUnitThatPublished) {
    const Case it = served().does(public_texts, head);
    EXPECT_EQ(it.refused(taken_down, officer("petitions", {Role::head})), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(taken_down, officer("housing", {Role::clerk})), Refusal::not_permitted);
    EXPECT_EQ(it.refused(taken_down, head), std::nullopt);
}

TEST(Retraction, IsLawfulAfterTheEnd) {
    Case it = concluded().does(public_texts, head);
    EXPECT_TRUE(it.may(Act::retraction, head));
}

}  // namespace
}  // namespace dengwen
