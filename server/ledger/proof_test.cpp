#include "ledger/proof.hpp"

#include <gtest/gtest.h>

#include "ledger/example_test.hpp"

namespace dengwen::ledger {
namespace {

const std::string example_proof =
    "c2sp.org/tlog-proof@v1\nindex 1\ndziFphNIniTOLPdhmdakI/BC5LvxLX7s7pEu8nbGVwE=\n"
    "V8efTzGuApxdS9MLBzwnyU35NDiytGl+Hh7vW8A5SkE=\n\n" +
    example_checkpoint;

bool is_entry_proven(const std::string& text, std::string_view entry) {
    const auto proof = proof_from(text);
    return proof && is_proven(*proof, entry, example_policy(1), example_verify);
}

TEST(Proof, OfTheWorkedExampleIsWrittenByteForByte) {
    const auto leaves = example_leaves(3);
    const Proof proof{std::nullopt, 1, inclusion_path(1, 3, naive_reader(leaves)),
                      *note_from(example_checkpoint)};
    EXPECT_EQ(text_of(proof), example_proof);
    EXPECT_EQ(proof_from(example_proof), proof);
    EXPECT_EQ(proven(proof, "entry 1", example_policy(1), example_verify)->size, 3U);
}

TEST(Proof, HoldsForItsEntryOnlyAndOnlyUnderThePolicy) {
    EXPECT_TRUE(is_entry_proven(example_proof, "entry 1"));
    EXPECT_FALSE(is_entry_proven(example_proof, "entry 0"));
    EXPECT_FALSE(is_entry_proven(example_proof, "entry 1 "));
    EXPECT_FALSE(is_proven(*proof_from(example_proof), "entry 1", example_policy(2), example_verify));
    EXPECT_FALSE(is_entry_proven(replaced(example_proof, "index 1", "index 0"), "entry 1"));
    EXPECT_FALSE(is_entry_proven(replaced(example_proof, "index 1", "index 3"), "entry 1"));
    EXPECT_FALSE(is_entry_proven(
        replaced(example_proof, "V8efTzGuApxdS9MLBzwnyU35NDiytGl+Hh7vW8A5SkE=\n", ""), "entry 1"));
}

TEST(Proof, ExtraIsCarriedAndProvesNothing) {
    Proof proof = *proof_from(example_proof);
    for (const std::string extra : {"", "x", "bytes \n\xff"}) {
        proof.extra = extra;
        EXPECT_EQ(proof_from(text_of(proof)), proof);
        EXPECT_TRUE(is_proven(proof, "entry 1", example_policy(1), example_verify));
    }
    EXPECT_TRUE(text_of(proof).starts_with("c2sp.org/tlog-proof@v1\nextra Ynl0ZXMgCv8=\nindex 1\n"));
}

TEST(Proof, OfATreeOfOneHasNoPath) {
    const Checkpoint checkpoint{"petitions.example/ledger", 1, leaf_hash("entry 0")};
    Note note{text_of(checkpoint), {}};
    note.signatures.push_back(signature_by(example_log().key, note.text, example_log().sign()));
    const Proof proof{std::nullopt, 0, {}, note};
    EXPECT_TRUE(text_of(proof).starts_with("c2sp.org/tlog-proof@v1\nindex 0\n\npetitions.example"));
    EXPECT_EQ(proof_from(text_of(proof)), proof);
    EXPECT_TRUE(is_proven(proof, "entry 0", example_policy(0), example_verify));
}

TEST(Proof, EveryTruncationAndChangedBitIsRefused) {
    for (std::size_t i = 0; i < example_proof.size(); ++i) {
        EXPECT_FALSE(is_entry_proven(example_proof.substr(0, i), "entry 1")) << i;
        for (int bit = 0; bit < 8; ++bit) {
            std::string other = example_proof;
            other[i] = static_cast<char>(other[i] ^ 1 << bit);
            EXPECT_FALSE(is_entry_proven(other, "entry 1")) << i << " bit " << bit;
        }
    }
}

TEST(Proof, IsReadStrictly) {
    for (const auto& [from, to] :
         std::vector<std::pair<std::string, std::string>>{{"@v1", "@v2"},
                                                          {"index 1", "index 01"},
                                                          {"index 1", "index"},
                                                          {"index 1", "index  1"},
                                                          {"index 1", "Index 1"},
                                                          {"index 1\n", ""},
                                                          {"index 1\n", "extra eA==\nextra eA==\nindex 1\n"},
                                                          {"index 1\n", "index 1\nextra eA==\n"},
                                                          {"index 1\n", "extra eA\nindex 1\n"},
                                                          {"dziF", "dzi"},
                                                          {"\n\n", "\n"},
                                                          {"\n\n", "\n\n\n"}}) {
        EXPECT_FALSE(is_entry_proven(replaced(example_proof, from, to), "entry 1")) << to;
    }
    std::string hashes;
    for (int i = 0; i < 64; ++i) hashes += "dziFphNIniTOLPdhmdakI/BC5LvxLX7s7pEu8nbGVwE=\n";
    EXPECT_FALSE(proof_from("c2sp.org/tlog-proof@v1\nindex 1\n" + hashes + "\n" + example_checkpoint));
}

}  // namespace
}  // namespace dengwen::ledger
