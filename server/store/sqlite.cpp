// The SQLite driver: one writer thread that commits whatever waits as one group, and a pool of readers.
#include <atomic>
#include <cassert>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <thread>

#include "store/pool.hpp"
#include "store/sqlite_connection.hpp"

namespace dengwen::store {
namespace {

constexpr Dialect sqlite_dialect{
    .whole = "INTEGER",
    .bytes = "BLOB",
    .position = "INTEGER PRIMARY KEY",
    .clustered = " WITHOUT ROWID",
    .migrating = "BEGIN IMMEDIATE",
    .sweeping = "VACUUM\nPRAGMA wal_checkpoint(TRUNCATE)",
    .sweeping_erased = "PRAGMA wal_checkpoint(TRUNCATE)",  // secure_delete has done the rest
};

constexpr int writer_cache_kilobytes = 32 * 1024;
constexpr int reader_cache_kilobytes = 4 * 1024;
constexpr std::size_t sqlite_readers_max = 8;
constexpr std::size_t group_max = 1024;
constexpr int pages_before_checkpoint = 4096;

const Statement begin_group{"BEGIN IMMEDIATE"};
const Statement commit_group{"COMMIT"};
const Statement begin_one{"SAVEPOINT one"};
const Statement keep_one{"RELEASE one"};
const Statement undo_one{"ROLLBACK TO one"};

struct Waiting {
    std::shared_ptr<const Write> write;
    Store::Done done;
    Committed answer = Committed::done;
    std::exception_ptr fault;
};

class Sqlite : public Database {
  public:
    explicit Sqlite(const std::string& file)
        : file_(file), readers_(sqlite_readers_max, [file] {
              return std::make_unique<SqliteConnection>(file, reader_cache_kilobytes);
          }) {}

    ~Sqlite() override {
        {
            const std::scoped_lock lock(mutex_, checkpoint_mutex_);
            stopping_ = true;
        }
        woken_.notify_all();
        checkpoint_wanted_.notify_all();
        if (writing_.joinable()) writing_.join();
        if (checkpointing_.joinable()) checkpointing_.join();
    }

    const Dialect& dialect() const override { return sqlite_dialect; }

    std::unique_ptr<Connection> connect() override {
        return std::make_unique<SqliteConnection>(file_, reader_cache_kilobytes);
    }

    void start() override {
        keeper_ = std::make_unique<SqliteConnection>(file_, 64);
        keeper_->script("SELECT count(*) FROM schema_version");
        open_writer();
        writing_ = std::thread([this] { write(); });
        checkpointing_ = std::thread([this] { checkpoint(); });
    }

    void read(const Statement& statement, std::span<const Value> values, const See& see) override {
        auto reader = readers_.take();
        try {
            reader->query(statement, values, see);
        } catch (const Fault&) {
            reader.spoil();
            throw;
        }
    }

    void commit(std::shared_ptr<const Write> write, Store::Done done) override {
        {
            const std::lock_guard lock(mutex_);
            assert(!stopping_);  // nobody commits to a store being closed
            waiting_.push_back({std::move(write), std::move(done), Committed::done, nullptr});
        }
        woken_.notify_one();
    }

    // There is one writer, so events become visible in the order of their positions.
    std::int64_t settled_position() override { return std::numeric_limits<std::int64_t>::max(); }

  private:
    void open_writer() {
        writer_ = std::make_unique<SqliteConnection>(file_, writer_cache_kilobytes);
        sqlite3_wal_hook(
            writer_->handle(),
            [](void* self, sqlite3*, const char*, int pages) {
                static_cast<Sqlite*>(self)->wal_pages_ = pages;
                return SQLITE_OK;
            },
            this);
    }

    void write() {
        std::vector<Waiting> group;
        for (;;) {
            group.clear();
            {
                std::unique_lock lock(mutex_);
                woken_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
                if (waiting_.empty()) return;
                if (waiting_.size() <= group_max) {
                    group.swap(waiting_);
                } else {
                    const auto end = waiting_.begin() + group_max;
                    group.assign(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end));
                    waiting_.erase(waiting_.begin(), end);
                }
            }
            commit_together(group);
            for (Waiting& one : group) one.done(one.answer, one.fault);
            mind_the_wal();
        }
    }

