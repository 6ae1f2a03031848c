// Rooms: what a Store holds inside, and the few steps its files share.
#pragma once

#include "store/attachments.hpp"
#include "store/driver.hpp"
#include "store/serials.hpp"

namespace dengwen::store {

struct Store::Rooms {
    explicit Rooms(const Options& options);

    std::unique_ptr<Database> database;
    Serials serials;
    Attachments attachments;

    void read(const Statement& statement, std::initializer_list<Value> values, const See& see) {
        database->read(statement, std::span(values.begin(), values.size()), see);
    }
};

// Commits and waits; throws Fault.
Committed commit_now(Database& database, std::shared_ptr<const Write> write);
// One statement, committed by itself.
void write_alone(Database& database, const Statement& statement, std::initializer_list<Value> values);
// The same of a statement that returns what it changed: whether there was a row to change.
bool found_row(Database& database, const Statement& statement, std::initializer_list<Value> values);

// What a new factor of an officer brings with it: recovery codes in the place of those before, where there
// are any, and the end of every session. The texts are kept until the write is committed.
void begin_anew(Write& write, const std::string& officer, const std::vector<std::string>& recovery_digests);

// Reads one value of the record out of a stored text; what cannot be read is a Fault, for the store wrote it.
template <class Read>
auto read_stored(Read read) {
    try {
        return read();
    } catch (const std::invalid_argument& wrong) {
        throw Fault(std::string("a stored row cannot be read: ") + wrong.what());
    }
}
Day stored_day(std::string_view text);

template <class Value>
Value known(std::optional<Value> value) {
    if (!value) throw Fault("a stored row holds a name that is not known");
    return *value;
}

}  // namespace dengwen::store
