#include "core/reception_record.hpp"

#include "core/example_test.hpp"
#include "core/record_answer.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(ReceptionRecord, SaysWhatWasSaidAndWhoOwesWhat) {
    const Case it = received();  // 20 March
    const Booking& one = it.matter.bookings[0];
    ASSERT_TRUE(one.record);
    EXPECT_EQ(one.record->leader, "Li Hong");
    EXPECT_EQ(one.record->post, "deputy head of the county");
    EXPECT_EQ(one.record->entered_on, day("2026-03-20"));
    EXPECT_EQ(one.record->text, content("said"));
    EXPECT_EQ(one.record->read_back, ReadBack::confirmed);
    EXPECT_EQ(state_of(one), BookingState::received);
    EXPECT_FALSE(is_live(one, it.today));
    ASSERT_EQ(it.matter.meeting_duties.size(), 1u);
    const MeetingDuty& duty = it.matter.meeting_duties[0];
    EXPECT_EQ(duty.ordinal, 1);
    EXPECT_EQ(duty.meeting, "");
    EXPECT_EQ(duty.reception, "r1");
    EXPECT_EQ(duty.title, "deputy head of the county Li Hong");
    EXPECT_EQ(duty.held_on, day("2026-03-20"));
    EXPECT_EQ(duty.by, "petitions");
    EXPECT_EQ(duty.unit, "water");
    EXPECT_EQ(duty.due, day("2026-03-31"));
    EXPECT_EQ(duty.text, content("dig"));
    EXPECT_EQ(it.clock_of(Clock::meeting_duty, "water"), "2026-03-31");
    EXPECT_EQ(std::get<ReceptionRecorded>(it.entries.back().event).deadlines.size(), 1u);
}

TEST(ReceptionRecord, NumbersDutiesOnWithThoseOfMeetings) {
    Case it = conferred().does(booking_a_place(), petitioner()).on("2026-03-20");
    it.does(recorded_so(), clerk);
    EXPECT_EQ(it.matter.meeting_duties.back().ordinal, 4);
    it.on("2026-03-21").does(MeetingReportAsked{4, day("2026-03-20"), content("proof")}, water_handler);
    EXPECT_EQ(it.matter.meeting_duties.back().performed_on, day("2026-03-20"));
    EXPECT_EQ(it.clock_of(Clock::meeting_duty, "water"), "2026-03-31 done 2026-03-20");
}

TEST(ReceptionRecord, NamesWhoStoodIn) {
    Case it = booked().on("2026-03-21");
    ReceptionRecordAsked asked = recorded_so();
    asked.leader = "Zhou Min";
    EXPECT_EQ(it.refused(asked, clerk), Refusal::reception_leader_incomplete);
    asked.post = "director of the office";
    it.does(asked, clerk);
    EXPECT_EQ(it.matter.bookings[0].record->leader, "Zhou Min");
    EXPECT_EQ(it.matter.bookings[0].record->post, "director of the office");
    EXPECT_EQ(it.matter.bookings[0].record->entered_on, day("2026-03-21"));
    EXPECT_EQ(it.matter.meeting_duties[0].title, "director of the office Zhou Min");
    EXPECT_EQ(it.matter.meeting_duties[0].held_on, day("2026-03-20")) << "the day of the reception";
    asked.leader.clear();
    EXPECT_EQ(booked().on("2026-03-20").refused(asked, clerk), Refusal::reception_leader_incomplete);
}

TEST(ReceptionRecord, SaysWhatCameOfReadingItBack) {
    const Case it = booked().on("2026-03-20");
    ReceptionRecordAsked asked = recorded_so();
    const auto why = [&](ReadBack read_back, bool remarks, bool reason) {
        asked.read_back = read_back;
        asked.remarks = remarks ? std::optional(content("remarks")) : std::nullopt;
        asked.reason = reason ? std::optional(content("reason")) : std::nullopt;
        return it.refused(asked, clerk);
    };
    EXPECT_EQ(why(ReadBack::confirmed, false, false), std::nullopt);
    EXPECT_EQ(why(ReadBack::confirmed, true, false), Refusal::read_back_incomplete);
    EXPECT_EQ(why(ReadBack::confirmed, false, true), Refusal::read_back_incomplete);
    EXPECT_EQ(why(ReadBack::confirmed_with_remarks, true, false), std::nullopt);
    EXPECT_EQ(why(ReadBack::confirmed_with_remarks, false, false), Refusal::read_back_incomplete);
    EXPECT_EQ(why(ReadBack::confirmed_with_remarks, true, true), Refusal::read_back_incomplete);
    EXPECT_EQ(why(ReadBack::not_signed, false, true), std::nullopt);
    EXPECT_EQ(why(ReadBack::not_signed, false, false), Refusal::read_back_incomplete);
    Case kept = it;
    why(ReadBack::not_signed, false, true);
    kept.does(asked, clerk);
    EXPECT_EQ(kept.matter.bookings[0].record->reason, content("reason"));
    EXPECT_EQ(kept.matter.bookings[0].record->remarks, std::nullopt);
    kept = it;
    why(ReadBack::confirmed_with_remarks, true, false);
    kept.does(asked, clerk);
    EXPECT_EQ(kept.matter.bookings[0].record->remarks, content("remarks"));
    EXPECT_EQ(kept.matter.bookings[0].record->read_back, ReadBack::confirmed_with_remarks);
}

