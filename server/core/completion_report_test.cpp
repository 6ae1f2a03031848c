#include "core/completion_report.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const CompletionReportAsked report{content("text")};

Case assigned() { return registered().does(AssignmentAsked{"housing", {}, day("2026-05-06"), {}}, router); }

TEST(CompletionReport, MeetsTheAssignedDay) {
    Case it = assigned();
    EXPECT_EQ(it.refused(report, handler), Refusal::not_completed);
    it.does(NoticeAsked{Path::handling, {}, {}}, handler).does(AcceptanceAsked{}, handler);
    EXPECT_EQ(it.refused(report, handler), Refusal::not_completed);
    it.does(DraftAsked{both_answered()}, handler).does(OpinionAsked{}, head);
    it.on("2026-05-07").does(report, handler);
    EXPECT_EQ(it.clock_of(Clock::assignment, "housing"), "2026-05-06 done 2026-05-07");
    EXPECT_EQ(it.refused(report, handler), Refusal::already_reported);
    EXPECT_EQ(std::get<Reported>(it.entries.back().event).unit, "housing");
}

TEST(CompletionReport, IsOwedByTheAssignedUnitAlone) {
    EXPECT_EQ(forwarded().refused(report, handler), Refusal::nothing_assigned);
    EXPECT_EQ(assigned().refused(report, officer("water", {Role::handler})), Refusal::nothing_assigned);
    Case it = assigned();
    it.does(AssistanceAsked{"water", day("2026-03-31"), {}}, handler);
    EXPECT_EQ(it.refused(report, officer("water", {Role::handler})), Refusal::nothing_assigned);
}

TEST(CompletionReport, ComesAlsoAfterADiversionOrTheEnd) {
    Case it = assigned().does(NoticeAsked{Path::arbitration, {}, {}}, handler);
    it.does(DiversionAsked{Path::arbitration, {}}, handler);
    EXPECT_EQ(it.refused(report, handler), std::nullopt);
    it = assigned().does(WithdrawalAsked{}, petitioner());
    it.does(report, handler);
    EXPECT_EQ(it.clock_of(Clock::assignment, "housing"), "2026-05-06 done 2026-03-02");
    EXPECT_EQ(it.matter.stage, Stage::ended);
}

}  // namespace
}  // namespace dengwen
