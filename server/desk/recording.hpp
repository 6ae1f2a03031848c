// Recording: keeps in memory for a moment who opened what, and writes it in batches from a thread of its own,
// so that nobody waits for it.
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/following.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

// `no` is for the benchmark, which measures what recording costs; no command and no setting chooses it.
enum class Recorded { yes, no };

class Recording {
  public:
    Recording(store::Store& store, Recorded recorded);
    ~Recording();  // writes what is still waiting
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    // On disk within a second. Throws store::Fault when so much waits that the database must be in trouble:
    // then nobody reads.
    void note(store::Reading reading);
    // On disk when this returns; throws store::Fault.
    void keep(store::Reading reading);

    void write_waiting();  // throws store::Fault; what could not be written goes on waiting

  private:
    void add(store::Reading reading);

    store::Store& store_;
    const Recorded recorded_;
    std::mutex mutex_;  // guards waiting_
    std::unordered_map<std::string, store::Reading> waiting_;
    std::mutex writing_;  // held while a batch is written
    store::Following following_;
};

}  // namespace dengwen::desk
