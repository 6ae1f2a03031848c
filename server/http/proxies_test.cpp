#include "http/proxies.hpp"

#include <gtest/gtest.h>

namespace dengwen::http {
namespace {

using Speech = Proxies::Speech;

Request from(std::string address, std::vector<Header> headers) {
    Request request;
    request.address = std::move(address);
    request.headers = std::move(headers);
    return request;
}

std::pair<std::string, bool> origin(const Proxies& proxies, Request request) {
    proxies.tell_origin(request);
    return {request.address, request.secure};
}

using Origin = std::pair<std::string, bool>;

TEST(Proxies, NobodyIsBelievedUnlessNamed) {
    const Header claim{"X-Forwarded-For", "9.9.9.9"}, scheme{"X-Forwarded-Proto", "https"};
    EXPECT_EQ(origin({}, from("127.0.0.1", {claim, scheme})), Origin("127.0.0.1", false));
    const Proxies proxies({"127.0.0.1"}, Speech::x_forwarded);
    EXPECT_EQ(origin(proxies, from("127.0.0.2", {claim, scheme})), Origin("127.0.0.2", false));
    EXPECT_EQ(origin(proxies, from("127.0.0.1", {claim, scheme})), Origin("9.9.9.9", true));
    EXPECT_EQ(origin(proxies, from("127.0.0.1", {})), Origin("127.0.0.1", false));
    EXPECT_EQ(origin(proxies, from("::ffff:127.0.0.1", {claim})), Origin("9.9.9.9", false));
}

TEST(Proxies, TheRightmostAddressThatIsNoneOfOursCounts) {
    const Proxies proxies({"127.0.0.1", "10.0.0.0/8", "fd00::/9"}, Speech::x_forwarded);
    const auto told = [&](std::vector<Header> headers) {
        return origin(proxies, from("127.0.0.1", headers)).first;
    };
    EXPECT_EQ(told({{"X-Forwarded-For", "1.1.1.1, 2.2.2.2, 10.1.2.3"}}), "2.2.2.2");
    EXPECT_EQ(told({{"X-Forwarded-For", "1.1.1.1"}, {"x-forwarded-for", "2.2.2.2 ,\t10.1.2.3"}}), "2.2.2.2");
    EXPECT_EQ(told({{"X-Forwarded-For", "10.0.0.7, 10.1.2.3"}}), "10.0.0.7");
    EXPECT_EQ(told({{"X-Forwarded-For", "2.2.2.2:4711, fd7f::1"}}), "2.2.2.2");
    EXPECT_EQ(told({{"X-Forwarded-For", "2.2.2.2, fd80::1"}}), "fd80::1");
    EXPECT_EQ(told({{"X-Forwarded-For", "[2001:db8::7]:80"}}), "2001:db8::7");
    EXPECT_EQ(told({{"X-Forwarded-For", "1.1.1.1, no address, 10.1.2.3"}}), "10.1.2.3");
    EXPECT_EQ(told({{"X-Forwarded-For", "1.1.1.1, [2001:db8::7, 10.1.2.3"}}), "10.1.2.3");
    EXPECT_EQ(told({{"Forwarded", "for=9.9.9.9"}}), "127.0.0.1");  // these proxies write the other header
    std::string chain = "9.9.9.9";
    for (int i = 0; i < 40; ++i) chain += ", 10.0.0.1";
    EXPECT_EQ(told({{"X-Forwarded-For", chain}}), "10.0.0.1");
}

TEST(Proxies, ReadForwardedWhereTheProxiesWriteThat) {
    const Proxies proxies({"127.0.0.1", "10.0.0.0/8"}, Speech::forwarded);
    const auto told = [&](std::string value) {
        return origin(proxies,
                      from("127.0.0.1", {{"Forwarded", std::move(value)}, {"X-Forwarded-For", "9.9.9.9"}}));
    };
    EXPECT_EQ(told("for=2.2.2.2;proto=https"), Origin("2.2.2.2", true));
    EXPECT_EQ(told("for=2.2.2.2;proto=https, For=\"10.1.2.3:80\" ; Proto=http"), Origin("2.2.2.2", false));
    EXPECT_EQ(told("by=\"a,b;for=8.8.8.8\";for=\"[2001:db8::1]:4711\";proto=\"HTTPS\""),
              Origin("2001:db8::1", true));
    EXPECT_EQ(told("for=_hidden;proto=https"), Origin("127.0.0.1", true));
    EXPECT_EQ(told("by=\"a\\\"for=8.8.8.8"), Origin("127.0.0.1", false));
}

TEST(Proxies, RangesAreReadStrictly) {
    for (const char* wrong :
         {"", "here", "1.2.3", "1.2.3.4/33", "1.2.3.4/", "1.2.3.4/x", "::1/129", "::1/1234"})
        EXPECT_THROW(Proxies({wrong}, Speech::x_forwarded), std::runtime_error) << wrong;
    const Proxies one({"10.9.8.0/23"}, Speech::x_forwarded);
    EXPECT_TRUE(one.trusts("10.9.9.255"));
    EXPECT_FALSE(one.trusts("10.9.10.0"));
    EXPECT_FALSE(one.trusts("no address"));
    EXPECT_TRUE(Proxies({"0.0.0.0/0"}, Speech::x_forwarded).trusts("8.8.8.8"));
    EXPECT_FALSE(Proxies({"0.0.0.0/0"}, Speech::x_forwarded).trusts("2001:db8::1"));
}

TEST(Proxies, ANetworkIsWhatOneHouseholdHas) {
    EXPECT_EQ(network_of("1.2.3.4"), "1.2.3.4");
    EXPECT_EQ(network_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
    EXPECT_EQ(network_of("fe80::1%eth0"), "fe80::");
    EXPECT_EQ(network_of("nothing"), "nothing");
    EXPECT_TRUE(is_loopback("127.8.8.8"));
    EXPECT_TRUE(is_loopback("::1"));
    EXPECT_FALSE(is_loopback("128.0.0.1"));
    EXPECT_FALSE(is_loopback("::2"));
    EXPECT_FALSE(is_loopback(""));
}

}  // namespace
}  // namespace dengwen::http
