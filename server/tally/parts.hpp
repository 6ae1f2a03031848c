// Parts of one matter: what it counts in the indicators as it stands.
#pragma once

#include "core/event.hpp"
#include "store/tally.hpp"

namespace dengwen::tally {

void add_parts(store::Tally& tally, const Matter& matter, int times);
// What an event counts by happening, whatever comes after it.
void add_passing(store::Tally& tally, const Matter& after, const Entry& entry);

}  // namespace dengwen::tally
