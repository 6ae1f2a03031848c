// Receipts: what is signed of a registration, before its event is sealed and again whenever it is asked for.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/event.hpp"
#include "ledger/entry.hpp"
#include "signing/signing_key.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

// `contents`: at least those that the event names. The salts of persons' contents stay out of it: a receipt
// may be shown to others, and a name or a telephone number could be guessed with them.
std::string signed_receipt(const signing::SigningKey& key, MatterNumber number, const Entry& entry,
                           const ledger::Entry& leaf, const std::vector<store::Content>& contents);

}  // namespace dengwen::desk
