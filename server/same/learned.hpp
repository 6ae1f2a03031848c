// Learned: what was learned from real messages and is shipped as data, with its origin, in tables/.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace dengwen::same {

// Of tables/same-grams.txt: grams and the share of messages they stand in, in ten-thousandths.
std::string_view shipped_grams();

std::unordered_map<std::uint64_t, float> learned_shares();

}  // namespace dengwen::same
