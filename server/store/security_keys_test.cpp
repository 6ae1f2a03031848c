// Security keys and challenges, on both databases.
#include "store/fixture.hpp"

namespace dengwen::store {
namespace {

class SecurityKeysTest : public OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (place) store = place->open();
    }
    std::unique_ptr<Store> store;
};
INSTANTIATE_TEST_SUITE_P(Both, SecurityKeysTest, both, database_name);

SecurityKey security_key(const std::string& credential, std::int64_t counter = 0, Instant added = {5}) {
    return {credential, "我的 " + credential, -7, "cHVibGlj", counter, added, {}};
}

TEST_P(SecurityKeysTest, BelongToOneOfficerAndEndTheSessions) {
    store->save(Session{"digest", "zhao", "token", {100}, {1}, {1}, "", "", "none"});
    EXPECT_TRUE(store->security_keys("zhao").empty());
    EXPECT_TRUE(store->add_security_key("zhao", security_key("a"), {"one", "two"}));
    EXPECT_FALSE(store->session("digest"));
    EXPECT_EQ(store->recovery_codes_left("zhao"), 2);
    store->save(Session{"digest", "chen", "token", {100}, {1}, {1}, "", "", "none"});
    EXPECT_FALSE(store->add_security_key("chen", security_key("a"), {"three"})) << "it is Zhao's";
    EXPECT_TRUE(store->session("digest"));
    EXPECT_EQ(store->recovery_codes_left("chen"), 0);
    EXPECT_TRUE(store->add_security_key("zhao", security_key("b", 3, {6}), {}));
    EXPECT_EQ(store->recovery_codes_left("zhao"), 2) << "they stay";
    const auto keys = store->security_keys("zhao");
    ASSERT_EQ(keys.size(), 2u);
    EXPECT_EQ(keys[0].credential, "a");
    EXPECT_EQ(keys[0].name, "我的 a");
    EXPECT_EQ(keys[0].algorithm, -7);
    EXPECT_EQ(keys[0].public_key, "cHVibGlj");
    EXPECT_EQ(keys[1].counter, 3);
    EXPECT_EQ(keys[1].added, Instant{6});
    EXPECT_EQ(keys[1].used, Instant{6});
}

TEST_P(SecurityKeysTest, CountOnOrNotAtAll) {
    store->add_security_key("zhao", security_key("counts", 7), {});
    store->add_security_key("zhao", security_key("never"), {});
    const auto use = [&](const std::string& credential, std::int64_t counter) {
        return store->use_security_key("zhao", credential, counter, {50 + counter});
    };
    EXPECT_FALSE(use("counts", 7)) << "shown before";
    EXPECT_FALSE(use("counts", 6));
    EXPECT_FALSE(use("counts", 0)) << "one that counted does not stop";
    EXPECT_TRUE(use("counts", 9));
    EXPECT_FALSE(use("counts", 8));
    EXPECT_TRUE(use("never", 0));
    EXPECT_TRUE(use("never", 0));
    EXPECT_FALSE(store->use_security_key("chen", "never", 1, {60}));
    EXPECT_FALSE(use("unknown", 1));
    EXPECT_EQ(store->security_keys("zhao").at(0).counter, 9);
    EXPECT_EQ(store->security_keys("zhao").at(0).used, Instant{59});
}

TEST_P(SecurityKeysTest, AreTakenAwayButNotTheLastSecondFactor) {
    store->add_security_key("zhao", security_key("a"), {"one"});
    EXPECT_FALSE(store->drop_security_key("zhao", "a"));
    store->add_security_key("zhao", security_key("b"), {});
    EXPECT_FALSE(store->drop_security_key("chen", "b"));
    EXPECT_FALSE(store->drop_security_key("zhao", "c"));
    EXPECT_TRUE(store->drop_security_key("zhao", "a"));
    EXPECT_FALSE(store->drop_security_key("zhao", "b"));
    store->propose_second_factor("zhao", "secret");
    EXPECT_FALSE(store->drop_security_key("zhao", "b")) << "a phone that gave no code yet";
    store->confirm_second_factor("zhao", "secret", {7}, 5, {"x"});
    EXPECT_TRUE(store->drop_security_key("zhao", "b"));
    store->add_security_key("zhao", security_key("d"), {});
    store->reset_second_factor("zhao", {11}, "admin");
    EXPECT_TRUE(store->security_keys("zhao").empty());
}

TEST_P(SecurityKeysTest, AreAskedOnceAndForAShortTime) {
    store->save(Session{"digest", "zhao", "token", {100}, {1}, {1}, "", "", "none"});
    EXPECT_FALSE(store->take_challenge("digest", "", {1})) << "nothing was asked";
    store->set_challenge("digest", "first", {50});
    store->set_challenge("digest", "second", {60});
    EXPECT_FALSE(store->take_challenge("digest", "first", {1})) << "another was asked since";
    EXPECT_FALSE(store->take_challenge("another", "second", {1}));
    EXPECT_FALSE(store->take_challenge("digest", "second", {61}));
    EXPECT_TRUE(store->take_challenge("digest", "second", {60}));
    EXPECT_FALSE(store->take_challenge("digest", "second", {60}));
}

}  // namespace
}  // namespace dengwen::store
