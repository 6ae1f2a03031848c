// Erasing: the persons and files of ended matters destroyed once their time of keeping is over.
#pragma once

#include <functional>

#include "core/erasure.hpp"
#include "desk/desk.hpp"

namespace dengwen::desk {

struct ErasingAsked {
    int retention_years = retention_years_assumed;
    bool preview = false;  // counts and names, and destroys nothing
};

struct ErasingSum {
    std::int64_t looked_at = 0;
    MatterNumber last;  // of those that were destroyed, or would be
    std::int64_t matters = 0;
    std::int64_t persons = 0;
    std::int64_t attachments = 0;
    bool was_stopped = false;
};

// Each matter by itself: the tombstone, and what it names gone, in one commit; then its files. What is done
// stays done when it is stopped, and the next run passes over it. `tell` sees each matter, and each page that
// was looked through; false stops. At the end the database is told to give up what it still keeps of deleted
// rows; the keys in backups are out of its reach until the vault's key is changed.
ErasingSum erase_ended(Desk& desk, const ErasingAsked& asked,
                       const std::function<bool(const ErasingSum&)>& tell);

}  // namespace dengwen::desk
