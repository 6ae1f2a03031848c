#include "ledger/entry.hpp"

#include <gtest/gtest.h>

namespace dengwen::ledger {
namespace {

const std::string example_salt = "0123456789abcdef0123456789abcdef";

TEST(Entry, IsAKindAndASaltedCommitment) {
    const Entry event = event_entry(example_salt, R"({"event":"accepted"})");
    EXPECT_EQ(event.kind, EntryKind::event);
    EXPECT_EQ(event.commitment, sha256_of("dengwen event 1\n" + example_salt + R"({"event":"accepted"})"));
    EXPECT_EQ(bytes_of(event), "\x01" + std::string(bytes_of(event.commitment)));
    const Entry reads = reads_entry(example_salt, "hour");
    EXPECT_EQ(reads.kind, EntryKind::reads);
    EXPECT_EQ(reads.commitment, sha256_of("dengwen reads 1\n" + example_salt + "hour"));
    EXPECT_EQ(bytes_of(reads).front(), '\x02');
    EXPECT_EQ(bytes_of(reads).size(), 33U);
    const Entry lot = lot_entry(example_salt, "lot");
    EXPECT_EQ(lot.commitment, sha256_of("dengwen lot 1\n" + example_salt + "lot"));
    EXPECT_EQ(bytes_of(lot).front(), '\x03');
    EXPECT_EQ(entry_from(bytes_of(lot)), lot);
}

TEST(Entry, KindsAndSaltsKeepTheSameTextApart) {
    EXPECT_NE(event_entry(example_salt, "text").commitment, reads_entry(example_salt, "text").commitment);
    EXPECT_NE(event_entry(example_salt, "text").commitment,
              event_entry(std::string(32, 'x'), "text").commitment);
}

TEST(Entry, IsReadBackAndNothingElseIsRead) {
    const std::string bytes = bytes_of(event_entry(example_salt, "text"));
    EXPECT_EQ(entry_from(bytes), event_entry(example_salt, "text"));
    EXPECT_FALSE(entry_from(""));
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(entry_from(bytes.substr(0, length)));
    EXPECT_FALSE(entry_from(bytes + "x"));
    for (int kind = 0; kind < 256; ++kind) {
        std::string other = bytes;
        other[0] = static_cast<char>(kind);
        EXPECT_EQ(entry_from(other).has_value(), kind >= 1 && kind <= 3) << kind;
    }
}

}  // namespace
}  // namespace dengwen::ledger
