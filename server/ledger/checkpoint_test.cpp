#include "ledger/checkpoint.hpp"

#include <gtest/gtest.h>

#include "ledger/base64.hpp"
#include "ledger/example_test.hpp"

namespace dengwen::ledger {
namespace {

Checkpoint of_three() { return {"petitions.example/ledger", 3, naive_root(example_leaves(3))}; }

Note signed_by_log(const std::string& text) {
    return {text, {signature_by(example_log().key, text, example_log().sign())}};
}

TEST(Checkpoint, OfTheWorkedExampleIsReadAndWritten) {
    EXPECT_EQ(text_of(of_three()), example_text);
    EXPECT_EQ(checkpoint_from(example_text), of_three());
}

TEST(Checkpoint, OfTheEmptyLogIsThatOfTheWorkedExample) {
    const Checkpoint empty{"petitions.example/ledger", 0, empty_root()};
    EXPECT_EQ(text_of(signed_by_log(text_of(empty))),
              "petitions.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n"
              "— petitions.example/ledger "
              "zEONxW3Q1TuVInFVWLvOZbfMOYQdXC4xOiiytJhEXnGOjKtqz1obARfKvPSZlEKDdHtWnG6Ih/"
              "3SfImnao3iyJckHw4=\n");
    EXPECT_EQ(checkpoint_from(text_of(empty)), empty);
    EXPECT_FALSE(checkpoint_from(replaced(example_text, "\n3\n", "\n0\n"))) << "there is but one empty tree";
}

TEST(Checkpoint, LinesAfterTheThirdAreReadOver) {
    EXPECT_EQ(checkpoint_from(example_text + "more\n"), of_three());
    EXPECT_EQ(checkpoint_from(example_text + "more\nand more\n"), of_three());
    EXPECT_FALSE(checkpoint_from(example_text + "\n"));
    EXPECT_FALSE(checkpoint_from(example_text + "more\n\n"));
    EXPECT_FALSE(checkpoint_from(example_text + "more"));
}

TEST(Checkpoint, IsReadStrictly) {
    for (std::size_t length = 0; length < example_text.size(); ++length) {
        EXPECT_FALSE(checkpoint_from(std::string_view(example_text).substr(0, length))) << length;
    }
    for (const char* size : {"03", "-3", "+3", " 3", "3 ", "", "3.0", "9223372036854775808"}) {
        EXPECT_FALSE(checkpoint_from(replaced(example_text, "\n3\n", "\n" + std::string(size) + "\n")))
            << size;
    }
    EXPECT_FALSE(checkpoint_from("\n" + example_text.substr(example_text.find('\n') + 1)));
    EXPECT_FALSE(checkpoint_from(replaced(example_text, "qhk=", "qhk")));
    EXPECT_FALSE(checkpoint_from(replaced(example_text, "qhk=", "qhl=")));
    EXPECT_FALSE(checkpoint_from("a\n3\n" + base64(std::string(31, 'x')) + "\n"));
    EXPECT_FALSE(checkpoint_from("a\n3\n" + base64(std::string(33, 'x')) + "\n"));
}

TEST(Checkpoint, IsWitnessedByTheLogAndEnoughWitnesses) {
    const Note note = *note_from(example_checkpoint);
    EXPECT_EQ(witnessed(note, example_policy(0), example_verify), of_three());
    EXPECT_EQ(witnessed(note, example_policy(1), example_verify), of_three());
    EXPECT_TRUE(is_witnessed(note, example_policy(1), example_verify));
    EXPECT_FALSE(is_witnessed(note, example_policy(2), example_verify));
    const Note alone = signed_by_log(example_text);
    EXPECT_TRUE(is_witnessed(alone, example_policy(0), example_verify));
    EXPECT_FALSE(is_witnessed(alone, example_policy(1), example_verify));
}

TEST(Checkpoint, WithoutTheLogsOwnSignatureIsNotBelieved) {
    Note note = *note_from(example_checkpoint);
    note.signatures.erase(note.signatures.begin());
    EXPECT_FALSE(is_witnessed(note, example_policy(1), example_verify));
    EXPECT_FALSE(is_witnessed(note, example_policy(0), example_verify));
}

TEST(Checkpoint, OfAnotherOriginIsNotBelieved) {
    const std::string other = "elsewhere.example/ledger" + example_text.substr(example_text.find('\n'));
    EXPECT_FALSE(is_witnessed(signed_by_log(other), example_policy(0), example_verify));
}

TEST(Checkpoint, AReceiptIsNone) {
    EXPECT_FALSE(is_witnessed(signed_by_log("petitions.example/ledger\nreceipt\n"), example_policy(0),
                              example_verify));
}

TEST(Checkpoint, OneWitnessCountsOnceUnderHoweverManyNamesAndTimes) {
    const ExampleSigner second(
        "witness.example/w2", KeyType::cosignature,
        bytes_from_hex("3611eb734f144577006c5f41c7c1cd304db0b0d715704cdd5a530a963902768e"));
    const ExampleSigner own(
        "petitions.example/w", KeyType::cosignature,
        bytes_from_hex("2bb7bbd6e739942d19abb98c606322d228114f840ce58ee01a57faabe97fb787"));
    const ExampleSigner third("witness.example/w3", KeyType::cosignature, "a seed of two and thirty bytes..");
    Note note = *note_from(example_checkpoint);
    for (const ExampleSigner* signer : {&second, &own, &example_witness()}) {
        note.signatures.push_back(cosignature_by(signer->key, example_time + 5, note.text, signer->sign()));
    }
    Policy policy = example_policy(2);
    policy.witnesses = {example_witness().key, second.key, own.key, third.key};
    EXPECT_FALSE(is_witnessed(note, policy, example_verify));
    note.signatures.push_back(cosignature_by(third.key, example_time, note.text, third.sign()));
    EXPECT_TRUE(is_witnessed(note, policy, example_verify));
}

TEST(Checkpoint, AWrongLineOfAKnownWitnessSpoilsIt) {
    Note note = *note_from(example_checkpoint);
    note.signatures[1].bytes[3] = 1;
    EXPECT_FALSE(is_witnessed(note, example_policy(0), example_verify));
    Policy stranger = example_policy(0);
    stranger.witnesses.clear();
    EXPECT_TRUE(is_witnessed(note, stranger, example_verify)) << "of an unknown one it is read over";
}

}  // namespace
}  // namespace dengwen::ledger
