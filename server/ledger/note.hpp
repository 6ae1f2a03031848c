// Note: a text and the signatures under it, as lines that can be read aloud (C2SP signed-note).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/verifier_key.hpp"

namespace dengwen::ledger {

inline constexpr std::size_t signatures_max = 100;
inline constexpr std::size_t note_bytes_max = 1'000'000;

struct Signature {
    std::string name;
    std::uint32_t key_id = 0;
    std::string bytes;  // what follows the key id: by type the signature, or time and signature
    bool operator==(const Signature&) const = default;
};

struct Note {
    std::string text;  // ends with LF
    std::vector<Signature> signatures;
    bool operator==(const Note&) const = default;
};

// Exactly one spelling is read for each note; a note without signatures, or with more than a hundred, is
// refused.
std::optional<Note> note_from(std::string_view text);
std::string text_of(const Note& note);

// One signature line, its LF included, as a witness answers with it; and lines in a row, at most a hundred.
std::string line_of(const Signature& signature);
std::optional<std::vector<Signature>> signatures_from(std::string_view lines);

// Signs the text by a key of the log's or the receipts' type.
Signature signature_by(const VerifierKey& key, std::string_view text, const Sign& sign);
// Cosigns it by a witness's key.
Signature cosignature_by(const VerifierKey& key, std::uint64_t time, std::string_view text, const Sign& sign);

bool is_signed_by(const VerifierKey& key, const Signature& signature, std::string_view text,
                  const Verify& verify);

// The known keys that signed, each once, in the order of their first lines. Lines of unknown keys are
// ignored, a line of a known key must verify: one that does not, or no known key at all, and the note is not
// to be believed.
std::optional<std::vector<VerifierKey>> opened(const Note& note, std::span<const VerifierKey> known,
                                               const Verify& verify);

}  // namespace dengwen::ledger
