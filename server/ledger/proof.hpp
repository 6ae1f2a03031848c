// Proof: that one entry is in the log, to be checked without a network (C2SP tlog-proof, the file
// ".tlog-proof").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/checkpoint.hpp"
#include "ledger/hash.hpp"
#include "ledger/note.hpp"

namespace dengwen::ledger {

inline constexpr std::size_t path_hashes_max = 63;

struct Proof {
    std::optional<std::string> extra;  // anything; nobody signed it
    std::uint64_t index = 0;
    std::vector<Hash> path;
    Note checkpoint;
    bool operator==(const Proof&) const = default;
};

std::string text_of(const Proof& proof);
std::optional<Proof> proof_from(std::string_view text);

// The checkpoint under which the entry of these bytes stands, when the policy is met and the path leads to
// it.
std::optional<Checkpoint> proven(const Proof& proof, std::string_view entry, const Policy& policy,
                                 const Verify& verify);
bool is_proven(const Proof& proof, std::string_view entry, const Policy& policy, const Verify& verify);

}  // namespace dengwen::ledger
