// Events beside handling: what meetings, follow-ups, receptions, hearings and services leave in a matter.
#pragma once

#include "record/fields.hpp"
#include "record/fields_beside_handling.hpp"

namespace dengwen::record {

void describe(auto& to, Like<MeetingDecided> auto& it) {
    to("meeting", it.meeting);
    to("title", it.title);
    to("held_on", it.held_on);
    to("text", it.text);
    to("duties", it.duties);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<MeetingReported> auto& it) {
    to("duty", it.duty);
    to("performed_on", it.performed_on);
    to("proof", it.proof);
}

void describe(auto& to, Like<FollowUpArranged> auto& it) {
    to("follow_up", it.follow_up);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<FollowedUp> auto& it) {
    to("follow_up", it.follow_up);
    to("made_on", it.made_on);
    to("text", it.text);
}

void describe(auto&, Like<FollowUpsEnded> auto&) {}

void describe(auto& to, Like<AidRequested> auto& it) {
    to("aid", it.aid);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<AidAnswered> auto& it) {
    to("aid", it.aid);
    to("outcome", it.outcome);
    to("text", it.text);
}

void describe(auto& to, Like<Booked> auto& it) { to("booking", it.booking); }

void describe(auto& to, Like<BookingEnded> auto& it) { to("booking", it.booking); }

void describe(auto& to, Like<Arrived> auto& it) { to("booking", it.booking); }

void describe(auto& to, Like<ReceptionRecorded> auto& it) {
    to("booking", it.booking);
    to("record", it.record);
    to("duties", it.duties);
    to("deadlines", it.deadlines);
}

void describe(auto& to, Like<RecordAnswered> auto& it) {
    to("booking", it.booking);
    to("remarks", it.remarks);
}

void describe(auto& to, Like<BookingCalledOff> auto& it) {
    to("booking", it.booking);
    to("because", it.because);
}
void describe(auto& to, Like<HearingAnnounced> auto& it) {
    to("announced", it.announced);
    to("moved_from", it.moved_from);
}

void describe(auto& to, Like<HearingCalledOff> auto& it) {
    to("announced", it.announced);
    to("reason", it.reason);
}

void describe(auto& to, Like<Contacted> auto& it) { to("contact", it.contact); }

void describe(auto& to, Like<ServiceOpened> auto& it) { to("opinion", it.opinion); }

}  // namespace dengwen::record
