// Readings: every hour that is sealed from its rows, and no row outside an hour.
#include <limits>
#include <vector>

#include "core/reading.hpp"
#include "fsck/looking.hpp"
#include "ledger/entry.hpp"
#include "ledger/reads_text.hpp"

namespace dengwen::fsck {
namespace {

using store::Row;
using store::Statement;
using store::whole;

const Statement hour_page{
    "SELECT reading_hour.hour, reading_hour.salt, reading_hour.leaf, coalesce(leaf.position, -1), "
    "coalesce(leaf.entry, '') FROM reading_hour LEFT JOIN leaf ON leaf.number = reading_hour.leaf "
    "WHERE reading_hour.leaf IS NOT NULL AND reading_hour.hour > $1 ORDER BY reading_hour.hour LIMIT $2"};
const Statement rows_of_hour{
    "SELECT matter, officer, unit, thing, digest, duty, ground, day, first_at, last_at, times FROM reading "
    "WHERE hour = $1"};
const Statement leaves_of_hours{
    "SELECT count(*) FROM leaf WHERE position IS NULL AND number NOT IN (SELECT leaf FROM lot_population)"};
const Statement row_outside{
    "SELECT matter, hour FROM reading WHERE NOT EXISTS (SELECT 1 FROM reading_hour WHERE reading_hour.hour = "
    "reading.hour) LIMIT 1"};
const Statement row_of_nothing{
    "SELECT matter, hour FROM reading WHERE NOT EXISTS (SELECT 1 FROM matter WHERE matter.number = "
    "reading.matter) LIMIT 1"};
const Statement every_footing{
    "SELECT DISTINCT thing, duty, ground, CASE WHEN digest = '' THEN 0 ELSE 1 END FROM reading"};

struct Hour {
    std::int64_t hour = 0;
    std::int64_t leaf = 0;
    std::int64_t position = 0;
    std::string salt;
    std::string entry;
};

std::string name_of(std::int64_t hour) { return "the readings of hour " + std::to_string(hour); }

std::string entry_of(Looking& looking, const Hour& hour) {
    std::vector<std::string> lines;
    looking.read(rows_of_hour, {whole(hour.hour)}, [&](const Row& row) {
        lines.push_back(ledger::line_of({.matter = row.whole(0),
                                         .officer = row.text(1),
                                         .unit = row.text(2),
                                         .thing = row.text(3),
                                         .digest = row.text(4),
                                         .duty = row.text(5),
                                         .ground = row.text(6),
                                         .day = row.text(7),
                                         .first = row.whole(8),
                                         .last = row.whole(9),
                                         .times = row.whole(10)}));
    });
    return ledger::bytes_of(ledger::reads_entry(hour.salt, ledger::text_of(hour.hour, std::move(lines))));
}

void hold_hour(Looking& looking, const Hour& hour) {
    ++looking.found.hours;
    if (hour.position >= 0 || hour.entry.empty())
        return looking.wrong(name_of(hour.hour) + " have no leaf of their own");
    if (hour.salt.size() != 32 || hour.entry != entry_of(looking, hour))
        looking.wrong(name_of(hour.hour) + " are not what leaf " + std::to_string(hour.leaf) + " commits to");
}

}  // namespace

void look_at_readings(Looking& looking) {
    std::int64_t after = std::numeric_limits<std::int64_t>::min();
    const std::int64_t all = looking.number(leaves_of_hours);
    for (;;) {
        std::vector<Hour> page;
        looking.read(hour_page, {whole(after), whole(page_rows)}, [&](const Row& row) {
            page.push_back({row.whole(0), row.whole(2), row.whole(3), row.bytes(1), row.bytes(4)});
        });
        for (const Hour& hour : page) hold_hour(looking, hour);
        if (page.empty() || !looking.goes_on(Part::readings, looking.found.hours, all)) break;
        after = page.back().hour;
    }
    if (looking.is_over()) return;
    if (looking.found.hours != all)
        looking.wrong("readings: " + std::to_string(all) + " hours are in the ledger and " +
                      std::to_string(looking.found.hours) + " say so");
    looking.read(row_outside, {}, [&](const Row& row) {
        looking.wrong(text(MatterNumber{row.whole(0)}) + ": a reading belongs to no hour that is known, " +
                      std::to_string(row.whole(1)));
    });
    looking.read(row_of_nothing, {}, [&](const Row& row) {
        looking.wrong(name_of(row.whole(1)) + " speak of a matter that is not there, " +
                      text(MatterNumber{row.whole(0)}));
    });
    looking.read(every_footing, {}, [&](const Row& row) {
        const auto thing = reading_thing_from(row.text(0));
        const bool names_a_file = thing == ReadingThing::attachment;
        if (!thing || !footing_from(row.text(1), row.text(2)) || names_a_file != (row.whole(3) == 1))
            looking.wrong("readings: a row rests on something that is not known");
    });
}

}  // namespace dengwen::fsck
