#include "desk/security_key.hpp"

#include <gtest/gtest.h>

#include "desk/soft_key_test.hpp"

namespace dengwen::desk {
namespace {

const RelyingParty party{"https://dengwen.example", "dengwen.example"};
const std::string key_question = "d2hhdCB0aGUgc2VydmVyIGFza2Vk";

using Read = std::variant<KeyRead, KeyFault>;
using Checked = std::variant<std::uint32_t, KeyFault>;

PublicKey key_of(const SoftKey& key) {
    return std::get<KeyRead>(read_new_key(party, key_question, key.make(key_question))).key;
}

// Written by another implementation, with the algorithms of most keys and of Windows.
struct Vector {
    const char* credential;
    const char* attestation;
    const char* signature;
};
const Vector vectors[] = {
    {"vector ES256",
     "o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YViQ98qhwyxfEno7iTH6eN35Z9kcuCOl8zevyoxFduafT8dFAAAA"
     "BwAAAAAAAAAAAAAAAAAAAAAADHZlY3RvciBFUzI1NqUBAgMmIAEhWCATjZrRAHXIgP6x17PQ6iMlfxCWNkctPpu3"
     "6nmQQIthlSJYIAuxU7bBri9_I0LrD-bjtr9xwqlb042TD8zSPa8Gxv0b",
     "MEYCIQCiAs27wIMeBX2cRCX3glBOGGAaYzlkwXI59lp_4NcrngIhAO45WU982kzHRFXAdf0kUeJZ29KQXUAmH1V6"
     "MeDqV6_k"},
    {"vector RS256",
     "o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YVkBU_fKocMsXxJ6O4kx-njd-WfZHLgjpfM3r8qMRXbmn0_HRQAA"
     "AAcAAAAAAAAAAAAAAAAAAAAAAAx2ZWN0b3IgUlMyNTakAQMDOQEAIFkBAK4BTJlyPHRiGjgU-E9hfxRtqBX26YFH"
     "buhssTyqdijJYF731jNIRIAaTrBIsgxoP3_MCC0aoVrSs6Oie0m3mtxD27iI5I7M4aWRqocvnajuccm47kKl7kn9"
     "HdUZu4hy4_i2JagxKiW59VYX5O-pH6ExUqUF32sT9RQJEaxDHdMnXDx1hFFVjnDokzh7aVigujsol1KDk721sCTA"
     "AJ4bAcixjpzJ3goDT0oDcipjZks27rf8pxPeW6WzrVriHq8JeeUgiW3K79JM-cDwz-wSHPHG9eTQ9JGj7XiBlOdv"
     "s55Gj_0CrseCznfss9HSxTEDiv7X0JnIwhJS3SaF6KmaKD8hQwEAAQ",
     "AgaCOZl9oBr3SUbDqE0DJTsV4fAz_4jd63NeKd5dYWAG3o-grK-r2nG1YCPwTI9treLLUazPKHXSEZ1vzPHlRu6b"
     "5lZNI94AUT22XJ9uo3F1rD44XXfVy4R2qKKlIQc599gSA9E9LGy9SCr2EWI0Ye2rCv474yJmljTA5K2qHg_FDomG"
     "nR6wg0xgWSWEM2ysCsiGY2NUKXE7rKkJQN2NTPueci9-1vQGKIrKzLW4om7deiMQzC3gVGPpHb23PC2L_7dUjWZt"
     "P5ZFKbW6SWkFM72cToztVcBkuKvacxk8sAW1dZmQtXVzVvtwqGbgXEw0rlsxAeZkKe1aPfDYIcbdYg"},
};
std::string said(const std::string& purpose, const std::string& challenge) {
    return R"({"type":"webauthn.)" + purpose + R"(","challenge":")" + challenge +
           R"(","origin":"https://dengwen.example","crossOrigin":false})";
}

TEST(SecurityKey, OfAnotherImplementationIsReadAndItsSignatureHolds) {
    for (const Vector& vector : vectors) {
        const NewKey made{said("create", "bWFrZQ"), *from_base64url(vector.attestation)};
        const Read read = read_new_key(party, "bWFrZQ", made);
        ASSERT_TRUE(std::holds_alternative<KeyRead>(read)) << static_cast<int>(std::get<KeyFault>(read));
        const auto& key = std::get<KeyRead>(read);
        EXPECT_EQ(key.credential, vector.credential);
        EXPECT_EQ(key.counter, 7u);
        const std::string signature = *from_base64url(vector.signature);
        KeySigned given{key.credential, said("get", "YXNr"),
                        SoftKey::sha256("dengwen.example") + std::string("\x05\0\0\0\x08", 5), signature};
        EXPECT_EQ(check_signed(party, "YXNr", key.key, given), Checked(8u));
        for (std::size_t i = 0; i < signature.size(); i += 7) {
            given.signature = signature;
            given.signature[i] = static_cast<char>(given.signature[i] ^ 1);
            EXPECT_EQ(check_signed(party, "YXNr", key.key, given), Checked(KeyFault::signature)) << i;
        }
        given.signature = signature;
        given.authenticator_data.back() = 9;
        EXPECT_EQ(check_signed(party, "YXNr", key.key, given), Checked(KeyFault::signature))
            << "the counter is signed";
    }
}

