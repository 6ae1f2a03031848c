// Verify: the house law that the row is the sum of the events, checked on every matter of a store, and that
// the readings of a sealed hour are those that were sealed.
#pragma once

#include <functional>

#include "store/store.hpp"

namespace dengwen::store {

struct Verified {
    std::int64_t matters = 0;
    std::int64_t events = 0;
    MatterNumber last;         // the last matter looked at; a later run may go on after it
    std::string disagreement;  // what is wrong with it; empty when all agree
    bool was_stopped = false;
};

// Called now and then; false stops the walk.
using Progress = std::function<bool(const Verified& so_far)>;

// Walks the matters after `from` and stops at the first that is wrong. Acts may go on meanwhile.
Verified verify(Store& store, MatterNumber from, const Progress& progress);

}  // namespace dengwen::store
