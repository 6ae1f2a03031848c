#include "desk/door.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

namespace dengwen::desk {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

const Door::Moment morning{std::chrono::hours(100)};

// Strangers hammer accounts from many addresses for hours, the owner's own among them, with random pauses.
void hammer(Door& door, Door::Moment& now, int tries) {
    for (int i = 0; i < tries; ++i) {
        now += milliseconds(*rc::gen::inRange(0, 3000));
        const Try one{*rc::gen::elementOf(std::vector<std::string>{"liu", "zhao", "nobody"}),
                      "203.0.113." + std::to_string(*rc::gen::inRange(1, 40)), ""};
        if (door.wait(one, now) == 0) door.failed(one, now);
    }
}

TEST(Door, LetsTheOwnersBrowserInWhateverStrangersDo) {
    EXPECT_TRUE(rc::check("in the browser known before", [] {
        Door door;
        Door::Moment now = morning;
        for (int round = 0; round < 5; ++round) {
            hammer(door, now, *rc::gen::inRange(0, 100));
            const std::string address = "203.0.113." + std::to_string(*rc::gen::inRange(1, 60));
            RC_ASSERT(door.wait({"liu", address, "mark of liu"}, now) == 0);
            for (int slips = *rc::gen::inRange(0, 3); slips > 0; --slips)
                door.failed({"liu", address, "mark of liu"}, now);
            RC_ASSERT(door.wait({"liu", address, "mark of liu"}, now) == 0);
            door.succeeded({"liu", address, "mark of liu"});
        }
    }));
}

TEST(Door, LetsTheOwnerInAtOnceFromAnyAddressNobodyFailedFrom) {
    EXPECT_TRUE(rc::check("from an address without failures", [] {
        Door door;
        Door::Moment now = morning;
        hammer(door, now, *rc::gen::inRange(0, 300));
        RC_ASSERT(door.wait({"liu", "198.51.100.7", ""}, now) == 0);
    }));
}

TEST(Door, SlowsOneAddressOnOneAccountAndThenTheAddress) {
    Door door;
    const Try one{"liu", "203.0.113.1", ""};
    for (int i = 0; i < 5; ++i) door.failed(one, morning);
    EXPECT_EQ(door.wait(one, morning), 0);
    door.failed(one, morning);
    EXPECT_EQ(door.wait(one, morning), 1);
    EXPECT_EQ(door.wait({"zhao", "203.0.113.1", ""}, morning), 0) << "a colleague at the same address";
    for (int i = 0; i < 30; ++i) door.failed({std::to_string(i), "203.0.113.1", ""}, morning);
    EXPECT_GT(door.wait({"zhao", "203.0.113.1", ""}, morning), 0);
}

TEST(Door, DoesNotForgetStrangersWhenTheOwnerComesIn) {
    Door door;
    const Try stranger{"liu", "203.0.113.1", ""}, owner{"liu", "203.0.113.1", "mark of liu"};
    for (int i = 0; i < 8; ++i) door.failed(stranger, morning);
    door.succeeded(owner);
    EXPECT_EQ(door.wait(stranger, morning), 4) << "behind the same address";
    door.succeeded(stranger);
    EXPECT_EQ(door.wait(stranger, morning), 0) << "who knows the password is no stranger";
}

TEST(Door, GivesFewerTriesToEachAddressOfManyOnOneAccount) {
    Door door;
    for (int i = 0; i < 51; ++i) door.failed({"liu", "203.0.113." + std::to_string(i), ""}, morning);
    const Try next{"liu", "198.51.100.1", ""};
    door.failed(next, morning);
    EXPECT_EQ(door.wait(next, morning), 0);
    door.failed(next, morning);
    EXPECT_EQ(door.wait(next, morning), 1);
}

TEST(Door, BoundsWhatAThiefOfAMarkCanTry) {
    Door door;
    const Try thief{"liu", "203.0.113.1", "mark of liu"};
    int looked_at = 0;
    for (auto now = morning; now < morning + std::chrono::hours(1); now += seconds(1)) {
        if (door.wait(thief, now) > 0) continue;
        door.failed(thief, now);
        ++looked_at;
    }
    EXPECT_LT(looked_at, 50);
    EXPECT_EQ(door.wait({"liu", "198.51.100.7", "another mark of liu"}, morning + std::chrono::hours(1)), 0);
}

TEST(Door, TakesANetworkOfIpv6AsOneAddress) {
    EXPECT_EQ(network_of("2001:db8:1:2:3:4:5:6"), network_of("2001:db8:1:2::1"));
    EXPECT_NE(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:3::1"));
    EXPECT_EQ(network_of("::ffff:203.0.113.1"), "203.0.113.1");
    EXPECT_EQ(network_of("203.0.113.1"), "203.0.113.1");
    EXPECT_EQ(network_of("not an address"), "not an address");
}

}  // namespace
}  // namespace dengwen::desk
