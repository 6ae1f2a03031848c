#include "core/non_acceptance.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

NonAcceptanceAsked on(NonAcceptanceGround ground) { return {ground, std::nullopt, "", content("text")}; }

TEST(NonAcceptance, EndsTheMatterWithItsGround) {
    Case it = forwarded();
    it.does(SimpleHandlingAsked{}, handler);
    it.on("2026-03-05").does(on(NonAcceptanceGround::other_path), handler);
    EXPECT_EQ(it.matter.stage, Stage::ended);
    EXPECT_EQ(it.matter.ended_because, EndingGround::not_accepted);
    EXPECT_EQ(it.matter.ended_on, day("2026-03-05"));
    EXPECT_EQ(it.matter.completed_on, std::nullopt);
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19 done 2026-03-05");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11 dropped 2026-03-05");
    EXPECT_EQ(it.clock_of(Clock::simple_acceptance, "housing"), "2026-03-09 done 2026-03-05");
    EXPECT_EQ(it.matter.participations.size(), 1u);
    EXPECT_EQ(std::get<NotAccepted>(it.entries.back().event).text, content("text"));
}

TEST(NonAcceptance, LeavesTheReportToTheAssignerOwed) {
    Case it = registered().does(AssignmentAsked{"housing", {"water"}, day("2026-05-06"), {}}, router);
    it.does(AssistanceAsked{"township", day("2026-05-06"), {}}, handler);
    it.does(on(NonAcceptanceGround::time_barred), handler);
    EXPECT_EQ(it.clock_of(Clock::assignment, "housing"), "2026-05-06");
    EXPECT_EQ(it.clock_of(Clock::assignment, "township"), "2026-05-06 dropped 2026-03-02");
}

TEST(NonAcceptance, OfADuplicateNamesTheMatterThatRuns) {
    Case it = registered();
    Case running = forwarded();
    NonAcceptanceAsked asked = on(NonAcceptanceGround::duplicate_in_progress);
    EXPECT_EQ(it.refused(asked, router), Refusal::ground_needs_running_matter);
    running.matter.number = matter_number(430102, 2026, 18);
    it.other = &running.matter;
    EXPECT_EQ(it.refused(asked, router), Refusal::ground_needs_running_matter);
    asked.running_matter = matter_number(430102, 2026, 19);
    EXPECT_EQ(it.refused(asked, router), Refusal::ground_needs_running_matter);
    asked.running_matter = running.matter.number;
    EXPECT_EQ(it.refused(asked, router), std::nullopt);
    it.other = nullptr;
    EXPECT_EQ(it.refused(asked, router), Refusal::ground_needs_running_matter);
    it.other = &running.matter;
    running.matter.stage = Stage::ended;
    EXPECT_EQ(it.refused(asked, router), Refusal::ground_needs_running_matter);
    running.matter.stage = Stage::review;
    running.matter.number = it.matter.number;
    asked.running_matter = it.matter.number;
    EXPECT_EQ(it.refused(asked, router), Refusal::ground_needs_running_matter);
    running.matter.number = matter_number(430102, 2026, 18);
    asked.running_matter = running.matter.number;
    it.does(asked, router);
    EXPECT_EQ(it.matter.running_matter, running.matter.number);
    EXPECT_EQ(it.clock_of(Clock::registration, "petitions"), "2026-03-17 done 2026-03-02");
}

TEST(NonAcceptance, OnAnotherGroundNamesNoRunningMatter) {
    Case it = registered();
    NonAcceptanceAsked asked = on(NonAcceptanceGround::other_path);
    asked.running_matter = matter_number(430102, 2026, 18);
    it.does(asked, router);
    EXPECT_EQ(it.matter.running_matter, std::nullopt);
}

TEST(NonAcceptance, ForWantOfCompetenceNamesTheRightUnit) {
    const Case it = registered();
    NonAcceptanceAsked asked = on(NonAcceptanceGround::not_competent);
    for (const auto* wrong : {"", "nobody", "old-water", "petitions"}) {
        asked.right_unit = wrong;
        EXPECT_EQ(it.refused(asked, router), Refusal::ground_needs_right_body) << wrong;
    }
    asked.right_unit = "city-housing";
    EXPECT_EQ(it.refused(asked, router), std::nullopt);
}

TEST(NonAcceptance, OfARoutedMatterIsNotForWantOfCompetence) {
    NonAcceptanceAsked asked = on(NonAcceptanceGround::not_competent);
    asked.right_unit = "water";
    EXPECT_EQ(forwarded().refused(asked, handler), Refusal::objection_first);
    EXPECT_EQ(notified().refused(on(NonAcceptanceGround::other_path), handler), std::nullopt);
}

}  // namespace
}  // namespace dengwen
