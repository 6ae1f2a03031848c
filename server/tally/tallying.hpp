// Tallying: the follower that keeps the tally.
//
// Exactly once: a batch of events and the cursor are one transaction, and where several nodes follow, one of
// them adds each batch.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "store/following.hpp"
#include "store/store.hpp"

namespace dengwen::tally {

class Tallying {
  public:
    // `say` is told of trouble, in words; the follower then waits and tries again.
    Tallying(store::Store& store, std::function<void(const std::string&)> say);

    void start() { following_.start(); }
    void stop() { following_.stop(); }

    // Counts the next events; their number, or nothing when there was none.
    std::optional<int> count_next();
    // Forgets all sums, so that everything is counted again.
    void rebuild();

  private:
    store::Store& store_;
    store::Following following_;
};

}  // namespace dengwen::tally
