#include "same/clusters.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

#include "same/fixture_test.hpp"

namespace dengwen::same {
namespace {

constexpr Gathering plain{.neighbours = 40, .resolution = 0.35, .growth = 2};

using Numbers = std::vector<std::uint32_t>;

TEST(Gather, mean_likeness_above_the_resolution_joins) {
    EXPECT_EQ(gather(3, {{0, 1, 0.9}, {1, 2, 0.9}, {0, 2, 0.8}}, plain), (Numbers{0, 0, 0}));
    EXPECT_EQ(gather(4, {{0, 1, 0.9}, {2, 3, 0.9}, {1, 2, 0.4}}, plain), (Numbers{0, 0, 1, 1}))
        << "one weak bond does not chain two pairs";
    EXPECT_EQ(gather(2, {{0, 1, 0.3}}, plain), (Numbers{0, 1}));
    EXPECT_TRUE(gather(0, {}, plain).empty());
}

// Message `at` speaks of matter `at % 8`.
std::vector<Read> spoken() {
    std::vector<Read> reads;
    for (std::size_t at = 0; at < 24; at++) {
        Message message = told(at % 8, at % 5 == at % 8 ? at : at % 8);
        message.text += std::vector<std::string>{"请回复。", "谢谢！", "已经反映过两次。"}[at / 8];
        reads.push_back(read_weighed(message));
    }
    return reads;
}

TEST(Gather, of_many_each_need_not_be_like_each) {
    std::vector<Bond> ring;  // each is like the three before and the three behind it
    for (std::uint32_t at = 0; at < 10; at++)
        for (const std::uint32_t ahead : {1U, 2U, 3U}) ring.push_back({at, (at + ahead) % 10, 0.9});
    EXPECT_EQ(gather(10, ring, {.neighbours = 40, .resolution = 0.5, .growth = 1.7}), Numbers(10, 0));
    EXPECT_NE(gather(10, ring, {.neighbours = 40, .resolution = 0.5, .growth = 2}), Numbers(10, 0));
}

TEST(Clusters, gather_what_speaks_of_one_place_and_trouble) {
    std::vector<Read> reads;
    for (const char* end : {"请回复。", "谢谢！", "已经反映过两次。"}) {
        for (const std::size_t matter : {0U, 1U, 2U, 3U}) {
            Message message = told(matter, matter);
            message.text += end;
            reads.push_back(read_weighed(message));
        }
    }
    EXPECT_EQ(clusters(reads), (Numbers{0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3}));
}

RC_GTEST_PROP(Clusters, the_order_of_the_messages_does_not_matter, ()) {
    const std::vector<Read> reads = spoken();
    const Numbers before = clusters(reads);
    std::vector<std::size_t> order(reads.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto seeds = *rc::gen::container<std::vector<int>>(reads.size(), rc::gen::arbitrary<int>());
    std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return std::pair(seeds[one], one) < std::pair(seeds[other], other);
    });
    std::vector<Read> shuffled;
    for (const std::size_t at : order) shuffled.push_back(reads[at]);
    const Numbers after = clusters(shuffled);
    for (std::size_t one = 0; one < order.size(); one++)
        for (std::size_t other = 0; other < order.size(); other++)
            RC_ASSERT((after[one] == after[other]) == (before[order[one]] == before[order[other]]));
}

TEST(Clusters, the_same_text_ten_thousand_times_is_one_matter) {
    std::vector<Read> reads(10000, read_weighed(told(0, 0)));
    reads.push_back(read_weighed(told(4, 3)));
    const Numbers found = clusters(reads);
    EXPECT_EQ(std::count(found.begin(), found.end(), 0U), 10000);
    EXPECT_EQ(found.back(), 1U);
}

TEST(Clusters, of_nothing_and_of_empty_messages) {
    EXPECT_TRUE(clusters({}).empty());
    const Numbers found =
        clusters({read_weighed({"", ""}), read_weighed({"路", ""}), read_weighed(told(0, 0))});
    EXPECT_NE(found[0], found[2]);
    EXPECT_NE(found[1], found[2]);
}

}  // namespace
}  // namespace dengwen::same
