#include "vault/box.hpp"

#include <gtest/gtest.h>
#include <sodium.h>

namespace dengwen::vault {
namespace {

const int is_ready = sodium_init();

TEST(Box, IsOpenedOnlyUnderItsKeyAndLabel) {
    const auto key = VaultKey::made(), other = VaultKey::made();
    const Box box = closed(*key, "one", "王小明");
    EXPECT_EQ(opened(*key, "one", box.wrapped, box.sealed), "王小明");
    EXPECT_EQ(opened(*other, "one", box.wrapped, box.sealed), std::nullopt);
    EXPECT_EQ(opened(*key, "two", box.wrapped, box.sealed), std::nullopt);
    EXPECT_EQ(box.wrapped.size(), wrapped_bytes);
    EXPECT_EQ(box.sealed.size(), sealed_bytes_more + std::string("王小明").size());
    EXPECT_EQ(box.sealed.find("王小明"), std::string::npos);
    EXPECT_EQ(opened(*key, "", closed(*key, "", "").wrapped, closed(*key, "", "").sealed), std::nullopt)
        << "the key of one box opens no other";
}

TEST(Box, TheSameBytesAreNeverSealedAlike) {
    const auto key = VaultKey::made();
    const Box one = closed(*key, "one", "13800000000"), again = closed(*key, "one", "13800000000");
    EXPECT_NE(one.sealed, again.sealed);
    EXPECT_NE(one.wrapped, again.wrapped);
}

TEST(Box, IsNotOpenedWhenAnyByteWasChanged) {
    const auto key = VaultKey::made();
    const Box box = closed(*key, "one", "a name");
    for (std::size_t at = 0; at < box.wrapped.size(); ++at) {
        std::string changed = box.wrapped;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_EQ(opened(*key, "one", changed, box.sealed), std::nullopt) << at;
    }
    for (std::size_t at = 0; at < box.sealed.size(); ++at) {
        std::string changed = box.sealed;
        changed[at] = static_cast<char>(changed[at] ^ 0x80);
        EXPECT_EQ(opened(*key, "one", box.wrapped, changed), std::nullopt) << at;
    }
    EXPECT_EQ(opened(*key, "one", "", box.sealed), std::nullopt);
    EXPECT_EQ(opened(*key, "one", box.wrapped, ""), std::nullopt);
    EXPECT_EQ(opened(*key, "one", box.wrapped, box.sealed.substr(0, sealed_bytes_more)), std::nullopt);
}

TEST(Box, ItsKeyIsPutUnderAnotherAndTheFirstOpensItNoMore) {
    const auto key = VaultKey::made(), next = VaultKey::made();
    const Box box = closed(*key, "one", "a name");
    const auto wrapped = rewrapped(*key, *next, "one", box.wrapped);
    ASSERT_TRUE(wrapped);
    EXPECT_EQ(opened(*next, "one", *wrapped, box.sealed), "a name");
    EXPECT_EQ(opened(*key, "one", *wrapped, box.sealed), std::nullopt);
    EXPECT_EQ(rewrapped(*next, *key, "one", box.wrapped), std::nullopt);
    EXPECT_EQ(rewrapped(*key, *next, "two", box.wrapped), std::nullopt);
}

}  // namespace
}  // namespace dengwen::vault
