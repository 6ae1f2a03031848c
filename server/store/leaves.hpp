// Leaves: the ledger as the database keeps it: entries in the order of the tree, roots of full tiles, and
// signed heads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ledger/hash.hpp"

namespace dengwen::store {

// SubtreeRoot: the root over one full tile; `level` and `number` are those of the tile.
struct SubtreeRoot {
    int level = 0;
    std::uint64_t number = 0;
    ledger::Hash root{};
};

struct StoredCheckpoint {
    std::uint64_t size = 0;
    ledger::Hash root{};
    std::string note;  // signed by the log; as read it ends with the cosignatures there are
};

// Growth: what one signing adds, together or not at all.
struct Growth {
    std::vector<SubtreeRoot> subtrees;
    StoredCheckpoint checkpoint;
};

// Opening: what an event's entry in the ledger commits to, and where the entry stands once it is sealed.
struct Opening {
    std::string salt;
    std::string text;
    std::optional<std::uint64_t> leaf;
};

// 32 bytes from the system's source of randomness.
std::string new_salt();

}  // namespace dengwen::store
