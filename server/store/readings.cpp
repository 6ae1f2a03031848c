// The tables of readings. A writing and the sealing of an hour meet at the key of the next number in it.
#include "store/readings.hpp"

#include <algorithm>
#include <span>

#include "ledger/entry.hpp"
#include "ledger/reads_text.hpp"
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

constexpr std::int64_t hour_milliseconds = 3'600'000;
// How long after its end an hour is sealed: what was opened in its last second is written by then.
constexpr std::int64_t sealed_after_milliseconds = 10'000;
// Numbers taken in hours that were sealed so long ago are forgotten: no writing takes that long.
constexpr std::int64_t batches_kept_hours = 48;
constexpr std::size_t written_at_once = 500;
constexpr int attempts_at_an_hour = 100;

const Statement upsert_reading{
    "INSERT INTO reading (matter, hour, officer, unit, thing, digest, duty, ground, day, first_at, last_at, "
    "times) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
    "ON CONFLICT (matter, hour, officer, unit, thing, digest, duty, ground) DO UPDATE SET "
    "times = reading.times + excluded.times, "
    "day = CASE WHEN excluded.first_at < reading.first_at THEN excluded.day ELSE reading.day END, "
    "first_at = CASE WHEN excluded.first_at < reading.first_at THEN excluded.first_at ELSE reading.first_at "
    "END, "
    "last_at = CASE WHEN excluded.last_at > reading.last_at THEN excluded.last_at ELSE reading.last_at END"};
const Statement insert_hour{"INSERT INTO reading_hour (hour) VALUES ($1) ON CONFLICT (hour) DO NOTHING"};
const Statement insert_batch{"INSERT INTO reading_batch (hour, number) VALUES ($1, $2)", Committed::conflict};
const Statement select_next_batch{"SELECT coalesce(max(number) + 1, 0) FROM reading_batch WHERE hour = $1"};
const Statement delete_batches{
    "DELETE FROM reading_batch WHERE hour < $1 AND hour IN (SELECT hour FROM reading_hour WHERE leaf IS NOT "
    "NULL)"};
const Statement select_sealed_from{
    "SELECT hour FROM reading_hour WHERE hour >= $1 AND leaf IS NOT NULL ORDER BY hour"};
const Statement select_oldest_open{
    "SELECT hour FROM reading_hour WHERE leaf IS NULL AND hour < $1 ORDER BY hour LIMIT 1"};
const Statement insert_reads_leaf{
    "INSERT INTO leaf (number, position, entry) VALUES ((SELECT coalesce(max(number) + 1, 0) FROM leaf), "
    "NULL, $1)",
    Committed::conflict};
// The leaf just written is the last: any other would have met it at its key.
const Statement close_hour{
    "UPDATE reading_hour SET salt = $2, leaf = (SELECT max(number) FROM leaf) WHERE hour = $1"};
const Statement select_sealed_hours{
    "SELECT hour, salt, leaf FROM reading_hour WHERE leaf IS NOT NULL AND hour > $1 ORDER BY hour LIMIT $2"};

constexpr const char* reading_columns =
    "SELECT matter, hour, officer, unit, thing, digest, duty, ground, day, first_at, last_at, times FROM "
    "reading ";
const Statement select_readings_of_matter{std::string(reading_columns) +
                                          "WHERE matter = $1 ORDER BY first_at DESC"};
const Statement select_readings_of_hour{std::string(reading_columns) + "WHERE hour = $1"};
const Statement select_sealed_readings{
    std::string(reading_columns) +
    "WHERE unit = $1 AND day >= $2 AND day <= $3 AND hour IN (SELECT hour FROM reading_hour WHERE leaf IS "
    "NOT NULL)"};

Reading reading_of(const Row& row) {
    return {.matter = {row.whole(0)},
            .hour = row.whole(1),
            .officer = std::string(row.text(2)),
            .unit = std::string(row.text(3)),
            .thing = known(reading_thing_from(row.text(4))),
            .digest = std::string(row.text(5)),
            .footing = known(footing_from(row.text(6), row.text(7))),
            .day = stored_day(row.text(8)),
            .first = {row.whole(9)},
            .last = {row.whole(10)},
            .times = row.whole(11)};
}

void add_reading(Write& write, const Reading& reading, std::int64_t hour) {
    const FootingNames on = names(reading.footing);
    write.add(upsert_reading,
              {whole(reading.matter.value), whole(hour), text(write.keep(reading.officer)),
               text(write.keep(reading.unit)), text(name(reading.thing)), text(write.keep(reading.digest)),
               text(on.duty), text(on.ground), text(write.keep(iso(reading.day))),
               whole(reading.first.milliseconds), whole(reading.last.milliseconds), whole(reading.times)});
}

std::int64_t next_batch(Database& database, std::int64_t hour) {
    std::int64_t next = 0;
    const Value values[] = {whole(hour)};
    database.read(select_next_batch, values, [&](const Row& row) { next = row.whole(0); });
    return next;
}

