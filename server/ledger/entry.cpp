#include "ledger/entry.hpp"

#include <cassert>

#include "ledger/sha256.hpp"

namespace dengwen::ledger {
namespace {

constexpr std::size_t salt_bytes = 32;

Entry salted_entry(EntryKind kind, std::string_view purpose, std::string_view salt, std::string_view text) {
    assert(salt.size() == salt_bytes);
    return {kind, Sha256().take(purpose).take(salt).take(text).digest()};
}

}  // namespace

Entry event_entry(std::string_view salt, std::string_view text) {
    return salted_entry(EntryKind::event, "dengwen event 1\n", salt, text);
}

Entry reads_entry(std::string_view salt, std::string_view text) {
    return salted_entry(EntryKind::reads, "dengwen reads 1\n", salt, text);
}

Entry lot_entry(std::string_view salt, std::string_view text) {
    return salted_entry(EntryKind::lot, "dengwen lot 1\n", salt, text);
}

std::string bytes_of(const Entry& entry) {
    std::string bytes(1, static_cast<char>(entry.kind));
    bytes += bytes_of(entry.commitment);
    return bytes;
}

std::optional<Entry> entry_from(std::string_view bytes) {
    if (bytes.empty()) return std::nullopt;
    const auto commitment = hash_from_bytes(bytes.substr(1));
    if (!commitment) return std::nullopt;
    switch (static_cast<unsigned char>(bytes[0])) {
        case 1:
            return Entry{EntryKind::event, *commitment};
        case 2:
            return Entry{EntryKind::reads, *commitment};
        case 3:
            return Entry{EntryKind::lot, *commitment};
        default:
            return std::nullopt;
    }
}

}  // namespace dengwen::ledger
