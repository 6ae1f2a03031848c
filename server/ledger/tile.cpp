#include "ledger/tile.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "ledger/lines.hpp"

namespace dengwen::ledger {
namespace {

constexpr std::string_view tile_folder = "tile/";
constexpr std::string_view bundle_folder = "tile/entries/";
constexpr std::string_view partial_mark = ".p/";

// 1234067 is x001/x234/067: no folder holds more than a thousand names.
std::string grouped(std::uint64_t index) {
    std::string text;
    for (std::uint64_t rest = index; text.empty() || rest > 0; rest /= 1000) {
        const auto group = std::to_string(1000 + rest % 1000).substr(1);
        text = text.empty() ? group : "x" + group + "/" + text;
    }
    return text;
}

std::optional<std::uint64_t> index_from(std::string_view text) {
    std::string digits;
    while (text.size() > 3) {
        if (text[0] != 'x' || text.size() < 5 || text[4] != '/') return std::nullopt;
        digits += text.substr(1, 3);
        text.remove_prefix(5);
    }
    if (text.size() != 3 || digits.starts_with("000")) return std::nullopt;
    digits += text;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return number_from(digits);
}

std::string numbered(std::uint64_t index, int width) {
    assert(width >= 1 && width <= tile_width);
    std::string text = grouped(index);
    if (width < tile_width) text.append(partial_mark).append(std::to_string(width));
    return text;
}

std::optional<BundleName> numbered_from(std::string_view text) {
    BundleName name;
    if (const auto mark = text.find(partial_mark); mark != std::string_view::npos) {
        const auto width = number_from(text.substr(mark + partial_mark.size()));
        if (!width || *width < 1 || *width >= tile_width) return std::nullopt;
        name.width = static_cast<int>(*width);
        text = text.substr(0, mark);
    }
    const auto index = index_from(text);
    if (!index) return std::nullopt;
    name.index = *index;
    return name;
}

Hash folded_once_for_all(std::vector<Hash> hashes) {
    for (std::size_t count = hashes.size(); count > 1; count /= 2) {
        for (std::size_t i = 0; i < count / 2; ++i) hashes[i] = node_hash(hashes[2 * i], hashes[2 * i + 1]);
    }
    return hashes.front();
}

}  // namespace

std::string path_of(const TileName& name) {
    return std::string(tile_folder) + std::to_string(name.level) + "/" + numbered(name.index, name.width);
}

std::string path_of(const BundleName& name) {
    return std::string(bundle_folder) + numbered(name.index, name.width);
}

std::optional<TileName> tile_from_path(std::string_view path) {
    if (!path.starts_with(tile_folder)) return std::nullopt;
    path.remove_prefix(tile_folder.size());
    const auto slash = path.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto level = number_from(path.substr(0, slash));
    const auto numbered_name = numbered_from(path.substr(slash + 1));
    if (!level || *level > 63 || !numbered_name) return std::nullopt;
    return TileName{static_cast<int>(*level), numbered_name->index, numbered_name->width};
}

std::optional<BundleName> bundle_from_path(std::string_view path) {
    if (!path.starts_with(bundle_folder)) return std::nullopt;
    return numbered_from(path.substr(bundle_folder.size()));
}

std::vector<TileLevel> tiles_of(std::uint64_t size) {
    std::vector<TileLevel> levels;
    for (std::uint64_t count = size; count > 0; count /= tile_width) {
        levels.push_back(
            {static_cast<int>(levels.size()), count / tile_width, static_cast<int>(count % tile_width)});
    }
    return levels;
}

Hash hash_from_tiles(int level, std::uint64_t index, const TileReader& read) {
    const int below = level % tile_levels;
    std::vector<Hash> hashes;
    hashes.reserve(std::size_t{1} << below);
    for (std::uint64_t i = index << below; i < (index + 1) << below; ++i) {
        hashes.push_back(read(level / tile_levels, i));
    }
    return folded_once_for_all(std::move(hashes));
}

SubtreeReader folded(TileReader read) {
    return [read = std::move(read)](int level, std::uint64_t index) {
        return hash_from_tiles(level, index, read);
    };
}

std::string tile_of(std::span<const Hash> hashes) {
    assert(!hashes.empty() && hashes.size() <= tile_width);
    std::string tile;
    tile.reserve(hashes.size() * sizeof(Hash));
    for (const Hash& hash : hashes) tile += bytes_of(hash);
    return tile;
}

std::optional<std::vector<Hash>> hashes_of(std::string_view tile) {
    const std::size_t count = tile.size() / sizeof(Hash);
    if (count < 1 || count > tile_width || tile.size() % sizeof(Hash) != 0) return std::nullopt;
    std::vector<Hash> hashes;
    hashes.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        hashes.push_back(*hash_from_bytes(tile.substr(i * sizeof(Hash), sizeof(Hash))));
    }
    return hashes;
}

Hash root_of_tile(std::span<const Hash> hashes) {
    assert(hashes.size() == tile_width);
    return folded_once_for_all({hashes.begin(), hashes.end()});
}

std::string bundle_of(std::span<const std::string> entries) {
    assert(!entries.empty() && entries.size() <= tile_width);
    std::string bundle;
    for (const std::string& entry : entries) {
        assert(entry.size() <= entry_bytes_max);
        bundle += static_cast<char>(entry.size() >> 8);
        bundle += static_cast<char>(entry.size() & 255);
        bundle += entry;
    }
    return bundle;
}

std::optional<std::vector<std::string>> entries_of(std::string_view bundle) {
    std::vector<std::string> entries;
    while (!bundle.empty()) {
        if (bundle.size() < 2 || entries.size() == tile_width) return std::nullopt;
        const std::size_t size = static_cast<std::size_t>(static_cast<unsigned char>(bundle[0])) << 8 |
                                 static_cast<unsigned char>(bundle[1]);
        if (bundle.size() < 2 + size) return std::nullopt;
        entries.emplace_back(bundle.substr(2, size));
        bundle.remove_prefix(2 + size);
    }
    if (entries.empty()) return std::nullopt;
    return entries;
}

}  // namespace dengwen::ledger
