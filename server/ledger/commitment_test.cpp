#include "ledger/commitment.hpp"

#include <gtest/gtest.h>

namespace dengwen::ledger {
namespace {

// FIPS 180-4 examples and the NIST example of the two-block message.
TEST(Sha256, AgreesWithThePublishedExamples) {
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                     "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"),
              "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    EXPECT_EQ(sha256(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Commitment, IsTheDigestOfPrefixSaltAndBytes) {
    const std::string salt(32, '\x07');
    EXPECT_EQ(commitment(salt, "欠薪三个月"), sha256("dengwen content 1\n" + salt + "欠薪三个月"));
}

TEST(Commitment, DependsOnSaltAndOnBytes) {
    const std::string salt(32, '\0');
    std::string other = salt;
    other[31] = '\1';
    EXPECT_NE(commitment(salt, "short"), commitment(other, "short"));
    EXPECT_NE(commitment(salt, "short"), commitment(salt, "shorT"));
    EXPECT_NE(commitment(salt, ""), sha256(""));
}

}  // namespace
}  // namespace dengwen::ledger
