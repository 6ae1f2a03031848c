// Receiving: leaders' receptions through the gate, and the queue of each. Of the queue a reader sees the
// matters the reader may open; of the others that a place is taken.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/reception.hpp"
#include "desk/desk.hpp"
#include "store/receptions.hpp"

namespace dengwen::desk {

// ReceptionShown: what anybody is told of a reception.
struct ReceptionShown {
    Reception reception;
    int places_left = 0;
    bool may_book = false;  // by a petitioner, now
};

struct ReceptionsPage {
    std::vector<ReceptionShown> receptions;
    std::optional<store::ReceptionKey> next;
};

// Those of today and later, the next first.
ReceptionsPage receptions(Desk& desk, const std::optional<store::ReceptionKey>& after, int limit);
std::optional<ReceptionShown> reception(Desk& desk, const std::string& id);
// Those of the officer's unit, the latest first.
ReceptionsPage unit_receptions(Desk& desk, const Actor& actor,
                               const std::optional<store::ReceptionKey>& after, int limit);
bool may_hold_receptions(Desk& desk, const Actor& actor);

// QueueLine: a place of the queue.
struct QueueLine {
    int place_number = 0;
    BookingState state{};
    std::optional<MatterNumber> number;  // nothing: not the reader's to open
    Booking booking;
    std::vector<Act> may;  // arrival, record, end of the booking
};

struct ReceptionQueue {
    ReceptionShown shown;
    int version = 1;
    Day today;
    bool may_change = false;  // nobody has booked
    bool may_raise = false;   // the places
    bool may_call_off = false;
    std::vector<QueueLine> lines;  // in the order of places
};

Answered<ReceptionQueue> reception_queue(Desk& desk, const Actor& actor, const std::string& id);
// Anew where it has no id. `version`: of what was seen when it was changed.
Answered<ReceptionQueue> publish_reception(Desk& desk, const Actor& actor, Reception reception, int version);
// Everybody who booked is told, in an event of the matter.
Answered<ReceptionQueue> call_off_reception(Desk& desk, const Actor& actor, const std::string& id,
                                            int version, const std::string& reason);
// What is left of that where it was interrupted; returns how many were told.
int tell_called_off(Desk& desk);

}  // namespace dengwen::desk
