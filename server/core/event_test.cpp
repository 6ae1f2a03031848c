#include "core/event.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(TheThread, RunsFromALetterToAServedReReviewOpinion) {
    const Case it = concluded();
    EXPECT_EQ(it.matter.stage, Stage::ended);
    EXPECT_EQ(it.matter.ended_because, EndingGround::re_review_concluded);
    EXPECT_EQ(it.matter.ended_on, day("2026-05-21"));
    EXPECT_EQ(it.matter.completed_on, day("2026-03-18"));
    EXPECT_EQ(it.matter.settled_on, std::nullopt);
    EXPECT_EQ(it.matter.handling_unit, "housing");
    EXPECT_EQ(it.matter.reviewing_unit, "county");
    EXPECT_EQ(it.matter.re_reviewing_unit, "city");
    EXPECT_EQ(it.matter.version, 13);
    EXPECT_EQ(fold(it.entries), it.matter);

    EXPECT_EQ(it.clock_of(Clock::registration, "petitions"), "2026-03-17 done 2026-03-04");
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19 done 2026-03-06");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11 dropped 2026-03-06");
    EXPECT_EQ(it.clock_of(Clock::handling, "housing"), "2026-05-08 done 2026-03-18");
    EXPECT_EQ(it.clock_of(Clock::review_request, ""), "2026-04-20 done 2026-04-01");
    EXPECT_EQ(it.clock_of(Clock::review, "county"), "2026-05-06 done 2026-04-20");
    EXPECT_EQ(it.clock_of(Clock::re_review_request, ""), "2026-05-21 done 2026-05-06");
    EXPECT_EQ(it.clock_of(Clock::re_review, "city"), "2026-06-05 done 2026-05-20");
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-06-30");
}

TEST(Event, IsStoredUnderItsActsNoun) {
    std::vector<std::string_view> nouns;
    for (const Entry& entry : concluded().entries) nouns.push_back(name(entry.event));
    EXPECT_EQ(nouns, (std::vector<std::string_view>{"registration", "forwarding", "notice", "acceptance",
                                                    "draft", "opinion", "service", "review_request", "review",
                                                    "service", "re_review_request", "re_review", "service"}));
}

}  // namespace
}  // namespace dengwen
