#include "desk/second_factor.hpp"

#include <gtest/gtest.h>

#include <set>

namespace dengwen::desk {
namespace {

constexpr Instant at(std::int64_t second) { return {second * 1000}; }
const std::string of_the_rfc = "12345678901234567890";

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
TEST(SecondFactor, TakesTheCodesOfTheRfc) {
    const std::vector<std::pair<std::int64_t, std::string>> codes{
        {59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
        {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
    for (const auto& [second, code] : codes)
        EXPECT_EQ(counter_of_code(of_the_rfc, code, at(second)), second / 30) << second;
}

TEST(SecondFactor, AllowsForOneStepOfAWrongClock) {
    const std::int64_t counter = 59 / 30;
    EXPECT_EQ(counter_of_code(of_the_rfc, "287 082", at(60)), counter) << "typed as it is shown";
    EXPECT_EQ(counter_of_code(of_the_rfc, "287082", at(89)), counter);
    EXPECT_EQ(counter_of_code(of_the_rfc, "287082", at(0)), counter);
    EXPECT_FALSE(counter_of_code(of_the_rfc, "287082", at(90)));
    for (const char* none : {"", "28708", "2870821", "28708a", "-87082", "+87082", "287083"})
        EXPECT_FALSE(counter_of_code(of_the_rfc, none, at(59))) << none;
}

TEST(SecondFactor, WritesASecretAsAuthenticatorsReadIt) {
    EXPECT_EQ(base32(of_the_rfc), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    EXPECT_EQ(new_factor_secret().size(), 20u);
    EXPECT_NE(new_factor_secret(), new_factor_secret());
    const std::string address = authenticator_address(of_the_rfc, "dongpu-labour-handler");
    EXPECT_TRUE(address.starts_with("otpauth://totp/Dengwen:dongpu-labour-handler?secret=GEZD")) << address;
}

TEST(SecondFactor, GivesRecoveryCodesThatAreTypedInAnyForm) {
    const auto codes = new_recovery_codes();
    EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), 10u);
    EXPECT_EQ(codes[0].size(), 14u);
    EXPECT_TRUE(normalised_recovery_code(codes[0]));
    EXPECT_EQ(normalised_recovery_code(" ABCD efgh-JKMN "), "abcdefghjkmn");
    for (const char* none : {"", "287082", "abcd-efgh-jkm", "abcd-efgh-jkmnp", "abcd-efgh-jkm0", "密码"})
        EXPECT_FALSE(normalised_recovery_code(none)) << none;
    EXPECT_NE(recovery_digest("key", "zhao", "abcdefghjkmn"), recovery_digest("key", "chen", "abcdefghjkmn"));
    EXPECT_NE(recovery_digest("key", "zhao", "abcdefghjkmn"), recovery_digest("yek", "zhao", "abcdefghjkmn"));
}

}  // namespace
}  // namespace dengwen::desk
