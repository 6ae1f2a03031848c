// The tables of lots. The population and its leaf are one transaction, as those of an hour of readings are.
#include "store/lots.hpp"

#include <algorithm>
#include <map>

#include "ledger/entry.hpp"
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

const std::string lot_columns =
    "SELECT id, by_unit, units, from_day, until_day, number, share, on_day, announced_by, announced_at, "
    "secret FROM lot ";
const Statement insert_lot{
    "INSERT INTO lot (id, by_unit, units, from_day, until_day, number, share, on_day, announced_by, "
    "announced_at, secret) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
const Statement select_lot{lot_columns + "WHERE id = $1"};
const Statement select_lots{lot_columns +
                            "WHERE (on_day, id) < ($1, $2) ORDER BY on_day DESC, id DESC LIMIT $3"};
const Statement select_waiting_lots{
    lot_columns +
    "WHERE on_day <= $1 AND NOT EXISTS (SELECT 1 FROM lot_draw WHERE lot_draw.lot = lot.id) "
    "ORDER BY on_day, id"};
const Statement insert_population{
    "INSERT INTO lot_population (lot, salt, digest, leaf) VALUES ($1, $2, $3, "
    "(SELECT coalesce(max(number) + 1, 0) FROM leaf))",
    Committed::conflict};
const Statement insert_lot_leaf{
    "INSERT INTO leaf (number, position, entry) VALUES ((SELECT leaf FROM lot_population WHERE lot = $1), "
    "NULL, $2)",
    Committed::conflict};
const Statement insert_lot_part{
    "INSERT INTO lot_part (lot, ordinal, unit, size, drawn) VALUES ($1, $2, $3, $4, $5)",
    Committed::conflict};
const Statement select_lot_parts{"SELECT unit, size, drawn FROM lot_part WHERE lot = $1 ORDER BY ordinal"};
const Statement insert_ticket{"INSERT INTO lot_ticket (lot, unit, ticket, matter) VALUES ($1, $2, $3, $4)",
                              Committed::conflict};
const Statement select_population{"SELECT salt, digest, leaf FROM lot_population WHERE lot = $1"};
const Statement select_tickets{
    "SELECT unit, ticket, matter FROM lot_ticket WHERE lot = $1 ORDER BY unit, ticket"};
const Statement insert_draw{"INSERT INTO lot_draw (lot, seed, drawn_on) VALUES ($1, $2, $3)",
                            Committed::conflict};
const Statement insert_drawn{"INSERT INTO lot_drawn (lot, unit, ordinal, matter) VALUES ($1, $2, $3, $4)",
                             Committed::conflict};
const Statement select_draw{"SELECT seed, drawn_on FROM lot_draw WHERE lot = $1"};
const Statement select_drawn{
    "SELECT unit, ordinal, matter FROM lot_drawn WHERE lot = $1 ORDER BY unit, ordinal"};

constexpr const char* after_every_day = "9999-12-31";

std::string joined(const std::vector<std::string>& units) {
    std::string out;
    for (const std::string& one : units) out += out.empty() ? one : " " + one;
    return out;
}

std::vector<std::string> parted(std::string_view units) {
    std::vector<std::string> out;
    while (!units.empty()) {
        const std::size_t end = std::min(units.find(' '), units.size());
        out.emplace_back(units.substr(0, end));
        units.remove_prefix(std::min(end + 1, units.size()));
    }
    return out;
}

ledger::Hash hash_of(const Row& row, int column) {
    const auto hash = ledger::hash_from_bytes(row.bytes(column));
    if (!hash) throw Fault("a stored hash of a lot has the wrong length");
    return *hash;
}

KeptLot lot_of(const Row& row) {
    return {.lot = {.id = std::string(row.text(0)),
                    .by = std::string(row.text(1)),
                    .units = parted(row.text(2)),
                    .from = stored_day(row.text(3)),
                    .until = stored_day(row.text(4)),
                    .number = static_cast<int>(row.whole(5)),
                    .share = static_cast<int>(row.whole(6)),
                    .on = stored_day(row.text(7))},
            .announced_by = std::string(row.text(8)),
            .announced_at = {row.whole(9)},
            .secret = row.bytes(10)};
}

std::vector<KeptLot> read_lots(Database& database, const Statement& statement,
                               std::initializer_list<Value> values) {
    std::vector<KeptLot> found;
    database.read(statement, std::span(values.begin(), values.size()),
                  [&](const Row& row) { found.push_back(lot_of(row)); });
    return found;
}

}  // namespace

std::vector<ledger::LotPart> parts_of(const Lot& lot, const std::vector<LotTicket>& tickets) {
    std::map<std::string, std::vector<ledger::Hash>> of_unit;
    for (const LotTicket& one : tickets) of_unit[one.unit].push_back(one.ticket);
    std::vector<ledger::LotPart> parts;
    for (const std::string& unit : lot.units) {
        ledger::LotPart& part = parts.emplace_back();
        part.unit = unit;
        part.tickets = std::move(of_unit[unit]);
        std::ranges::sort(part.tickets);
        part.drawn = static_cast<std::size_t>(drawn_of(lot, static_cast<int>(part.tickets.size())));
    }
    return parts;
}

