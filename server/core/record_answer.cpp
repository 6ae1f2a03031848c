#include "core/record_answer.hpp"

#include <algorithm>

#include "core/booking.hpp"
#include "core/event.hpp"

namespace dengwen {

bool awaits_answer(const Booking& booking) {
    return booking.record && booking.record->read_back == ReadBack::not_signed &&
           !booking.record->answered_on;
}

std::optional<Refusal> before_record_answer(const Matter& matter, const Setting&) {
    if (std::ranges::none_of(matter.bookings, awaits_answer)) return Refusal::no_record_to_answer;
    return std::nullopt;
}

Outcome<RecordAnswered> answer_record(const Matter& matter, const RecordAnswerAsked& asked, const Setting&) {
    const Booking* booking = booking_of(matter, asked.booking);
    if (!booking) return Refusal::booking_unknown;
    if (!awaits_answer(*booking)) return Refusal::no_record_to_answer;
    return RecordAnswered{asked.booking, asked.remarks};
}

void fold_in(Matter& matter, const RecordAnswered& happened, const Entry& entry) {
    ReceptionRecord& record = *booking_in(matter, happened.booking).record;
    record.answered_on = entry.at.day;
    record.answer = happened.remarks;
}

}  // namespace dengwen
