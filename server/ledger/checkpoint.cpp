#include "ledger/checkpoint.hpp"

#include <algorithm>
#include <cassert>
#include <set>

#include "ledger/base64.hpp"
#include "ledger/lines.hpp"

namespace dengwen::ledger {

std::string text_of(const Checkpoint& checkpoint) {
    assert(!checkpoint.origin.empty() && checkpoint.origin.find('\n') == std::string::npos);
    return checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" +
           base64(bytes_of(checkpoint.root)) + "\n";
}

std::optional<Checkpoint> checkpoint_from(std::string_view text) {
    const auto origin = take_line(text);
    const auto size_line = take_line(text);
    const auto root_line = take_line(text);
    if (!origin || origin->empty() || !size_line || !root_line) return std::nullopt;
    const auto size = number_from(*size_line);
    const auto root_bytes = bytes_from_base64(*root_line);
    const auto root = root_bytes ? hash_from_bytes(*root_bytes) : std::nullopt;
    if (!size || !root) return std::nullopt;
    // There is but one empty tree.
    if (*size == 0 && *root != empty_root()) return std::nullopt;
    while (!text.empty()) {
        const auto extension = take_line(text);
        if (!extension || extension->empty()) return std::nullopt;
    }
    return Checkpoint{std::string(*origin), *size, *root};
}

std::optional<Checkpoint> witnessed(const Note& note, const Policy& policy, const Verify& verify) {
    const auto checkpoint = checkpoint_from(note.text);
    if (!checkpoint || checkpoint->origin != policy.log.name) return std::nullopt;
    std::vector<VerifierKey> known = policy.witnesses;
    known.push_back(policy.log);
    const auto signers = opened(note, known, verify);
    if (!signers || std::ranges::find(*signers, policy.log) == signers->end()) return std::nullopt;
    std::set<std::string> witnesses;
    for (const VerifierKey& key : *signers) {
        // The log itself cannot be its own witness.
        if (key.type == KeyType::cosignature && key.public_key != policy.log.public_key) {
            witnesses.insert(key.public_key);
        }
    }
    if (policy.log.type != KeyType::ed25519 || witnesses.size() < policy.k) return std::nullopt;
    return checkpoint;
}

bool is_witnessed(const Note& note, const Policy& policy, const Verify& verify) {
    return witnessed(note, policy, verify).has_value();
}

}  // namespace dengwen::ledger