TEST(SecurityKey, IsReadWithoutAStatementOfItsMaker) {
    SoftKey key;
    key.counter = 70000;
    const Read read = read_new_key(party, key_question, key.make(key_question));
    ASSERT_TRUE(std::holds_alternative<KeyRead>(read));
    EXPECT_EQ(std::get<KeyRead>(read).credential, key.credential);
    EXPECT_EQ(std::get<KeyRead>(read).counter, 70000u);
    EXPECT_EQ(std::get<KeyRead>(read).key.bytes, std::string(key.open.begin(), key.open.end()));
    key.more["crossOrigin"] = false;
    key.more["a word of later browsers"] = 1;
    EXPECT_TRUE(std::holds_alternative<KeyRead>(read_new_key(party, key_question, key.make(key_question))));
}

TEST(SecurityKey, MayStateItselfUnderItsOwnKeyAndNothingElse) {
    const SoftKey key;
    const std::string data = key.new_key_data(), client = key.client_data("webauthn.create", key_question);
    const auto given = [&](const std::string& format, const std::string& signature, bool chain) {
        nlohmann::json statement{
            {"alg", -8},
            {"sig", nlohmann::json::binary(std::vector<std::uint8_t>(signature.begin(), signature.end()))}};
        if (chain) statement["x5c"] = nlohmann::json::array({nlohmann::json::binary({1, 2, 3})});
        return read_new_key(party, key_question, {client, SoftKey::attestation(format, statement, data)});
    };
    const std::string right = key.signature_of(data, client);
    EXPECT_TRUE(std::holds_alternative<KeyRead>(given("packed", right, false)));
    EXPECT_EQ(given("packed", SoftKey().signature_of(data, client), false), Read(KeyFault::statement));
    EXPECT_EQ(given("packed", right, true), Read(KeyFault::statement));
    EXPECT_EQ(given("none", right, false), Read(KeyFault::statement));
    EXPECT_EQ(given("android-safetynet", right, false), Read(KeyFault::statement));
}

TEST(SecurityKey, MadeElsewhereOrForSomethingElseIsNotTaken) {
    const SoftKey right;
    const auto fault = [&](const SoftKey& key, const std::string& challenge) {
        return read_new_key(party, key_question, key.make(challenge));
    };
    EXPECT_EQ(fault(right, "b3RoZXI"), Read(KeyFault::challenge));
    EXPECT_EQ(read_new_key(party, "", right.make("")), Read(KeyFault::challenge));
    SoftKey key = right;
    key.origin = "https://dengwen.example.org";
    EXPECT_EQ(fault(key, key_question), Read(KeyFault::origin));
    key.origin = "http://dengwen.example";
    EXPECT_EQ(fault(key, key_question), Read(KeyFault::origin));
    key.origin = "";
    EXPECT_EQ(read_new_key(RelyingParty{}, key_question, key.make(key_question)), Read(KeyFault::origin))
        << "nowhere";
    key = right;
    key.more["crossOrigin"] = true;
    EXPECT_EQ(fault(key, key_question), Read(KeyFault::origin)) << "within a page of somebody else";
    key = right;
    key.more["topOrigin"] = "https://elsewhere.example";
    EXPECT_EQ(fault(key, key_question), Read(KeyFault::origin));
    key = right;
    key.party = "example";
    EXPECT_EQ(fault(key, key_question), Read(KeyFault::party));
    key = right;
    key.flags = 0x04;
    EXPECT_EQ(fault(key, key_question), Read(KeyFault::presence));
    key.flags = 0x01;
    EXPECT_EQ(fault(key, key_question), Read(KeyFault::verification));
    NewKey given = right.make(key_question);
    given.client_data = right.client_data("webauthn.get", key_question);
    EXPECT_EQ(read_new_key(party, key_question, given), Read(KeyFault::purpose));
}

