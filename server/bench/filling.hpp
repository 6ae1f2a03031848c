// Filling: puts many changes into a store as fast as it takes them, never more than a bounded number under
// way.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "bench/letters.hpp"
#include "store/store.hpp"

namespace dengwen::bench {

// Commits the letters from `first` up to `end`; `told` hears how many are in.
void fill(store::Store& store, const Letters& letters, std::uint64_t first, std::uint64_t end,
          const std::function<void(std::uint64_t)>& told);

struct Committing {
    std::size_t done = 0;
    double seconds = 0;
    std::vector<double> milliseconds;
};

// The bare commit: rows written out beforehand, `clients` of them under way at any time, until all are in.
Committing commit_bare(store::Store& store, const std::vector<std::shared_ptr<const store::Write>>& rows,
                       int clients);

}  // namespace dengwen::bench
