#include "notify/signature.hpp"

#include <gtest/gtest.h>

namespace dengwen::notices {
namespace {

// The example of the Standard Webhooks documents.
TEST(Signature, IsTheOneOfTheKnownExample) {
    const auto key = webhook_key_from("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    ASSERT_TRUE(key);
    EXPECT_EQ(webhook_signature(*key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, R"({"test": 2432232314})"),
              "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    EXPECT_NE(webhook_signature(*key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265331, R"({"test": 2432232314})"),
              "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

TEST(Signature, TakesKeysOfTheRightFormAndLength) {
    EXPECT_FALSE(webhook_key_from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")) << "no prefix";
    EXPECT_FALSE(webhook_key_from("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2La")) << "23 bytes or fewer";
    EXPECT_FALSE(webhook_key_from("whsec_not base64"));
    EXPECT_FALSE(webhook_key_from("whsec_"));
    const std::string a64 = "whsec_" + std::string(84, 'A') + "AA==";
    EXPECT_EQ(webhook_key_from(a64)->size(), 64u);
    EXPECT_FALSE(webhook_key_from("whsec_" + std::string(88, 'A')));
}

}  // namespace
}  // namespace dengwen::notices
