#include "sealing/tiles.hpp"

#include <map>

namespace dengwen::sealing {
namespace {

using ledger::Hash;
using ledger::tile_levels;
using ledger::tile_width;

std::vector<Hash> hashes(store::Store& store, int level, std::uint64_t first, int count) {
    if (level > 0) return store.subtree_roots(level - 1, first, count);
    std::vector<Hash> leaves;
    for (const std::string& entry : store.leaf_entries(first, count))
        leaves.push_back(ledger::leaf_hash(entry));
    return leaves;
}

// TileShelf: the tiles read so far.
class TileShelf {
  public:
    TileShelf(store::Store& its_store, std::vector<store::SubtreeRoot> added) : store_(its_store) {
        for (const store::SubtreeRoot& one : added) added_[{one.level + 1, one.number}] = one.root;
    }

    Hash hash(int level, std::uint64_t index) {
        if (const auto found = added_.find({level, index}); found != added_.end()) return found->second;
        const std::uint64_t tile = index / tile_width;
        auto [at, is_new] = tiles_.try_emplace({level, tile});
        if (is_new) at->second = hashes(store_, level, tile * tile_width, tile_width);
        if (index % tile_width >= at->second.size())
            throw store::Fault("the ledger misses a part of its tree");
        return at->second[index % tile_width];
    }

  private:
    store::Store& store_;
    std::map<std::pair<int, std::uint64_t>, Hash> added_;
    std::map<std::pair<int, std::uint64_t>, std::vector<Hash>> tiles_;
};

// How many hashes of this level a tree of so many leaves has.
std::uint64_t hashes_at(std::uint64_t size, int level) {
    const int shift = level * tile_levels;
    return shift < 64 ? size >> shift : 0;
}

bool is_covered(store::Store& store, int level, std::uint64_t index, int width) {
    const auto newest = store.newest_checkpoint();
    const std::uint64_t there = newest ? hashes_at(newest->size, level) : 0;
    return index < there / tile_width ||
           (index == there / tile_width && width <= static_cast<int>(there % tile_width));
}

}  // namespace

ledger::TileReader tiles_of(store::Store& store, std::vector<store::SubtreeRoot> added) {
    const auto shelf = std::make_shared<TileShelf>(store, std::move(added));
    return [shelf](int level, std::uint64_t index) { return shelf->hash(level, index); };
}

std::optional<std::string> resource(store::Store& store, std::string_view path) {
    if (path == "checkpoint") {
        auto newest = store.newest_checkpoint();
        return newest ? std::optional(std::move(newest->note)) : std::nullopt;
    }
    if (const auto bundle = ledger::bundle_from_path(path)) {
        if (!is_covered(store, 0, bundle->index, bundle->width)) return std::nullopt;
        return ledger::bundle_of(store.leaf_entries(bundle->index * tile_width, bundle->width));
    }
    const auto tile = ledger::tile_from_path(path);
    if (!tile || !is_covered(store, tile->level, tile->index, tile->width)) return std::nullopt;
    return ledger::tile_of(hashes(store, tile->level, tile->index * tile_width, tile->width));
}

}  // namespace dengwen::sealing
