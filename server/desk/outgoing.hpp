// Outgoing: whom an event is told to; the entries go into the outbox in the event's own transaction.
#pragma once

#include <vector>

#include "core/event.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

std::vector<store::Outgoing> outgoing(const Event& event, const Matter& after);

}  // namespace dengwen::desk
