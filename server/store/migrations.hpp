// Migrations: the numbered steps of the schema, forward only, and how a database is brought to the newest.
#pragma once

#include <span>
#include <string_view>

#include "store/driver.hpp"

namespace dengwen::store {

struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;
};

// In order, numbered from 1; made at build time from the files of store/migrations.
std::span<const Migration> migrations();

// Takes every step the database has not taken, in one transaction; returns the version reached. Several
// processes may try at once. A database of a newer version is a Fault: an older program must not touch it.
int migrate(Connection& connection, const Dialect& dialect, int last = static_cast<int>(migrations().size()));

}  // namespace dengwen::store
