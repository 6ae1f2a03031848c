// Witnessing: an outsider's look at a ledger: that it only grows, and for everybody the same way.
#pragma once

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>

#include "core/words.hpp"
#include "ledger/checkpoint.hpp"

namespace dengwen::witness {

// Fetches the bytes of a resource below the ledger's address ("checkpoint", "tile/0/000"). Throws
// Unreachable.
using Fetch = std::function<std::string(const std::string& path)>;
struct Unreachable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Finding: what a look at the ledger showed. All but the first two are for an alarm; nothing is signed then.
enum class Finding {
    grew,  // consistent with what was seen before, and longer
    unchanged,
    not_signed,   // by the log's key, under its name
    rolled_back,  // shorter than what was seen
    split,        // as long as what was seen, or longer, and not its continuation
    unproven,     // tiles that do not lead to the checkpoint's own root
};
bool is_alarm(Finding finding);
Words words_of(Finding finding);

struct Look {
    Finding finding = Finding::unchanged;
    ledger::Note note;       // the checkpoint as it was served
    ledger::Checkpoint now;  // what it says; nothing when it is not signed
};

// Looks at the log of this key; `seen`: the checkpoint this witness signed last.
Look look(const ledger::VerifierKey& log, const std::optional<ledger::Checkpoint>& seen, const Fetch& fetch,
          const ledger::Verify& verify);

}  // namespace dengwen::witness
