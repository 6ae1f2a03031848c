// Following: nothing is skipped however commits interleave; serials are unique over stores.
#include <atomic>
#include <chrono>
#include <set>
#include <thread>

#include "store/fixture.hpp"

namespace dengwen::store {
namespace {

class FollowTest : public OnBoth {};
INSTANTIATE_TEST_SUITE_P(Both, FollowTest, both, database_name);

// The newest position once the writing transactions of the whole cluster, other tests' too, are over.
std::int64_t settled(Store& store) {
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    const auto page = [&] { return store.follow(store.newest_position(), 1); };
    std::int64_t position = store.newest_position();
    for (int calm = 0; calm < 20 && std::chrono::steady_clock::now() < patience;) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        const std::int64_t now = store.newest_position();
        calm = now == position && page().empty() ? calm + 1 : 0;
        position = now;
    }
    return position;
}

TEST_P(FollowTest, SeesEveryEventOnceWhileOthersCommit) {
    constexpr int threads = 16;
    constexpr int each = 40;
    const auto store = place->open();
    std::atomic<int> running = threads;
    std::vector<std::thread> committing;
    for (int t = 0; t < threads; ++t) {
        committing.emplace_back([&, t] {
            for (int i = 0; i < each; ++i) {
                Change change = registration(numbered(t * each + i + 1));
                // Bodies of very different size make commits overtake each other.
                change.contents.push_back(content_of(
                    std::string(static_cast<std::size_t>(i % 7) * 20'000, 'x') + text(change.after.number)));
                EXPECT_EQ(store->commit(std::move(change)), Committed::done);
            }
            --running;
        });
    }
    std::vector<std::int64_t> seen;
    std::int64_t after = 0;
    // The last events settle when the writing transactions of the whole cluster, other tests' too, are over:
    // an empty page says "not yet". One that was skipped never comes.
    auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (seen.size() < static_cast<std::size_t>(threads * each) &&
           std::chrono::steady_clock::now() < patience) {
        const bool all_committed = running == 0;
        const auto page = store->follow(after, 7);
        if (!all_committed) patience = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        for (const FollowedEntry& one : page) {
            EXPECT_GT(one.position, after);
            after = one.position;
            seen.push_back(one.matter.value);
        }
    }
    for (auto& one : committing) one.join();
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(threads * each));
    EXPECT_TRUE(store->follow(after, 7).empty()) << "and nothing beyond";
    EXPECT_EQ(std::set(seen.begin(), seen.end()).size(), seen.size());
}

TEST_P(FollowTest, TellsWhichMattersWereTouchedSince) {
    const auto store = place->open();
    EXPECT_EQ(store->newest_position(), 0);
    const Change first = registration(numbered(1));
    store->commit(first);
    store->commit(registration(numbered(2)));
    const std::int64_t before = settled(*store);
    EXPECT_GT(before, 0);
    EXPECT_TRUE(store->touched(before, 10).matters.empty());
    store->commit(next(first.after, Forwarded{"petition-office", "housing-bureau", {}, {}, {}}));
    store->commit(registration(numbered(3)));
    const std::int64_t after = settled(*store);
    const Touched since = store->touched(before, 10);
    EXPECT_EQ(since.matters, (std::vector{numbered(1), numbered(3)}));
    EXPECT_EQ(since.through, after);
    EXPECT_FALSE(since.more);
    const Touched all = store->touched(0, 3);
    EXPECT_EQ(all.matters, (std::vector{numbered(1), numbered(2)}));
    EXPECT_TRUE(all.more);
}

TEST_P(FollowTest, GivesWhatWasRecordedAndKeepsCursors) {
    const auto store = place->open();
    const Change first = registration(numbered(1));
    const Change second = next(first.after, Forwarded{"petition-office", "housing-bureau", {}, {}, {}});
    store->commit(first);
    store->commit(second);
    wait_for_events(*store, 2);
    const auto page = store->follow(0, 10);
    ASSERT_EQ(page.size(), 2u);
    EXPECT_EQ(page[1].matter, numbered(1));
    EXPECT_EQ(page[1].entry.event, second.entries[0].event);
    EXPECT_EQ(page[1].entry.seq, 2);
    EXPECT_EQ(page[1].entry.by, second.entries[0].by);
    store->set_cursor("search", page[0].position);
    store->set_cursor("search", page[1].position);
    store->set_cursor("other", 3);
    EXPECT_EQ(store->cursor("search"), page[1].position);
    EXPECT_TRUE(store->follow(page[1].position, 10).empty());
}

TEST_P(FollowTest, GivesMessagesInTheOrderOfTheirEvents) {
    const auto store = place->open();
    Change first = registration(numbered(1));
    first.outbox.push_back({.to = "petitioner", .word = "registration"});
    Change quiet = registration(numbered(2));
    quiet.outbox.clear();
    store->commit(first);
    store->commit(quiet);
    store->commit(registration(numbered(3)));
    wait_for_events(*store, 3);
    const Messages page = store->messages(0, 2);
    ASSERT_EQ(page.messages.size(), 2u);
    EXPECT_EQ(page.messages[0].to, "petition-office");
    EXPECT_EQ(page.messages[1].to, "petitioner");
    EXPECT_EQ(page.messages[1].ordinal, 1);
    EXPECT_EQ(page.messages[1].word, "registration");
    EXPECT_EQ(page.messages[1].matter, numbered(1));
    const Messages rest = store->messages(page.through, 10);
    ASSERT_EQ(rest.messages.size(), 1u);
    EXPECT_EQ(rest.messages[0].matter, numbered(3));
    EXPECT_EQ(store->messages(rest.through, 10).through, rest.through);
}

TEST_P(FollowTest, NeverGivesASerialTwice) {
    std::set<std::int64_t> given;
    std::mutex mutex;
    {
        const auto one = place->open();
        const auto other = place->open();
        std::vector<std::thread> taking;
        for (int t = 0; t < 8; ++t) {
            taking.emplace_back([&, t] {
                for (int i = 0; i < 50; ++i) {
                    const auto serial = (t % 2 == 0 ? one : other)->next_serial(430102, 2026);
                    const std::lock_guard lock(mutex);
                    EXPECT_TRUE(given.insert(serial).second) << serial;
                }
            });
        }
        for (auto& thread : taking) thread.join();
    }
    EXPECT_TRUE(given.insert(place->open()->next_serial(430102, 2026)).second);
}

TEST_P(FollowTest, CountsSerialsWithoutAGapOverCleanStops) {
    for (int expected = 1; expected <= 60;) {
        const auto store = place->open();
        for (int i = 0; i < 20; ++i) EXPECT_EQ(store->next_serial(430102, 2026), expected++);
        EXPECT_EQ(store->next_serial(430103, 2026), expected / 20);
        EXPECT_EQ(store->next_serial(430102, 2025), expected / 20);
    }
}

}  // namespace
}  // namespace dengwen::store
