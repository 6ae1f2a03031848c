// Alike: how fast the messages most like a new one are found among many, and how many of them are missed.
#pragma once

#include <cstdint>
#include <vector>

#include "bench/figure.hpp"

namespace dengwen::bench {

// For each size, growing: messages put together from phrases of our own fill the index, and new ones ask for
// their ten nearest. The limit is a comparison with every entry, of the same run.
void measure_alike(const std::vector<std::uint64_t>& sizes, double seconds, const Told& told);

}  // namespace dengwen::bench
