// Committing: who was first, repetitions, many at once, and what is left after a kill.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <latch>
#include <set>
#include <thread>

#include "store/fixture.hpp"
#include "store/verify.hpp"

namespace dengwen::store {
namespace {

class CommitTest : public OnBoth {};
INSTANTIATE_TEST_SUITE_P(Both, CommitTest, both, database_name);

TEST_P(CommitTest, TellsTheLaterOfTwoActsThatItWasLate) {
    const auto store = place->open();
    const Change first = registration(numbered(1));
    ASSERT_EQ(store->commit(first), Committed::done);
    Change winner = next(first.after, Forwarded{"petition-office", "housing-bureau", {}, {}, {}});
    Change loser = next(first.after, Forwarded{"petition-office", "labour-bureau", {}, {}, {}});
    loser.contents = {content_of("a remark that must not stay")};
    loser.outbox = {{.to = "labour-bureau", .word = "forwarding"}};
    ASSERT_EQ(store->commit(winner), Committed::done);
    ASSERT_EQ(store->commit(loser), Committed::conflict);
    EXPECT_EQ(store->entries(numbered(1)).size(), 2u);
    EXPECT_EQ(store->matter(numbered(1)), winner.after);
    EXPECT_TRUE(store->contents({{loser.contents[0].digest}}).empty());
    EXPECT_EQ(store->messages(0, 10).messages.size(), 1u);
    // The number of a matter that exists is taken in the same way.
    EXPECT_EQ(store->commit(registration(numbered(1))), Committed::conflict);
}

TEST_P(CommitTest, CommitsARepeatedRequestOnce) {
    const auto store = place->open();
    Change change = registration(numbered(1));
    change.once = Once{"web/abc", "fingerprint", 201, R"({"number":"…"})", R"({"Location":"/x"})"};
    ASSERT_EQ(store->commit(change), Committed::done);
    Change again = registration(numbered(2));
    again.once = change.once;
    EXPECT_EQ(store->commit(again), Committed::repeated);
    EXPECT_FALSE(store->matter(numbered(2)));
    const auto once = store->once("web/abc");
    ASSERT_TRUE(once);
    EXPECT_EQ(once->fingerprint, "fingerprint");
    EXPECT_EQ(once->status, 201);
    EXPECT_EQ(once->body, R"({"number":"…"})");
    EXPECT_EQ(once->headers, R"({"Location":"/x"})");
    store->forget_once(*day_from("2026-03-02"));
    EXPECT_TRUE(store->once("web/abc"));
    store->forget_once(*day_from("2026-03-03"));
    EXPECT_FALSE(store->once("web/abc"));
}

TEST_P(CommitTest, CommitsFromManyThreads) {
    constexpr int threads = 64;
    constexpr int each = 10;
    const auto store = place->open();
    std::latch begin(threads);
    std::vector<std::thread> committing;
    for (int t = 0; t < threads; ++t) {
        committing.emplace_back([&, t] {
            begin.arrive_and_wait();
            for (int i = 0; i < each; ++i) {
                EXPECT_EQ(store->commit(registration(numbered(t * each + i + 1))), Committed::done);
            }
        });
    }
    for (auto& one : committing) one.join();
    EXPECT_EQ(store->matters({}, 10'000).size(), static_cast<std::size_t>(threads * each));
    const Verified verified = verify(*store, {}, nullptr);
    EXPECT_EQ(verified.disagreement, "");
    EXPECT_EQ(verified.events, threads * each);
}

TEST_P(CommitTest, LetsExactlyOneWinEachVersion) {
    constexpr int threads = 16;
    constexpr int rounds = 10;
    const auto store = place->open();
    Matter current = registration(numbered(1)).after;
    ASSERT_EQ(store->commit(registration(numbered(1))), Committed::done);
    for (int round = 0; round < rounds; ++round) {
        std::atomic<int> won = 0;
        std::latch begin(threads);
        std::vector<std::thread> racing;
        for (int t = 0; t < threads; ++t) {
            racing.emplace_back([&] {
                const Change change = next(current, Recused{"zhao", {content_of("because").digest}});
                begin.arrive_and_wait();
                if (store->commit(change) == Committed::done) ++won;
            });
        }
        for (auto& one : racing) one.join();
        ASSERT_EQ(won, 1);
        current = *store->matter(numbered(1));
        ASSERT_EQ(current.version, round + 2);
    }
}

// Commits registrations from several threads and writes each acknowledged serial to the pipe, until killed.
[[noreturn]] void commit_until_killed(const Place& place, int pipe, int first) {
    const auto store = place.open();
    std::atomic<int> serial = first;
    std::vector<std::thread> committing;
    for (int t = 0; t < 8; ++t) {
        committing.emplace_back([&] {
            for (;;) {
                const int mine = serial++;
                const Deadline owed = due(Clock::registration, "petition-office", "2026-03-17");
                Change change = registration(numbered(mine), {owed});
                if (store->commit(change) != Committed::done) ::_exit(3);
                if (::write(pipe, &mine, sizeof mine) != sizeof mine) ::_exit(4);
            }
        });
    }
    for (auto& one : committing) one.join();
    ::_exit(5);
}

TEST_P(CommitTest, KeepsWhatItAcknowledgedWhenKilled) {
    place->open();  // makes the schema before anybody is killed
    std::set<int> acknowledged;
    for (int round = 0; round < 8; ++round) {
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        const pid_t child = ::fork();
        if (child == 0) commit_until_killed(*place, ends[1], round * 1'000'000 + 1);
        ::close(ends[1]);
        const std::size_t before = acknowledged.size();
        const std::size_t wanted = before + 20 + static_cast<std::size_t>(round) * 13;
        for (int serial = 0; ::read(ends[0], &serial, sizeof serial) == sizeof serial;) {
            acknowledged.insert(serial);
            if (acknowledged.size() == wanted) ::kill(child, SIGKILL);
        }
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << WEXITSTATUS(status);
        ASSERT_GE(acknowledged.size(), wanted);
        const auto store = place->open();
        for (const int serial : acknowledged) ASSERT_TRUE(store->matter(numbered(serial))) << serial;
        ASSERT_EQ(verify(*store, {}, nullptr).disagreement, "");
        for (const MatterNumber number : store->matters({}, 100'000)) {
            ASSERT_EQ(store->by_query_code("code of " + text(number)), number);
            ASSERT_EQ(store->contents({store->matter(number)->demands[0].text}).size(), 1u);
        }
    }
}

TEST_P(CommitTest, RunsTheBareRowsToo) {
    const auto store = place->open();
    const auto rows = Store::rows(registration(numbered(1)));
    std::latch answered(1);
    store->commit_rows(rows, [&](Committed committed, std::exception_ptr fault) {
        EXPECT_EQ(committed, Committed::done);
        EXPECT_FALSE(fault);
        answered.count_down();
    });
    answered.wait();
    EXPECT_TRUE(store->matter(numbered(1)));
}

TEST_P(CommitTest, FailsAloneWhenItsOwnRowsAreWrong) {
    const auto store = place->open();
    Change twin = registration(numbered(2));
    twin.query_code_digest = "code of " + text(numbered(1));  // a code must be new
    std::vector<std::thread> committing;
    std::atomic<int> done = 0;
    ASSERT_EQ(store->commit(registration(numbered(1))), Committed::done);
    for (int i = 0; i < 16; ++i) {
        committing.emplace_back([&, i] {
            if (i == 7) {
                EXPECT_THROW(store->commit(twin), Fault);
            } else {
                done += store->commit(registration(numbered(10 + i))) == Committed::done;
            }
        });
    }
    for (auto& one : committing) one.join();
    EXPECT_EQ(done, 15);
    EXPECT_FALSE(store->matter(numbered(2)));
}

}  // namespace
}  // namespace dengwen::store
