// Tile: 256 hashes of the tree in one file, or the entries of as many leaves; how a log is served (C2SP
// tlog-tiles).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/tree.hpp"

namespace dengwen::ledger {

inline constexpr int tile_width = 256;
inline constexpr int tile_levels = 8;  // of the tree, in one tile
inline constexpr std::size_t entry_bytes_max = 65'535;

// Hash i of tile `index` is the root over the 256^level leaves from (256·index + i)·256^level on. A width
// below 256 names the first hashes of a tile not yet full.
struct TileName {
    int level = 0;
    std::uint64_t index = 0;
    int width = tile_width;
    bool operator==(const TileName&) const = default;
};

// The entries whose leaf hashes are in the tile of the same index and width at level 0.
struct BundleName {
    std::uint64_t index = 0;
    int width = tile_width;
    bool operator==(const BundleName&) const = default;
};

// Under the log's prefix: "tile/0/x001/234.p/17", "tile/entries/005".
std::string path_of(const TileName& name);
std::string path_of(const BundleName& name);
// One spelling for each name; any other is refused.
std::optional<TileName> tile_from_path(std::string_view path);
std::optional<BundleName> bundle_from_path(std::string_view path);

// What a tree has at one level: so many full tiles and, unless partial is 0, one of that width after them.
struct TileLevel {
    int level = 0;
    std::uint64_t full = 0;
    int partial = 0;
    bool operator==(const TileLevel&) const = default;
};
std::vector<TileLevel> tiles_of(std::uint64_t size);

// The hash at this index of a level of tiles, counted through all its tiles.
using TileReader = std::function<Hash(int level, std::uint64_t index)>;

// Levels between those of the tiles are not stored; they are folded from the tile below.
Hash hash_from_tiles(int level, std::uint64_t index, const TileReader& read);
SubtreeReader folded(TileReader read);

// The bytes of a tile, and the hashes in them: 1 to 256, nothing left over.
std::string tile_of(std::span<const Hash> hashes);
std::optional<std::vector<Hash>> hashes_of(std::string_view tile);
// The root over a full tile, which is one hash of the level above. A partial tile is never hashed upward.
Hash root_of_tile(std::span<const Hash> hashes);

// Each entry after its length in two bytes, the high one first; 1 to 256 entries of at most 65,535 bytes.
std::string bundle_of(std::span<const std::string> entries);
std::optional<std::vector<std::string>> entries_of(std::string_view bundle);

}  // namespace dengwen::ledger
