// Tiles: the ledger as anybody may fetch it, made from what the store keeps; see docs/ledger.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ledger/tile.hpp"
#include "store/store.hpp"

namespace dengwen::sealing {

// The hashes of the tiles, read from the store a tile at a time and kept while this lives; throws
// store::Fault where one is missing. `added` stand in for those that the store has not yet.
ledger::TileReader tiles_of(store::Store& store, std::vector<store::SubtreeRoot> added = {});

// The bytes of a resource below the ledger's address: "checkpoint", "tile/0/x001/234",
// "tile/entries/005.p/7". Nothing where there is none, and of a tile nothing that the newest checkpoint does
// not cover.
std::optional<std::string> resource(store::Store& store, std::string_view path);

}  // namespace dengwen::sealing
