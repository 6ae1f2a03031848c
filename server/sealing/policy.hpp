// Policy file: which witnesses this ledger has and how many must have signed, as its operator wrote it down.
#pragma once

#include <string>
#include <string_view>

#include "ledger/checkpoint.hpp"
#include "signing/signing_key.hpp"

namespace dengwen::sealing {

// Lines "witness VKEY" and one "quorum N"; empty lines and lines that begin with # are passed over. An empty
// text is the policy of a ledger without witnesses. Throws signing::KeyFault that names the line.
ledger::Policy policy_from(std::string_view text, const ledger::VerifierKey& log);

// What the file at that path says; none there: the policy of a ledger without witnesses. A file that is there
// and cannot be read throws signing::KeyFault, for it may ask for witnesses.
ledger::Policy policy_in(const std::string& path, const ledger::VerifierKey& log);

}  // namespace dengwen::sealing
