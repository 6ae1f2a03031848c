// Writing the index: a batch of matters together with the follower's cursor, or nothing of it.
#include "search/writing.hpp"

#include <algorithm>
#include <iterator>

#include "search/files.hpp"
#include "search/marks.hpp"
#include "search/tokens.hpp"

namespace dengwen::search {
namespace {

using store::bytes;
using store::Row;
using store::Statement;
using store::text;
using store::whole;

constexpr int format = 1;  // of tokens, marks and tables; another one is made anew
constexpr int writer_kilobytes = 64 * 1024;

// Columns and sizes of rows are not kept: nothing is asked by them.
constexpr const char* schema =
    "CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, matter INTEGER NOT NULL UNIQUE, version "
    "INTEGER "
    "NOT NULL, day INTEGER NOT NULL, length INTEGER NOT NULL, title INTEGER NOT NULL, marks BLOB NOT NULL);"
    "CREATE TABLE IF NOT EXISTS mark (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);"
    "CREATE TABLE IF NOT EXISTS progress (one INTEGER PRIMARY KEY CHECK (one = 1), format INTEGER NOT NULL, "
    "position INTEGER NOT NULL, whole_until INTEGER NOT NULL, scoping TEXT NOT NULL, marked_row INTEGER NOT "
    "NULL);"
    "CREATE VIRTUAL TABLE IF NOT EXISTS word USING fts5(t, content='', columnsize=0, detail=none, "
    "tokenize='dengwen');";
// What FTS5 gathers before it writes: a batch, so that fewer pieces are to be merged.
constexpr const char* hash_size = "INSERT INTO word (word, rank) VALUES ('hashsize', 33554432)";
constexpr const char* empty =
    "DROP TABLE IF EXISTS word; DROP TABLE IF EXISTS entry;"
    "UPDATE progress SET position = 0, whole_until = 0, marked_row = -1;";

const Statement begin{"BEGIN IMMEDIATE"};
const Statement commit{"COMMIT"};
const Statement rollback{"ROLLBACK"};
const Statement first_progress{
    "INSERT INTO progress (one, format, position, whole_until, scoping, marked_row) VALUES (1, $1, 0, 0, '', "
    "-1) "
    "ON CONFLICT (one) DO NOTHING"};
const Statement select_progress{
    "SELECT position, whole_until, scoping, marked_row, format, (SELECT coalesce(max(id), 0) FROM entry) "
    "FROM "
    "progress"};
const Statement move_position{"UPDATE progress SET position = $2 WHERE position = $1 RETURNING position"};
const Statement set_whole_until{"UPDATE progress SET whole_until = $1, format = $2"};
const Statement set_marking{"UPDATE progress SET scoping = $1, marked_row = $2"};
const Statement select_entry{"SELECT id, version, marks, length FROM entry WHERE matter = $1"};
const Statement select_rows{"SELECT id, matter FROM entry WHERE id > $1 ORDER BY id LIMIT $2"};
const Statement insert_entry{
    "INSERT INTO entry (matter, version, day, length, title, marks) VALUES ($1, $2, $3, $4, $5, $6) "
    "RETURNING id"};
const Statement update_entry{"UPDATE entry SET version = $2, length = $3, marks = $4 WHERE id = $1"};
const Statement select_mark_id{"SELECT id FROM mark WHERE name = $1"};
const Statement insert_mark{"INSERT INTO mark (name) VALUES ($1) RETURNING id"};
const Statement insert_words{"INSERT INTO word (rowid, t) VALUES ($1, $2)"};
const Statement delete_words{"INSERT INTO word (word, rowid, t) VALUES ('delete', $1, $2)"};
const Statement merge_words{"INSERT INTO word (word) VALUES ('optimize')"};

std::vector<std::int64_t> but(const std::vector<std::int64_t>& all,
                              const std::vector<std::int64_t>& without) {
    std::vector<std::int64_t> left;
    std::set_difference(all.begin(), all.end(), without.begin(), without.end(), std::back_inserter(left));
    return left;
}

void add_marks(const std::vector<std::int64_t>& marks, std::vector<std::string>& tokens) {
    for (const std::int64_t mark : marks) tokens.push_back(mark_token(mark));
}

// Of all its texts, as one: each token once.
std::vector<std::string> tokens_of(const std::vector<std::u32string>& texts) {
    std::u32string all;
    for (const std::u32string& one : texts) (all += one) += blank;
    return search::tokens_of(all);
}

std::int64_t length_of(const Document& one) {
    std::size_t length = 0;
    for (const std::u32string& each : one.texts) length += each.size();
    return one.is_forgotten ? 0 : static_cast<std::int64_t>(length);
}

}  // namespace

std::unique_ptr<store::SqliteConnection> opened(const std::string& file, int cache_kilobytes) {
    auto connection = std::make_unique<store::SqliteConnection>(file, cache_kilobytes);
    // What a crash takes away is followed anew, so no commit waits for the disk.
    connection->script(
        "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 1000; PRAGMA secure_delete = FAST;");
    register_tokenizer(connection->handle());
    return connection;
}

void Writing::run(const Statement& statement, std::initializer_list<store::Value> values,
                  const store::See& see) {
    connection_->query(statement, std::span(values.begin(), values.size()), see);
}

template <class Work>
bool Writing::together(Work work) {
    run(begin, {});
    try {
        const bool done = work();
        run(done ? commit : rollback, {});
        if (!done) ids_.clear();
        return done;
    } catch (...) {
        ids_.clear();  // some of them may have been taken back
        if (connection_->is_in_transaction()) connection_->script("ROLLBACK");
        throw;
    }
}

Writing::Writing(const std::string& file) : connection_(opened(file, writer_kilobytes)) {
    connection_->script(schema);
    connection_->script(hash_size);
    run(first_progress, {whole(format)});
    int found = 0;
    run(select_progress, {}, [&](const Row& row) { found = static_cast<int>(row.whole(4)); });
    if (found != format) begin_anew(0);
}

Progress Writing::progress() {
    Progress found;
    run(select_progress, {}, [&](const Row& row) {
        found = {row.whole(0), row.whole(1), std::string(row.text(2)), row.whole(3), row.whole(5)};
    });
    return found;
}

std::optional<Known> Writing::known(MatterNumber matter) {
    std::optional<Known> found;
    run(select_entry, {whole(matter.value)}, [&](const Row& row) {
        found = Known{row.whole(0), static_cast<int>(row.whole(1))};
    });
    return found;
}

void Writing::begin_anew(std::int64_t whole_until) {
    together([&] {
        connection_->script(empty);
        connection_->script(schema);
        connection_->script(hash_size);
        run(set_whole_until, {whole(whole_until), whole(format)});
        return true;
    });
}

void Writing::begin_marking(const std::string& scoping, std::int64_t marked_row) {
    run(set_marking, {text(scoping), whole(marked_row)});
}

std::vector<std::pair<std::int64_t, MatterNumber>> Writing::rows(std::int64_t after, int limit) {
    std::vector<std::pair<std::int64_t, MatterNumber>> found;
    run(select_rows, {whole(after), whole(limit)},
        [&](const Row& row) { found.emplace_back(row.whole(0), MatterNumber{row.whole(1)}); });
    return found;
}

bool Writing::write(const std::vector<Document>& documents, std::int64_t from, std::int64_t through) {
    return together([&] {
        bool moved = false;
        run(move_position, {whole(from), whole(through)}, [&](const Row&) { moved = true; });
        if (moved) put(documents);
        return moved;
    });
}

void Writing::write_marks(const std::vector<Document>& documents, std::int64_t through_row) {
    together([&] {
        put(documents);
        run(set_marking, {text(progress().scoping), whole(through_row)});
        return true;
    });
}

void Writing::settle() {
    run(merge_words, {});
    connection_->script("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
}

// Rows of before in ascending order, then new ones: FTS5 keeps a batch together as long as numbers rise.
void Writing::put(const std::vector<Document>& documents) {
    std::vector<Going> going;
    for (const Document& one : documents) {
        Going next{&one, 0, 0, {}};
        run(select_entry, {whole(one.matter.value)}, [&](const Row& row) {
            next.row = row.whole(0);
            next.length = row.whole(3);
            next.marks_before = unpacked(row.bytes(2));
        });
        going.push_back(std::move(next));
    }
    std::stable_sort(going.begin(), going.end(), [](const Going& one, const Going& other) {
        return one.row != 0 && (other.row == 0 || one.row < other.row);
    });
    for (Going& one : going) one.row == 0 ? put_new(one) : put_changed(one);
}

void Writing::put_new(const Going& going) {
    const Document& one = *going.document;
    const std::vector<std::int64_t> marks = ids_of(one.marks);
    std::vector<std::string> tokens = one.is_forgotten ? std::vector<std::string>{} : tokens_of(one.texts);
    std::uint64_t title = 0;
    if (!one.is_forgotten)
        for (const std::string& token : search::tokens_of(one.title)) title |= title_bit(token);
    const std::string marks_packed = packed(marks);
    std::int64_t row = 0;
    run(insert_entry,
        {whole(one.matter.value), whole(one.version), whole(one.day.number), whole(length_of(one)),
         whole(static_cast<std::int64_t>(title)), bytes(marks_packed)},
        [&](const Row& made) { row = made.whole(0); });
    add_marks(marks, tokens);
    const std::string words = joined(tokens);
    run(insert_words, {whole(row), text(words)});
}

void Writing::put_changed(const Going& going) {
    const Document& one = *going.document;
    const std::vector<std::int64_t> marks = ids_of(one.marks);
    std::vector<std::string> added = tokens_of(one.texts);
    std::vector<std::string> removed;
    // Every token a matter may ever have had is put in before it is taken out, so that FTS5's sums stay true.
    if (one.is_forgotten) {
        removed = added;
        const std::string words = joined(added);
        run(insert_words, {whole(going.row), text(words)});
        added.clear();
    }
    add_marks(but(marks, going.marks_before), added);
    add_marks(but(going.marks_before, marks), removed);
    // A deletion counts as a row less, so that an insertion always follows.
    if (!removed.empty()) {
        const std::string words = joined(removed);
        run(delete_words, {whole(going.row), text(words)});
    }
    if (!removed.empty() || !added.empty()) {
        const std::string words = joined(added);
        run(insert_words, {whole(going.row), text(words)});
    }
    const std::string marks_packed = packed(marks);
    run(update_entry, {whole(going.row), whole(one.version),
                       whole(one.is_forgotten ? 0 : going.length + length_of(one)), bytes(marks_packed)});
}

std::vector<std::int64_t> Writing::ids_of(const std::vector<std::string>& marks) {
    std::vector<std::int64_t> ids;
    for (const std::string& mark : marks) ids.push_back(id_of(mark));
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::int64_t Writing::id_of(const std::string& mark) {
    const auto known = ids_.find(mark);
    if (known != ids_.end()) return known->second;
    std::int64_t id = 0;
    run(select_mark_id, {text(mark)}, [&](const Row& row) { id = row.whole(0); });
    if (id == 0) run(insert_mark, {text(mark)}, [&](const Row& row) { id = row.whole(0); });
    ids_.emplace(mark, id);
    return id;
}

}  // namespace dengwen::search
