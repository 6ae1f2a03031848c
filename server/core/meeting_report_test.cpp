#include "core/meeting_report.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

MeetingReportAsked reporting(int duty, std::string_view on) { return {duty, day(on), content("proof")}; }

TEST(MeetingReport, MeetsTheClockWithTheLastDutyOfItsDay) {
    Case it = conferred().on("2026-03-19");
    it.does(reporting(2, "2026-03-18"), water_handler);
    EXPECT_EQ(it.matter.meeting_duties[1].performed_on, day("2026-03-18"));
    EXPECT_EQ(it.matter.meeting_duties[1].proof, content("proof"));
    EXPECT_EQ(it.clock_of(Clock::meeting_duty, "water"), "2026-03-20");
    it.does(reporting(1, "2026-03-11"), water_handler);
    EXPECT_EQ(it.clock_of(Clock::meeting_duty, "water"), "2026-03-20 done 2026-03-18");
    EXPECT_EQ(it.clock_of(Clock::meeting_duty, "housing"), "2026-03-31");
}

TEST(MeetingReport, RefusesInThisOrder) {
    Case it = accepted();
    EXPECT_EQ(it.refused(reporting(1, "2026-03-12"), water_handler), Refusal::no_meeting_duty);
    it = conferred();  // 12 March
    EXPECT_EQ(it.refused(reporting(1, "2026-03-12"), officer("township", {Role::handler})),
              Refusal::no_meeting_duty);
    EXPECT_EQ(it.refused(reporting(1, "2026-03-12"), officer("water", {Role::clerk})),
              Refusal::not_permitted);
    EXPECT_EQ(it.refused(reporting(4, "2026-03-12"), water_handler), Refusal::meeting_duty_unknown);
    EXPECT_EQ(it.refused(reporting(3, "2026-03-12"), water_handler), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(reporting(1, "2026-03-13"), water_handler), Refusal::performed_in_future);
    EXPECT_EQ(it.refused(reporting(1, "2026-03-10"), water_handler), Refusal::performed_before_meeting);
    EXPECT_EQ(it.refused(reporting(1, "2026-03-11"), water_handler), std::nullopt);
    it.does(reporting(1, "2026-03-12"), water_handler);
    EXPECT_EQ(it.refused(reporting(1, "2026-03-12"), water_handler), Refusal::meeting_duty_performed);
    it.does(reporting(2, "2026-03-12"), water_handler);
    EXPECT_EQ(it.refused(reporting(1, "2026-03-12"), water_handler), Refusal::meeting_duties_performed);
    EXPECT_EQ(it.refused(reporting(3, "2026-03-12"), handler), std::nullopt);
}

}  // namespace
}  // namespace dengwen