TEST(SecurityKey, ThatCannotBeReadIsNotTaken) {
    const SoftKey key;
    const NewKey right = key.make(key_question);
    const auto with = [&](const std::string& attestation) {
        return read_new_key(party, key_question, {right.client_data, attestation});
    };
    for (std::size_t length = 0; length < right.attestation.size(); ++length)
        EXPECT_TRUE(std::holds_alternative<KeyFault>(with(right.attestation.substr(0, length)))) << length;
    EXPECT_EQ(with(right.attestation + "x"), Read(KeyFault::shape));
    const std::string data = key.new_key_data();
    const auto of = [&](const std::string& bytes) {
        return with(SoftKey::attestation("none", nlohmann::json::object(), bytes));
    };
    for (std::size_t length = 0; length < data.size(); ++length)
        EXPECT_EQ(of(data.substr(0, length)), Read(KeyFault::shape)) << length;
    EXPECT_EQ(of(key.authenticator_data()), Read(KeyFault::shape)) << "no key in it";
    SoftKey nameless = key;
    nameless.credential = "";
    EXPECT_EQ(of(nameless.new_key_data()), Read(KeyFault::shape));
    nameless.credential = std::string(1024, 'k');
    EXPECT_EQ(of(nameless.new_key_data()), Read(KeyFault::shape));
    for (const char* words : {"", "[]", "{", "{\"type\":5}"})
        EXPECT_TRUE(
            std::holds_alternative<KeyFault>(read_new_key(party, key_question, {words, right.attestation})));
}

TEST(SecurityKey, SignsWhatWasAskedOnceAndHereAndForItsOwnKey) {
    SoftKey key;
    const PublicKey open = key_of(key);
    const auto checked = [&](const SoftKey& one, const std::string& challenge) {
        return check_signed(party, key_question, open, one.sign(challenge));
    };
    key.counter = 41;
    EXPECT_EQ(checked(key, key_question), Checked(41u));
    EXPECT_EQ(checked(key, "b3RoZXI"), Checked(KeyFault::challenge));
    EXPECT_EQ(checked(SoftKey(), key_question), Checked(KeyFault::signature)) << "another key";
    const SoftKey right = key;
    key.origin = "https://dengwen.example:8443";
    EXPECT_EQ(checked(key, key_question), Checked(KeyFault::origin));
    key = right;
    key.party = "elsewhere.example";
    EXPECT_EQ(checked(key, key_question), Checked(KeyFault::party));
    key = right;
    key.flags = 0x04;
    EXPECT_EQ(checked(key, key_question), Checked(KeyFault::presence));
    key.flags = 0x01;
    EXPECT_EQ(checked(key, key_question), Checked(KeyFault::verification));
    KeySigned given = right.sign(key_question);
    given.client_data = right.client_data("webauthn.create", key_question);
    EXPECT_EQ(check_signed(party, key_question, open, given), Checked(KeyFault::purpose));
    given = right.sign(key_question);
    given.client_data += " ";
    EXPECT_EQ(check_signed(party, key_question, open, given), Checked(KeyFault::signature));
    given = right.sign(key_question);
    given.authenticator_data.resize(36);
    EXPECT_EQ(check_signed(party, key_question, open, given), Checked(KeyFault::shape));
    given = right.sign(key_question);
    given.signature.clear();
    EXPECT_TRUE(std::holds_alternative<KeyFault>(check_signed(party, key_question, open, given)));
    EXPECT_EQ(check_signed(party, key_question, {0, open.bytes}, right.sign(key_question)),
              Checked(KeyFault::shape));
    EXPECT_EQ(check_signed(party, key_question, {open.algorithm, "short"}, right.sign(key_question)),
              Checked(KeyFault::shape));
}

TEST(SecurityKey, TellsWhichChallengeItAnswers) {
    EXPECT_EQ(challenge_in(SoftKey().client_data("webauthn.get", key_question)), key_question);
    EXPECT_FALSE(challenge_in("{}"));
    EXPECT_FALSE(challenge_in("[\"challenge\"]"));
    EXPECT_FALSE(challenge_in("not JSON"));
}

TEST(SecurityKey, WorksUnderOneNameOverHttps) {
    EXPECT_EQ(relying_party_from("https://dengwen.example")->id, "dengwen.example");
    EXPECT_EQ(relying_party_from("https://a-b.dengwen.example:8443")->id, "a-b.dengwen.example");
    EXPECT_EQ(relying_party_from("https://a.example:8443")->origin, "https://a.example:8443");
    EXPECT_EQ(relying_party_from("http://localhost:8080")->id, "localhost");
    for (const char* wrong :
         {"", "dengwen.example", "http://dengwen.example", "ftp://localhost", "https://",
          "https://198.51.100.7", "https://[::1]", "https://dengwen.example/",
          "https://dengwen.example:", "https://dengwen.example:x", "https://dengwen.example:123456",
          "https://Dengwen.example", "https://.example", "https://example.", "https://a@dengwen.example"})
        EXPECT_FALSE(relying_party_from(wrong)) << wrong;
}

TEST(SecurityKey, GoesThroughJsonAsBase64) {
    for (const std::string& bytes : {std::string(), std::string("\0\xff\x10", 3), std::string("abcd")})
        EXPECT_EQ(from_base64url(base64url(bytes)), bytes);
    EXPECT_EQ(base64url("\xff\xfe"), "__4");
    EXPECT_FALSE(from_base64url("a b"));
    EXPECT_FALSE(from_base64url("__4="));
}

}  // namespace
}  // namespace dengwen::desk
