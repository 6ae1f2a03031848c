#include "ledger/receipt.hpp"

#include <gtest/gtest.h>

#include "ledger/base64.hpp"
#include "ledger/commitment.hpp"
#include "ledger/example_test.hpp"

namespace dengwen::ledger {
namespace {

const ExampleSigner& example_receipts() {
    static const ExampleSigner signer(
        "petitions.example/ledger", KeyType::receipt,
        bytes_from_hex("2bb7bbd6e739942d19abb98c606322d228114f840ce58ee01a57faabe97fb787"));
    return signer;
}

const std::string salt(32, '\x17');

Receipt example_receipt() {
    return {example_log().key,
            "430102-2026-00000017",
            1,
            "2026-01-05T04:10:05.123Z",
            event_entry(salt, "the event"),
            {{"statement", commitment(salt, "water"), salt}, {"person", commitment(salt, "Li"), {}}}};
}

Note signed_note(const Receipt& receipt) {
    Note note{text_of(receipt), {}};
    note.signatures = {signature_by(example_receipts().key, note.text, example_receipts().sign())};
    return note;
}

// The receipt's entry among two others, under a checkpoint that log and witness signed.
Proof example_proof_of(const Receipt& receipt) {
    std::vector<Hash> leaves = example_leaves(3);
    leaves[1] = leaf_hash(bytes_of(receipt.entry));
    const Checkpoint head{"petitions.example/ledger", 3, naive_root(leaves)};
    Note note{text_of(head), {}};
    note.signatures = {
        signature_by(example_log().key, note.text, example_log().sign()),
        cosignature_by(example_witness().key, example_time, note.text, example_witness().sign())};
    return {text_of(signed_note(receipt)), 1, inclusion_path(1, 3, naive_reader(leaves)), note};
}

Standing standing(const std::string& text, std::size_t k = 1) {
    const auto file = receipt_file_from(text);
    return file ? standing_of(*file, example_policy(k), example_verify) : Standing::wrong;
}

TEST(Receipt, IsWrittenAsTheFormatSays) {
    const std::string text = text_of(example_receipt());
    EXPECT_TRUE(
        text.starts_with("dengwen-receipt/1\nlog petitions.example/ledger+cc438dc5+"
                         "AZ2peM1SvDtfCUcejhJDW1g7XELk8+Hq3WosGIELs700\nnumber 430102-2026-00000017\n"
                         "event 1\nreceived 2026-01-05T04:10:05.123Z\ndigest "));
    EXPECT_NE(text.find("\ncontent statement " + commitment(salt, "water") + " " + base64(salt) + "\n"),
              std::string::npos);
    EXPECT_TRUE(text.ends_with("\ncontent person " + commitment(salt, "Li") + "\n"));
    EXPECT_EQ(receipt_from(text), example_receipt());
    EXPECT_FALSE(checkpoint_from(text));
}

TEST(Receipt, DigestIsThatOfTheContentLines) {
    const std::string text = text_of(example_receipt());
    const std::string lines = text.substr(text.find("content "));
    EXPECT_EQ(digest_of(example_receipt()), sha256(lines));
    EXPECT_FALSE(receipt_from(replaced(text, "content statement", "content statements")));
}

TEST(Receipt, AloneIsAPromise) {
    EXPECT_EQ(standing(text_of(signed_note(example_receipt()))), Standing::promised);
}

TEST(Receipt, WithItsProofStandsInTheLedger) {
    const std::string text = text_of(example_proof_of(example_receipt()));
    EXPECT_EQ(standing(text), Standing::witnessed);
    EXPECT_EQ(standing(text, 2), Standing::sealed);
}

TEST(Receipt, WithTheProofOfAnotherEntryIsWrong) {
    Receipt other = example_receipt();
    other.entry = event_entry(salt, "another event");
    Proof proof = example_proof_of(example_receipt());
    proof.extra = text_of(signed_note(other));
    EXPECT_EQ(standing(text_of(proof)), Standing::wrong);
}

// What a checkpoint's key signed is no receipt: the types are in the keys' ids.
TEST(Receipt, SignedByAnotherKeyIsWrong) {
    Note note{text_of(example_receipt()), {}};
    note.signatures = {signature_by(example_log().key, note.text, example_log().sign())};
    EXPECT_EQ(standing(text_of(note)), Standing::wrong);
}

TEST(Receipt, OfAnotherLedgerIsWrong) {
    Receipt other = example_receipt();
    other.log = verifier_key("other.example/ledger", KeyType::ed25519, other.log.public_key);
    EXPECT_EQ(standing(text_of(signed_note(other))), Standing::wrong);
    EXPECT_EQ(receipts_key(example_log().key), example_receipts().key);
}

TEST(Receipt, EveryChangedByteAndEveryTruncationIsWrong) {
    const std::string text = text_of(example_proof_of(example_receipt()));
    const std::string alone = text_of(signed_note(example_receipt()));
    for (std::size_t i = 0; i < alone.size(); ++i) {
        std::string changed = alone;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_EQ(standing(changed), Standing::wrong) << i;
        EXPECT_EQ(standing(alone.substr(0, i)), Standing::wrong) << i;
    }
    const std::size_t witness_line = text.find("— witness");
    for (std::size_t i = 0; i < witness_line; ++i) {
        std::string changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_EQ(standing(changed), Standing::wrong) << i;
    }
}

TEST(Receipt, ManyContentsAndOddLinesAreRefused) {
    Receipt receipt = example_receipt();
    receipt.contents.assign(1'001, receipt.contents.front());
    EXPECT_FALSE(receipt_from(text_of(receipt)));
    const std::string text = text_of(example_receipt());
    EXPECT_FALSE(receipt_from(text + "content\n"));
    EXPECT_FALSE(receipt_from(text + "\n"));
    EXPECT_FALSE(receipt_from(replaced(text, "event 1", "event 0")));
    EXPECT_FALSE(receipt_from(replaced(text, "event 1", "event 01")));
    EXPECT_FALSE(receipt_from(replaced(text, "number ", "number  ")));
    EXPECT_FALSE(receipt_from(replaced(text, "petitions.example/ledger", "")));
    EXPECT_FALSE(receipt_from(replaced(text, "log ", "log")));
}

}  // namespace
}  // namespace dengwen::ledger
