// The tables of receptions. Of two who book at once the later finds the place taken, and of a booking and a
// change that meet one finds what the other did: then what was decided is decided again.
#include "store/receptions.hpp"

#include <algorithm>

#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

const std::string reception_columns =
    "id, version, unit, leader, post, leader_unit, on_day, begins, ends, place, places, called_off, reason, "
    "saved_by, saved_at";
const Statement select_reception{"SELECT " + reception_columns +
                                 " FROM reception WHERE id = $1 ORDER BY version DESC LIMIT 1"};
const Statement insert_reception{
    "INSERT INTO reception (" + reception_columns +
        ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    Committed::conflict};
const Statement upsert_reception_day{
    "INSERT INTO reception_day (reception, unit, on_day, turn) VALUES ($1, $2, $3, 0) "
    "ON CONFLICT (reception) DO UPDATE SET on_day = excluded.on_day, turn = reception_day.turn + 1"};
const Statement take_turn{"UPDATE reception_day SET turn = turn + 1 WHERE reception = $1"};
// Where there is such a row its key is taken, by itself; where there is none, nothing is added.
const Statement conflict_with_newer{"INSERT INTO reception (" + reception_columns + ") SELECT " +
                                        reception_columns + " FROM reception WHERE id = $1 AND version > $2",
                                    Committed::conflict};
const Statement conflict_with_booked{
    "INSERT INTO booking (matter, ordinal, reception, place, given_back) "
    "SELECT matter, ordinal, reception, place, given_back FROM booking WHERE reception = $1 AND given_back = "
    "0",
    Committed::conflict};
const Statement insert_booking{
    "INSERT INTO booking (matter, ordinal, reception, place, given_back) VALUES ($1, $2, $3, $4, $5)",
    Committed::conflict};
const Statement give_back{"UPDATE booking SET given_back = 1 WHERE matter = $1 AND ordinal = $2"};
const Statement select_receptions_from{
    "SELECT reception FROM reception_day WHERE (on_day, reception) > ($1, $2) ORDER BY on_day, reception "
    "LIMIT "
    "$3"};
const Statement select_receptions_of{
    "SELECT reception FROM reception_day WHERE unit = $1 AND (on_day, reception) < ($2, $3) "
    "ORDER BY on_day DESC, reception DESC LIMIT $4"};
const Statement select_untold{
    "SELECT reception FROM reception_day WHERE on_day >= $1 AND EXISTS (SELECT 1 FROM reception WHERE id = "
    "reception_day.reception AND called_off = 1) AND EXISTS (SELECT 1 FROM booking WHERE booking.reception = "
    "reception_day.reception AND given_back = 0) ORDER BY on_day, reception"};
const std::string place_columns = "SELECT matter, ordinal, reception, place, given_back FROM booking ";
const Statement select_booked_places{place_columns + "WHERE reception = $1 ORDER BY place, matter, ordinal"};
const Statement select_booked_places_of{place_columns + "WHERE matter = $1 ORDER BY ordinal"};

constexpr const char* after_the_last_day = "9999-12-31";

BookedPlace booked_place_in(const Row& row) {
    return {.matter = {row.whole(0)},
            .ordinal = static_cast<int>(row.whole(1)),
            .reception = std::string(row.text(2)),
            .place = static_cast<int>(row.whole(3)),
            .given_back = row.whole(4) != 0};
}

KeptReception reception_of(const Row& row) {
    return {.reception = {.id = std::string(row.text(0)),
                          .unit = std::string(row.text(2)),
                          .leader = std::string(row.text(3)),
                          .post = std::string(row.text(4)),
                          .leader_unit = std::string(row.text(5)),
                          .on = stored_day(row.text(6)),
                          .begins = std::string(row.text(7)),
                          .ends = std::string(row.text(8)),
                          .place = std::string(row.text(9)),
                          .places = static_cast<int>(row.whole(10)),
                          .called_off = row.whole(11) != 0,
                          .reason = std::string(row.text(12))},
            .version = static_cast<int>(row.whole(1)),
            .saved_by = std::string(row.text(13)),
            .saved_at = {row.whole(14)}};
}

BookedPlace booked_place(MatterNumber matter, const Booking& booking) {
    return {matter, booking.ordinal, booking.reception, booking.place_number, !keeps_place(booking)};
}

