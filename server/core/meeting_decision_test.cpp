#include "core/meeting_decision.hpp"

#include <algorithm>

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(MeetingDecision, SetsUnitsToDoThingsByADay) {
    const Case it = conferred();  // 12 March
    ASSERT_EQ(it.matter.meeting_duties.size(), 3u);
    const MeetingDuty& third = it.matter.meeting_duties[2];
    EXPECT_EQ(third.ordinal, 3);
    EXPECT_EQ(third.meeting, "m1");
    EXPECT_EQ(third.title, "third meeting");
    EXPECT_EQ(third.held_on, day("2026-03-11"));
    EXPECT_EQ(third.by, "petitions");
    EXPECT_EQ(third.unit, "housing");
    EXPECT_EQ(third.due, day("2026-03-31"));
    EXPECT_EQ(third.text, content("mend"));
    EXPECT_EQ(std::ranges::count(it.matter.deadlines, Clock::meeting_duty, &Deadline::clock), 2);
    EXPECT_EQ(it.clock_of(Clock::meeting_duty, "water"), "2026-03-20");
    EXPECT_EQ(it.clock_of(Clock::meeting_duty, "housing"), "2026-03-31");
    const auto& decided = std::get<MeetingDecided>(it.entries.back().event);
    EXPECT_EQ(decided.text, content("considered"));
    EXPECT_EQ(decided.deadlines.size(), 2u);
    EXPECT_EQ(decided.title, "third meeting");
    EXPECT_EQ(decided.held_on, day("2026-03-11"));
    EXPECT_EQ(decided.meeting, "m1");
    EXPECT_EQ(it.matter.stage, Stage::handling) << "it moves no stage";
}

TEST(MeetingDecision, NumbersOnAndOpensTheSameDayAgain) {
    Case it = conferred();
    it.does(MeetingReportAsked{1, it.today, content("proof")}, water_handler);
    it.does(MeetingReportAsked{2, it.today, content("proof")}, water_handler);
    EXPECT_EQ(it.clock_of(Clock::meeting_duty, "water"), "2026-03-20 done 2026-03-12");
    MeetingDecisionAsked more = decided_together();
    more.duties.resize(1);
    it.does(more, router);
    EXPECT_EQ(it.matter.meeting_duties.back().ordinal, 4);
    EXPECT_EQ(it.clock_of(Clock::meeting_duty, "water"), "2026-03-20");
    EXPECT_EQ(meeting_duty_of(it.matter, 4), &it.matter.meeting_duties[3]);
    EXPECT_EQ(meeting_duty_of(it.matter, 5), nullptr);
}

TEST(MeetingDecision, RefusesInThisOrder) {
    Case it = accepted().on("2026-03-12");
    MeetingDecisionAsked asked = decided_together();
    EXPECT_EQ(it.refused(asked, head), Refusal::not_convening);
    EXPECT_EQ(it.refused(asked, clerk), Refusal::not_permitted);
    asked.kept.reset();
    EXPECT_EQ(it.refused(asked, router), Refusal::meeting_unknown);
    asked.kept = meeting_held();
    asked.kept->unit = "conference";
    EXPECT_EQ(it.refused(asked, router), Refusal::meeting_unknown);
    asked.kept = meeting_called();
    asked.kept->agenda.clear();
    EXPECT_EQ(it.refused(asked, router), Refusal::meeting_not_held);
    asked.kept->held = true;
    EXPECT_EQ(it.refused(asked, router), Refusal::not_on_agenda);
    asked = decided_together();
    asked.duties.clear();
    EXPECT_EQ(it.refused(asked, router), Refusal::meeting_duty_missing);
    asked.duties = {{"nobody", day("2026-03-11"), content("one")}};
    EXPECT_EQ(it.refused(asked, router), Refusal::meeting_duty_in_past);
    asked.duties[0].due = day("2026-03-12");
    EXPECT_EQ(it.refused(asked, router), Refusal::meeting_owner_unknown);
    asked.duties[0].unit = "old-water";
    EXPECT_EQ(it.refused(asked, router), Refusal::meeting_owner_unknown);
    asked.duties[0].unit = "water";
    EXPECT_EQ(it.refused(asked, router), std::nullopt);
    it.matter.kind = Kind::accusation;
    const Actor sworn = officer("petitions", {Role::router, Role::accusations});
    EXPECT_EQ(it.refused(asked, sworn), Refusal::meeting_not_of_accusation);
}

TEST(MeetingDecision, NeedsACalendarForItsDays) {
    Case it = accepted().on("2026-03-12");
    it.law.clocks.pop_back();
    MeetingDecisionAsked asked = decided_together();
    asked.duties[2].due = day("2999-12-31") + 1;
    EXPECT_NE(it.refused(asked, router), std::nullopt);
}

TEST(MeetingDuty, IsOwedUntilItIsPerformedAndOverdueAfterItsDay) {
    Case it = conferred();
    const auto state = [&](int ordinal, std::string_view on) {
        return state_of(it.matter, *meeting_duty_of(it.matter, ordinal), day(on));
    };
    EXPECT_EQ(state(1, "2026-03-20"), MeetingDutyState::owed);
    EXPECT_EQ(state(1, "2026-03-21"), MeetingDutyState::overdue);
    it.does(MeetingReportAsked{1, it.today, content("proof")}, water_handler);
    EXPECT_EQ(state(1, "2026-03-21"), MeetingDutyState::performed);
    EXPECT_EQ(last_day_of(it.matter, it.matter.meeting_duties[0]), day("2026-03-20"));
    for (int i = 0; i < 3; ++i) {
        const auto one = static_cast<MeetingDutyState>(i);
        EXPECT_EQ(meeting_duty_state_from(name(one)), one);
    }
    EXPECT_EQ(name(MeetingDutyState::overdue), "overdue");
    EXPECT_EQ(meeting_duty_state_from("nothing"), std::nullopt);
}

}  // namespace
}  // namespace dengwen
