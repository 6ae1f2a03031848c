#include "sealing/cosigning.hpp"

#include "signing/signing_key.hpp"

namespace dengwen::sealing {

Cosigned take_cosignatures(store::Store& store, const ledger::Policy& policy, std::string_view text) {
    const auto note = ledger::note_from(text);
    const auto head = note ? ledger::checkpoint_from(note->text) : std::nullopt;
    if (!head) return Cosigned::malformed;
    const auto ours = store.checkpoint(head->size);
    const auto signed_by_us = ours ? ledger::note_from(ours->note) : std::nullopt;
    if (!signed_by_us || signed_by_us->text != note->text) return Cosigned::unknown_checkpoint;
    const auto signers = ledger::opened(*note, policy.witnesses, signing::verify);
    if (!signers) {
        for (const ledger::Signature& line : note->signatures)
            for (const ledger::VerifierKey& witness : policy.witnesses)
                if (line.name == witness.name && line.key_id == witness.key_id)
                    return Cosigned::wrong_signature;
        return Cosigned::unknown_witness;
    }
    for (const ledger::VerifierKey& witness : *signers)
        for (const ledger::Signature& line : note->signatures)
            if (line.name == witness.name && line.key_id == witness.key_id) {
                store.add_cosignature(head->size, vkey_text(witness), ledger::line_of(line));
                break;
            }
    return Cosigned::taken;
}

}  // namespace dengwen::sealing
