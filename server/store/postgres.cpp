// The PostgreSQL driver: committing threads with a connection each, a pool of readers, and the order of
// events.
#include <atomic>
#include <cassert>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "store/pool.hpp"
#include "store/postgres_connection.hpp"

namespace dengwen::store {
namespace {

constexpr Dialect postgres_dialect{
    .whole = "BIGINT",
    .bytes = "BYTEA",
    .position = "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
    .clustered = "",
    .migrating = "BEGIN; SELECT pg_advisory_xact_lock(7234017283807667300)",
    .sweeping = "VACUUM FULL content\nVACUUM FULL sealed",
    .sweeping_erased = "VACUUM sealed",
};

constexpr std::size_t readers_max = 16;
constexpr std::size_t committers = 32;

const Statement select_last_position{
    "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM event_position_seq"};
// Takes a transaction number: a snapshot's xmax would be the one after the last that *ended*, with running
// ones beyond it.
const Statement take_transaction{"SELECT pg_current_xact_id()::text::bigint"};
const Statement select_oldest_transaction{"SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint"};
constexpr int settling_rounds = 50;
constexpr auto settling_pause = std::chrono::milliseconds(2);

class Postgres : public Database {
  public:
    explicit Postgres(const std::string& url)
        : url_(url), readers_(readers_max, [url] { return std::make_unique<PostgresConnection>(url); }) {}

    ~Postgres() override {
        {
            const std::lock_guard lock(mutex_);
            is_stopping_ = true;
        }
        woken_.notify_all();
        for (std::thread& one : committing_) one.join();
    }

    const Dialect& dialect() const override { return postgres_dialect; }
    std::unique_ptr<Connection> connect() override { return std::make_unique<PostgresConnection>(url_); }

    void start() override {
        for (std::size_t i = 0; i < committers; ++i) committing_.emplace_back([this] { commit_waiting(); });
    }

    void read(const Statement& statement, std::span<const Value> values, const See& see) override {
        for (;;) {
            auto reader = readers_.take();
            if (!reader->is_alive()) {
                reader.spoil();  // closed while it lay idle, as all are after the server went away
                continue;
            }
            try {
                reader->query(statement, values, see);
                return;
            } catch (const Fault&) {
                reader.spoil();
                throw;
            }
        }
    }

    void commit(std::shared_ptr<const Write> write, Store::Done done) override {
        {
            const std::lock_guard lock(mutex_);
            assert(!is_stopping_);  // nobody commits to a store being closed
            waiting_.push_back({std::move(write), std::move(done)});
        }
        woken_.notify_one();
    }

    // Positions are taken before transactions commit, so a lower one may become visible after a higher one. A
    // position is settled once every transaction that may have taken one up to it is over: those began to
    // write, and so had their number, before they took a position.
    std::int64_t settled_position() override {
        const std::lock_guard lock(settling_mutex_);
        for (int round = 0; round < settling_rounds; ++round) {
            if (!settling_) {
                // In this order: the position first, then the transactions that had begun by then.
                const std::int64_t position = number(select_last_position);
                if (position == settled_) break;
                settling_ = Settling{position, number(take_transaction)};
            }
            if (number(select_oldest_transaction) >= settling_->transaction) {
                settled_ = settling_->position;
                settling_.reset();
                break;
            }
            std::this_thread::sleep_for(settling_pause);
        }
        return settled_;  // what is not settled yet comes with a later call
    }

  private:
    struct Waiting {
        std::shared_ptr<const Write> write;
        Store::Done done;
    };
    struct Settling {
        std::int64_t position;
        std::int64_t transaction;  // all that began to write before it have lower numbers
    };

    std::int64_t number(const Statement& statement) {
        std::int64_t found = 0;
        read(statement, {}, [&](const Row& row) { found = row.whole(0); });
        return found;
    }

    void commit_waiting() {
        std::unique_ptr<PostgresConnection> connection;
        for (;;) {
            Waiting one;
            {
                std::unique_lock lock(mutex_);
                woken_.wait(lock, [this] { return is_stopping_ || !waiting_.empty(); });
                if (waiting_.empty()) return;
                one = std::move(waiting_.front());
                waiting_.pop_front();
            }
            Committed answer = Committed::done;
            std::exception_ptr fault;
            try {
                if (!connection || !connection->is_alive())
                    connection = std::make_unique<PostgresConnection>(url_);
                answer = connection->write(*one.write);
            } catch (const Fault&) {
                fault = std::current_exception();
                connection.reset();  // whatever state it is in, the next write begins with a new one
            }
            one.done(answer, fault);
        }
    }

    const std::string url_;
    Pool<PostgresConnection> readers_;

    std::mutex mutex_;  // guards waiting_ and is_stopping_
    std::condition_variable woken_;
    std::deque<Waiting> waiting_;
    bool is_stopping_ = false;
    std::vector<std::thread> committing_;

    std::mutex settling_mutex_;
    std::optional<Settling> settling_;
    std::int64_t settled_ = 0;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const std::string& url) { return std::make_unique<Postgres>(url); }

}  // namespace dengwen::store
