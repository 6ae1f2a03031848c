#include "ledger/note.hpp"

#include <gtest/gtest.h>

#include "ledger/base64.hpp"
#include "ledger/example_test.hpp"

namespace dengwen::ledger {
namespace {

Note example_note() { return *note_from(example_checkpoint); }

std::vector<VerifierKey> both_keys() { return {example_log().key, example_witness().key}; }

TEST(Note, OfTheWorkedExampleIsReadAndWrittenByteForByte) {
    const Note note = example_note();
    EXPECT_EQ(note.text, example_text);
    ASSERT_EQ(note.signatures.size(), 2U);
    EXPECT_EQ(note.signatures[0].name, "petitions.example/ledger");
    EXPECT_EQ(note.signatures[0].key_id, 0xcc438dc5U);
    EXPECT_EQ(
        note.signatures[0].bytes,
        bytes_from_hex("90d729ae0ddb42d4908684e0f7f0e3874b6f5dea6f3320dee76fd38590038d4470a5499abce63d6e"
                       "38b3443176f4746b5b53a3c28f8d7f8c1ef1c8f01d217f01"));
    EXPECT_EQ(note.signatures[1].key_id, 0xdb17b2a8U);
    EXPECT_EQ(
        note.signatures[1].bytes,
        bytes_from_hex("000000006955b900"
                       "49de25110fad683520126179177c12761ec020dc6f4769733428482fad835fa104f79332e400ddcf"
                       "0924b57d04bd394c650cf4b2634011e46aab90910b784606"));
    EXPECT_EQ(text_of(note), example_checkpoint);
    EXPECT_EQ(example_checkpoint.size(), 323U);
}

TEST(Note, SigningGivesTheSignaturesOfTheWorkedExample) {
    Note note{example_text, {}};
    note.signatures.push_back(signature_by(example_log().key, note.text, example_log().sign()));
    note.signatures.push_back(
        cosignature_by(example_witness().key, example_time, note.text, example_witness().sign()));
    EXPECT_EQ(text_of(note), example_checkpoint);
}

TEST(Note, TheLastEmptyLineDivides) {
    const std::string line = line_of(example_note().signatures[0]);
    EXPECT_EQ(note_from("one\n\ntwo\n\n" + line)->text, "one\n\ntwo\n");
    EXPECT_EQ(note_from("one\n\n\n" + line)->text, "one\n\n");
    EXPECT_EQ(note_from("\n\n" + line)->text, "\n");
    EXPECT_FALSE(note_from("\n" + line));
}

TEST(Note, IsUnreadableWithASlightlyOtherSpelling) {
    const std::string& text = example_checkpoint;
    EXPECT_FALSE(note_from(replaced(text, "—", "-")));
    EXPECT_FALSE(note_from(replaced(text, "—", "–")));
    EXPECT_FALSE(note_from(text.substr(0, text.size() - 1)));
    EXPECT_FALSE(note_from(replaced(text, "\n\n", "\r\n\r\n")));
    EXPECT_FALSE(note_from(replaced(text, "fwE=", "fwE")));
    EXPECT_FALSE(note_from(replaced(text, "fwE=", "fwF=")));
    EXPECT_FALSE(note_from(replaced(text, "ledger zEO", "ledger  zEO")));
    EXPECT_FALSE(note_from(replaced(text, "— petitions", "—  petitions")));
    EXPECT_FALSE(note_from(replaced(text, "— petitions", "—petitions")));
    EXPECT_FALSE(note_from(replaced(text, "— petitions.example/ledger", "— petitions+example/ledger")));
    EXPECT_FALSE(note_from(replaced(text, "— petitions.example/ledger", "— ")));
    EXPECT_FALSE(note_from(text + "\n"));
    EXPECT_FALSE(note_from(text + "more\n"));
    EXPECT_FALSE(note_from(""));
    EXPECT_FALSE(note_from(example_text));
    EXPECT_FALSE(note_from(example_text + "\n"));
    EXPECT_FALSE(note_from("tab\there\n\n" + line_of(example_note().signatures[0])));
    EXPECT_FALSE(note_from("no UTF-8: \xff\n\n" + line_of(example_note().signatures[0])));
    EXPECT_FALSE(
        note_from(std::string(note_bytes_max, 'a') + "\n\n" + line_of(example_note().signatures[0])));
    EXPECT_FALSE(note_from("four bytes are a key id alone\n\n— a " + base64("1234") + "\n"));
    EXPECT_TRUE(note_from("five bytes\n\n— a " + base64("12345") + "\n"));
}

TEST(Note, EveryTruncationIsRefusedOrIsTheSameTextWithFewerSignatures) {
    for (std::size_t length = 0; length < example_checkpoint.size(); ++length) {
        const auto note = note_from(std::string_view(example_checkpoint).substr(0, length));
        if (note) {
            EXPECT_EQ(note->text, example_text);
            EXPECT_EQ(note->signatures.size(), 1U);
        }
    }
}

// Every one of 323 bytes to every other value: unreadable, or not believed with both keys required.
TEST(Note, AnyChangedByteIsNoLongerSignedByBoth) {
    for (std::size_t i = 0; i < example_checkpoint.size(); ++i) {
        for (const int change : {1, 2, 4, 8, 16, 32, 64, 128}) {
            std::string other = example_checkpoint;
            other[i] = static_cast<char>(other[i] ^ change);
            const auto note = note_from(other);
            if (!note) continue;
            EXPECT_EQ(text_of(*note), other);
            const auto signers = opened(*note, both_keys(), example_verify);
            EXPECT_TRUE(!signers || signers->size() < 2) << other;
        }
    }
}

TEST(Note, LimitIsAHundredSignatures) {
    std::string text = "text\n\n";
    const std::string line = "— stranger " + base64("five!") + "\n";
    for (std::size_t i = 0; i < signatures_max; ++i) text += line;
    EXPECT_EQ(note_from(text)->signatures.size(), signatures_max);
    EXPECT_FALSE(note_from(text + line));
}

TEST(Note, IsOpenedByTheKeysThatSigned) {
    EXPECT_EQ(opened(example_note(), both_keys(), example_verify), both_keys());
    EXPECT_EQ(opened(example_note(), std::vector{example_witness().key}, example_verify),
              std::vector{example_witness().key});
}

TEST(Note, UnknownKeysAreIgnoredAndOneKnownKeyIsNeeded) {
    EXPECT_FALSE(opened(example_note(), {}, example_verify));
    // The same name with another id is a stranger, and so is the same id under another name.
    VerifierKey stranger = example_log().key;
    stranger.key_id ^= 1;
    EXPECT_FALSE(opened(example_note(), std::vector{stranger}, example_verify));
    stranger = example_log().key;
    stranger.name += "x";
    EXPECT_FALSE(opened(example_note(), std::vector{stranger}, example_verify));
    Note note = example_note();
    note.signatures.insert(note.signatures.begin(), {"stranger", 7, "whatever"});
    EXPECT_EQ(opened(note, both_keys(), example_verify), both_keys());
}

TEST(Note, OneWrongLineOfAKnownKeySpoilsTheNote) {
    for (const std::size_t line : {0U, 1U}) {
        Note note = example_note();
        note.signatures[line].bytes.back() = static_cast<char>(note.signatures[line].bytes.back() ^ 1);
        EXPECT_FALSE(opened(note, both_keys(), example_verify));
        note.signatures[line].bytes.pop_back();
        EXPECT_FALSE(opened(note, both_keys(), example_verify));
        note.signatures[line].bytes.clear();
        EXPECT_FALSE(opened(note, both_keys(), example_verify));
        note = example_note();
        note.signatures.push_back(note.signatures[line]);
        note.signatures.back().bytes[9] = static_cast<char>(note.signatures.back().bytes[9] ^ 1);
        EXPECT_FALSE(opened(note, both_keys(), example_verify)) << "a wrong line beside a right one";
    }
}

TEST(Note, ARepeatedLineCountsOnce) {
    Note note = example_note();
    note.signatures.push_back(note.signatures[1]);
    note.signatures.push_back(
        cosignature_by(example_witness().key, example_time + 1, note.text, example_witness().sign()));
    EXPECT_EQ(opened(note, both_keys(), example_verify), both_keys());
}

TEST(Note, ASignatureOfOneTypeIsNoneOfAnother) {
    const ExampleSigner receipts("petitions.example/ledger", KeyType::receipt,
                                 "a seed of two and thirty bytes..");
    const Note receipt{"登闻回执\n", {signature_by(receipts.key, "登闻回执\n", receipts.sign())}};
    EXPECT_EQ(opened(receipt, std::vector{receipts.key}, example_verify), std::vector{receipts.key});
    const VerifierKey as_log =
        verifier_key("petitions.example/ledger", KeyType::ed25519, receipts.key.public_key);
    EXPECT_FALSE(opened(receipt, std::vector{as_log}, example_verify));
    const VerifierKey as_witness =
        verifier_key("petitions.example/ledger", KeyType::cosignature, receipts.key.public_key);
    EXPECT_FALSE(opened(receipt, std::vector{as_witness}, example_verify));
}

TEST(Note, LinesOfAWitnessAreReadAlone) {
    const std::string lines = line_of(example_note().signatures[1]);
    EXPECT_EQ(signatures_from(lines), std::vector{example_note().signatures[1]});
    EXPECT_EQ(signatures_from(lines + lines)->size(), 2U);
    EXPECT_FALSE(signatures_from(""));
    EXPECT_FALSE(signatures_from("\n" + lines));
    EXPECT_FALSE(signatures_from(lines + "\n"));
}

}  // namespace
}  // namespace dengwen::ledger
