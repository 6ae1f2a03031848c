#include "core/reply.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const ReplyAsked answer_it{content("text"), NoticeMeans::written};

Case suggestion() {
    Case it;
    auto asked = it.registration();
    asked.kind = Kind::suggestion;
    it.enter(asked, clerk);
    return it.does(ForwardingAsked{"housing", {}, {}}, router);
}

TEST(Reply, CompletesASuggestion) {
    Case it = suggestion();
    EXPECT_EQ(it.refused(answer_it, handler), Refusal::notice_first);
    it.does(SimpleHandlingAsked{}, handler);
    it.does(NoticeAsked{Path::suggestion, NoticeMeans::written, content("notice")}, handler);
    it.on("2026-03-05").does(answer_it, handler);
    EXPECT_EQ(it.matter.completed_on, day("2026-03-05"));
    EXPECT_EQ(it.matter.handling_unit, "housing");
    EXPECT_EQ(it.matter.stage, Stage::notified);
    EXPECT_EQ(it.matter.path, Path::suggestion);
    EXPECT_EQ(it.matter.ended_on, std::nullopt);
    EXPECT_EQ(it.clock_of(Clock::simple_acceptance, "housing"), "2026-03-05 done 2026-03-05");
    EXPECT_EQ(it.refused(answer_it, handler), Refusal::already_replied);
    EXPECT_EQ(std::get<Replied>(it.entries.back().event).unit, "housing");
    EXPECT_EQ(std::get<Replied>(it.entries.back().event).text, content("text"));
}

TEST(Reply, IsNotForRequests) {
    EXPECT_EQ(forwarded().refused(answer_it, handler), Refusal::reply_path_only);
}

TEST(Reply, ToTheAnonymousNeedsNoNotice) {
    Case it;
    auto asked = it.registration();
    asked.kind = Kind::accusation;
    asked.submission.anonymous = true;
    asked.unit = "water";
    it.enter(asked, officer("water", {Role::clerk}));
    const Actor water = officer("water", {Role::handler, Role::accusations});
    it.does(answer_it, water);
    EXPECT_EQ(it.matter.path, Path::accusation);
    EXPECT_EQ(it.matter.stage, Stage::notified);
    EXPECT_EQ(it.clock_of(Clock::notice, "water"), "2026-03-17 done 2026-03-02");
    EXPECT_EQ(it.matter.participations.size(), 1u);
}

}  // namespace
}  // namespace dengwen
