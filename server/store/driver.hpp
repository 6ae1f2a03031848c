// Driver: the seam between the one SQL text and the two databases that speak it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/store.hpp"

namespace dengwen::store {

// Statement: one SQL text with $1, $2, … for its values. Lives as long as the program: drivers keep the
// prepared form by its address.
struct Statement {
    std::string text;
    // What it means when a unique key was already taken; without it that is a Fault.
    std::optional<Committed> when_taken = std::nullopt;
    // Means something only where one writer orders all commits; a database with several passes over it.
    bool needs_one_writer = false;
};

// Value: what stands in for one placeholder. Texts are views: what they view outlives the call.
struct Value {
    enum class Type { whole, text, bytes };
    Type type = Type::whole;
    std::int64_t whole = 0;
    std::string_view text{};
};
inline Value whole(std::int64_t number) { return {Value::Type::whole, number, {}}; }
inline Value text(std::string_view words) { return {Value::Type::text, 0, words}; }
inline Value bytes(std::string_view raw) { return {Value::Type::bytes, 0, raw}; }

// Row: one row of an answer, valid only while it is being looked at.
class Row {
  public:
    virtual ~Row() = default;
    virtual std::int64_t whole(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual std::string bytes(int column) const = 0;
};
using See = std::function<void(const Row&)>;

// Call: one statement with its values.
struct Call {
    const Statement* statement;
    std::span<const Value> values;
};

// Write: calls that become durable together or not at all. Owns what its values view, so it never moves.
class Write {
  public:
    Write() = default;
    virtual ~Write() = default;
    Write(const Write&) = delete;
    Write& operator=(const Write&) = delete;

    void add(const Statement& statement, std::initializer_list<Value> values);
    std::string_view keep(std::string text);  // holds a text for as long as this lives
    std::vector<Call> calls() const;

    See see;  // sees the rows its statements return; called before it is answered, on the driver's thread

  private:
    struct Step {
        const Statement* statement;
        std::size_t first;
        std::size_t count;
    };
    std::vector<Step> steps_;
    std::vector<Value> values_;
    std::vector<std::unique_ptr<std::string>> kept_;
};

// Connection: one conversation with a database, used by one thread at a time.
class Connection {
  public:
    virtual ~Connection() = default;
    virtual void script(const std::string& sql) = 0;  // several statements, no values
    virtual void query(const Statement& statement, std::span<const Value> values, const See& see) = 0;
};

// Dialect: the words of the SQL text that differ; `{name}` in a text is replaced by them.
struct Dialect {
    std::string_view whole;      // a whole number of 64 bits
    std::string_view bytes;      // raw bytes
    std::string_view position;   // the type of a key that the database counts up
    std::string_view clustered;  // after a table kept in the order of its primary key
    std::string_view migrating;  // opens the transaction in which one process at a time migrates
    std::string_view sweeping;   // line by line: leaves nothing in the files of contents that were deleted
    std::string_view sweeping_erased;  // the same of sealed contents, while others read and write
};
std::string spoken(std::string_view sql, const Dialect& dialect);

class Database {
  public:
    virtual ~Database() = default;
    virtual const Dialect& dialect() const = 0;
    virtual std::unique_ptr<Connection> connect() = 0;
    // Starts the threads that commit; to be called once the schema stands.
    virtual void start() = 0;
    // Reads with a connection of the pool. Thread-safe, like commit.
    virtual void read(const Statement& statement, std::span<const Value> values, const See& see) = 0;
    virtual void commit(std::shared_ptr<const Write> write, Store::Done done) = 0;
    // Every event at or before this position is visible, and none will appear there any more.
    virtual std::int64_t settled_position() = 0;
};

void add_erased(Write& write, const std::string& reference);
void add_sealed(Write& write, const Sealed& sealed);  // which must outlive the write

std::unique_ptr<Database> open_sqlite(const std::string& file);
std::unique_ptr<Database> open_postgres(const std::string& url);

}  // namespace dengwen::store
