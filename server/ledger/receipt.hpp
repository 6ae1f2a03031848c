// Receipt: the ledger's signed word that a submission was taken in, given at once, before its event is
// sealed.
//
// It names the entry that has to appear in the ledger; one that never does is, with the receipt, proof
// against whoever signed it. The format is in docs/ledger.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/entry.hpp"
#include "ledger/note.hpp"
#include "ledger/proof.hpp"

namespace dengwen::ledger {

// One content of the submission. The salt lets its holder show what the digest stands for; it is left out
// where the content is short enough to be guessed with it, as a name or a telephone number is.
struct ReceiptContent {
    std::string kind;    // "statement", "demand", "attachment", "person", ...
    std::string digest;  // 64 hex digits, as the event names the content
    std::string salt;    // 32 bytes, or none
    bool operator==(const ReceiptContent&) const = default;
};

struct Receipt {
    VerifierKey log;  // whose ledger it is; receipts are signed by the same public key under their own type
    std::string number;       // "430102-2026-00000017"
    std::uint64_t event = 0;  // which event of the matter
    std::string received;     // "2026-01-05T04:10:05.123Z"
    Entry entry;
    std::vector<ReceiptContent> contents;
    bool operator==(const Receipt&) const = default;
};

// What was submitted in one number: SHA-256 over the lines of the contents, 64 hex digits.
std::string digest_of(const Receipt& receipt);

// The text that is signed by the ledger's key of type `receipt`. One spelling is read for each receipt.
std::string text_of(const Receipt& receipt);
std::optional<Receipt> receipt_from(std::string_view text);

// What a receipt file can be: the signed receipt alone, or a proof that carries it.
struct ReceiptFile {
    Note note;
    Receipt receipt;
    std::optional<Proof> proof;
};
std::optional<ReceiptFile> receipt_file_from(std::string_view text);

// How far a receipt file can be believed.
enum class Standing {
    wrong,      // not signed by this ledger, or the proof does not lead to the entry
    promised,   // signed; nothing in the file shows that the entry is in the ledger
    sealed,     // and the entry stands under a checkpoint of the ledger, with too few witnesses
    witnessed,  // and as many witnesses as the policy asks have signed that checkpoint
};
Standing standing_of(const ReceiptFile& file, const Policy& policy, const Verify& verify);

VerifierKey receipts_key(const VerifierKey& log);

}  // namespace dengwen::ledger
