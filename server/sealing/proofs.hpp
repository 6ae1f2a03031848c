// Proofs: that one entry stands in the ledger, made from what the store keeps.
#pragma once

#include <cstdint>
#include <optional>

#include "ledger/proof.hpp"
#include "store/store.hpp"

namespace dengwen::sealing {

// Under the newest checkpoint with as many witnesses as the policy asks; where none of those covers the
// entry, under the newest there is. Nothing while no checkpoint covers it.
std::optional<ledger::Proof> proof_of(store::Store& store, const ledger::Policy& policy, std::uint64_t index);

}  // namespace dengwen::sealing
