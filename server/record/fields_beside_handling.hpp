// Fields beside handling: of what meetings and receptions bring to a matter, and of after-care.
#pragma once

#include "record/fields.hpp"

namespace dengwen::record {

void describe(auto& to, Like<MeetingDuty> auto& it) {
    to("ordinal", it.ordinal);
    to("meeting", it.meeting);
    to("reception", it.reception);
    to("title", it.title);
    to("held_on", it.held_on);
    to("by", it.by);
    to("unit", it.unit);
    to("due", it.due);
    to("text", it.text);
    to("performed_on", it.performed_on);
    to("proof", it.proof);
}

void describe(auto& to, Like<ReceptionRecord> auto& it) {
    to("leader", it.leader);
    to("post", it.post);
    to("entered_on", it.entered_on);
    to("text", it.text);
    to("read_back", it.read_back);
    to("remarks", it.remarks);
    to("reason", it.reason);
    to("answered_on", it.answered_on);
    to("answer", it.answer);
}

void describe(auto& to, Like<Booking> auto& it) {
    to("ordinal", it.ordinal);
    to("reception", it.reception);
    to("unit", it.unit);
    to("leader", it.leader);
    to("post", it.post);
    to("on", it.on);
    to("begins", it.begins);
    to("ends", it.ends);
    to("place", it.place);
    to("place_number", it.place_number);
    to("booked_on", it.booked_on);
    to("arrived_on", it.arrived_on);
    to("ended_on", it.ended_on);
    to("called_off_on", it.called_off_on);
    to("because", it.because);
    to("record", it.record);
}

void describe(auto& to, Like<FollowUp> auto& it) {
    to("ordinal", it.ordinal);
    to("unit", it.unit);
    to("due", it.due);
    to("consented_on", it.consented_on);
    to("consent", it.consent);
    to("made_on", it.made_on);
    to("text", it.text);
    to("ended_on", it.ended_on);
}

void describe(auto& to, Like<Aid> auto& it) {
    to("ordinal", it.ordinal);
    to("kind", it.kind);
    to("from", it.from);
    to("unit", it.unit);
    to("asked_on", it.asked_on);
    to("due", it.due);
    to("consented_on", it.consented_on);
    to("text", it.text);
    to("answered_on", it.answered_on);
    to("outcome", it.outcome);
    to("answer", it.answer);
}

void describe(auto& to, Like<AfterCare> auto& it) {
    to("follow_ups", it.follow_ups);
    to("aids", it.aids);
}

}  // namespace dengwen::record
