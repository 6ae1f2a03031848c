// SqliteConnection: one connection to an SQLite file, with its prepared statements.
#pragma once

#include <sqlite3.h>

#include <unordered_map>

#include "store/driver.hpp"

namespace dengwen::store {

// SqliteFault: what SQLite could not do, with its extended result code.
struct SqliteFault : Fault {
    SqliteFault(int result, const std::string& words) : Fault(words), code(result) {}
    int code;
    // The connection is still sound: the statement alone failed, and was undone.
    bool is_of_one_statement() const;
};

class SqliteConnection : public Connection {
  public:
    explicit SqliteConnection(const std::string& file, int cache_kilobytes);
    ~SqliteConnection() override;

    void script(const std::string& sql) override;
    void query(const Statement& statement, std::span<const Value> values, const See& see) override;
    // False when a unique key was taken.
    bool run(const Statement& statement, std::span<const Value> values, const See& see);

    bool is_in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }
    sqlite3* handle() { return database_; }

  private:
    struct Prepared {
        sqlite3_stmt* statement = nullptr;
        std::vector<int> places;  // SQLite numbers $n by first appearance; this maps n to its number
    };
    const Prepared& prepared(const Statement& statement);
    void bind(const Prepared& prepared, std::span<const Value> values);
    [[noreturn]] void fail(const char* doing) const;

    sqlite3* database_ = nullptr;
    std::unordered_map<const Statement*, Prepared> prepared_;
};

}  // namespace dengwen::store
