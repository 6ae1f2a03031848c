#include "ledger/tile.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "ledger/example_test.hpp"

namespace dengwen::ledger {
namespace {

// The hashes of a level of tiles at seventy thousand: every eighth level of the tree.
std::vector<Hash> tile_hashes(int level, std::uint64_t index, int width) {
    const auto& all = seventy_thousand().at(static_cast<std::size_t>(tile_levels * level));
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(index * tile_width);
    return {first, first + width};
}

std::vector<std::string> bundle_entries(std::uint64_t index, int width) {
    std::vector<std::string> entries;
    for (int i = 0; i < width; ++i)
        entries.push_back(example_entry(index * tile_width + static_cast<unsigned>(i)));
    return entries;
}

TEST(Tile, PathsAreWrittenInGroupsOfThree) {
    EXPECT_EQ(path_of(TileName{0, 5}), "tile/0/005");
    EXPECT_EQ(path_of(TileName{0, 0, 3}), "tile/0/000.p/3");
    EXPECT_EQ(path_of(TileName{1, 999}), "tile/1/999");
    EXPECT_EQ(path_of(TileName{0, 1000}), "tile/0/x001/000");
    EXPECT_EQ(path_of(TileName{0, 1'234'067}), "tile/0/x001/x234/067");
    EXPECT_EQ(path_of(TileName{2, 1234, 17}), "tile/2/x001/234.p/17");
    EXPECT_EQ(path_of(BundleName{273, 112}), "tile/entries/273.p/112");
    EXPECT_EQ(path_of(BundleName{1000}), "tile/entries/x001/000");
}

TEST(Tile, EveryPathIsReadBack) {
    EXPECT_TRUE(rc::check("tile and bundle", [] {
        const auto index = *rc::gen::inRange<std::uint64_t>(0, std::uint64_t{1} << *rc::gen::inRange(1, 56));
        const TileName tile{*rc::gen::inRange(0, 64), index, *rc::gen::inRange(1, 257)};
        RC_ASSERT(tile_from_path(path_of(tile)) == tile);
        RC_ASSERT(!bundle_from_path(path_of(tile)));
        const BundleName bundle{tile.index, tile.width};
        RC_ASSERT(bundle_from_path(path_of(bundle)) == bundle);
        RC_ASSERT(!tile_from_path(path_of(bundle)));
    }));
}

TEST(Tile, OneSpellingIsReadForEachName) {
    for (const std::string path : {"",
                                   "tile",
                                   "tile/",
                                   "tile/0",
                                   "tile/0/",
                                   "tile/0/5",
                                   "tile/0/05",
                                   "tile/0/0005",
                                   "tile/00/005",
                                   "tile/64/005",
                                   "tile/-1/005",
                                   "tile/0/005.p/0",
                                   "tile/0/005.p/256",
                                   "tile/0/005.p/01",
                                   "tile/0/005.p/",
                                   "tile/0/005.p",
                                   "tile/0/005.p/1/",
                                   "tile/0/005.p/1.p/1",
                                   "tile/0/x000/005",
                                   "tile/0/x001/x000",
                                   "tile/0/001/000",
                                   "tile/0/x001000",
                                   "tile/0/x01/000",
                                   "tile/0/x0001/000",
                                   "tile/0/X001/000",
                                   "tile/0/x001/",
                                   "tile/0/x001/00a",
                                   "tile/0/ 05",
                                   "tile/0/005 ",
                                   "/tile/0/005",
                                   "tile//005",
                                   "tile/entries/5",
                                   "tile/entries/x000/001",
                                   "tile/entries/000.p/256",
                                   "tile/entries/",
                                   "tile/entries",
                                   "tile/0/x999/x999/x999/x999/x999/x999/999",
                                   "tile/0/x001/x2a4/067",
                                   "tile/0/-05",
                                   "tile/0/+05",
                                   "tile/0/0x5",
                                   "tile/0/005.p/1\n"}) {
        EXPECT_FALSE(tile_from_path(path)) << path;
        EXPECT_FALSE(bundle_from_path(path)) << path;
    }
}

TEST(Tile, AnyChangedByteOfAPathIsAnotherNameOrNone) {
    const std::string path = "tile/0/x001/234.p/17";
    const TileName name{0, 1234, 17};
    ASSERT_EQ(tile_from_path(path), name);
    for (std::size_t i = 0; i < path.size(); ++i) {
        EXPECT_NE(tile_from_path(path.substr(0, i)), name);
        for (int c = 0; c < 256; ++c) {
            std::string other = path;
            other[i] = static_cast<char>(c);
            if (other != path) EXPECT_NE(tile_from_path(other), name) << other;
        }
    }
}

TEST(Tile, ATreeHasTheTilesOfTheTable) {
    using Levels = std::vector<TileLevel>;
    EXPECT_EQ(tiles_of(0), Levels{});
    EXPECT_EQ(tiles_of(1), (Levels{{0, 0, 1}}));
    EXPECT_EQ(tiles_of(255), (Levels{{0, 0, 255}}));
    EXPECT_EQ(tiles_of(256), (Levels{{0, 1, 0}, {1, 0, 1}}));
    EXPECT_EQ(tiles_of(257), (Levels{{0, 1, 1}, {1, 0, 1}}));
    EXPECT_EQ(tiles_of(65'536), (Levels{{0, 256, 0}, {1, 1, 0}, {2, 0, 1}}));
    EXPECT_EQ(tiles_of(70'000), (Levels{{0, 273, 112}, {1, 1, 17}, {2, 0, 1}}));
}

TEST(Tile, BytesAreThoseOfTheVectors) {
    const auto digest = [](int level, std::uint64_t index, int width) {
        const std::string tile = tile_of(tile_hashes(level, index, width));
        EXPECT_EQ(tile.size(), static_cast<std::size_t>(32 * width));
        return hex(sha256_of(tile));
    };
    EXPECT_EQ(digest(0, 0, 256), "b0f6ca2ff42508faf8c6bb4ea8bb9c74243b19d4174fdc4fd17bdad9099e605e");
    EXPECT_EQ(digest(1, 0, 256), "44f879be76da41edaf37c0d67303fbd25f2ea44be93285b320561fbaaaaabbfa");
    EXPECT_EQ(digest(1, 1, 17), "5a8eb2fe63c90ddf7fd813d165c04fa79d6eca48534b61bd312fcd2d1cf0aef3");
    EXPECT_EQ(digest(2, 0, 1), "7e27fb89709243536fe26030f273fc9f7a73443f5e7ec296b3053aa520623e76");
}

TEST(Tile, BundlesAreThoseOfTheVectors) {
    const std::string first = bundle_of(bundle_entries(0, 256));
    EXPECT_EQ(first.size(), 2706U);
    EXPECT_EQ(hex(sha256_of(first)), "c378282cb2167eb29f7e0c483ef2ce284728c12286469737cf8c3dc71e412ff1");
    const std::string last = bundle_of(bundle_entries(273, 112));
    EXPECT_EQ(last.size(), 1456U);
    EXPECT_EQ(hex(sha256_of(last)), "2ae1ce51fa31c2573335899beb5220aff9cd57b708ff07f4a04327914567f883");
    EXPECT_EQ(bundle_of(bundle_entries(0, 3)),
              bytes_from_hex("0007656e74727920300007656e74727920310007656e7472792032"));
    EXPECT_EQ(entries_of(first), bundle_entries(0, 256));
}

TEST(Tile, HashesAreReadBackAndNothingLeftOver) {
    const auto hashes = tile_hashes(0, 273, 112);
    const std::string tile = tile_of(hashes);
    EXPECT_EQ(hashes_of(tile), hashes);
    EXPECT_FALSE(hashes_of(""));
    EXPECT_FALSE(hashes_of(tile.substr(1)));
    EXPECT_FALSE(hashes_of(tile + "x"));
    EXPECT_TRUE(hashes_of(std::string(8192, 'x')));
    EXPECT_FALSE(hashes_of(std::string(8224, 'x')));
}

TEST(Tile, TheHashAboveIsTheRootOverAFullTile) {
    EXPECT_EQ(root_of_tile(tile_hashes(0, 7, 256)), tile_hashes(1, 0, 256)[7]);
    EXPECT_EQ(root_of_tile(tile_hashes(1, 0, 256)), tile_hashes(2, 0, 1)[0]);
}

TEST(Tile, EveryCompleteSubtreeIsFoldedFromTiles) {
    const auto& levels = seventy_thousand();
    const TileReader read = [&levels](int level, std::uint64_t index) {
        return levels.at(static_cast<std::size_t>(tile_levels * level)).at(index);
    };
    for (int level = 0; level <= 16; ++level) {
        const auto& hashes = levels[static_cast<std::size_t>(level)];
        for (std::size_t i = 0; i < hashes.size(); i += 1 + hashes.size() / 50) {
            ASSERT_EQ(hash_from_tiles(level, i, read), hashes[i]) << level << " " << i;
        }
    }
    EXPECT_EQ(root_of(70'000, folded(read)), root_of(70'000, level_reader(levels)));
    EXPECT_EQ(consistency_path(255, 70'000, folded(read)),
              consistency_path(255, 70'000, level_reader(levels)));
}

TEST(Tile, ABundleIsReadStrictly) {
    const std::vector<std::string> entries{"", std::string(300, 'y'), "z"};
    const std::string bundle = bundle_of(entries);
    EXPECT_EQ(entries_of(bundle), entries);
    for (std::size_t length = 0; length < bundle.size(); ++length) {
        EXPECT_NE(entries_of(bundle.substr(0, length)), entries) << length;
    }
    EXPECT_FALSE(entries_of(""));
    EXPECT_FALSE(entries_of(bundle.substr(0, bundle.size() - 1)));
    EXPECT_FALSE(entries_of(bundle + '\0'));
    EXPECT_NE(entries_of(bundle + std::string(2, '\0')), entries);
    EXPECT_TRUE(entries_of(std::string(512, '\0')));
    EXPECT_FALSE(entries_of(std::string(514, '\0')));
    const std::vector<std::string> longest{std::string(entry_bytes_max, 'l')};
    EXPECT_EQ(entries_of(bundle_of(longest)), longest);
}

}  // namespace
}  // namespace dengwen::ledger
