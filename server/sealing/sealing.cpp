#include "sealing/sealing.hpp"

#include <array>

#include "ledger/checkpoint.hpp"
#include "ledger/tile.hpp"
#include "sealing/tiles.hpp"

namespace dengwen::sealing {
namespace {

using ledger::tile_levels;
using ledger::tile_width;

constexpr int sealed_at_once = 4096;
constexpr std::uint64_t signed_at_once = 65'536;

// The roots over the tiles that became full between two sizes, level by level: those of one are hashed from
// those of the level below.
std::vector<store::SubtreeRoot> full_tiles(store::Store& store, std::uint64_t before, std::uint64_t after) {
    std::vector<store::SubtreeRoot> full;
    for (int level = 0; (after >> (tile_levels * level)) >= tile_width; ++level) {
        const int shift = tile_levels * (level + 1);
        const auto read = tiles_of(store, full);
        for (std::uint64_t tile = before >> shift; tile < after >> shift; ++tile) {
            std::array<ledger::Hash, tile_width> hashes;
            for (std::uint64_t i = 0; i < tile_width; ++i) hashes[i] = read(level, tile * tile_width + i);
            full.push_back({level, tile, ledger::root_of_tile(hashes)});
        }
    }
    return full;
}

}  // namespace

Sealing::Sealing(store::Store& store, std::shared_ptr<const signing::SigningKey> key,
                 std::function<void(const std::string&)> say, std::function<Instant()> clock)
    : store_(store),
      key_(std::move(key)),
      clock_(std::move(clock)),
      following_([this] { return take(); }, std::move(say)) {
    if (const auto newest = store_.newest_checkpoint()) hold_own(*newest);
}

void Sealing::hold_own(const store::StoredCheckpoint& newest) const {
    const auto note = ledger::note_from(newest.note);
    const std::array known{key_->verifier(ledger::KeyType::ed25519)};
    if (!note || !ledger::opened(*note, known, signing::verify))
        throw store::Fault(
            "存证账本的最新检查点不是用这把密钥签的；各节点须用同一把密钥 / the ledger's newest checkpoint "
            "is signed "
            "by another key; all nodes use one and the same");
}

bool Sealing::take() {
    const bool is_full = store_.seal(sealed_at_once) == sealed_at_once;
    const bool sealed_an_hour = clock_ && store_.seal_readings(clock_());
    return grow() || is_full || sealed_an_hour;
}

bool Sealing::grow() {
    const auto newest = store_.newest_checkpoint();
    const std::uint64_t before = newest ? newest->size : 0;
    const std::uint64_t there = store_.leaf_count();
    if (newest && there == before) return false;
    if (newest) hold_own(*newest);
    if (newest &&
        (there < before || ledger::root_of(before, ledger::folded(tiles_of(store_))) != newest->root))
        throw store::Fault("the ledger does not continue its newest checkpoint; nothing is signed");
    const std::uint64_t size = std::min(there, before + signed_at_once);
    store::Growth growth;
    growth.subtrees = full_tiles(store_, before, size);
    const ledger::Checkpoint head{key_->name(), size,
                                  ledger::root_of(size, ledger::folded(tiles_of(store_, growth.subtrees)))};
    ledger::Note note{ledger::text_of(head), {}};
    note.signatures = {
        ledger::signature_by(key_->verifier(ledger::KeyType::ed25519), note.text, key_->signer())};
    growth.checkpoint = {size, head.root, ledger::text_of(note)};
    store_.add(growth);
    return size < there;
}

}  // namespace dengwen::sealing
