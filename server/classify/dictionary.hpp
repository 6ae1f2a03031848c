// Dictionary: the runs of characters worth a weight, and in how many messages each stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "classify/features.hpp"

namespace dengwen::classify {

// Spread: a run by its hash, and in how many messages it stands.
struct Spread {
    std::uint64_t hash = 0;
    std::uint32_t messages = 0;
};

// Runs that stand in two messages at least, at most `most` of them (the widest spread), by hash.
std::vector<Spread> dictionary_of(const std::vector<Message>& messages, std::size_t most);

}  // namespace dengwen::classify
