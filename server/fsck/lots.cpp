// Lots: each population as its leaf commits to it, each ticket from its matter, each draw from the seed. That
// the seed is the ledger's own is held by look_at_ledger, which has its tree.
#include <algorithm>
#include <map>

#include "core/lot.hpp"
#include "fsck/looking.hpp"
#include "ledger/entry.hpp"
#include "ledger/lot.hpp"

namespace dengwen::fsck {
namespace {

using store::Row;
using store::Statement;
using store::text;
using store::whole;

const Statement lot_page{
    "SELECT lot.id, by_unit, units, from_day, until_day, lot.number, share, on_day, announced_at, secret, "
    "coalesce(lot_population.salt, ''), coalesce(lot_population.digest, ''), "
    "coalesce(lot_population.leaf, -1), coalesce(leaf.position, -1), coalesce(leaf.entry, ''), "
    "coalesce(lot_draw.seed, '') FROM lot LEFT JOIN lot_population ON lot_population.lot = lot.id LEFT JOIN "
    "leaf ON leaf.number = lot_population.leaf LEFT JOIN lot_draw ON lot_draw.lot = lot.id WHERE lot.id > $1 "
    "ORDER BY lot.id LIMIT $2"};
const Statement tickets_of_lot{"SELECT unit, ticket, matter FROM lot_ticket WHERE lot = $1"};
const Statement drawn_of_lot{
    "SELECT unit, ordinal, matter FROM lot_drawn WHERE lot = $1 ORDER BY unit, ordinal"};
const Statement parts_of_lot{"SELECT unit, size, drawn FROM lot_part WHERE lot = $1 ORDER BY ordinal"};
const Statement accusation_in_lot{
    "SELECT lot_ticket.matter FROM lot_ticket LEFT JOIN matter ON matter.number = lot_ticket.matter WHERE "
    "lot_ticket.lot = $1 AND coalesce(matter.kind, 'accusation') = 'accusation' LIMIT 1"};
const Statement row_without_lot{
    "SELECT lot FROM (SELECT lot FROM lot_population UNION SELECT lot FROM lot_part UNION SELECT lot "
    "FROM lot_ticket UNION SELECT lot FROM lot_draw UNION SELECT lot FROM lot_drawn) AS rows_of_lots WHERE "
    "lot NOT IN (SELECT id FROM lot) LIMIT "
    "1"};

// The row of one lot with what its population, its leaf and its draw say of it.
struct LotRow {
    Lot lot;
    std::string announced;
    std::string secret;
    std::string salt;
    std::string digest;
    std::int64_t leaf = -1;
    std::int64_t position = -1;
    std::string entry;
    std::string seed;
    bool is_sized = true;  // by a number or by a share
};

std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> out;
    for (std::string_view rest = line; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        out.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

LotRow row_of(const Row& row) {
    LotRow out;
    out.lot.id = row.text(0);
    out.lot.by = row.text(1);
    out.lot.units = words_of(row.text(2));
    out.lot.from = day_from(row.text(3)).value_or(Day{});
    out.lot.until = day_from(row.text(4)).value_or(Day{});
    out.lot.number = static_cast<int>(row.whole(5));
    out.lot.share = static_cast<int>(row.whole(6));
    const bool fits = row.whole(5) == out.lot.number && row.whole(6) == out.lot.share;
    out.is_sized = fits && (out.lot.number > 0) != (out.lot.share > 0);
    out.lot.on = day_from(row.text(7)).value_or(Day{});
    out.announced = iso(Instant{row.whole(8)});
    out.secret = row.bytes(9);
    out.salt = row.bytes(10);
    out.digest = row.bytes(11);
    out.leaf = row.whole(12);
    out.position = row.whole(13);
    out.entry = row.bytes(14);
    out.seed = row.bytes(15);
    return out;
}

std::string lot_name(const LotRow& row) { return "lot " + row.lot.id; }

using Numbers = std::map<std::string, std::vector<std::string>>;  // of matters, by unit

// The parts as the tickets stand there, each ticket held against its matter; `numbers` gets whose they are.
std::vector<ledger::LotPart> parts_there(Looking& looking, const LotRow& row,
                                         std::map<ledger::Hash, std::string>& numbers) {
    std::map<std::string, std::vector<ledger::Hash>> of_unit;
    bool is_known = true;
    looking.read(tickets_of_lot, {text(row.lot.id)}, [&](const Row& one) {
        const std::string number = dengwen::text(MatterNumber{one.whole(2)});
        const ledger::Hash ticket = ledger::ticket_of(ledger::ticket_salt(row.secret, number), number);
        const std::string unit(one.text(0));
        is_known = is_known && one.bytes(1) == ledger::bytes_of(ticket) &&
                   std::ranges::find(row.lot.units, unit) != row.lot.units.end();
        of_unit[unit].push_back(ticket);
        numbers[ticket] = number;
    });
    if (!is_known) looking.wrong(lot_name(row) + " has a ticket that is not its matter's");
    std::vector<ledger::LotPart> parts;
    for (const std::string& unit : row.lot.units) {
        ledger::LotPart part{unit, std::move(of_unit[unit]), 0};
        std::ranges::sort(part.tickets);
        part.drawn = static_cast<std::size_t>(drawn_of(row.lot, static_cast<int>(part.tickets.size())));
        parts.push_back(std::move(part));
    }
    return parts;
}

void hold_population(Looking& looking, const LotRow& row, const std::vector<ledger::LotPart>& parts) {
    ++looking.found.lots;
    const std::string words = ledger::text_of({.id = row.lot.id,
                                               .by = row.lot.by,
                                               .from = iso(row.lot.from),
                                               .until = iso(row.lot.until),
                                               .number = row.lot.number,
                                               .share = row.lot.share,
                                               .on = iso(row.lot.on),
                                               .announced = row.announced},
                                              parts);
    if (row.position >= 0 || row.salt.size() != 32 ||
        row.entry != ledger::bytes_of(ledger::lot_entry(row.salt, words)))
        looking.wrong(lot_name(row) + " is not what leaf " + std::to_string(row.leaf) + " commits to");
    if (row.digest != ledger::bytes_of(ledger::population_digest(parts)))
        looking.wrong(lot_name(row) + " has the digest of another population");
    std::vector<std::string> wanted, there;
    for (const ledger::LotPart& part : parts)
        wanted.push_back(part.unit + " " + std::to_string(part.tickets.size()) + " " +
                         std::to_string(part.drawn));
    looking.read(parts_of_lot, {text(row.lot.id)}, [&](const Row& one) {
        there.push_back(std::string(one.text(0)) + " " + std::to_string(one.whole(1)) + " " +
                        std::to_string(one.whole(2)));
    });
    if (wanted != there) looking.wrong(lot_name(row) + " says other numbers than its tickets");
    looking.read(accusation_in_lot, {text(row.lot.id)}, [&](const Row& one) {
        looking.wrong(lot_name(row) + " has in its population what cannot be drawn, " +
                      dengwen::text(MatterNumber{one.whole(0)}));
    });
}

void hold_draw(Looking& looking, const LotRow& row, const std::vector<ledger::LotPart>& parts,
               const std::map<ledger::Hash, std::string>& numbers) {
    Numbers wanted, there;
    const auto seed = ledger::hash_from_bytes(row.seed);
    if (!row.seed.empty() && !seed) looking.wrong(lot_name(row) + " has a seed that is none");
    for (const ledger::LotPart& part : parts) {
        if (!seed) break;
        for (const ledger::Hash& ticket : ledger::drawn(*seed, part.tickets, part.drawn))
            wanted[part.unit].push_back(numbers.at(ticket));
    }
    bool in_order = true;
    looking.read(drawn_of_lot, {text(row.lot.id)}, [&](const Row& one) {
        auto& of_unit = there[std::string(one.text(0))];
        of_unit.push_back(dengwen::text(MatterNumber{one.whole(2)}));
        in_order = in_order && one.whole(1) == static_cast<std::int64_t>(of_unit.size());
    });
    if (wanted != there || !in_order) looking.wrong(lot_name(row) + " drew others than its seed draws");
}

void hold_lot(Looking& looking, const LotRow& row) {
    std::map<ledger::Hash, std::string> numbers;
    const auto parts = parts_there(looking, row, numbers);
    if (!row.is_sized) looking.wrong(lot_name(row) + " says neither a number nor a share, or both");
    if (row.leaf >= 0)
        hold_population(looking, row, parts);
    else if (!numbers.empty() || !row.seed.empty())
        looking.wrong(lot_name(row) + " has tickets or a draw and no population in the ledger");
    hold_draw(looking, row, parts, numbers);
}

}  // namespace

void look_at_lots(Looking& looking) {
    std::string after;
    std::int64_t seen = 0;
    for (;;) {
        std::vector<LotRow> page;
        looking.read(lot_page, {text(after), whole(page_rows)},
                     [&](const Row& row) { page.push_back(row_of(row)); });
        for (const LotRow& row : page) hold_lot(looking, row);
        seen += static_cast<std::int64_t>(page.size());
        if (page.empty() || !looking.goes_on(Part::lots, seen, 0)) break;
        after = page.back().lot.id;
    }
    looking.read(row_without_lot, {}, [&](const Row& row) {
        looking.wrong("lot " + std::string(row.text(0)) + " has rows and was never announced");
    });
}

}  // namespace dengwen::fsck
