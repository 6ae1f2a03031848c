// Signing in by security keys: what is asked, what is taken, and that neither can be taken twice or
// elsewhere.
#include <gtest/gtest.h>

#include <filesystem>
#include <future>

#include "desk/passwords.hpp"
#include "desk/sign_in.hpp"
#include "desk/soft_key_test.hpp"

namespace dengwen::desk {
namespace {

class SignInKeysTest : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-keys-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    Now today{{1767600000000}, *day_from("2026-01-05")};
    SignIn sign_in{store, [this] { return today; }, new_sign_in_key()};
    const Officer clerk{"clerk", "甲", "petition", {Role::clerk}, true};
    const SignIn::Coming coming{"clerk", "", "198.51.100.7", "Firefox, Linux", ""};
    std::string password;

    SignInKeysTest() {
        sign_in.set_relying_party({"https://dengwen.example", "dengwen.example"});
        password = *sign_in.keep(clerk, true);
    }
    ~SignInKeysTest() override { std::filesystem::remove_all(folder); }

    SignIn::Opened opened() {
        std::promise<SignIn::Opening> promise;
        SignIn::Coming with = coming;
        with.password = password;
        sign_in.open(with, [&](SignIn::Opening opening, std::exception_ptr) {
            promise.set_value(std::move(opening));
        });
        return std::get<SignIn::Opened>(promise.get_future().get());
    }
    auto add(const SignedIn& signed_in, SoftKey& key, const SignIn::Proof& proof) {
        const auto proposed = sign_in.propose_key(signed_in, coming, proof);
        const auto* proposal = std::get_if<SignIn::KeyProposal>(&proposed);
        const std::string challenge = proposal ? proposal->challenge : "";
        ++key.counter;
        return sign_in.confirm_key(signed_in, coming, "钥匙串上的", key.make(challenge));
    }
    SignIn::KeyConfirmed added(const SignedIn& signed_in, SoftKey& key, const SignIn::Proof& proof = {}) {
        return std::get<SignIn::KeyConfirmed>(add(signed_in, key, proof));
    }
    KeySigned signed_by(SoftKey& key, const SignedIn& signed_in) {
        ++key.counter;
        return key.sign(sign_in.ask_key(signed_in).challenge);
    }
    template <class Answer>
    static bool wrong(const Answer& answer) {
        return std::holds_alternative<SignIn::Wrong>(answer);
    }
};

TEST_F(SignInKeysTest, AKeyIsTheFirstFactorWithItsRecoveryCodes) {
    const auto first = opened();
    EXPECT_EQ(first.signed_in.factor, FactorState::enrolment_wanted);
    SoftKey key;
    const auto confirmed = added(first.signed_in, key);
    EXPECT_EQ(confirmed.recovery_codes.size(), 10u);
    EXPECT_EQ(sign_in.of(confirmed.opened.token)->factor, FactorState::passed);
    EXPECT_FALSE(sign_in.of(first.token)) << "every session before ends";
    const OwnFactor factor = sign_in.factor("clerk");
    EXPECT_FALSE(factor.since);
    ASSERT_EQ(factor.keys.size(), 1u);
    EXPECT_EQ(factor.keys[0].name, "钥匙串上的");
    EXPECT_EQ(factor.keys[0].added, today.instant);
    EXPECT_FALSE(factor.keys[0].used);
    EXPECT_EQ(factor.recovery_codes_left, 10);

    const auto half = opened();
    EXPECT_EQ(half.signed_in.factor, FactorState::code_wanted);
    const auto asked = sign_in.ask_key(half.signed_in);
    EXPECT_EQ(asked.credentials, std::vector{base64url(key.credential)});
    EXPECT_EQ(asked.origin, "https://dengwen.example");
    EXPECT_EQ(asked.party, "dengwen.example");
    EXPECT_FALSE(asked.code);
    today.instant.milliseconds += 1000;
    const auto whole = sign_in.give_key(half.signed_in, coming, signed_by(key, half.signed_in));
    const auto& in = std::get<SignIn::Opened>(whole);
    EXPECT_EQ(sign_in.of(in.token)->factor, FactorState::passed);
    EXPECT_FALSE(in.mark.empty());
    EXPECT_FALSE(sign_in.of(half.token)) << "the token of the first step is gone";
    EXPECT_EQ(sign_in.factor("clerk").keys[0].used, today.instant);
    const auto again = opened();
    EXPECT_FALSE(wrong(sign_in.give_code(again.signed_in, coming, confirmed.recovery_codes[0])))
        << "a lost key is what they are for";
}

TEST_F(SignInKeysTest, ASignatureIsGoodOnceInItsSessionAndInTime) {
    SoftKey key;
    const auto confirmed = added(opened().signed_in, key);
    const auto half = opened(), other = opened();
    const KeySigned elsewhere = signed_by(key, other.signed_in);
    EXPECT_TRUE(wrong(sign_in.give_key(half.signed_in, coming, elsewhere))) << "asked in another session";
    const KeySigned before = signed_by(key, half.signed_in);
    const KeySigned late = signed_by(key, half.signed_in);
    EXPECT_TRUE(wrong(sign_in.give_key(half.signed_in, coming, before))) << "another was asked since";
    today.instant.milliseconds += 5 * 60 * 1000 + 1;
    EXPECT_TRUE(wrong(sign_in.give_key(half.signed_in, coming, late)));
    KeySigned spoiled = signed_by(key, half.signed_in);
    const KeySigned right = spoiled;
    spoiled.signature[3] = static_cast<char>(spoiled.signature[3] ^ 1);
    EXPECT_TRUE(wrong(sign_in.give_key(half.signed_in, coming, spoiled)));
    EXPECT_TRUE(wrong(sign_in.give_key(half.signed_in, coming, right))) << "its question was used up";
    EXPECT_TRUE(wrong(sign_in.give_key(half.signed_in, coming, {})));
    EXPECT_FALSE(wrong(sign_in.give_key(half.signed_in, coming, signed_by(key, half.signed_in))));
}

TEST_F(SignInKeysTest, ACopyOfAKeyIsFoundByItsCounter) {
    SoftKey key;
    added(opened().signed_in, key);
    SoftKey copy = key;
    for (int i = 0; i < 3; ++i) {
        const auto half = opened();
        EXPECT_FALSE(wrong(sign_in.give_key(half.signed_in, coming, signed_by(key, half.signed_in))));
    }
    const auto half = opened();
    EXPECT_TRUE(wrong(sign_in.give_key(half.signed_in, coming, signed_by(copy, half.signed_in))));
    SoftKey other = key;
    crypto_sign_keypair(other.open.data(), other.secret.data());
    EXPECT_TRUE(wrong(sign_in.give_key(half.signed_in, coming, signed_by(other, half.signed_in))));
    key.origin = "https://dengwen.example.evil";
    EXPECT_TRUE(wrong(sign_in.give_key(half.signed_in, coming, signed_by(key, half.signed_in))));
}

TEST_F(SignInKeysTest, OneMoreTakesAProof) {
    SoftKey first, second;
    second.credential = "the second";
    const auto confirmed = added(opened().signed_in, first);
    const SignedIn& in = confirmed.opened.signed_in;
    EXPECT_TRUE(wrong(sign_in.propose_key(in, coming, {})));
    EXPECT_TRUE(wrong(sign_in.propose_key(in, coming, {"000000"})));
    EXPECT_TRUE(wrong(add(in, second, {})));
    EXPECT_TRUE(wrong(sign_in.propose_factor(in, coming, {}))) << "nor a phone";
    EXPECT_TRUE(wrong(sign_in.confirm_key(in, coming, "x", second.make(sign_in.ask_key(in).challenge))))
        << "what a proof is asked by is not what a key is added by";
    const auto renewed = added(in, second, {"", signed_by(first, in)});
    EXPECT_TRUE(renewed.recovery_codes.empty()) << "those there stay";
    const SignedIn& now_in = renewed.opened.signed_in;
    EXPECT_EQ(sign_in.factor("clerk").keys.size(), 2u);
    EXPECT_TRUE(wrong(add(now_in, second, {confirmed.recovery_codes[0]}))) << "it is there already";
    EXPECT_FALSE(wrong(sign_in.propose_factor(now_in, coming, {"", signed_by(second, now_in)})));
    const auto half = opened();
    EXPECT_EQ(sign_in.ask_key(half.signed_in).credentials.size(), 2u);
    EXPECT_FALSE(wrong(sign_in.give_key(half.signed_in, coming, signed_by(second, half.signed_in))));
}

TEST_F(SignInKeysTest, TheLastFactorStaysAndAResetTakesAll) {
    SoftKey first, second;
    second.credential = "the second";
    const auto confirmed = added(opened().signed_in, first);
    const std::string one = base64url(first.credential), two = base64url(second.credential);
    EXPECT_EQ(sign_in.remove_key("clerk", one), SignIn::KeyRemoval::last);
    EXPECT_EQ(sign_in.remove_key("clerk", two), SignIn::KeyRemoval::unknown);
    EXPECT_EQ(sign_in.remove_key("other", one), SignIn::KeyRemoval::unknown);
    added(confirmed.opened.signed_in, second, {confirmed.recovery_codes[0]});
    EXPECT_EQ(sign_in.remove_key("clerk", one), SignIn::KeyRemoval::done);
    const auto half = opened();
    EXPECT_TRUE(wrong(sign_in.give_key(half.signed_in, coming, signed_by(first, half.signed_in))));
    sign_in.reset_factor("clerk", "admin");
    EXPECT_TRUE(sign_in.factor("clerk").keys.empty());
    EXPECT_EQ(opened().signed_in.factor, FactorState::enrolment_wanted);
}

TEST_F(SignInKeysTest, FailuresAreSlowedAsWrongCodesAre) {
    SoftKey key;
    added(opened().signed_in, key);
    const auto half = opened();
    for (int i = 0; i < 11; ++i) EXPECT_TRUE(wrong(sign_in.give_key(half.signed_in, coming, {})));
    EXPECT_TRUE(std::holds_alternative<SignIn::Slowed>(
        sign_in.give_key(half.signed_in, coming, signed_by(key, half.signed_in))));
}

TEST_F(SignInKeysTest, WithoutAnAddressNoKeyWorks) {
    sign_in.set_relying_party({});
    SoftKey key;
    key.origin = "";
    EXPECT_TRUE(wrong(add(opened().signed_in, key, {})));
}

}  // namespace
}  // namespace dengwen::desk
