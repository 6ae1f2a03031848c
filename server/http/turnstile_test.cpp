#include "http/turnstile.hpp"

#include <gtest/gtest.h>

#include "desk/query_code.hpp"

namespace dengwen::http {
namespace {

using std::chrono::seconds;

class TurnstileTest : public testing::Test {
  protected:
    Turnstile::Moment moment{std::chrono::hours(100)};
    std::int64_t clock = 1'000'000'000;
    std::vector<std::string> said;
    TurnstileLimits limits{10, 5, 30};
    Turnstile turnstile{limits, Seal(std::string(32, 'k')), [this] { return Instant{clock}; },
                        [this](const std::string& what) { said.push_back(what); }};

    void pass(int by) {
        moment += seconds(by);
        clock += by * 1000;
    }
    std::optional<Toll> file(const std::string& address, const std::string& subject,
                             const std::string& ticket = {}, const std::string& work = {}) {
        return turnstile.filing(from(address), subject, ticket, work, moment);
    }
    void flood() {
        for (int i = 0; i < 5; ++i) ASSERT_FALSE(file("1.0.0." + std::to_string(i), std::to_string(i)));
    }
    static Request from(std::string address) {
        Request request;
        request.address = std::move(address);
        return request;
    }
    static std::string work_for(const Toll& toll) {
        for (int number = 0;; ++number)
            if (work_fits(toll.challenge, std::to_string(number), toll.bits)) return std::to_string(number);
    }
};

TEST_F(TurnstileTest, AsksNothingWhileItIsQuiet) {
    for (int i = 0; i < 50; ++i) {
        EXPECT_FALSE(file("1.2.3.4", std::to_string(i))) << i;
        pass(20);
    }
    EXPECT_TRUE(said.empty());
}

TEST_F(TurnstileTest, InAFloodWorkOrAWaitLetsThrough) {
    flood();
    const auto toll = file("2.0.0.1", "one");
    ASSERT_TRUE(toll);
    EXPECT_EQ(toll->seconds, 30);
    EXPECT_EQ(toll->bits, 17);
    EXPECT_EQ(said, std::vector<std::string>{"flood_begins"});
    EXPECT_FALSE(file("2.0.0.1", "one", toll->ticket, work_for(*toll)));
    EXPECT_TRUE(file("2.0.0.1", "another", toll->ticket, work_for(*toll))) << "for one petition only";
    EXPECT_TRUE(file("2.0.0.1", "one", toll->ticket, "x"));
    EXPECT_TRUE(file("2.0.0.1", "one", toll->ticket + "0", work_for(*toll)));

    const auto early = file("2.0.0.1", "one", toll->ticket);
    ASSERT_TRUE(early);
    EXPECT_EQ(early->ticket, toll->ticket) << "pressing early does not begin the wait anew";
    pass(29);
    EXPECT_EQ(file("2.0.0.1", "one", toll->ticket)->seconds, 1);
    pass(1);
    EXPECT_FALSE(file("2.0.0.1", "one", toll->ticket));
    pass(3600);
    EXPECT_FALSE(file("2.0.0.1", "one", toll->ticket)) << "good for an hour";
    flood();
    pass(1);
    EXPECT_TRUE(file("2.0.0.1", "one", toll->ticket)) << "and no longer";
}

TEST_F(TurnstileTest, WaitsOfOneAddressStandInLine) {
    flood();
    EXPECT_EQ(file("2.0.0.1", "a")->seconds, 30);
    EXPECT_EQ(file("2.0.0.1", "b")->seconds, 60);
    EXPECT_EQ(file("2.0.0.1", "c")->seconds, 90);
    EXPECT_EQ(file("3.0.0.1", "d")->seconds, 30) << "somebody else waits as long as is said";
    EXPECT_EQ(file("2001:db8::1", "e")->seconds, 30);
    EXPECT_EQ(file("2001:db8::2", "f")->seconds, 60) << "a network is one sender";
    EXPECT_EQ(file("127.0.0.1", "g")->seconds, 30);
    EXPECT_EQ(file("127.0.0.1", "h")->seconds, 30)
        << "behind an undeclared proxy nobody stands in another's line";
}

TEST_F(TurnstileTest, TheFloodEndsWithTheFlood) {
    flood();
    EXPECT_TRUE(file("2.0.0.1", "a"));
    pass(60);
    EXPECT_FALSE(file("2.0.0.1", "b"));
    EXPECT_EQ(said, (std::vector<std::string>{"flood_begins", "flood_ends"}));
}

TEST_F(TurnstileTest, MoreWorkIsAskedTheLargerTheFlood) {
    for (int i = 0; i < 19; ++i) file("2.0." + std::to_string(i) + ".1", std::to_string(i));
    EXPECT_EQ(file("3.0.0.1", "a")->bits, 18);
    for (int i = 0; i < 2000; ++i) file("4.0." + std::to_string(i % 200) + ".1", std::to_string(i));
    EXPECT_EQ(file("5.0.0.1", "a")->bits, 21);
}

TEST_F(TurnstileTest, OneAddressAloneIsAskedWithoutAFlood) {
    Turnstile calm(
        {10, 100000, 30}, Seal(std::string(32, 'k')), [this] { return Instant{clock}; },
        [this](const std::string& what) { said.push_back(what); });
    for (int i = 0; i < 60; ++i)
        EXPECT_FALSE(calm.filing(from("2.0.0.1"), std::to_string(i), "", "", moment)) << i;
    EXPECT_TRUE(calm.filing(from("2.0.0.1"), "more", "", "", moment));
    EXPECT_FALSE(calm.filing(from("2.0.0.2"), "another", "", "", moment));
    EXPECT_TRUE(said.empty());
}

TEST_F(TurnstileTest, WithoutLimitsNobodyIsAsked) {
    Turnstile never(
        {0, 0, 30}, Seal(std::string(32, 'k')), [this] { return Instant{clock}; }, nullptr);
    for (int i = 0; i < 1000; ++i) {
        EXPECT_FALSE(never.filing(from("2.0.0.1"), "a", "", "", moment));
        EXPECT_EQ(never.request(from("2.0.0.1"), moment), 0);
    }
}

TEST_F(TurnstileTest, GuessedCodesCostAndSlipsDoNot) {
    const Request guesser = from("2.0.0.1");
    for (int i = 0; i < 100; ++i) {
        EXPECT_EQ(turnstile.code(guesser, "ABCD", moment), 0);
        turnstile.code_unknown(guesser, "ABCD", moment);
    }
    int waited = 0;
    for (int i = 0; i < 18; ++i) {
        const std::string code = desk::new_query_code();
        waited = turnstile.code(guesser, code, moment);
        turnstile.code_unknown(guesser, code, moment);
    }
    EXPECT_EQ(waited, 60);
    EXPECT_EQ(turnstile.code(from("3.0.0.1"), desk::new_query_code(), moment), 0);
    EXPECT_EQ(turnstile.code(guesser, "ABCD", moment), 0)
        << "no code: asking the store would find nothing anyway";
    pass(60);
    EXPECT_EQ(turnstile.code(guesser, desk::new_query_code(), moment), 0);
}

TEST_F(TurnstileTest, OneCodeIsAskedForAtAPace) {
    const std::string code = desk::new_query_code();
    int slowed = 0;
    for (int i = 0; i < 130; ++i)
        slowed += turnstile.code(from("2.0.0." + std::to_string(i)), code, moment) > 0;
    EXPECT_EQ(slowed, 10);
}

TEST_F(TurnstileTest, RequestsAndUploadsOfOneAddressAreCounted) {
    int slowed = 0;
    for (int i = 0; i < 300; ++i) slowed += turnstile.request(from("2.0.0.1"), moment) > 0;
    EXPECT_EQ(slowed, 100) << "twenty seconds' worth at once";
    EXPECT_EQ(turnstile.request(from("2.0.0.2"), moment), 0);
    EXPECT_EQ(turnstile.upload(from("2.0.0.1"), 500u << 20, moment), 0);
    EXPECT_EQ(turnstile.upload(from("2.0.0.1"), 500u << 20, moment), 0);
    EXPECT_GT(turnstile.upload(from("2.0.0.1"), 100u << 20, moment), 0);
    for (int i = 0; i < 3000; ++i) EXPECT_EQ(turnstile.request(from("127.0.0.1"), moment), 0);
    EXPECT_TRUE(said.empty());
    Request passed_on = from("127.0.0.1");
    passed_on.headers = {{"X-Forwarded-For", "1.2.3.4"}};
    turnstile.request(passed_on, moment);
    turnstile.request(passed_on, moment);
    EXPECT_EQ(said, std::vector<std::string>{"proxy_not_declared"});
}

TEST(Work, BeginsWithZeroBits) {
    EXPECT_TRUE(work_fits("", "0", 0));
    EXPECT_FALSE(work_fits("", "", 0));
    EXPECT_FALSE(work_fits("", "1a", 0));
    EXPECT_FALSE(work_fits("", "12345678901234567", 0));
    const std::string challenge(64, '0');
    int fits = 0;
    for (int i = 0; i < 4096; ++i) fits += work_fits(challenge, std::to_string(i), 5);
    EXPECT_NEAR(fits, 128, 60);
    for (int i = 0; i < 64; ++i)
        EXPECT_LE(work_fits(challenge, std::to_string(i), 6), work_fits(challenge, std::to_string(i), 5));
}

}  // namespace
}  // namespace dengwen::http
