#include "witness/witnessing.hpp"

#include <array>
#include <map>
#include <memory>

#include "ledger/tile.hpp"

namespace dengwen::witness {
namespace {

using ledger::tile_width;

// A tile that is not what its name says; never leaves this file.
struct BadTile {};

// The hashes of a tree of this size, fetched a tile at a time.
ledger::TileReader fetched(std::uint64_t size, const Fetch& fetch) {
    using Tiles = std::map<std::pair<int, std::uint64_t>, std::vector<ledger::Hash>>;
    return [size, &fetch, tiles = std::make_shared<Tiles>()](int level, std::uint64_t index) {
        const std::uint64_t tile = index / tile_width;
        auto [at, is_new] = tiles->try_emplace({level, tile});
        if (is_new) {
            const std::uint64_t there = (size >> (ledger::tile_levels * level)) - tile * tile_width;
            const int width = static_cast<int>(std::min<std::uint64_t>(tile_width, there));
            auto hashes = ledger::hashes_of(fetch(path_of(ledger::TileName{level, tile, width})));
            if (!hashes || std::ssize(*hashes) != width) throw BadTile{};
            at->second = std::move(*hashes);
        }
        return at->second.at(index % tile_width);
    };
}

Finding compare(const ledger::Checkpoint& before, const ledger::Checkpoint& now, const Fetch& fetch) {
    if (now.size < before.size) return Finding::rolled_back;
    if (now.size == before.size) return now.root == before.root ? Finding::unchanged : Finding::split;
    try {
        const auto read = ledger::folded(fetched(now.size, fetch));
        if (ledger::root_of(now.size, read) != now.root) return Finding::unproven;
        const auto path = ledger::consistency_path(before.size, now.size, read);
        return ledger::is_consistent(before.size, before.root, now.size, now.root, path) ? Finding::grew
                                                                                         : Finding::split;
    } catch (const BadTile&) {
        return Finding::unproven;
    }
}

}  // namespace

bool is_alarm(Finding finding) { return finding != Finding::grew && finding != Finding::unchanged; }

Words words_of(Finding finding) {
    switch (finding) {
        case Finding::grew:
            return {"账本只增未改", "the ledger has only grown"};
        case Finding::unchanged:
            return {"账本没有变化", "the ledger is unchanged"};
        case Finding::not_signed:
            return {"检查点没有账本密钥的有效签名", "the checkpoint is not signed by the ledger's key"};
        case Finding::rolled_back:
            return {"账本比上次短：有记录被撤去",
                    "the ledger is shorter than before: something was taken back"};
        case Finding::split:
            return {"账本与上次所见不一致：有记录被改动，或对不同的人出示不同的账本",
                    "the ledger does not continue what was seen: something was changed, or others are shown "
                    "another ledger"};
        case Finding::unproven:
            return {"账本的数据与检查点不符", "the ledger's tiles do not lead to its checkpoint"};
    }
    return {};
}

Look look(const ledger::VerifierKey& log, const std::optional<ledger::Checkpoint>& seen, const Fetch& fetch,
          const ledger::Verify& verify) {
    Look looked;
    const auto note = ledger::note_from(fetch("checkpoint"));
    const std::array known{log};
    const auto now =
        note && ledger::opened(*note, known, verify) ? ledger::checkpoint_from(note->text) : std::nullopt;
    if (!now || now->origin != log.name) {
        looked.finding = Finding::not_signed;
        return looked;
    }
    looked.note = *note;
    looked.now = *now;
    looked.finding =
        compare(seen.value_or(ledger::Checkpoint{log.name, 0, ledger::empty_root()}), *now, fetch);
    // The first look signs whatever it finds, an empty ledger too.
    if (!seen && looked.finding == Finding::unchanged) looked.finding = Finding::grew;
    return looked;
}

}  // namespace dengwen::witness
