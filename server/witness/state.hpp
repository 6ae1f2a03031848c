// State: what a witness signed last, on disk before the signature leaves.
#pragma once

#include <optional>
#include <string>

#include "ledger/checkpoint.hpp"

namespace dengwen::witness {

// The checkpoint in the file, nothing where there is no file. Throws std::runtime_error where it cannot be
// read: a witness that has forgotten must not sign.
std::optional<ledger::Checkpoint> seen_in(const std::string& file);
// Replaces the file in one step, synced. Throws std::runtime_error.
void remember(const std::string& file, const ledger::Checkpoint& checkpoint);

}  // namespace dengwen::witness
