#include "core/diversion.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

DiversionAsked into(Path path) { return {path, content("pointer")}; }

TEST(Diversion, KeepsTheMatterOpenAndVisible) {
    Case it = notified(Path::administrative);
    it.on("2026-03-10").does(into(Path::administrative), handler);
    EXPECT_EQ(it.matter.stage, Stage::diverted);
    EXPECT_EQ(it.matter.path, Path::administrative);
    EXPECT_EQ(it.matter.ended_on, std::nullopt);
    EXPECT_EQ(owner(it.matter), "housing");
    EXPECT_EQ(std::get<Diverted>(it.entries.back().event).pointer, content("pointer"));
}

TEST(Diversion, IsIntoThePathThatWasTold) {
    EXPECT_EQ(notified(Path::administrative).refused(into(Path::arbitration), handler),
              Refusal::path_not_diverted);
    EXPECT_EQ(notified(Path::handling).refused(into(Path::arbitration), handler), Refusal::path_not_diverted);
    EXPECT_FALSE(notified(Path::handling).may(Act::diversion, handler));
    EXPECT_EQ(notified(Path::administrative).refused(into(Path::handling), handler),
              Refusal::path_not_diverted);
    EXPECT_EQ(forwarded().refused(into(Path::arbitration), handler), Refusal::notice_first);
}

TEST(Diversion, NeedsNoNoticeWhereNobodyCanBeTold) {
    Case it = forwarded();
    it.matter.submissions[0].reachable = false;
    EXPECT_EQ(it.refused(into(Path::handling), handler), Refusal::path_not_diverted);
    it.matter.kind = Kind::suggestion;
    EXPECT_EQ(it.refused(into(Path::protection), handler), Refusal::path_not_diverted);
    it.matter.kind = Kind::request;
    it.does(into(Path::protection), handler);
    EXPECT_EQ(it.matter.path, Path::protection);
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19 done 2026-03-04");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11 dropped 2026-03-04");
    EXPECT_EQ(it.matter.participations.size(), 1u);
}

TEST(Diversion, LeavesSimpleHandling) {
    Case it = forwarded();
    it.does(SimpleHandlingAsked{}, handler);
    it.does(NoticeAsked{Path::arbitration, NoticeMeans::oral, content("notice")}, handler);
    it.does(into(Path::arbitration), handler);
    EXPECT_EQ(it.matter.procedure, Procedure::general);
    EXPECT_EQ(it.clock_of(Clock::simple_acceptance, "housing"), "2026-03-09 dropped 2026-03-04");
}

}  // namespace
}  // namespace dengwen
