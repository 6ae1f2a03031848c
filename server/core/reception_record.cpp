// A record that was not read back is one side's word. So it is said what came of reading it back, and who did
// not sign may still answer it.
#include "core/reception_record.hpp"

#include <algorithm>

#include "core/booking.hpp"
#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

namespace {

// A name and an office, or whoever was published.
bool is_named(const ReceptionRecordAsked& asked) { return asked.leader.empty() == asked.post.empty(); }

// Remarks where there were some, a reason where it was not signed, and neither where neither belongs.
bool is_read_back(const ReceptionRecordAsked& asked) {
    return asked.remarks.has_value() == (asked.read_back == ReadBack::confirmed_with_remarks) &&
           asked.reason.has_value() == (asked.read_back == ReadBack::not_signed);
}

MeetingDuty duty_of(const Booking& booking, const ReceptionRecord& record) {
    MeetingDuty duty;
    duty.reception = booking.reception;
    duty.title = record.post + " " + record.leader;
    duty.held_on = booking.on;
    duty.by = booking.unit;
    return duty;
}

}  // namespace

std::optional<Refusal> before_reception_record(const Matter& matter, const Setting& setting) {
    const auto waits = [&](const Booking& one) {
        return one.unit == setting.actor.officer.unit && keeps_place(one) && !one.record;
    };
    if (std::ranges::none_of(matter.bookings, waits)) return Refusal::no_booking;
    const auto has_come = [&](const Booking& one) { return waits(one) && one.on <= setting.now.day; };
    if (std::ranges::none_of(matter.bookings, has_come)) return Refusal::reception_ahead;
    return std::nullopt;
}

Outcome<ReceptionRecorded> record_reception(const Matter& matter, const ReceptionRecordAsked& asked,
                                            const Setting& setting) {
    const Booking* booking = booking_of(matter, asked.booking);
    if (!booking || !keeps_place(*booking)) return Refusal::booking_unknown;
    if (booking->unit != setting.actor.officer.unit) return Refusal::not_your_unit;
    if (booking->record) return Refusal::reception_recorded;
    if (booking->on > setting.now.day) return Refusal::reception_ahead;
    if (!is_named(asked)) return Refusal::reception_leader_incomplete;
    if (!is_read_back(asked)) return Refusal::read_back_incomplete;
    // An accusation goes by the rules of discipline inspection, and no unit is let into it by a duty (Art.
    // 30(3)).
    if (matter.kind == Kind::accusation && !asked.duties.empty())
        return Refusal::reception_duty_of_accusation;
    ReceptionRecorded recorded;
    recorded.booking = asked.booking;
    recorded.record.leader = asked.leader.empty() ? booking->leader : asked.leader;
    recorded.record.post = asked.post.empty() ? booking->post : asked.post;
    recorded.record.entered_on = setting.now.day;
    recorded.record.text = asked.text;
    recorded.record.read_back = asked.read_back;
    recorded.record.remarks = asked.remarks;
    recorded.record.reason = asked.reason;
    const auto set = set_meeting_duties(matter, asked.duties, duty_of(*booking, recorded.record), setting);
    if (!set) return set.refusal();
    recorded.duties = set.value().duties;
    recorded.deadlines = set.value().deadlines;
    return recorded;
}

void fold_in(Matter& matter, const ReceptionRecorded& happened, const Entry&) {
    booking_in(matter, happened.booking).record = happened.record;
    auto& duties = matter.meeting_duties;
    duties.insert(duties.end(), happened.duties.begin(), happened.duties.end());
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