void read_receptions(Database& database, const Statement& statement, std::initializer_list<Value> values,
                     const See& see) {
    database.read(statement, std::span(values.begin(), values.size()), see);
}

}  // namespace

std::vector<BookedPlace> booked_places(const Matter& matter) {
    std::vector<BookedPlace> places;
    for (const Booking& one : matter.bookings) places.push_back(booked_place(matter.number, one));
    return places;
}

void add_bookings(Write& write, const Change& change) {
    const Value matter = whole(change.after.number.value);
    for (const Entry& entry : change.entries) {
        if (const auto* booked = std::get_if<Booked>(&entry.event)) {
            const std::string_view reception = write.keep(booked->booking.reception);
            write.add(take_turn, {text(reception)});
            if (change.reception_version)
                write.add(conflict_with_newer, {text(reception), whole(*change.reception_version)});
            write.add(insert_booking, {matter, whole(booked->booking.ordinal), text(reception),
                                       whole(booked->booking.place_number), whole(0)});
        }
        if (const auto* ended = std::get_if<BookingEnded>(&entry.event))
            write.add(give_back, {matter, whole(ended->booking)});
        if (const auto* off = std::get_if<BookingCalledOff>(&entry.event))
            write.add(give_back, {matter, whole(off->booking)});
    }
}

bool Receptions::save(const KeptReception& kept, bool unbooked) {
    const Reception& one = kept.reception;
    const auto write = std::make_shared<Write>();
    const Value on = text(write->keep(iso(one.on)));
    write->add(upsert_reception_day, {text(one.id), text(one.unit), on});
    if (unbooked) write->add(conflict_with_booked, {text(one.id)});
    write->add(insert_reception, {text(one.id), whole(kept.version), text(one.unit), text(one.leader),
                                  text(one.post), text(one.leader_unit), on, text(one.begins), text(one.ends),
                                  text(one.place), whole(one.places), whole(one.called_off), text(one.reason),
                                  text(kept.saved_by), whole(kept.saved_at.milliseconds)});
    return commit_now(database_, write) == Committed::done;
}

std::optional<KeptReception> Receptions::reception(const std::string& id) {
    std::optional<KeptReception> found;
    read_receptions(database_, select_reception, {text(id)},
                    [&](const Row& row) { found = reception_of(row); });
    return found;
}

std::vector<KeptReception> Receptions::each(const std::vector<std::string>& ids) {
    std::vector<KeptReception> found;
    for (const std::string& id : ids)
        if (auto kept = reception(id)) found.push_back(*std::move(kept));
    return found;
}

std::vector<KeptReception> Receptions::from(Day day, const std::optional<ReceptionKey>& after, int limit) {
    std::vector<std::string> ids;
    const std::string on = iso(after ? after->on : day);
    read_receptions(database_, select_receptions_from,
                    {text(on), text(after ? std::string_view(after->id) : ""), whole(limit)},
                    [&](const Row& row) { ids.emplace_back(row.text(0)); });
    return each(ids);
}

std::vector<KeptReception> Receptions::of(const std::string& unit, const std::optional<ReceptionKey>& after,
                                          int limit) {
    std::vector<std::string> ids;
    const std::string on = after ? iso(after->on) : after_the_last_day;
    read_receptions(database_, select_receptions_of,
                    {text(unit), text(on), text(after ? std::string_view(after->id) : ""), whole(limit)},
                    [&](const Row& row) { ids.emplace_back(row.text(0)); });
    return each(ids);
}

std::vector<std::string> Receptions::called_off_untold(Day from) {
    std::vector<std::string> ids;
    const std::string on = iso(from);
    read_receptions(database_, select_untold, {text(on)},
                    [&](const Row& row) { ids.emplace_back(row.text(0)); });
    return ids;
}

std::vector<BookedPlace> Receptions::places(const std::string& reception) {
    std::vector<BookedPlace> found;
    read_receptions(database_, select_booked_places, {text(reception)},
                    [&](const Row& row) { found.push_back(booked_place_in(row)); });
    return found;
}

std::vector<BookedPlace> Receptions::places_of(MatterNumber matter) {
    std::vector<BookedPlace> found;
    read_receptions(database_, select_booked_places_of, {whole(matter.value)},
                    [&](const Row& row) { found.push_back(booked_place_in(row)); });
    return found;
}

}  // namespace dengwen::store
