#include "ledger/hash.hpp"

#include <gtest/gtest.h>

#include "ledger/example_test.hpp"

namespace dengwen::ledger {
namespace {

TEST(Hash, LeavesAndNodesAreThoseOfTheWorkedExample) {
    EXPECT_EQ(hex(empty_root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const Hash leaf_0 = leaf_hash("entry 0");
    const Hash leaf_1 = leaf_hash("entry 1");
    const Hash leaf_2 = leaf_hash("entry 2");
    EXPECT_EQ(hex(leaf_0), "773885a613489e24ce2cf76199d6a423f042e4bbf12d7eecee912ef276c65701");
    EXPECT_EQ(leaf_0, sha256_of(std::string("\0entry 0", 8)));
    EXPECT_EQ(hex(leaf_1), "2dfb36c6f66cac361429cf46df868ab8242d3a6441f1099c8fb3f98ec5d108a4");
    EXPECT_EQ(hex(leaf_2), "57c79f4f31ae029c5d4bd30b073c27c94df93438b2b4697e1e1eef5bc0394a41");
    const Hash node = node_hash(leaf_0, leaf_1);
    EXPECT_EQ(hex(node), "5a47662fd8a317d96049a3f9f47c55dc67ca66051baa3683dbb19b2fe09a07b0");
    EXPECT_EQ(hex(node_hash(node, leaf_2)),
              "94fbd0dd836f50301692e6d0eade728ee19ec52bfff1606ed807c8575d5aaa19");
}

TEST(Hash, AnEmptyEntryIsALeafAndNotTheEmptyTree) {
    EXPECT_EQ(leaf_hash(""), sha256_of(std::string(1, '\0')));
    EXPECT_NE(leaf_hash(""), empty_root());
}

TEST(Hash, HexIsReadBackAndReadStrictly) {
    const Hash hash = sha256_of("abc");
    const std::string text = hex(hash);
    EXPECT_EQ(text, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hash_from_hex(text), hash);
    EXPECT_FALSE(hash_from_hex(text.substr(1)));
    EXPECT_FALSE(hash_from_hex(text + "0"));
    EXPECT_FALSE(hash_from_hex(""));
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (const char wrong : {'A', 'g', ' ', '/', ':', '`', '\0'}) {
            std::string other = text;
            other[i] = wrong;
            EXPECT_FALSE(hash_from_hex(other)) << i << wrong;
        }
    }
}

TEST(Hash, BytesAreReadBack) {
    const Hash hash = sha256_of("abc");
    EXPECT_EQ(hash_from_bytes(bytes_of(hash)), hash);
    EXPECT_FALSE(hash_from_bytes(std::string(31, 'x')));
    EXPECT_FALSE(hash_from_bytes(std::string(33, 'x')));
}

}  // namespace
}  // namespace dengwen::ledger
