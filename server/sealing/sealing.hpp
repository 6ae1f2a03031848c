// Sealing: the follower that gives events and hours of readings their place in the ledger and signs how far
// it has come.
//
// Three promises, kept apart: an event is *committed* when its act is answered; *sealed* when a signed
// checkpoint covers its leaf, a few seconds later; *witnessed* when enough witnesses have signed that
// checkpoint too. Any number of nodes may seal: what one adds is one transaction, and who comes second adds
// nothing.
#pragma once

#include "signing/signing_key.hpp"
#include "store/following.hpp"
#include "store/store.hpp"

namespace dengwen::sealing {

class Sealing {
  public:
    // Throws store::Fault where the ledger's newest checkpoint is signed by another key. `say` gets what went
    // wrong meanwhile, from the sealing thread.
    // `clock` says which hours of readings are over; without it none is sealed.
    Sealing(store::Store& store, std::shared_ptr<const signing::SigningKey> key,
            std::function<void(const std::string&)> say, std::function<Instant()> clock = nullptr);

    // Seals what is committed and not yet sealed, some ten thousand events at most; true when there may be
    // more. Signs nothing that does not continue the newest checkpoint, or that another key signed: throws
    // store::Fault then.
    bool take();

    void start() { following_.start(); }
    void stop() { following_.stop(); }

  private:
    bool grow();
    void hold_own(const store::StoredCheckpoint& newest) const;

    store::Store& store_;
    const std::shared_ptr<const signing::SigningKey> key_;
    const std::function<Instant()> clock_;
    store::Following following_;
};

}  // namespace dengwen::sealing
