// Clusters: messages gathered into matters, so that those of one are alike and those of two are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "same/likeness.hpp"
#include "same/reading.hpp"

namespace dengwen::same {

struct Bond {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    double score = 0;
};

struct Gathering {
    std::size_t neighbours = 40;  // looked at for each message
    double resolution = 0.4;      // the likeness above which two messages belong together
    double growth = 1.7;  // how the likeness that many need together grows with their number; below 2, since
                          // of many each need not be like each
};

// For each of `count` things the number of its cluster, from 0 in the order of their first; deterministic.
// The sum of the scores within clusters less what their sizes cost is made as large as moving single things
// and joining whole clusters can make it; pairs without a bond have score 0.
std::vector<std::uint32_t> gather(std::size_t count, const std::vector<Bond>& bonds,
                                  const Gathering& how = {});

// The same for messages, found through the index, never by comparing all with all; what reads alike letter by
// letter is one thing, however often it was sent. The order of the messages does not matter. They must have
// been weighed.
std::vector<std::uint32_t> clusters(const std::vector<Read>& reads,
                                    const Weights& weights = learned_weights(), const Gathering& how = {});

}  // namespace dengwen::same
