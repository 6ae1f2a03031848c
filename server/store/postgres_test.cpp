// PostgreSQL goes away and comes back: a Fault meanwhile, and nobody has to restart the program.
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <thread>

#include "store/fixture.hpp"
#include "store/postgres_connection.hpp"
#include "store/verify.hpp"

namespace dengwen::store {
namespace {

// A role of its own stands for the server: what it may not do, and whose connections are ended, concerns this
// test alone.
class PostgresTest : public testing::Test {
  protected:
    void SetUp() override {
        const char* url = std::getenv("DENGWEN_TEST_POSTGRES");
        if (url == nullptr) GTEST_SKIP() << "DENGWEN_TEST_POSTGRES is not set";
        master_ = open_postgres(url)->connect();
        role_ = "r" + std::to_string(::getpid());
        master_->script("CREATE ROLE " + role_ + " LOGIN; CREATE SCHEMA " + role_ + " AUTHORIZATION " +
                        role_);
        options_ = {.directory = place_.directory(),
                    .database = std::string(url) +
                                (std::string(url).find('?') == std::string::npos ? "?" : "&") +
                                "user=" + role_ + "&options=-csearch_path%3D" + role_};
    }
    void TearDown() override {
        if (master_) master_->script("DROP SCHEMA " + role_ + " CASCADE; DROP ROLE " + role_);
    }
    void end_connections() {
        master_->script("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = '" +
                        role_ + "'");
    }
    void go_away() {
        master_->script("ALTER ROLE " + role_ + " NOLOGIN");
        end_connections();
    }
    void come_back() { master_->script("ALTER ROLE " + role_ + " LOGIN"); }

    Place place_{false};
    std::unique_ptr<Connection> master_;
    std::string role_;
    Store::Options options_;
};

TEST_F(PostgresTest, GoneIsAFaultAndBackIsService) {
    Store store(options_);
    ASSERT_EQ(store.commit(registration(numbered(1))), Committed::done);
    go_away();
    EXPECT_THROW(store.commit(registration(numbered(2))), Fault);
    EXPECT_THROW(store.matter(numbered(1)), Fault);
    EXPECT_FALSE(store.is_ready());
    come_back();
    EXPECT_TRUE(store.is_ready());
    EXPECT_EQ(store.commit(registration(numbered(2))), Committed::done);
    wait_for_events(store, 2);
    EXPECT_EQ(store.follow(0, 10).size(), 2u);
}

TEST_F(PostgresTest, WhoIsUndoneForAnotherTriesAgain) {
    Store store(options_);  // makes the tables
    // Whoever looks first whether he waits in a ring is undone: that is to be ours.
    master_->script("ALTER ROLE " + role_ + " SET deadlock_timeout = '3s'");
    std::string patient = options_.database;
    patient.replace(patient.find("user=" + role_ + "&"), role_.size() + 6, "");
    const Statement keep{
        "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = "
        "excluded.value RETURNING value"};
    PostgresConnection ours(options_.database);
    auto other = std::make_unique<PostgresConnection>(patient + "%20-cdeadlock_timeout%3D60s");
    other->script("BEGIN; INSERT INTO setting (name, value) VALUES ('first', 'other')");
    int seen = 0;
    std::thread writing([&] {
        Write write;
        write.add(keep, {text("second"), text("ours")});
        write.add(keep, {text("first"), text("ours")});
        write.see = [&](const Row&) { ++seen; };
        EXPECT_EQ(ours.write(write), Committed::done);
    });
    std::string trouble;
    try {
        std::int64_t waits = 0;
        const Statement who_waits{
            "SELECT count(*) FROM pg_stat_activity WHERE usename = $1 AND wait_event_type = 'Lock'"};
        for (int left = 200; left > 0 && waits == 0; --left) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            master_->query(who_waits, std::array{text(role_)}, [&](const Row& row) { waits = row.whole(0); });
        }
        EXPECT_EQ(waits, 1) << "ours waits for the first row and holds the second";
        other->script("INSERT INTO setting (name, value) VALUES ('second', 'other')");
        other->script("COMMIT");
    } catch (const Fault& fault) {
        trouble = fault.what();
        other.reset();  // or ours would wait for it
    }
    writing.join();
    ASSERT_EQ(trouble, "");
    EXPECT_EQ(seen, 2) << "what was undone is not shown";
    const Statement read{"SELECT value FROM setting WHERE name IN ('first', 'second')"};
    std::vector<std::string> values;
    other->query(read, {}, [&](const Row& row) { values.emplace_back(row.text(0)); });
    EXPECT_EQ(values, (std::vector<std::string>{"ours", "ours"}));
}

TEST_F(PostgresTest, ConnectionsClosedWhileIdleAreNobodysTrouble) {
    Store store(options_);
    ASSERT_EQ(store.commit(registration(numbered(1))), Committed::done);
    EXPECT_TRUE(store.matter(numbered(1)));
    end_connections();
    EXPECT_TRUE(store.matter(numbered(1)));
    EXPECT_EQ(store.commit(registration(numbered(2))), Committed::done);
}

TEST_F(PostgresTest, KeepsWhatItAcknowledgedWhenConnectionsBreak) {
    Store store(options_);
    std::atomic<bool> is_over = false;
    std::atomic<int> serial = 0;
    std::vector<std::thread> committing;
    std::vector<int> acknowledged;
    std::mutex mutex;
    for (int t = 0; t < 8; ++t) {
        committing.emplace_back([&] {
            while (!is_over) {
                const int mine = ++serial;
                try {
                    EXPECT_EQ(store.commit(registration(numbered(mine))), Committed::done);
                    const std::lock_guard lock(mutex);
                    acknowledged.push_back(mine);
                } catch (const Fault&) {
                    // Not acknowledged: may be there or not, but whole.
                }
            }
        });
    }
    for (int round = 0; round < 5; ++round) {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        end_connections();
    }
    is_over = true;
    for (auto& one : committing) one.join();
    EXPECT_FALSE(acknowledged.empty());
    for (const int one : acknowledged) ASSERT_TRUE(store.matter(numbered(one))) << one;
    EXPECT_EQ(verify(store, {}, nullptr).disagreement, "");
}

}  // namespace
}  // namespace dengwen::store
