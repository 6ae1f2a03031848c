#include "ledger/proof.hpp"

#include "ledger/base64.hpp"
#include "ledger/lines.hpp"
#include "ledger/tree.hpp"

namespace dengwen::ledger {
namespace {

constexpr std::string_view proof_heading = "c2sp.org/tlog-proof@v1";
constexpr std::string_view extra_mark = "extra ";
constexpr std::string_view index_mark = "index ";

}  // namespace

std::string text_of(const Proof& proof) {
    std::string text = std::string(proof_heading) + "\n";
    if (proof.extra) text += std::string(extra_mark) + base64(*proof.extra) + "\n";
    text += std::string(index_mark) + std::to_string(proof.index) + "\n";
    for (const Hash& hash : proof.path) text += base64(bytes_of(hash)) + "\n";
    return text + "\n" + text_of(proof.checkpoint);
}

std::optional<Proof> proof_from(std::string_view text) {
    Proof proof;
    if (take_line(text) != proof_heading) return std::nullopt;
    auto line = take_line(text);
    if (line && line->starts_with(extra_mark)) {
        proof.extra = bytes_from_base64(line->substr(extra_mark.size()));
        if (!proof.extra) return std::nullopt;
        line = take_line(text);
    }
    if (!line || !line->starts_with(index_mark)) return std::nullopt;
    const auto index = number_from(line->substr(index_mark.size()));
    if (!index) return std::nullopt;
    proof.index = *index;
    while (true) {
        line = take_line(text);
        if (!line) return std::nullopt;
        if (line->empty()) break;
        const auto bytes = bytes_from_base64(*line);
        const auto hash = bytes ? hash_from_bytes(*bytes) : std::nullopt;
        if (!hash || proof.path.size() == path_hashes_max) return std::nullopt;
        proof.path.push_back(*hash);
    }
    auto checkpoint = note_from(text);
    if (!checkpoint) return std::nullopt;
    proof.checkpoint = *std::move(checkpoint);
    return proof;
}

std::optional<Checkpoint> proven(const Proof& proof, std::string_view entry, const Policy& policy,
                                 const Verify& verify) {
    auto checkpoint = witnessed(proof.checkpoint, policy, verify);
    if (!checkpoint) return std::nullopt;
    if (!includes(proof.index, checkpoint->size, leaf_hash(entry), proof.path, checkpoint->root)) {
        return std::nullopt;
    }
    return checkpoint;
}

bool is_proven(const Proof& proof, std::string_view entry, const Policy& policy, const Verify& verify) {
    return proven(proof, entry, policy, verify).has_value();
}

}  // namespace dengwen::ledger
