// Writes a log of the vectors' entries as the files a server would serve: two sizes of it, cosigned, and
// another history of the same log that parts from it at one entry.
//   example_log DIRECTORY
#include <filesystem>
#include <fstream>
#include <iostream>

#include "ledger/example_test.hpp"
#include "ledger/proof.hpp"
#include "ledger/tile.hpp"

using namespace dengwen::ledger;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t whole = 70'000;
constexpr std::uint64_t earlier = 65'000;
constexpr std::uint64_t proven_index = 12'345;
constexpr std::uint64_t parting = 64'999;

void write(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

std::vector<std::string> entries_until(std::uint64_t size, bool parted) {
    std::vector<std::string> entries;
    for (std::uint64_t i = 0; i < size; ++i) entries.push_back(example_entry(i));
    if (parted) entries[parting] = "another entry";
    return entries;
}

Note checkpoint_of(std::uint64_t size, const Hash& root) {
    Note note{text_of(Checkpoint{example_log().key.name, size, root}), {}};
    note.signatures.push_back(signature_by(example_log().key, note.text, example_log().sign()));
    note.signatures.push_back(
        cosignature_by(example_witness().key, example_time, note.text, example_witness().sign()));
    return note;
}

void write_tiles(const fs::path& folder, const std::vector<std::string>& entries,
                 const std::vector<std::vector<Hash>>& levels) {
    for (const TileLevel& tiles : tiles_of(entries.size())) {
        const auto& hashes = levels.at(static_cast<std::size_t>(tile_levels * tiles.level));
        for (std::uint64_t index = 0; index <= tiles.full; ++index) {
            const int width = index < tiles.full ? tile_width : tiles.partial;
            if (width == 0) continue;
            const auto first = static_cast<std::size_t>(index * tile_width);
            const auto count = static_cast<std::size_t>(width);
            write(folder / path_of(TileName{tiles.level, index, width}),
                  tile_of(std::span(hashes).subspan(first, count)));
            if (tiles.level > 0) continue;
            write(folder / path_of(BundleName{index, width}),
                  bundle_of(std::span(entries).subspan(first, count)));
        }
    }
}

// Everything of one size, and the proof of one entry with the entry beside it.
void write_log(const fs::path& folder, std::uint64_t size, bool parted) {
    const auto entries = entries_until(size, parted);
    std::vector<Hash> leaves;
    for (const std::string& entry : entries) leaves.push_back(leaf_hash(entry));
    const auto levels = example_levels(leaves);
    const auto read = level_reader(levels);
    const Note checkpoint = checkpoint_of(size, root_of(size, read));
    write_tiles(folder, entries, levels);
    write(folder / "checkpoint", text_of(checkpoint));
    const Proof proof{"for the drawer", proven_index, inclusion_path(proven_index, size, read), checkpoint};
    write(folder / "entry.tlog-proof", text_of(proof));
    write(folder / "entry", entries[proven_index]);
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: example_log DIRECTORY\n";
        return 2;
    }
    const fs::path folder = words[1];
    write_log(folder / "earlier", earlier, false);
    write_log(folder / "whole", whole, false);
    write_log(folder / "parted", whole, true);
    write(folder / "log.vkey", vkey_text(example_log().key));
    write(folder / "witness.vkey", vkey_text(example_witness().key));
    return 0;
}
