// Indexing: the follower that keeps the index.
//
// A batch of matters and the cursor are one transaction of the index's own file. When the tree of units or a
// table changed, what matters bear of it is written anew, row by row, between the events.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>

#include "search/index.hpp"
#include "store/following.hpp"
#include "store/store.hpp"

namespace dengwen::search {

// Source: how a matter is read, by those who know who may see it.
struct Source {
    // As it is now, with the texts after the version that is known; nothing where there is no such matter.
    std::function<std::optional<Document>(MatterNumber, int known_version)> read;
    // Under what its marks are made: another text, other marks.
    std::function<std::string()> scoping;
};

// Lag: how far the index is behind the record.
struct Lag {
    int seconds = 0;
    std::int64_t events = 0;  // of about so many, told only when it is more than a moment
};

class Indexing {
  public:
    // `say` is told of trouble, in words; the follower then waits and tries again.
    Indexing(store::Store& store, Index& index, Source source, std::function<void(const std::string&)> say);

    void start();
    void stop() { following_.stop(); }

    // Takes the next events, or the next rows to be marked anew; how many matters were looked at, or nothing
    // when there was nothing to do.
    std::optional<int> index_next();
    // Forgets everything, so that it is made again from the first event.
    void rebuild();
    Lag lag();

  private:
    std::optional<int> follow_next(const Progress& progress);
    std::optional<int> mark_next();

    store::Store& store_;
    Index& index_;
    const Source source_;
    store::Following following_;
    std::atomic<bool> is_running_ = false;
    std::atomic<std::int64_t> caught_up_ = 0;  // milliseconds of a steady clock
};

}  // namespace dengwen::search
