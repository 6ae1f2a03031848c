#include "store/migrations.hpp"

#include <string>

namespace dengwen::store {
namespace {

const Statement select_version{"SELECT coalesce(max(version), 0) FROM schema_version"};

int version_of(Connection& connection) {
    int version = 0;
    connection.query(select_version, {}, [&](const Row& row) { version = static_cast<int>(row.whole(0)); });
    return version;
}

}  // namespace

int migrate(Connection& connection, const Dialect& dialect, int last) {
    connection.script(std::string(dialect.migrating));
    try {
        connection.script("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)");
        const int version = version_of(connection);
        const int newest = static_cast<int>(migrations().size());
        if (version > newest) {
            throw Fault("the database has schema " + std::to_string(version) + ", this program knows only " +
                        std::to_string(newest) + "; use the newer program");
        }
        for (const Migration& step : migrations().subspan(static_cast<std::size_t>(version))) {
            if (step.number > last) break;
            connection.script(spoken(step.sql, dialect));
            connection.script("INSERT INTO schema_version (version) VALUES (" + std::to_string(step.number) +
                              ")");
        }
        const int reached = version_of(connection);
        connection.script("COMMIT");
        return reached;
    } catch (const Fault&) {
        connection.script("ROLLBACK");
        throw;
    }
}

}  // namespace dengwen::store
