#include "core/meeting.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(Meeting, IsCalledByAPetitionDepartmentOrAJointConference) {
    const Case it = accepted();
    const auto why = [&](const Actor& actor) { return why_no_meeting(it.setting(actor)); };
    for (const Role role : {Role::supervisor, Role::router, Role::head}) {
        EXPECT_EQ(why(officer("petitions", {role})), std::nullopt);
        EXPECT_EQ(why(officer("conference", {role})), std::nullopt);
        EXPECT_EQ(why(officer("housing", {role})), Refusal::not_convening);
        EXPECT_EQ(why(officer("nobody", {role})), Refusal::not_convening);
    }
    EXPECT_EQ(why(clerk), Refusal::not_convening);
    EXPECT_EQ(why_not_called(meeting_called(), it.setting(clerk)), Refusal::not_convening);
}

TEST(Meeting, IsCalledWithAnAgendaAndUnitsForADayToCome) {
    Case it = accepted().on("2026-03-11");
    Meeting one = meeting_called();
    const auto why = [&] { return why_not_called(one, it.setting(router)); };
    EXPECT_EQ(why(), std::nullopt);
    one.units.push_back({"water"});
    EXPECT_EQ(why(), Refusal::meeting_unit_twice);
    one.units.back().unit = "old-water";
    EXPECT_EQ(why(), Refusal::meeting_unit_unknown);
    one.units.back().unit = "nobody";
    EXPECT_EQ(why(), Refusal::meeting_unit_unknown);
    one.units.clear();
    EXPECT_EQ(why(), Refusal::meeting_unit_unknown);
    one.agenda.push_back({matter_number(430102, 2026, 18), "another"});
    one.agenda.push_back(one.agenda.front());
    EXPECT_EQ(why(), Refusal::agenda_twice);
    one.agenda.clear();
    EXPECT_EQ(why(), Refusal::agenda_missing);
    one.on = day("2026-03-10");
    EXPECT_EQ(why(), Refusal::meeting_in_past);
}

TEST(Meeting, IsHeldOnceItIsSaidOfEachUnitWhetherItCame) {
    Case it = accepted().on("2026-03-11");
    Meeting before = meeting_called();
    Meeting held = meeting_held();
    const auto why = [&](const Actor& actor = router) {
        return why_not_held(before, held, it.setting(actor));
    };
    EXPECT_EQ(why(), std::nullopt);
    EXPECT_EQ(why(clerk), Refusal::not_convening);
    held.units[2].attendance = Attendance::excused;
    EXPECT_EQ(why(), std::nullopt);
    held.units[0].attendance = Attendance::absent;
    EXPECT_EQ(why(), Refusal::nobody_present);
    held.units[0].attendance = Attendance::present;
    held.units[0].who.clear();
    EXPECT_EQ(why(), Refusal::attendance_incomplete) << "who came is said";
    held = meeting_held();
    held.units[1].attendance = Attendance::invited;
    EXPECT_EQ(why(), Refusal::attendance_incomplete);
    held = meeting_held();
    held.units.pop_back();
    EXPECT_EQ(why(), Refusal::attendance_incomplete);
    held = meeting_held();
    held.units[2].unit = "county";
    EXPECT_EQ(why(), Refusal::attendance_incomplete) << "nobody else's";
    held = meeting_held();
    it.on("2026-03-10");
    EXPECT_EQ(why(), Refusal::meeting_ahead);
    before.called_off = true;
    EXPECT_EQ(why(), Refusal::meeting_over);
    before = meeting_called();
    before.held = true;
    EXPECT_EQ(why(), Refusal::meeting_over);
}

TEST(Attendance, HasNames) {
    for (int i = 0; i < 4; ++i) {
        const auto one = static_cast<Attendance>(i);
        EXPECT_EQ(attendance_from(name(one)), one);
    }
    EXPECT_EQ(name(Attendance::excused), "excused");
    EXPECT_EQ(attendance_from("late"), std::nullopt);
}

}  // namespace
}  // namespace dengwen