// The hour itself, or the first after it that is not sealed.
std::int64_t open_hour(Database& database, std::int64_t hour) {
    const Value values[] = {whole(hour)};
    std::int64_t open = hour;
    database.read(select_sealed_from, values, [&](const Row& row) {
        if (row.whole(0) == open) ++open;
    });
    return open;
}

void keep_in_hour(Database& database, std::int64_t hour, std::span<const Reading> readings) {
    for (int attempt = 0; attempt < attempts_at_an_hour; ++attempt) {
        // The number before the look at the hour: whoever seals it in between takes that number away.
        std::int64_t open = open_hour(database, hour);
        const std::int64_t number = next_batch(database, open);
        if (open_hour(database, open) != open) continue;
        const auto write = std::make_shared<Write>();
        write->add(insert_batch, {whole(open), whole(number)});
        write->add(insert_hour, {whole(open)});
        for (const Reading& reading : readings) add_reading(*write, reading, open);
        if (commit_now(database, write) == Committed::done) return;
    }
    throw Fault("the readings of an hour could not be written: others came first each time");
}

}  // namespace

std::int64_t hour_of(Instant instant) {
    const std::int64_t hour = instant.milliseconds / hour_milliseconds;
    return instant.milliseconds < hour * hour_milliseconds ? hour - 1 : hour;
}

std::string reads_leaf(const SealedHour& hour, const std::vector<Reading>& readings) {
    std::vector<std::string> lines;
    lines.reserve(readings.size());
    for (const Reading& one : readings) {
        const FootingNames on = names(one.footing);
        const std::string day = iso(one.day);
        lines.push_back(ledger::line_of({.matter = one.matter.value,
                                         .officer = one.officer,
                                         .unit = one.unit,
                                         .thing = name(one.thing),
                                         .digest = one.digest,
                                         .duty = on.duty,
                                         .ground = on.ground,
                                         .day = day,
                                         .first = one.first.milliseconds,
                                         .last = one.last.milliseconds,
                                         .times = one.times}));
    }
    return ledger::bytes_of(ledger::reads_entry(hour.salt, ledger::text_of(hour.hour, std::move(lines))));
}

void Store::keep(std::vector<Reading> readings) {
    std::sort(readings.begin(), readings.end(), [](const Reading& one, const Reading& other) {
        return hour_of(one.first) < hour_of(other.first);
    });
    const std::span all(readings);
    for (std::size_t begin = 0; begin < all.size();) {
        const std::int64_t hour = hour_of(all[begin].first);
        std::size_t end = begin;
        while (end < all.size() && end - begin < written_at_once && hour_of(all[end].first) == hour) ++end;
        keep_in_hour(*rooms_->database, hour, all.subspan(begin, end - begin));
        begin = end;
    }
}

std::vector<Reading> Store::readings_of(MatterNumber matter) {
    std::vector<Reading> found;
    rooms_->read(select_readings_of_matter, {whole(matter.value)},
                 [&](const Row& row) { found.push_back(reading_of(row)); });
    return found;
}

std::vector<Reading> Store::readings_of_hour(std::int64_t hour) {
    std::vector<Reading> found;
    rooms_->read(select_readings_of_hour, {whole(hour)},
                 [&](const Row& row) { found.push_back(reading_of(row)); });
    return found;
}

void Store::see_sealed_readings(const std::string& unit, Day from, Day until, const SeeReading& see) {
    const std::string first = iso(from), last = iso(until);
    rooms_->read(select_sealed_readings, {text(unit), text(first), text(last)},
                 [&](const Row& row) { see(reading_of(row)); });
}

std::vector<SealedHour> Store::sealed_hours(std::int64_t after, int limit) {
    std::vector<SealedHour> found;
    rooms_->read(select_sealed_hours, {whole(after), whole(limit)}, [&](const Row& row) {
        found.push_back({row.whole(0), row.bytes(1), static_cast<std::uint64_t>(row.whole(2))});
    });
    return found;
}

bool Store::seal_readings(Instant now) {
    const std::int64_t running = hour_of({now.milliseconds - sealed_after_milliseconds});
    std::optional<std::int64_t> oldest;
    rooms_->read(select_oldest_open, {whole(running)}, [&](const Row& row) { oldest = row.whole(0); });
    if (!oldest) return false;
    // The number first: whatever is written after this look takes it, and then nothing is sealed.
    const std::int64_t number = next_batch(*rooms_->database, *oldest);
    const SealedHour hour{*oldest, new_salt(), 0};
    const auto write = std::make_shared<Write>();
    write->add(insert_batch, {whole(hour.hour), whole(number)});
    write->add(insert_reads_leaf, {bytes(write->keep(reads_leaf(hour, readings_of_hour(hour.hour))))});
    write->add(delete_batches, {whole(running - batches_kept_hours)});
    write->add(close_hour, {whole(hour.hour), bytes(write->keep(hour.salt))});
    return commit_now(*rooms_->database, write) == Committed::done;
}

}  // namespace dengwen::store
