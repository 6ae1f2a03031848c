#include "desk/sign_in.hpp"

#include <gtest/gtest.h>
#include <liboath/oath.h>

#include <algorithm>
#include <filesystem>
#include <future>
#include <thread>

#include "desk/passwords.hpp"

namespace dengwen::desk {
namespace {

constexpr const char* good_password = "长长的新密码 twelve";

// A code as an authenticator shows it.
std::string shown_code(const std::string& base32, Instant now) {
    char* secret = nullptr;
    std::size_t length = 0;
    EXPECT_EQ(oath_base32_decode(base32.data(), base32.size(), &secret, &length), OATH_OK);
    char code[7] = {};
    EXPECT_EQ(oath_totp_generate(secret, length, now.milliseconds / 1000, 30, 0, 6, code), OATH_OK);
    std::free(secret);
    return code;
}

class SignInTest : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-sign-in-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    Now today{{1767600000000}, *day_from("2026-01-05")};
    std::string key = new_sign_in_key();
    SignIn sign_in{store, [this] { return today; }, key};
    const Officer clerk{"clerk", "甲", "petition", {Role::clerk}, true};
    std::string address = "198.51.100.7";

    ~SignInTest() override { std::filesystem::remove_all(folder); }

    SignIn::Coming coming(const std::string& password, const std::string& mark = {}) {
        return {"clerk", password, address, "Firefox, Linux", mark};
    }
    SignIn::Opening open(SignIn::Coming with) {
        std::promise<SignIn::Opening> promise;
        sign_in.open(std::move(with), [&](SignIn::Opening opening, std::exception_ptr) {
            promise.set_value(std::move(opening));
        });
        return promise.get_future().get();
    }
    SignIn::Opened opened(const std::string& password) {
        return std::get<SignIn::Opened>(open(coming(password)));
    }
    std::pair<SignIn::Changed, std::optional<SignIn::Opened>> change(const SignIn::Opened& from,
                                                                     const std::string& present,
                                                                     const std::string& wanted) {
        std::promise<std::pair<SignIn::Changed, std::optional<SignIn::Opened>>> promise;
        sign_in.change_password(
            std::make_shared<SignedIn>(from.signed_in), coming(present), wanted,
            [&](SignIn::Changed changed, std::optional<SignIn::Opened> after, std::exception_ptr) {
                promise.set_value({changed, std::move(after)});
            });
        return promise.get_future().get();
    }
    // The clerk with a password of his own, where the office requires no second factor.
    std::string settled() {
        sign_in.require_factor(false);
        return *sign_in.keep(clerk, true);
    }
    // The clerk with a second factor; the secret as text.
    std::string enrolled(const std::string& password, SignIn::Confirmed& confirmed) {
        const auto first = opened(password);
        const auto proposal =
            std::get<SignIn::Proposal>(sign_in.propose_factor(first.signed_in, coming(""), {}));
        confirmed = std::get<SignIn::Confirmed>(
            sign_in.confirm_factor(first.signed_in, coming(""), shown_code(proposal.secret, today.instant)));
        return proposal.secret;
    }
    void later(std::int64_t by) { today.instant.milliseconds += by * 1000; }
    static bool wrong(const SignIn::Opening& opening) {
        return std::holds_alternative<SignIn::Wrong>(opening);
    }
    static bool slowed(const SignIn::Opening& opening) {
        return std::holds_alternative<SignIn::Slowed>(opening);
    }
};

TEST_F(SignInTest, AOneTimePasswordMustBeChangedAndEndsEveryOtherSession) {
    const std::string password = settled();
    const auto elsewhere = opened(password);
    const auto first = opened(password);
    EXPECT_TRUE(first.signed_in.must_change_password);
    EXPECT_TRUE(sign_in.of(first.token));
    EXPECT_EQ(change(first, "wrong", good_password).first, SignIn::Changed::wrong);
    EXPECT_EQ(change(first, password, "short").first, SignIn::Changed::weak);
    EXPECT_EQ(change(first, password, "Password20260101").first, SignIn::Changed::common);
    const auto [changed, after] = change(first, password, good_password);
    EXPECT_EQ(changed, SignIn::Changed::done);
    EXPECT_FALSE(sign_in.of(first.token));
    EXPECT_FALSE(sign_in.of(elsewhere.token));
    ASSERT_TRUE(after && sign_in.of(after->token));
    EXPECT_FALSE(sign_in.of(after->token)->must_change_password);
    EXPECT_FALSE(opened(good_password).signed_in.must_change_password);
}

TEST_F(SignInTest, SessionsEnd) {
    const auto first = opened(settled());
    EXPECT_FALSE(sign_in.of(first.token + "0"));
    later(13L * 60 * 60);
    EXPECT_FALSE(sign_in.of(first.token));
    EXPECT_TRUE(wrong(open({"nobody", "wrong", address, "", ""})));
}

TEST_F(SignInTest, AStrangerSlowsDownHimselfAndNotTheOwner) {
    const std::string password = settled();
    const auto first = opened(password);
    address = "203.0.113.1";
    for (int i = 0; i < 6; ++i) EXPECT_TRUE(wrong(open(coming("wrong"))));
    EXPECT_TRUE(slowed(open(coming("wrong"))));
    EXPECT_TRUE(slowed(open(coming(password)))) << "also with the right password, from there";
    ASSERT_FALSE(first.mark.empty());
    EXPECT_FALSE(slowed(open(coming(password, first.mark)))) << "but not in the owner's own browser";
    address = "198.51.100.7";
    EXPECT_FALSE(slowed(open(coming(password)))) << "and not from elsewhere";
}

TEST_F(SignInTest, AMarkIsGoodForItsOfficerAndForHalfAYear) {
    const std::string password = settled();
    const std::string mark = opened(password).mark;
    sign_in.keep({"other", "乙", "petition", {Role::clerk}, true}, true);
    for (int i = 0; i < 7; ++i) open({"other", "wrong", address, "", ""});
    EXPECT_TRUE(slowed(open({"other", "wrong", address, "", mark}))) << "it was given to another officer";
    for (int i = 0; i < 7; ++i) open(coming("wrong"));
    EXPECT_TRUE(slowed(open(coming(password, "made up"))));
    EXPECT_FALSE(slowed(open(coming(password, mark))));
    for (int i = 0; i < 7; ++i) open(coming("wrong"));
    later(181L * 24 * 60 * 60);
    EXPECT_TRUE(slowed(open(coming(password, mark))));
}

TEST_F(SignInTest, AnOfficeRequiresASecondFactorUnlessItDecidedOtherwise) {
    EXPECT_TRUE(sign_in.factor_required());
    const std::string password = *sign_in.keep(clerk, true);
    const auto first = opened(password);
    EXPECT_EQ(first.signed_in.factor, FactorState::enrolment_wanted);
    EXPECT_EQ(sign_in.of(first.token)->factor, FactorState::enrolment_wanted);
    sign_in.require_factor(false);
    const auto second = opened(password);
    EXPECT_EQ(second.signed_in.factor, FactorState::none);
    sign_in.require_factor(true);
    EXPECT_EQ(sign_in.of(second.token)->factor, FactorState::none) << "who is at work is not stopped";
    EXPECT_EQ(opened(password).signed_in.factor, FactorState::enrolment_wanted);
}

TEST_F(SignInTest, AfterTheFirstCodeEachSignInWantsOne) {
    const std::string password = *sign_in.keep(clerk, true);
    SignIn::Confirmed confirmed;
    const std::string secret = enrolled(password, confirmed);
    EXPECT_EQ(sign_in.of(confirmed.opened.token)->factor, FactorState::passed);
    EXPECT_EQ(sign_in.factor("clerk").since, today.instant);
    EXPECT_EQ(confirmed.recovery_codes.size(), 10u);

    auto half = opened(password);
    EXPECT_EQ(half.signed_in.factor, FactorState::code_wanted);
    EXPECT_TRUE(half.mark.empty()) << "not yet the owner's browser";
    const std::string used = shown_code(secret, today.instant);
    EXPECT_TRUE(wrong(sign_in.give_code(half.signed_in, coming(""), used))) << "taken when it was set up";
    later(30);
    const std::string code = shown_code(secret, today.instant);
    const auto whole = std::get<SignIn::Opened>(sign_in.give_code(half.signed_in, coming(""), code));
    EXPECT_EQ(sign_in.of(whole.token)->factor, FactorState::passed);
    EXPECT_FALSE(whole.mark.empty());
    EXPECT_FALSE(sign_in.of(half.token)) << "the token of the first step is gone";
    half = opened(password);
    EXPECT_TRUE(wrong(sign_in.give_code(half.signed_in, coming(""), code))) << "each code once";
    later(11 * 60);
    EXPECT_FALSE(sign_in.of(half.token)) << "the second step has ten minutes";
}

TEST_F(SignInTest, ARecoveryCodeIsGoodOnceAndLetsAnotherPhoneBeSetUp) {
    const std::string password = *sign_in.keep(clerk, true);
    SignIn::Confirmed confirmed;
    enrolled(password, confirmed);
    const auto half = opened(password);
    const std::string& code = confirmed.recovery_codes[3];
    const auto whole = std::get<SignIn::Opened>(sign_in.give_code(half.signed_in, coming(""), code));
    EXPECT_EQ(sign_in.factor("clerk").recovery_codes_left, 9);
    const auto propose = [&](const std::string& with) {
        return sign_in.propose_factor(whole.signed_in, coming(""), {with});
    };
    EXPECT_TRUE(std::holds_alternative<SignIn::Wrong>(propose("")))
        << "not without a code of the present one";
    EXPECT_TRUE(std::holds_alternative<SignIn::Wrong>(propose(code)));
    const auto proposal = std::get<SignIn::Proposal>(propose(confirmed.recovery_codes[4]));
    later(30);
    const auto renewed = std::get<SignIn::Confirmed>(
        sign_in.confirm_factor(whole.signed_in, coming(""), shown_code(proposal.secret, today.instant)));
    EXPECT_FALSE(sign_in.of(whole.token));
    EXPECT_TRUE(sign_in.of(renewed.opened.token));
    EXPECT_TRUE(wrong(sign_in.give_code(opened(password).signed_in, coming(""), confirmed.recovery_codes[5])))
        << "the old codes are gone";
}

TEST_F(SignInTest, WrongCodesAreSlowedForStrangersAndNotForTheOwnersBrowser) {
    const std::string password = *sign_in.keep(clerk, true);
    SignIn::Confirmed confirmed;
    const std::string secret = enrolled(password, confirmed);
    const auto half = opened(password);
    later(60);
    for (int i = 0; i < 11; ++i) EXPECT_TRUE(wrong(sign_in.give_code(half.signed_in, coming(""), "000000")));
    const std::string code = shown_code(secret, today.instant);
    EXPECT_TRUE(slowed(sign_in.give_code(half.signed_in, coming(""), code)));
    EXPECT_FALSE(slowed(sign_in.give_code(half.signed_in, coming("", confirmed.opened.mark), code)));
}

TEST_F(SignInTest, AnAdministratorResetsAFactorAndThatIsSeen) {
    const std::string password = *sign_in.keep(clerk, true);
    SignIn::Confirmed confirmed;
    enrolled(password, confirmed);
    sign_in.reset_factor("clerk", "admin");
    EXPECT_FALSE(sign_in.of(confirmed.opened.token));
    EXPECT_EQ(opened(password).signed_in.factor, FactorState::enrolment_wanted);
    const OwnFactor factor = sign_in.factor("clerk");
    EXPECT_FALSE(factor.since);
    EXPECT_EQ(factor.recovery_codes_left, 0);
    ASSERT_TRUE(factor.reset);
    EXPECT_EQ(factor.reset->administrator, "admin");
    EXPECT_EQ(factor.reset->instant, today.instant);
}

TEST_F(SignInTest, TheDatabaseAloneHoldsNoSecret) {
    const std::string password = *sign_in.keep(clerk, true);
    SignIn::Confirmed confirmed;
    const std::string secret = enrolled(password, confirmed);
    const auto stored = store.second_factor("clerk");
    EXPECT_EQ(stored->secret.find(secret), std::string::npos);
    SignIn elsewhere(
        store, [this] { return today; }, new_sign_in_key());
    EXPECT_THROW(elsewhere.give_code(opened(password).signed_in, coming(""), "123456"), store::Fault);
    EXPECT_TRUE(
        wrong(elsewhere.give_code(opened(password).signed_in, coming(""), confirmed.recovery_codes[0])));
}

TEST_F(SignInTest, AnOfficerSeesAndEndsTheOwnSessions) {
    const std::string password = settled();
    sign_in.keep({"other", "乙", "petition", {Role::clerk}, true}, true);
    const auto first = opened(password);
    later(600);
    address = "2001:db8::1";
    const auto second = opened(password);
    const auto third = opened(password);
    auto seen = sign_in.sessions(second.signed_in);
    ASSERT_EQ(seen.size(), 3u);
    EXPECT_EQ(seen[2].address, "198.51.100.7");
    EXPECT_EQ(seen[2].browser, "Firefox, Linux");
    EXPECT_EQ(std::count_if(seen.begin(), seen.end(), [](const OwnSession& one) { return one.is_this; }), 1);
    EXPECT_FALSE(sign_in.end_session(second.signed_in, "none"));
    EXPECT_TRUE(sign_in.end_session(second.signed_in, seen[2].id));
    EXPECT_FALSE(sign_in.of(first.token));
    EXPECT_TRUE(sign_in.of(third.token));
    sign_in.end_other_sessions(second.signed_in);
    EXPECT_FALSE(sign_in.of(third.token));
    EXPECT_TRUE(sign_in.of(second.token));
    sign_in.end_sessions("other");
    EXPECT_TRUE(sign_in.of(second.token));
    sign_in.end_sessions("clerk");
    EXPECT_FALSE(sign_in.of(second.token));
}

TEST_F(SignInTest, ASessionKnowsWhenItWasUsed) {
    const auto first = opened(settled());
    later(600);
    EXPECT_TRUE(sign_in.of(first.token));
    const auto used = [&] { return sign_in.sessions(first.signed_in).at(0).used; };
    for (int i = 0; i < 100 && used() != today.instant; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_EQ(used(), today.instant);
}

TEST_F(SignInTest, WhomAProviderVouchesForComesInAndNobodyElse) {
    const auto one_time = sign_in.keep(clerk, true);
    EXPECT_FALSE(sign_in.open_vouched("nobody", coming(""), true));
    sign_in.require_factor(false);
    const auto opened = sign_in.open_vouched("clerk", coming(""), false);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->signed_in.factor, FactorState::none);
    EXPECT_FALSE(sign_in.of(opened->token)->must_change_password);
    EXPECT_TRUE(std::holds_alternative<SignIn::Wrong>(open(coming(*one_time))))
        << "it is good for nothing now";
    sign_in.require_factor(true);
    EXPECT_EQ(sign_in.open_vouched("clerk", coming(""), false)->signed_in.factor,
              FactorState::enrolment_wanted);
    EXPECT_EQ(sign_in.open_vouched("clerk", coming(""), true)->signed_in.factor, FactorState::passed);
    Officer left = clerk;
    left.active = false;
    sign_in.keep(left, false);
    EXPECT_FALSE(sign_in.open_vouched("clerk", coming(""), true));
}

}  // namespace
}  // namespace dengwen::desk
