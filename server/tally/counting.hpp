// Counting: what one event adds to the tally, and takes from it.
#pragma once

#include "core/event.hpp"
#include "store/tally.hpp"

namespace dengwen::tally {

// `after` is apply(before, entry); before registration `before` is empty.
void count(store::Tally& tally, const Matter& before, const Entry& entry, const Matter& after);

}  // namespace dengwen::tally
