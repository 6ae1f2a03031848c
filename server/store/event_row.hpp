// EventRow: an event's columns as they are stored and committed to, together with the texts they point into.
#pragma once

#include <string>

#include "core/event.hpp"
#include "ledger/event_text.hpp"

namespace dengwen::store {

// Points into the entry, which must outlive it.
class EventRow {
  public:
    EventRow(MatterNumber matter, const Entry& entry);
    EventRow(const EventRow&) = delete;
    EventRow& operator=(const EventRow&) = delete;

    const ledger::EventColumns& columns() const { return columns_; }

  private:
    const std::string day_;
    const std::string body_;
    const ledger::EventColumns columns_;
};

// What the event's leaf in the ledger commits to, beside its salt.
std::string event_text(MatterNumber matter, const Entry& entry);

}  // namespace dengwen::store