    // One transaction for all that waited. A conflict undoes only its own change; a fault of the disk undoes
    // all, and everyone in the group is told.
    void commit_together(std::vector<Waiting>& group) {
        try {
            if (!writer_) open_writer();
            writer_->run(begin_group, {}, {});
            for (Waiting& one : group) write_one(one);
            writer_->run(commit_group, {}, {});
        } catch (const Fault&) {
            for (Waiting& one : group) one.fault = std::current_exception();
            recover();
        }
    }

    void write_one(Waiting& one) {
        writer_->run(begin_one, {}, {});
        try {
            for (const Call& call : one.write->calls()) {
                if (writer_->run(*call.statement, call.values, one.write->see)) continue;
                if (!call.statement->when_taken) throw Fault("a key that must be new was taken");
                one.answer = *call.statement->when_taken;
                writer_->run(undo_one, {}, {});
                break;
            }
        } catch (const SqliteFault& fault) {
            if (!fault.is_of_one_statement() || !writer_->is_in_transaction()) throw;
            one.fault = std::current_exception();
            writer_->run(undo_one, {}, {});
        } catch (const Fault&) {
            one.fault = std::current_exception();
            writer_->run(undo_one, {}, {});
        }
        writer_->run(keep_one, {}, {});
    }

    // After a fault the writer begins anew: nothing of the group stays, and the next group finds a sound
    // connection.
    void recover() {
        if (!writer_) return;
        try {
            if (writer_->is_in_transaction()) writer_->script("ROLLBACK");
        } catch (const Fault&) {
            // The connection goes; closing it rolls back whatever it still held.
        }
        writer_.reset();
    }

    // The bulk of a checkpoint is made by its own thread beside the commits; the writer only finishes what
    // came in meanwhile, so that the log can begin again at its start and stays small.
    void mind_the_wal() {
        if (!writer_ || wal_pages_ < pages_before_checkpoint) return;
        if (bulk_is_done_.exchange(false)) {
            sqlite3_wal_checkpoint_v2(writer_->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                      nullptr);
            wal_pages_ = 0;
        } else {
            checkpoint_wanted_.notify_one();
        }
    }

    void checkpoint() {
        std::unique_ptr<SqliteConnection> connection;
        std::unique_lock lock(checkpoint_mutex_);
        for (;;) {
            if (stopping_) return;
            checkpoint_wanted_.wait_for(lock, std::chrono::milliseconds(200));
            if (stopping_) return;
            if (wal_pages_ < pages_before_checkpoint || bulk_is_done_) continue;
            try {
                if (!connection)
                    connection = std::make_unique<SqliteConnection>(file_, reader_cache_kilobytes);
            } catch (const Fault&) {
                continue;  // the disk is in trouble; the writer will say so
            }
            const int result = sqlite3_wal_checkpoint_v2(connection->handle(), nullptr,
                                                         SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
            if (result == SQLITE_OK) bulk_is_done_ = true;
        }
    }

    const std::string file_;
    Pool<SqliteConnection> readers_;

    std::mutex mutex_;  // guards waiting_
    std::condition_variable woken_;
    std::vector<Waiting> waiting_;
    std::atomic<bool> stopping_ = false;

    // Never closed: were the writer reopened as the only connection, on a full disk, its closing would tidy
    // the log away and nobody could read until there is space again.
    std::unique_ptr<SqliteConnection> keeper_;
    std::unique_ptr<SqliteConnection> writer_;  // the writer thread's own
    std::atomic<int> wal_pages_ = 0;
    std::atomic<bool> bulk_is_done_ = false;
    std::mutex checkpoint_mutex_;
    std::condition_variable checkpoint_wanted_;

    std::thread writing_;
    std::thread checkpointing_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& file) { return std::make_unique<Sqlite>(file); }

}  // namespace dengwen::store
