// The file: whether SQLite can read its own pages and indexes.
#include "fsck/looking.hpp"

namespace dengwen::fsck {

void look_at_file(Looking& looking) {
    static const store::Statement integrity{"PRAGMA integrity_check(20)"};
    if (!looking.asked.database.empty() || !looking.goes_on(Part::file, 0, 1)) return;
    looking.read(integrity, {}, [&](const store::Row& row) {
        const std::string says(row.text(0));
        if (says != "ok") looking.wrong("the database file: " + says);
    });
    looking.goes_on(Part::file, 1, 1);
}

}  // namespace dengwen::fsck
