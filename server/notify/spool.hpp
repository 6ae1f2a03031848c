// Spool: the follower that hands messages of the outbox to the outgoing seam, a folder of files.
//
// One JSON file per message, named by its event, so that a repetition overwrites itself; it says which
// matter, what happened and to whom it goes, and nothing personal. Whoever delivers takes the files away. At
// least once: the cursor moves only when the files of a batch are on disk.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "store/following.hpp"
#include "store/post.hpp"
#include "store/store.hpp"

namespace dengwen::notices {

class Spool {
  public:
    // `say` is told of trouble, in words; the follower then waits and tries again.
    Spool(store::Store& store, std::string directory, std::function<void(const std::string&)> say);

    void start() { following_.start(); }
    void stop() { following_.stop(); }

    // Hands over the messages of the next events; the number of messages, or nothing when there was no event.
    std::optional<int> hand_over();
    // Forgets how far it came, so that everything is handed over again.
    void rebuild();

  private:
    store::Store& store_;
    const std::string directory_;
    store::Following following_;
};

// A reminder as a file of that folder, on disk when this returns; a repetition overwrites itself.
void spool(const store::Reminder& reminder, const std::string& directory);

}  // namespace dengwen::notices
