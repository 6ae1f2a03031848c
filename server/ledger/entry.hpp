// Entry: what one leaf of the log holds for ever: its kind and a salted commitment, never a word of anyone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ledger/hash.hpp"

namespace dengwen::ledger {

enum class EntryKind : std::uint8_t {
    event = 1,  // an event of the record
    reads = 2,  // an hour of the record of who read what
    lot = 3,    // a population that matters are drawn from by lot
};

struct Entry {
    EntryKind kind = EntryKind::event;
    Hash commitment{};
    bool operator==(const Entry&) const = default;
};

// SHA-256 over "dengwen event 1" LF, "dengwen reads 1" LF or "dengwen lot 1" LF, the 32-byte salt, and the
// text. Whoever holds text and salt proves the leaf speaks of it; once the salt is destroyed nobody can guess
// the text from it. Text and salt of a lot are published.
Entry event_entry(std::string_view salt, std::string_view text);
Entry reads_entry(std::string_view salt, std::string_view text);
Entry lot_entry(std::string_view salt, std::string_view text);

// The leaf's 33 bytes: the kind and the commitment.
std::string bytes_of(const Entry& entry);
std::optional<Entry> entry_from(std::string_view bytes);

}  // namespace dengwen::ledger
