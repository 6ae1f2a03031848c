// Cosigning: takes what witnesses signed under this ledger's checkpoints.
#pragma once

#include "ledger/checkpoint.hpp"
#include "store/store.hpp"

namespace dengwen::sealing {

enum class Cosigned {
    taken,  // now, or before
    malformed,
    unknown_checkpoint,  // this ledger never signed that text
    unknown_witness,     // no line is by a witness of the policy
    wrong_signature,
};

// `note`: the text of a checkpoint of ours to the byte, with the lines of one or more witnesses; our own line
// may stand there too. Lines of others are passed over; one that names a witness of the policy and does not
// verify refuses the whole.
Cosigned take_cosignatures(store::Store& store, const ledger::Policy& policy, std::string_view note);

}  // namespace dengwen::sealing
