// Cosignature: what a witness signs under a checkpoint: the time, and that it saw no larger tree of this
// origin that it was consistent with (C2SP tlog-cosignature, cosignature/v1).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dengwen::ledger {

struct Cosignature {
    std::uint64_t time = 0;  // seconds since 1970; not zero, top bit clear
    std::string signature;   // 64 bytes
    bool operator==(const Cosignature&) const = default;
};

// The bytes signed. It takes the note's text with its last LF, not the whole note.
std::string cosignature_message(std::uint64_t time, std::string_view text);

// What follows the key id in the signature line: time, big-endian, and signature.
std::string bytes_of(const Cosignature& cosignature);
std::optional<Cosignature> cosignature_from(std::string_view bytes);

}  // namespace dengwen::ledger
