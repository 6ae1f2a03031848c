#include "sealing/proofs.hpp"

#include "ledger/tree.hpp"
#include "sealing/tiles.hpp"

namespace dengwen::sealing {

std::optional<ledger::Proof> proof_of(store::Store& store, const ledger::Policy& policy,
                                      std::uint64_t index) {
    auto head = store.newest_checkpoint(static_cast<int>(policy.k));
    if (!head || head->size <= index) head = store.newest_checkpoint();
    if (!head || head->size <= index) return std::nullopt;
    const auto note = ledger::note_from(head->note);
    if (!note) throw store::Fault("a stored checkpoint of the ledger cannot be read");
    return ledger::Proof{std::nullopt, index,
                         ledger::inclusion_path(index, head->size, ledger::folded(tiles_of(store))), *note};
}

}  // namespace dengwen::sealing
