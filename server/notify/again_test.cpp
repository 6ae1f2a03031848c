#include "notify/again.hpp"

#include <gtest/gtest.h>

#include <set>

namespace dengwen::notices {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(Again, WaitsTwiceAsLongEachTimeUpToTwoHours) {
    for (const char* id : {"a", "b", "430102-2026-00000017-1-0-sms"}) {
        milliseconds even = seconds(30);
        for (int next = 2; next <= tries_max; ++next) {
            const milliseconds pause = pause_before(next, id, 7);
            EXPECT_GE(pause, even * 3 / 4) << id << " " << next;
            EXPECT_LE(pause, even * 5 / 4) << id << " " << next;
            even = std::min<milliseconds>(even * 2, hours(2));
        }
    }
}

TEST(Again, GoesOnForLongerThanADay) {
    milliseconds all{};
    for (int next = 2; next <= tries_max; ++next) all += pause_before(next, "x", 1);
    EXPECT_GT(all, hours(48));
    EXPECT_LT(all, hours(96));
}

TEST(Again, SpreadsByTheSeedAndIsTheSameForTheSameOne) {
    std::set<milliseconds> pauses;
    for (int i = 0; i < 100; ++i) pauses.insert(pause_before(10, "message " + std::to_string(i), 7));
    EXPECT_GT(pauses.size(), 50u);
    EXPECT_EQ(pause_before(5, "x", 7), pause_before(5, "x", 7));
    EXPECT_NE(pause_before(5, "x", 7), pause_before(5, "x", 8));
}

}  // namespace
}  // namespace dengwen::notices
