#include "ledger/sha256.hpp"

#include <gtest/gtest.h>
#include <sodium.h>

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace dengwen::ledger {
namespace {

std::vector<Compression> all_compressions() {
    std::vector<Compression> all{&compress_portably};
    if (processor_compression() != nullptr) all.push_back(processor_compression());
    return all;
}

std::string digest_by(Compression compression, std::string_view bytes) {
    return hex(Sha256(compression).take(bytes).digest());
}

// FIPS 180-4 examples.
TEST(Sha256Compression, EveryWayAgreesWithThePublishedExamples) {
    for (const Compression way : all_compressions()) {
        EXPECT_EQ(digest_by(way, ""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        EXPECT_EQ(digest_by(way, "abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        EXPECT_EQ(digest_by(way, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        EXPECT_EQ(digest_by(way, std::string(1'000'000, 'a')),
                  "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
}

TEST(Sha256Compression, TheFastestIsTheProcessorsOwnWhereThereIsOne) {
    EXPECT_EQ(fastest_compression(),
              processor_compression() != nullptr ? processor_compression() : &compress_portably);
}

TEST(Sha256Compression, EveryLengthAgreesWithLibsodiumHoweverItIsFed) {
    std::string bytes;
    for (std::size_t length = 0; length <= 300; ++length, bytes += static_cast<char>(31 * length)) {
        Hash expected;
        crypto_hash_sha256(expected.data(), reinterpret_cast<const unsigned char*>(bytes.data()), length);
        for (const Compression way : all_compressions()) {
            EXPECT_EQ(Sha256(way).take(bytes).digest(), expected) << length;
            for (const std::size_t piece : {1U, 7U, 63U, 64U, 65U, 130U}) {
                Sha256 sum(way);
                for (std::size_t at = 0; at < length; at += piece) sum.take(bytes.substr(at, piece));
                EXPECT_EQ(sum.digest(), expected) << length << " in pieces of " << piece;
            }
        }
    }
}

TEST(Sha256Compression, AllWaysAgreeOnAnyStateAndBlocks) {
    EXPECT_TRUE(rc::check("same state after any blocks", [] {
        const auto words =
            *rc::gen::container<std::vector<std::uint32_t>>(8, rc::gen::arbitrary<std::uint32_t>());
        const std::size_t count = *rc::gen::inRange<std::size_t>(0, 5);
        const auto blocks =
            *rc::gen::container<std::vector<std::uint8_t>>(64 * count, rc::gen::arbitrary<std::uint8_t>());
        Sha256State expected;
        std::copy(words.begin(), words.end(), expected.begin());
        const Sha256State before = expected;
        compress_portably(expected, blocks.data(), count);
        for (const Compression way : all_compressions()) {
            Sha256State state = before;
            way(state, blocks.data(), count);
            RC_ASSERT(state == expected);
        }
    }));
}

}  // namespace
}  // namespace dengwen::ledger
