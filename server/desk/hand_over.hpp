// Hand-over: what would be left undone if an officer left a unit. Matters belong to units, and roles act on
// them; so none is orphaned as long as somebody holds each role the unit had.
#pragma once

#include <set>

#include "store/store.hpp"

namespace dengwen::desk {

struct HandOver {
    std::set<Role> unheld;  // roles that nobody else at work in the unit holds
    store::Counted duties;  // open in the unit; it stops at two thousand rows
    bool last_administrator = false;

    bool leaves_gap() const { return last_administrator || (!unheld.empty() && duties.count > 0); }
};

// An officer as kept before and as wanted now: set inactive, moved to another unit, or with fewer roles.
HandOver hand_over(store::Store& store, const Officer& before, const Officer& after);

}  // namespace dengwen::desk
