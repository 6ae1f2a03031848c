#include "store/store.hpp"

#include <sodium.h>

#include <filesystem>
#include <future>

#include "record/record.hpp"
#include "store/authors.hpp"
#include "store/hex.hpp"
#include "store/lots.hpp"
#include "store/migrations.hpp"
#include "store/once.hpp"
#include "store/post.hpp"
#include "store/receptions.hpp"
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

const Statement select_matter{"SELECT body FROM matter WHERE number = $1"};
const Statement select_marked{
    "SELECT number FROM matter WHERE content_mark = $1 AND length(content_mark) > 0 ORDER BY number LIMIT "
    "$2"};
const Statement select_matters{"SELECT number FROM matter WHERE number > $1 ORDER BY number LIMIT $2"};
const Statement select_event_without_matter{
    "SELECT event.matter FROM event LEFT JOIN matter ON matter.number = event.matter WHERE matter.number IS "
    "NULL "
    "LIMIT 1"};
const Statement select_entries{
    "SELECT seq, instant, day, actor, officer, unit, for_petitioner, noun, body, on_behalf_of FROM event "
    "WHERE matter = $1 ORDER BY seq"};
const Statement select_followed{
    "SELECT seq, instant, day, actor, officer, unit, for_petitioner, noun, body, on_behalf_of, position, "
    "matter FROM event WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3"};
const Statement select_contents{
    "SELECT digest, salt, kind, body FROM content WHERE digest IN ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr std::size_t contents_at_once = 8;
constexpr int sealed_at_opening = 4096;
const Statement select_by_query_code{"SELECT matter FROM query_code WHERE digest = $1"};
const Statement select_retaliation_reports{
    "SELECT report FROM retaliation_report WHERE matter = $1 ORDER BY report"};
const Statement select_once{"SELECT fingerprint, status, body, headers FROM once WHERE key = $1"};
const Statement delete_once{"DELETE FROM once WHERE day < $1"};
const Statement select_positions{
    "SELECT position FROM event WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3"};
const Statement select_touched{
    "SELECT position, matter FROM event WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3"};
const Statement select_newest_position{"SELECT max(position) FROM event WHERE position <= $1"};
const Statement select_messages{
    "SELECT event.position, outbox.matter, outbox.seq, outbox.ordinal, outbox.recipient, outbox.word, "
    "event.day, event.unit "
    "FROM event JOIN outbox ON outbox.matter = event.matter AND outbox.seq = event.seq "
    "WHERE event.position > $1 AND event.position <= $2 ORDER BY event.position, outbox.ordinal"};
const Statement select_cursor{"SELECT position FROM follower WHERE name = $1"};
const Statement upsert_cursor{
    "INSERT INTO follower (name, position) VALUES ($1, $2) "
    "ON CONFLICT (name) DO UPDATE SET position = excluded.position"};
const Statement select_ready{"SELECT max(version) FROM schema_version"};

Entry entry_of(const Row& row) {
    return read_stored([&] {
        return Entry{
            .seq = static_cast<int>(row.whole(0)),
            .at = {.instant = {row.whole(1)}, .day = stored_day(row.text(2))},
            .by = {.kind = known(actor_kind_from(row.text(3))),
                   .officer = std::string(row.text(4)),
                   .unit = std::string(row.text(5)),
                   .for_petitioner = row.whole(6) != 0,
                   .on_behalf_of = std::string(row.text(9))},
            .event = record::event_from_text(row.text(7), row.text(8)),
        };
    });
}

std::unique_ptr<Database> opened(const Store::Options& options) {
    if (sodium_init() < 0) throw Fault("no source of random numbers");
    std::error_code trouble;
    std::filesystem::create_directories(options.directory, trouble);
    if (trouble) throw Fault("could not make " + options.directory + ": " + trouble.message());
    auto database = options.database.empty() ? open_sqlite(options.directory + "/dengwen.sqlite")
                                             : open_postgres(options.database);
    migrate(*database->connect(), database->dialect());
    database->start();
    return database;
}

}  // namespace

Day stored_day(std::string_view text) { return known(day_from(text)); }

