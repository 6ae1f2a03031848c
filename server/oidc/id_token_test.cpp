#include "oidc/id_token.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "oidc/signing_test.hpp"

namespace dengwen::oidc {
namespace {

using nlohmann::json;

constexpr Instant now{1'772'413'200'000};

class IdToken : public ::testing::Test {
  protected:
    json claims{{"iss", "https://id.example"}, {"aud", "dengwen"},    {"sub", "lin"}, {"nonce", "n-1"},
                {"iat", 1'772'413'190},        {"exp", 1'772'413'500}};
    Expected expected{"https://id.example", "dengwen", "n-1", "sub"};
    TestKey key = TestKey::elliptic("k1");

    std::string flaw(const std::string& token, const std::string& keys) {
        const auto said = vouched(token, keys, expected, now);
        const auto* found = std::get_if<TokenFlaw>(&said);
        return found ? std::string(name(*found)) : "";
    }
    std::string flaw() { return flaw(key.sign(claims), key.set()); }
};

TEST_F(IdToken, OfTheProviderNamesTheOfficer) {
    for (const TestKey& one :
         {TestKey::elliptic("k1"), TestKey::rsa("k2", "RS256"), TestKey::rsa("k3", "PS256")}) {
        const auto said = vouched(one.sign(claims), one.set(), expected, now);
        ASSERT_TRUE(std::holds_alternative<Vouched>(said)) << name(std::get<TokenFlaw>(said));
        EXPECT_EQ(std::get<Vouched>(said).officer, "lin");
        EXPECT_FALSE(std::get<Vouched>(said).with_second_factor);
    }
}

TEST_F(IdToken, SaysWhetherASecondFactorWasSeen) {
    const auto seen = [&](json methods) {
        claims["amr"] = std::move(methods);
        return std::get<Vouched>(vouched(key.sign(claims), key.set(), expected, now)).with_second_factor;
    };
    EXPECT_TRUE(seen({"pwd", "mfa"}));
    EXPECT_TRUE(seen({"otp"}));
    EXPECT_FALSE(seen({"pwd"}));
    EXPECT_FALSE(seen("mfa"));
    EXPECT_FALSE(seen({7}));
}

TEST_F(IdToken, TakesTheClaimItIsTold) {
    expected.claim = "staff_number";
    EXPECT_EQ(flaw(), "claim_missing");
    claims["staff_number"] = "";
    EXPECT_EQ(flaw(), "claim_missing");
    claims["staff_number"] = 7;
    EXPECT_EQ(flaw(), "claim_missing");
    claims["staff_number"] = "dongpu-lin";
    EXPECT_EQ(flaw(), "");
}

TEST_F(IdToken, OfAnotherIssuerForAnotherClientOrAnotherSignInIsRefused) {
    const json good = claims;
    const auto with = [&](const char* name, json value) {
        claims = good;
        claims[name] = std::move(value);
        return flaw();
    };
    EXPECT_EQ(with("iss", "https://id.example/"), "issuer_wrong");
    EXPECT_EQ(with("aud", "other"), "audience_wrong");
    EXPECT_EQ(with("aud", json::array({"other"})), "audience_wrong");
    EXPECT_EQ(with("aud", json::array({"dengwen"})), "");
    EXPECT_EQ(with("aud", json::array({"dengwen", "other"})), "audience_wrong");  // no azp says whose it is
    EXPECT_EQ(with("azp", "other"), "audience_wrong");
    EXPECT_EQ(with("azp", "dengwen"), "");
    EXPECT_EQ(with("nonce", "n-2"), "nonce_wrong");
    EXPECT_EQ(with("nonce", nullptr), "nonce_wrong");
    claims = good;
    expected.nonce.clear();
    claims["nonce"] = "";
    EXPECT_EQ(flaw(), "nonce_wrong");
}

TEST_F(IdToken, IsGoodForItsTimeAndAMinuteEitherWay) {
    const json good = claims;
    const auto with = [&](const char* name, json value) {
        claims = good;
        claims[name] = std::move(value);
        return flaw();
    };
    EXPECT_EQ(with("exp", 1'772'413'141), "");
    EXPECT_EQ(with("exp", 1'772'413'140), "expired");
    EXPECT_EQ(with("iat", 1'772'413'260), "");
    EXPECT_EQ(with("iat", 1'772'413'261), "not_yet");
    EXPECT_EQ(with("exp", nullptr), "not_well_formed");
    EXPECT_EQ(with("exp", "soon"), "not_well_formed");
    EXPECT_EQ(with("iat", -5), "not_well_formed");
}

TEST_F(IdToken, SignedByAnybodyElseIsRefused) {
    EXPECT_EQ(flaw(TestKey::elliptic("k1").sign(claims), key.set()), "signature_wrong");
    EXPECT_EQ(flaw(TestKey::elliptic("k2").sign(claims), key.set()), "key_unknown");
    EXPECT_EQ(flaw(key.sign(claims), R"({"keys":[]})"), "key_unknown");
    EXPECT_EQ(flaw(key.sign(claims), "no keys"), "key_unknown");
    EXPECT_EQ(flaw("", key.set()), "not_well_formed");
    EXPECT_EQ(flaw("a.b.c", key.set()), "not_well_formed");
    // Neither without a signature nor by the public key taken for a shared secret.
    const std::string token = key.sign(claims);
    const std::string body = token.substr(token.find('.') + 1);
    EXPECT_NE(flaw("eyJhbGciOiJub25lIn0." + body.substr(0, body.find('.')) + ".", key.set()), "");
    EXPECT_EQ(flaw(TestKey::shared(key.set()).sign(claims), key.set()), "algorithm_refused");
}

RC_GTEST_FIXTURE_PROP(IdToken, ChangedAnywhereIsRefused, ()) {
    std::string token = key.sign(claims);
    const auto at =
        *rc::gen::inRange<std::size_t>(0, token.size() - 1);  // the last digit may hold unused bits
    const char put = *rc::gen::elementOf(std::string("ABCxyz019-_."));
    RC_PRE(token[at] != put);
    token[at] = put;
    RC_ASSERT(flaw(token, key.set()) != "");
}

}  // namespace
}  // namespace dengwen::oidc
