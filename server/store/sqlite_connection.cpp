#include "store/sqlite_connection.hpp"

namespace dengwen::store {
namespace {

class SqliteRow : public Row {
  public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    std::int64_t whole(int column) const override {
        must_be(SQLITE_INTEGER, column);
        return sqlite3_column_int64(statement_, column);
    }
    std::string_view text(int column) const override {
        must_be(SQLITE_TEXT, column);
        const auto* begin = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        if (begin == nullptr) return {};
        return {begin, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    std::string bytes(int column) const override {
        must_be(SQLITE_BLOB, column);
        const auto* begin = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        if (begin == nullptr) return {};
        return {begin, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }

  private:
    // A column holds any type, and SQLite would change one into another without a word: a text that became
    // a blob reads the same and is no longer found.
    void must_be(int type, int column) const {
        const int kept = sqlite3_column_type(statement_, column);
        if (kept == type || kept == SQLITE_NULL) return;
        // What a migration gave to rows of before, in words that both databases speak.
        if (type == SQLITE_BLOB && kept == SQLITE_TEXT && sqlite3_column_bytes(statement_, column) == 0)
            return;
        throw Fault(std::string("SQLite keeps a value of ") + sqlite3_column_name(statement_, column) +
                    " as another type than was written");
    }

    sqlite3_stmt* statement_;
};

// Leaves a statement ready for its next use, whatever happened.
struct Reset {
    sqlite3_stmt* statement;
    ~Reset() { sqlite3_reset(statement); }
};

constexpr int busy_milliseconds = 10'000;

}  // namespace

bool SqliteFault::is_of_one_statement() const {
    const int primary = code & 0xff;
    return primary == SQLITE_CONSTRAINT || primary == SQLITE_TOOBIG || primary == SQLITE_MISMATCH ||
           primary == SQLITE_ERROR || primary == SQLITE_RANGE;
}

SqliteConnection::SqliteConnection(const std::string& file, int cache_kilobytes) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int result = sqlite3_open_v2(file.c_str(), &database_, flags, nullptr);
    try {
        if (result != SQLITE_OK) fail("open the database");
        sqlite3_extended_result_codes(database_, 1);
        sqlite3_busy_timeout(database_, busy_milliseconds);
        // FULL: an acknowledged commit is on disk. Checkpoints are made apart, so that no commit waits for
        // one.
        script(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;"
            "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;"
            "PRAGMA cache_size = -" +
            std::to_string(cache_kilobytes));
    } catch (...) {
        sqlite3_close_v2(database_);
        throw;
    }
}

SqliteConnection::~SqliteConnection() {
    for (auto& [statement, prepared] : prepared_) sqlite3_finalize(prepared.statement);
    sqlite3_close_v2(database_);
}

void SqliteConnection::script(const std::string& sql) {
    if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail("run a script");
}

void SqliteConnection::query(const Statement& statement, std::span<const Value> values, const See& see) {
    if (!run(statement, values, see)) fail("query");
}

bool SqliteConnection::run(const Statement& statement, std::span<const Value> values, const See& see) {
    const Prepared& ready = prepared(statement);
    const Reset reset{ready.statement};
    bind(ready, values);
    for (;;) {
        const int result = sqlite3_step(ready.statement);
        if (result == SQLITE_DONE) return true;
        if (result == SQLITE_ROW) {
            if (see) see(SqliteRow(ready.statement));
        } else if (result == SQLITE_CONSTRAINT_UNIQUE || result == SQLITE_CONSTRAINT_PRIMARYKEY ||
                   result == SQLITE_CONSTRAINT_ROWID) {
            return false;
        } else {
            fail("run a statement");
        }
    }
}

const SqliteConnection::Prepared& SqliteConnection::prepared(const Statement& statement) {
    const auto found = prepared_.find(&statement);
    if (found != prepared_.end()) return found->second;
    Prepared made;
    const std::string& sql = statement.text;
    const int result = sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &made.statement, nullptr);
    if (result != SQLITE_OK) fail("prepare a statement");
    for (int n = 1;; ++n) {
        const int place = sqlite3_bind_parameter_index(made.statement, ("$" + std::to_string(n)).c_str());
        if (place == 0) break;
        made.places.push_back(place);
    }
    return prepared_.emplace(&statement, std::move(made)).first->second;
}

void SqliteConnection::bind(const Prepared& prepared, std::span<const Value> values) {
    if (values.size() != prepared.places.size()) throw Fault("a statement got the wrong number of values");
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Value& value = values[i];
        const int place = prepared.places[i];
        // An empty view may have no address, and SQLite would read that as NULL.
        const char* begin = value.text.data() == nullptr ? "" : value.text.data();
        int result = SQLITE_OK;
        switch (value.type) {
            case Value::Type::whole:
                result = sqlite3_bind_int64(prepared.statement, place, value.whole);
                break;
            case Value::Type::text:
                result = sqlite3_bind_text64(prepared.statement, place, begin, value.text.size(),
                                             SQLITE_STATIC, SQLITE_UTF8);
                break;
            case Value::Type::bytes:
                result =
                    sqlite3_bind_blob64(prepared.statement, place, begin, value.text.size(), SQLITE_STATIC);
                break;
        }
        if (result != SQLITE_OK) fail("bind a value");
    }
}

void SqliteConnection::fail(const char* doing) const {
    const int code = database_ == nullptr ? SQLITE_NOMEM : sqlite3_extended_errcode(database_);
    throw SqliteFault(code, std::string("SQLite could not ") + doing + ": " +
                                (database_ == nullptr ? "no memory" : sqlite3_errmsg(database_)));
}

}  // namespace dengwen::store
