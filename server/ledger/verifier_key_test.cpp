#include "ledger/verifier_key.hpp"

#include <gtest/gtest.h>

#include "ledger/base64.hpp"
#include "ledger/example_test.hpp"

namespace dengwen::ledger {
namespace {

const std::string log_vkey = "petitions.example/ledger+cc438dc5+AZ2peM1SvDtfCUcejhJDW1g7XELk8+Hq3WosGIELs700";
const std::string witness_vkey = "witness.example/w1+db17b2a8+BJv61WxpD9USxT1b/8uWLdK7INB1tiLIoFwdzxxAVQ/m";

TEST(VerifierKey, IsWrittenAndReadAsInTheWorkedExample) {
    EXPECT_EQ(example_log().key.public_key,
              bytes_from_hex("9da978cd52bc3b5f09471e8e12435b583b5c42e4f3e1eadd6a2c18810bb3bd34"));
    EXPECT_EQ(example_witness().key.public_key,
              bytes_from_hex("9bfad56c690fd512c53d5bffcb962dd2bb20d075b622c8a05c1dcf1c40550fe6"));
    EXPECT_EQ(example_log().key.key_id, 0xcc438dc5U);
    EXPECT_EQ(example_witness().key.key_id, 0xdb17b2a8U);
    EXPECT_EQ(vkey_text(example_log().key), log_vkey);
    EXPECT_EQ(vkey_text(example_witness().key), witness_vkey);
    EXPECT_EQ(verifier_key_from(log_vkey), example_log().key);
    EXPECT_EQ(verifier_key_from(witness_vkey), example_witness().key);
}

// Type 01 is hashed into the log's key id, type 04 into the witness's, and the receipts' with its whole name.
TEST(VerifierKey, TheSameKeyOfAnotherTypeHasAnotherId) {
    const std::string open = example_log().key.public_key;
    const Hash hash = sha256_of(
        "petitions.example/ledger\n\xff"
        "dengwen-receipt/1" +
        open);
    const VerifierKey receipt = verifier_key("petitions.example/ledger", KeyType::receipt, open);
    EXPECT_EQ(receipt.key_id, from_big_endian_32(bytes_of(hash).substr(0, 4)));
    EXPECT_NE(receipt.key_id, example_log().key.key_id);
    EXPECT_NE(receipt.key_id, key_id("petitions.example/ledger", KeyType::cosignature, open));
    EXPECT_EQ(verifier_key_from(vkey_text(receipt)), receipt);
}

TEST(VerifierKey, NamesHoldNoSpaceAndNoPlus) {
    for (const std::string name : {"a", "witness.example/w1", "登闻.example/ledger", "a-b_c"}) {
        EXPECT_TRUE(is_key_name(name)) << name;
    }
    for (const std::string name : {"", "a b", "a+b", "a\nb", "a\tb", "a\u00a0b", "a\u3000b", "a\u2028b",
                                   "a\u0085b", "a\x01", "a\xff", "\xc0\xaf", "\xed\xa0\x80"}) {
        EXPECT_FALSE(is_key_name(name)) << name;
    }
}

TEST(VerifierKey, AnyTruncationOrChangedByteIsRefused) {
    for (const std::string& vkey : {log_vkey, witness_vkey}) {
        for (std::size_t i = 0; i < vkey.size(); ++i) {
            EXPECT_FALSE(verifier_key_from(vkey.substr(0, i)));
            for (int c = 0; c < 256; ++c) {
                std::string other = vkey;
                other[i] = static_cast<char>(c);
                if (other != vkey) EXPECT_FALSE(verifier_key_from(other)) << other;
            }
        }
        EXPECT_FALSE(verifier_key_from(vkey + "A"));
        EXPECT_FALSE(verifier_key_from(vkey + "\n"));
    }
}

TEST(VerifierKey, TypesNobodyCanVerifyAreRefused) {
    // Type 06 is ML-DSA-44; 02 is nobody's.
    for (const std::string type : {"\x02", "\x06",
                                   "\xff"
                                   "somebody-else/1",
                                   "\xff"}) {
        const std::string typed = type + example_log().key.public_key;
        const Hash hash = sha256_of("name\n" + typed);
        EXPECT_FALSE(verifier_key_from("name+" + hex(hash).substr(0, 8) + "+" + base64(typed)));
    }
}

}  // namespace
}  // namespace dengwen::ledger
