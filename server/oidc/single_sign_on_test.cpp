#include "oidc/single_sign_on.hpp"

#include <gtest/gtest.h>

#include <future>
#include <map>
#include <set>

#include "oidc/provider.hpp"
#include "oidc/signing_test.hpp"

namespace dengwen::oidc {
namespace {

using nlohmann::json;

const json discovery{{"issuer", "https://id.example"},
                     {"authorization_endpoint", "https://id.example/auth?tenant=1"},
                     {"token_endpoint", "https://id.example/token"},
                     {"jwks_uri", "https://id.example/keys"},
                     {"response_types_supported", {"code", "id_token"}}};

TEST(Provider, IsTakenOnlyFromItsOwnDocumentWithSafeAddresses) {
    EXPECT_TRUE(provider_from(discovery.dump(), "https://id.example"));
    EXPECT_FALSE(provider_from(discovery.dump(), "https://id.example/"));
    EXPECT_FALSE(provider_from("<html>", "https://id.example"));
    for (const char* address : {"authorization_endpoint", "token_endpoint", "jwks_uri"}) {
        json other = discovery;
        other[address] = "http://id.example/somewhere";
        EXPECT_FALSE(provider_from(other.dump(), "https://id.example")) << address;
        other.erase(address);
        EXPECT_FALSE(provider_from(other.dump(), "https://id.example")) << address;
    }
    json implicit = discovery;
    implicit["response_types_supported"] = {"id_token"};
    EXPECT_FALSE(provider_from(implicit.dump(), "https://id.example"));
    EXPECT_TRUE(is_safe_address("http://127.0.0.1:3000/x"));
    EXPECT_TRUE(is_safe_address("http://localhost"));
    EXPECT_FALSE(is_safe_address("http://127.0.0.1.example/x"));
    EXPECT_FALSE(is_safe_address("http://localhost@evil.example/"));
    EXPECT_FALSE(is_safe_address("https://"));
}

// A provider in the test itself: what it is asked, and what it answers.
class Signing : public ::testing::Test {
  protected:
    TestKey key = TestKey::elliptic("k1");
    std::string served = key.set();
    std::map<std::string, std::string> forms;
    std::string credentials, nonce, officer = "lin";
    std::atomic<int> keys_asked = 0;
    bool is_down = false;
    Instant now{1'772'413'200'000};

    SingleSignOn on{{"https://id.example", "dengwen", "s:cret%", "sub", "https://petitions.example/back"},
                    [this] { return now; },
                    [this](const std::string& address, const std::string* form, const std::string& basic) {
                        return ask(address, form, basic);
                    }};

    std::pair<long, std::string> ask(const std::string& address, const std::string* form,
                                     const std::string& basic) {
        if (is_down) throw std::runtime_error("no route");
        if (address == "https://id.example/.well-known/openid-configuration") return {200, discovery.dump()};
        if (address == "https://id.example/keys") {
            ++keys_asked;
            return {200, served};
        }
        if (address != "https://id.example/token" || !form) return {404, ""};
        forms["token"] = *form;
        credentials = basic;
        if (form->find("code=good") == std::string::npos) return {400, R"({"error":"invalid_grant"})"};
        const json claims{{"iss", "https://id.example"},
                          {"aud", "dengwen"},
                          {"sub", officer},
                          {"nonce", nonce},
                          {"iat", now.milliseconds / 1000},
                          {"exp", now.milliseconds / 1000 + 60}};
        return {200, json{{"id_token", key.sign(claims)}}.dump()};
    }
    std::variant<Going, Failed> go() {
        std::promise<std::variant<Going, Failed>> promise;
        on.go([&](auto answer) { promise.set_value(std::move(answer)); });
        return promise.get_future().get();
    }
    std::variant<Vouched, Failed> come(const Going& went, const std::string& code = "good") {
        std::promise<std::variant<Vouched, Failed>> promise;
        on.come(code, went, [&](auto answer) { promise.set_value(std::move(answer)); });
        return promise.get_future().get();
    }
};

TEST_F(Signing, GoesWithAChallengeAndComesBackWithTheOfficer) {
    const Going went = std::get<Going>(go());
    EXPECT_TRUE(went.address.starts_with(
        "https://id.example/auth?tenant=1&response_type=code&scope=openid&client_id=dengwen&"
        "redirect_uri=https%3A%2F%2Fpetitions.example%2Fback&state="))
        << went.address;
    EXPECT_NE(went.address.find("code_challenge_method=S256"), std::string::npos);
    EXPECT_EQ(went.address.find(went.verifier), std::string::npos) << "the verifier stays here";
    EXPECT_GE(went.verifier.size(), 43u);
    nonce = went.nonce;
    EXPECT_EQ(std::get<Vouched>(come(went)).officer, "lin");
    EXPECT_EQ(credentials, "dengwen:s%3Acret%25");
    EXPECT_NE(forms["token"].find("code_verifier=" + went.verifier), std::string::npos);
    const Going again = std::get<Going>(go());
    EXPECT_EQ(
        (std::set{went.state, went.nonce, went.verifier, again.state, again.nonce, again.verifier}.size()),
        6u);
}

TEST_F(Signing, RefusesACodeOrANonceOfAnother) {
    const Going went = std::get<Going>(go());
    EXPECT_NE(std::get<Failed>(come(went, "stolen")).because.find("HTTP 400"), std::string::npos);
    nonce = "of another sign-in";
    EXPECT_NE(std::get<Failed>(come(went)).because.find("nonce_wrong"), std::string::npos);
}

TEST_F(Signing, ReadsTheKeysAgainWhenTheyWereRolledAndNotForEachForgedToken) {
    const Going went = std::get<Going>(go());
    nonce = went.nonce;
    EXPECT_EQ(keys_asked, 1);
    key = TestKey::elliptic("k2");
    EXPECT_NE(std::get<Failed>(come(went)).because.find("key_unknown"), std::string::npos);
    EXPECT_EQ(keys_asked, 1) << "they were read a moment ago";
    now.milliseconds += 61'000;
    served = key.set();
    EXPECT_EQ(std::get<Vouched>(come(went)).officer, "lin");
    EXPECT_EQ(keys_asked, 2);
}

TEST_F(Signing, SaysWhyWhenTheProviderIsAway) {
    is_down = true;
    EXPECT_EQ(std::get<Failed>(go()).because, "no route");
    is_down = false;
    EXPECT_TRUE(std::holds_alternative<Going>(go()));
}

}  // namespace
}  // namespace dengwen::oidc
