#include "same/neighbours.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>

#include "same/fixture_test.hpp"

namespace dengwen::same {
namespace {

Read numbered(std::size_t number) {
    Message message = told(number, number / 8);
    message.title = std::to_string(number % 977) + "号" + message.title;
    return read_weighed(message);
}

TEST(Neighbours, the_nearest_come_first) {
    Neighbours index(1024);
    for (std::size_t place = 0; place < 8; place++)
        for (std::size_t trouble = 0; trouble < 5; trouble++) index.add(read_weighed(told(place, trouble)));
    const auto found = index.like(read_weighed(told(3, 2)), 5);
    ASSERT_EQ(found.size(), 5U);
    EXPECT_EQ(found.front().entry, 3U * 5 + 2);
    EXPECT_NEAR(found.front().nearness, 1, 1e-9);
    for (std::size_t at = 1; at < found.size(); at++) EXPECT_LE(found[at].nearness, found[at - 1].nearness);
}

RC_GTEST_PROP(Neighbours, what_is_found_is_what_a_scan_finds, ()) {
    const auto count = *rc::gen::inRange<std::size_t>(1, 300);
    const auto asked = *rc::gen::inRange<std::size_t>(0, 400);
    const auto limit = *rc::gen::inRange<std::size_t>(1, 12);
    Neighbours index(1024);
    for (std::size_t at = 0; at < count; at++) index.add(numbered(at * 37));
    RC_ASSERT(index.like(numbered(asked), limit) == index.like_by_scan(numbered(asked), limit));
}

TEST(Neighbours, of_nothing_there_are_none) {
    Neighbours index(1024);
    EXPECT_TRUE(index.like(read_weighed(told(0, 0)), 10).empty());
    index.add(read_weighed({"", ""}));
    EXPECT_TRUE(index.like(read_weighed(told(0, 0)), 10).empty());
    EXPECT_TRUE(index.like(read_weighed({"", ""}), 10).empty());
    index.add(read_weighed(told(0, 0)));
    EXPECT_TRUE(index.like(read_weighed(told(0, 0)), 0).empty());
}

TEST(Neighbours, the_same_text_ten_thousand_times_stays_bounded) {
    Neighbours index(1024);
    const Read one = read_weighed(told(0, 0));
    for (int at = 0; at < 10000; at++) index.add(one);
    const auto found = index.like(one, 10);
    ASSERT_EQ(found.size(), 10U);
    for (const Candidate& candidate : found) EXPECT_NEAR(candidate.nearness, 1, 1e-9);
    EXPECT_LT(index.bytes(), 16U << 20U);
}

}  // namespace
}  // namespace dengwen::same
