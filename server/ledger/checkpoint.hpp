// Checkpoint: a log's word on how long it is and what it holds (C2SP tlog-checkpoint), and when to believe
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/cosignature.hpp"
#include "ledger/hash.hpp"
#include "ledger/note.hpp"

namespace dengwen::ledger {

struct Checkpoint {
    std::string origin;  // the log's name, once and for all
    std::uint64_t size = 0;
    Hash root{};
    bool operator==(const Checkpoint&) const = default;
};

// The text of the note: three lines. Lines after them are read over, none is written.
std::string text_of(const Checkpoint& checkpoint);
std::optional<Checkpoint> checkpoint_from(std::string_view text);

// Whose word is enough: the log's, and that of at least k of the witnesses.
struct Policy {
    VerifierKey log;
    std::vector<VerifierKey> witnesses;
    std::size_t k = 0;
};

// The checkpoint, when the policy is met: signed by the log in its own name, by enough witnesses, and by no
// known key wrongly. One public key counts once, under however many names.
std::optional<Checkpoint> witnessed(const Note& note, const Policy& policy, const Verify& verify);
bool is_witnessed(const Note& note, const Policy& policy, const Verify& verify);

}  // namespace dengwen::ledger
