#include "core/submission.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

SubmissionAsked further(std::string_view received) { return {letter(received), {}}; }

TEST(Submission, IsCountedAndMovesNoClock) {
    Case it = accepted();
    const Matter before = it.matter;
    it.on("2026-03-12").does({SubmissionAsked{letter("2026-03-11"), {content("third")}}}, clerk);
    ASSERT_EQ(it.matter.submissions.size(), 2u);
    EXPECT_EQ(it.matter.submissions[1].ordinal, 2);
    EXPECT_EQ(it.matter.submissions[1].registered_day, day("2026-03-12"));
    EXPECT_EQ(it.matter.submissions[1].registered_by, "petitions");
    EXPECT_EQ(it.matter.demands.back(), (Demand{3, content("third")}));
    EXPECT_EQ(it.matter.demands.size(), 3u);
    EXPECT_EQ(it.matter.deadlines, before.deadlines);
    EXPECT_EQ(it.matter.stage, Stage::handling);
}

TEST(Submission, IsTakenAfterTheEndAndOpensNothing) {
    Case it = concluded();
    it.on("2026-07-01").does(further("2026-06-30"), petitioner());
    EXPECT_EQ(it.matter.stage, Stage::ended);
    EXPECT_EQ(it.matter.submissions.size(), 2u);
    EXPECT_EQ(it.matter.submissions[1].registered_by, "");
}

TEST(Submission, RefusesInThisOrder) {
    Case it = answered();
    SubmissionAsked asked = further("2026-03-01");
    asked.further_demands = {content("third")};
    asked.submission.persons = 0;
    asked.submission.representatives = {content("person")};
    EXPECT_EQ(it.refused(asked, clerk), Refusal::representatives_exceed_persons);
    asked.submission.persons = 1;
    EXPECT_EQ(it.refused(asked, clerk), Refusal::submission_before_matter);
    asked.submission.received_day = day("2026-03-02");
    EXPECT_EQ(it.refused(asked, clerk), Refusal::demand_after_opinion);
    asked.further_demands.clear();
    EXPECT_EQ(it.refused(asked, clerk), std::nullopt);
}

TEST(Submission, OfTheUnreachableMakesNobodyReachable) {
    Case it = forwarded();
    SubmissionAsked asked = further("2026-03-03");
    asked.submission.anonymous = true;
    it.does(asked, clerk);
    EXPECT_FALSE(it.matter.submissions[1].reachable);
    EXPECT_TRUE(reachable(it.matter));
}

}  // namespace
}  // namespace dengwen