Committed commit_now(Database& database, std::shared_ptr<const Write> write) {
    // Shared: the waiting thread may be gone before the answering one has left set_value.
    const auto answered = std::make_shared<std::promise<Committed>>();
    database.commit(std::move(write), [answered](Committed committed, std::exception_ptr fault) {
        if (fault) {
            answered->set_exception(fault);
        } else {
            answered->set_value(committed);
        }
    });
    return answered->get_future().get();
}

Store::Rooms::Rooms(const Options& options)
    : database(opened(options)),
      serials(*database),
      attachments(options.directory, options.attachment_bytes_max) {}

// The events of a file from before there was a ledger get their leaves before any new one does. On PostgreSQL
// the sealing follower comes to them.
Store::Store(const Options& options) : rooms_(std::make_unique<Rooms>(options)) {
    while (options.database.empty() && seal(sealed_at_opening) > 0) continue;
}

Store::~Store() {
    try {
        rooms_->serials.give_back();
    } catch (const Fault&) {
        // The numbers of the block stay unused, as after a crash.
    }
}

void Store::commit(Change change, Done done) { commit_rows(rows(std::move(change)), std::move(done)); }
Committed Store::commit(Change change) { return commit_now(*rooms_->database, rows(std::move(change))); }

void Store::commit_rows(std::shared_ptr<const Write> rows, Done done) {
    rooms_->database->commit(std::move(rows), std::move(done));
}

std::int64_t Store::next_serial(int division, int year) { return rooms_->serials.next(division, year); }

std::optional<Matter> Store::matter(MatterNumber number) {
    std::optional<Matter> found;
    rooms_->read(select_matter, {whole(number.value)}, [&](const Row& row) {
        found = read_stored([&] { return record::matter_from_text(row.text(0)); });
    });
    return found;
}

std::vector<Entry> Store::entries(MatterNumber number) {
    std::vector<Entry> found;
    rooms_->read(select_entries, {whole(number.value)},
                 [&](const Row& row) { found.push_back(entry_of(row)); });
    return found;
}

std::vector<Content> Store::contents(const std::vector<ContentRef>& refs) {
    std::vector<Content> found;
    for (std::size_t first = 0; first < refs.size(); first += contents_at_once) {
        std::array<std::string, contents_at_once> digests;
        std::array<Value, contents_at_once> values;
        for (std::size_t i = 0; i < contents_at_once; ++i) {
            if (first + i < refs.size()) digests[i] = bytes_of(refs[first + i].digest);
            values[i] = bytes(digests[i]);
        }
        rooms_->database->read(select_contents, values, [&](const Row& row) {
            found.push_back({.digest = hex(row.bytes(0)),
                             .salt = row.bytes(1),
                             .kind = std::string(row.text(2)),
                             .body = std::string(row.text(3))});
        });
    }
    return found;
}

std::optional<MatterNumber> Store::by_query_code(const std::string& query_code_digest) {
    std::optional<MatterNumber> found;
    rooms_->read(select_by_query_code, {text(query_code_digest)},
                 [&](const Row& row) { found = MatterNumber{row.whole(0)}; });
    return found;
}

std::vector<MatterNumber> Store::retaliation_reports(MatterNumber over) {
    std::vector<MatterNumber> found;
    rooms_->read(select_retaliation_reports, {whole(over.value)},
                 [&](const Row& row) { found.push_back({row.whole(0)}); });
    return found;
}

std::optional<Once> Store::once(const std::string& key) {
    std::optional<Once> found;
    rooms_->read(select_once, {text(key)}, [&](const Row& row) {
        found = Once{.key = key,
                     .fingerprint = std::string(row.text(0)),
                     .status = static_cast<int>(row.whole(1)),
                     .body = std::string(row.text(2)),
                     .headers = std::string(row.text(3))};
    });
    return found;
}

bool Store::keep(const Once& once, Day day) {
    const auto write = std::make_shared<Write>();
    add_once(*write, once, day);
    return commit_now(*rooms_->database, write) == Committed::done;
}

void Store::forget_once(Day before) {
    const auto write = std::make_shared<Write>();
    write->add(delete_once, {text(write->keep(iso(before)))});
    commit_now(*rooms_->database, write);
}

