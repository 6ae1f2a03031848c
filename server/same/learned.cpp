#include "same/learned.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string_view>

#include "same/reading.hpp"

namespace dengwen::same {

std::unordered_map<std::uint64_t, float> learned_shares() {
    std::unordered_map<std::uint64_t, float> shares;
    std::string_view rest = shipped_grams();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t space = line.find(' ');
        if (line.starts_with('#') || space == std::string_view::npos) continue;
        unsigned share = 0;
        std::from_chars(line.data() + space + 1, line.data() + line.size(), share);
        if (const std::uint64_t key = key_of(line.substr(0, space)); key != 0)
            shares[key] += static_cast<float>(share) / 10000.0F;
    }
    return shares;
}

}  // namespace dengwen::same