TEST(ReceptionRecord, RefusesInThisOrder) {
    Case it = accepted().on("2026-03-12");
    ReceptionRecordAsked asked = recorded_so();
    asked.reason = content("reason");
    asked.leader = "Zhou Min";
    EXPECT_EQ(it.refused(asked, clerk), Refusal::no_booking);
    it = booked();
    EXPECT_EQ(it.refused(asked, officer("petitions", {Role::custodian})), Refusal::not_permitted);
    EXPECT_EQ(it.refused(asked, handler), Refusal::no_booking);
    EXPECT_EQ(it.refused(asked, clerk), Refusal::reception_ahead);
    it.on("2026-03-21");
    BookingAsked later = booking_a_place();
    later.kept->unit = "conference";
    later.kept->on = day("2026-03-27");
    it.does(later, petitioner());
    asked.booking = 3;
    EXPECT_EQ(it.refused(asked, clerk), Refusal::booking_unknown);
    asked.booking = 2;
    EXPECT_EQ(it.refused(asked, clerk), Refusal::not_your_unit);
    it.matter.bookings[1].unit = "petitions";
    EXPECT_EQ(it.refused(asked, clerk), Refusal::reception_ahead) << "the other one is not";
    it.matter.bookings[1].ended_on = it.today;
    EXPECT_EQ(it.refused(asked, clerk), Refusal::booking_unknown);
    asked.booking = 1;
    EXPECT_EQ(it.refused(asked, clerk), Refusal::reception_leader_incomplete);
    asked.leader.clear();
    EXPECT_EQ(it.refused(asked, clerk), Refusal::read_back_incomplete);
    asked.reason.reset();
    asked.duties = {{"nobody", day("2026-03-20"), content("dig")}};
    EXPECT_EQ(it.refused(asked, clerk), Refusal::meeting_duty_in_past);
    asked.duties[0].due = it.today;
    EXPECT_EQ(it.refused(asked, clerk), Refusal::meeting_owner_unknown);
    asked.duties[0].unit = "water";
    EXPECT_EQ(it.refused(asked, clerk), std::nullopt);
    it.matter.bookings[1].ended_on.reset();
    it.does(asked, clerk);
    EXPECT_EQ(it.refused(asked, clerk), Refusal::reception_ahead) << "of what is left";
    it.on("2026-03-27");
    EXPECT_EQ(it.refused(asked, clerk), Refusal::reception_recorded);
}

TEST(ReceptionRecord, SetsNobodyADutyInAnAccusation) {
    Case it = booked().on("2026-03-20");
    it.matter.kind = Kind::accusation;
    const Actor sworn = officer("petitions", {Role::clerk, Role::accusations});
    ReceptionRecordAsked asked = recorded_so();
    EXPECT_EQ(it.refused(asked, clerk), Refusal::not_permitted);
    EXPECT_EQ(it.refused(asked, sworn), Refusal::reception_duty_of_accusation);
    asked.duties.clear();
    EXPECT_EQ(it.refused(asked, sworn), std::nullopt);
}

TEST(RecordAnswer, IsGivenOnceToWhatWasNotSigned) {
    Case it = booked().on("2026-03-20");
    EXPECT_EQ(it.refused(RecordAnswerAsked{1, {}}, petitioner()), Refusal::no_record_to_answer);
    ReceptionRecordAsked asked = recorded_so();
    asked.read_back = ReadBack::not_signed;
    asked.reason = content("in a hurry");
    it.does(asked, clerk);
    EXPECT_TRUE(awaits_answer(it.matter.bookings[0]));
    EXPECT_EQ(it.refused(RecordAnswerAsked{1, {}}, clerk), Refusal::not_permitted);
    EXPECT_EQ(it.refused(RecordAnswerAsked{2, {}}, petitioner()), Refusal::booking_unknown);
    Case confirmed = it;
    confirmed.on("2026-03-22").does(RecordAnswerAsked{1, {}}, petitioner());
    EXPECT_EQ(confirmed.matter.bookings[0].record->answered_on, day("2026-03-22"));
    EXPECT_EQ(confirmed.matter.bookings[0].record->answer, std::nullopt);
    EXPECT_EQ(confirmed.refused(RecordAnswerAsked{1, {}}, petitioner()), Refusal::no_record_to_answer);
    it.does(RecordAnswerAsked{1, content("but")}, for_petitioner(clerk));
    EXPECT_EQ(it.matter.bookings[0].record->answer, content("but"));
    EXPECT_FALSE(awaits_answer(it.matter.bookings[0]));
}

TEST(RecordAnswer, IsNotAskedOfWhatWasConfirmed) {
    Case it = received();
    EXPECT_EQ(it.refused(RecordAnswerAsked{1, {}}, petitioner()), Refusal::no_record_to_answer);
    it.matter.bookings.push_back(it.matter.bookings[0]);
    it.matter.bookings[1].ordinal = 2;
    it.matter.bookings[1].record->read_back = ReadBack::not_signed;
    EXPECT_EQ(it.refused(RecordAnswerAsked{1, {}}, petitioner()), Refusal::no_record_to_answer);
    EXPECT_EQ(it.refused(RecordAnswerAsked{2, {}}, petitioner()), std::nullopt);
}

}  // namespace
}  // namespace dengwen