std::string lot_text(const KeptLot& kept, const std::vector<ledger::LotPart>& parts) {
    const Lot& lot = kept.lot;
    return ledger::text_of({.id = lot.id,
                            .by = lot.by,
                            .from = iso(lot.from),
                            .until = iso(lot.until),
                            .number = lot.number,
                            .share = lot.share,
                            .on = iso(lot.on),
                            .announced = iso(kept.announced_at)},
                           parts);
}

void Lots::announce(const KeptLot& kept) {
    const Lot& one = kept.lot;
    const std::string units = joined(one.units), from = iso(one.from), until = iso(one.until),
                      on = iso(one.on);
    write_alone(database_, insert_lot,
                {text(one.id), text(one.by), text(units), text(from), text(until), whole(one.number),
                 whole(one.share), text(on), text(kept.announced_by), whole(kept.announced_at.milliseconds),
                 bytes(kept.secret)});
}

std::optional<KeptLot> Lots::lot(const std::string& id) {
    auto found = read_lots(database_, select_lot, {text(id)});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<KeptLot> Lots::lots(const LotQuery& query) {
    const std::string day = query.before ? iso(query.before->first) : std::string(after_every_day);
    const std::string_view id = query.before ? std::string_view(query.before->second) : std::string_view();
    return read_lots(database_, select_lots, {text(day), text(id), whole(query.limit)});
}

std::vector<KeptLot> Lots::waiting(Day today) {
    const std::string day = iso(today);
    return read_lots(database_, select_waiting_lots, {text(day)});
}

bool Lots::fix(const KeptLot& kept, const std::vector<LotTicket>& tickets) {
    const std::vector<ledger::LotPart> parts = parts_of(kept.lot, tickets);
    const auto write = std::make_shared<Write>();
    const std::string_view id = write->keep(kept.lot.id), salt = write->keep(new_salt());
    const std::string_view digest =
        write->keep(std::string(ledger::bytes_of(ledger::population_digest(parts))));
    write->add(insert_population, {text(id), bytes(salt), bytes(digest)});
    write->add(
        insert_lot_leaf,
        {text(id), bytes(write->keep(ledger::bytes_of(ledger::lot_entry(salt, lot_text(kept, parts)))))});
    int ordinal = 0;
    for (const ledger::LotPart& part : parts)
        write->add(insert_lot_part,
                   {text(id), whole(++ordinal), text(write->keep(part.unit)), whole(std::ssize(part.tickets)),
                    whole(static_cast<std::int64_t>(part.drawn))});
    for (const LotTicket& one : tickets)
        write->add(insert_ticket,
                   {text(id), text(write->keep(one.unit)),
                    bytes(write->keep(std::string(ledger::bytes_of(one.ticket)))), whole(one.matter.value)});
    return commit_now(database_, write) == Committed::done;
}

std::optional<LotPopulation> Lots::population(const std::string& id) {
    std::optional<LotPopulation> found;
    const Value values[] = {text(id)};
    database_.read(select_population, values, [&](const Row& row) {
        found = {row.bytes(0), hash_of(row, 1), static_cast<std::uint64_t>(row.whole(2))};
    });
    return found;
}

std::vector<LotSize> Lots::sizes(const std::string& id) {
    std::vector<LotSize> found;
    const Value values[] = {text(id)};
    database_.read(select_lot_parts, values, [&](const Row& row) {
        found.push_back(
            {std::string(row.text(0)), static_cast<int>(row.whole(1)), static_cast<int>(row.whole(2))});
    });
    return found;
}

std::vector<LotTicket> Lots::tickets(const std::string& id) {
    std::vector<LotTicket> found;
    const Value values[] = {text(id)};
    database_.read(select_tickets, values, [&](const Row& row) {
        found.push_back({std::string(row.text(0)), hash_of(row, 1), {row.whole(2)}});
    });
    return found;
}

bool Lots::draw(const std::string& id, const LotDraw& draw, const std::vector<DrawnMatter>& matters) {
    const auto write = std::make_shared<Write>();
    const std::string_view lot = write->keep(id);
    write->add(insert_draw, {text(lot), bytes(write->keep(std::string(ledger::bytes_of(draw.seed)))),
                             text(write->keep(iso(draw.drawn_on)))});
    for (const DrawnMatter& one : matters)
        write->add(insert_drawn,
                   {text(lot), text(write->keep(one.unit)), whole(one.ordinal), whole(one.matter.value)});
    return commit_now(database_, write) == Committed::done;
}

std::optional<LotDraw> Lots::draw(const std::string& id) {
    std::optional<LotDraw> found;
    const Value values[] = {text(id)};
    database_.read(select_draw, values, [&](const Row& row) {
        found = {hash_of(row, 0), stored_day(row.text(1))};
    });
    return found;
}

std::vector<DrawnMatter> Lots::drawn(const std::string& id) {
    std::vector<DrawnMatter> found;
    const Value values[] = {text(id)};
    database_.read(select_drawn, values, [&](const Row& row) {
        found.push_back({std::string(row.text(0)), static_cast<int>(row.whole(1)), {row.whole(2)}});
    });
    return found;
}

}  // namespace dengwen::store