std::vector<MatterNumber> Store::running_with(const std::string& content_mark, int limit) {
    std::vector<MatterNumber> found;
    const std::string mark = bytes_of(content_mark);
    rooms_->read(select_marked, {bytes(mark), whole(limit)},
                 [&](const Row& row) { found.push_back({row.whole(0)}); });
    return found;
}

std::vector<MatterNumber> Store::matters(MatterNumber after, int limit) {
    std::vector<MatterNumber> found;
    rooms_->read(select_matters, {whole(after.value), whole(limit)},
                 [&](const Row& row) { found.push_back({row.whole(0)}); });
    return found;
}

std::optional<MatterNumber> Store::event_without_matter() {
    std::optional<MatterNumber> found;
    rooms_->read(select_event_without_matter, {},
                 [&](const Row& row) { found = MatterNumber{row.whole(0)}; });
    return found;
}

std::vector<FollowedEntry> Store::follow(std::int64_t after_position, int limit) {
    std::vector<FollowedEntry> found;
    const std::int64_t settled = rooms_->database->settled_position();
    rooms_->read(select_followed, {whole(after_position), whole(settled), whole(limit)}, [&](const Row& row) {
        found.push_back({.position = row.whole(10), .matter = {row.whole(11)}, .entry = entry_of(row)});
    });
    return found;
}

Messages Store::messages(std::int64_t after_position, int events_max) {
    Messages found;
    found.through = after_position;
    const std::int64_t settled = rooms_->database->settled_position();
    rooms_->read(select_positions, {whole(after_position), whole(settled), whole(events_max)},
                 [&](const Row& row) { found.through = row.whole(0); });
    if (found.through == after_position) return found;
    rooms_->read(select_messages, {whole(after_position), whole(found.through)}, [&](const Row& row) {
        found.messages.push_back({.position = row.whole(0),
                                  .matter = {row.whole(1)},
                                  .seq = static_cast<int>(row.whole(2)),
                                  .ordinal = static_cast<int>(row.whole(3)),
                                  .to = std::string(row.text(4)),
                                  .word = std::string(row.text(5)),
                                  .unit = std::string(row.text(7)),
                                  .day = stored_day(row.text(6))});
    });
    return found;
}

Touched Store::touched(std::int64_t after_position, int events_max) {
    Touched found;
    found.through = after_position;
    int events = 0;
    const std::int64_t settled = rooms_->database->settled_position();
    rooms_->read(select_touched, {whole(after_position), whole(settled), whole(events_max)},
                 [&](const Row& row) {
                     found.through = row.whole(0);
                     const MatterNumber number{row.whole(1)};
                     if (std::find(found.matters.begin(), found.matters.end(), number) == found.matters.end())
                         found.matters.push_back(number);
                     ++events;
                 });
    found.more = events == events_max;
    return found;
}

std::int64_t Store::newest_position() {
    std::int64_t position = 0;
    const std::int64_t settled = rooms_->database->settled_position();
    rooms_->read(select_newest_position, {whole(settled)}, [&](const Row& row) { position = row.whole(0); });
    return position;
}

std::int64_t Store::cursor(const std::string& follower) {
    std::int64_t position = 0;
    rooms_->read(select_cursor, {text(follower)}, [&](const Row& row) { position = row.whole(0); });
    return position;
}

void Store::set_cursor(const std::string& follower, std::int64_t position) {
    const auto write = std::make_shared<Write>();
    write->add(upsert_cursor, {text(follower), whole(position)});
    commit_now(*rooms_->database, write);
}

std::string Store::keep_attachment(const std::string& bytes) { return rooms_->attachments.keep(bytes); }

std::optional<std::string> Store::attachment(const std::string& sha256) {
    return rooms_->attachments.find(sha256);
}

Post Store::post() { return Post(*rooms_->database); }
Lots Store::lots() { return Lots(*rooms_->database); }
Receptions Store::receptions() { return Receptions(*rooms_->database); }

bool Store::is_ready() {
    try {
        rooms_->read(select_ready, {}, [](const Row&) {});
        return true;
    } catch (const Fault&) {
        return false;
    }
}

}  // namespace dengwen::store
