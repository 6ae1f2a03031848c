// Paper origin: which paper is written of an event of a matter, where the event alone does not say it.
#pragma once

#include "core/event.hpp"

namespace dengwen {

// As paper_of(entry), and of a reply to one of the three proposals the unit's word on it (Art. 40). A reply
// to any other measure is no paper of its own.
PaperOrigin paper_of(const Matter& matter, const Entry& entry);

}  // namespace dengwen
