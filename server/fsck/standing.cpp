// How units stand to what they owe: the rows of breaches and measures, each held against its matter.
#include <map>
#include <utility>

#include "core/breach.hpp"
#include "fsck/looking.hpp"

namespace dengwen::fsck {
namespace {

using store::Row;
using store::Statement;
using store::whole;

// Columns: the row of one breach or measure as it should be, or as it is, one text for each column.
using Columns = std::vector<std::string>;

const Statement breaches_of{
    "SELECT clock, ordinal, unit, last_day, made_good_on, set_aside, kind FROM breach WHERE matter = $1"};
const Statement measures_of{
    "SELECT ordinal, kind, by_unit, unit, taken_on, reply_by, replied_on, withdrawn_on, matter_kind FROM "
    "measure WHERE matter = $1 ORDER BY ordinal"};

std::string iso_or_none(const std::optional<Day>& day) { return day ? iso(*day) : std::string(); }

// A breach of a deadline that still runs is found by the day alone, so a row may be there on one day and not
// the day before; what stands in a row is a breach all the same.
bool holds_breaches(Looking& looking, const Matter& sum) {
    const Day end = *day_from(2999, 12, 31);
    std::map<std::pair<std::string, int>, Columns> lawful;
    for (const Breach& one : breaches(sum, end))
        lawful[{one.clock ? std::string(name(*one.clock)) : std::string(), one.key.ordinal}] = {
            one.unit, iso(one.since + -1), iso_or_none(one.made_good_on), one.set_aside ? "1" : "0",
            std::string(name(sum.kind))};
    bool hold = true;
    looking.read(breaches_of, {whole(sum.number.value)}, [&](const Row& row) {
        const auto found = lawful.find({std::string(row.text(0)), static_cast<int>(row.whole(1))});
        const Columns there{std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4)),
                            std::to_string(row.whole(5)), std::string(row.text(6))};
        if (found == lawful.end() || found->second != there) hold = false;
    });
    return hold;
}

bool holds_measures(Looking& looking, const Matter& sum) {
    std::vector<Columns> wanted, there;
    for (const Measure& one : sum.measures)
        wanted.push_back({std::to_string(one.ordinal), std::string(name(one.kind)), one.by, one.unit,
                          iso(one.taken_on), iso_or_none(one.reply_by), iso_or_none(one.replied_on),
                          iso_or_none(one.withdrawn_on), std::string(name(sum.kind))});
    looking.read(measures_of, {whole(sum.number.value)}, [&](const Row& row) {
        Columns columns{std::to_string(row.whole(0))};
        for (int i = 1; i <= 8; ++i) columns.emplace_back(row.text(i));
        there.push_back(std::move(columns));
    });
    return there == wanted;
}

}  // namespace

void look_at_standing(Looking& looking, const Matter& sum) {
    const std::string number = text(sum.number);
    if (!holds_breaches(looking, sum)) looking.wrong(number + " has breaches that its record does not show");
    if (!holds_measures(looking, sum)) looking.wrong(number + " has measures that are not those it took");
}

}  // namespace dengwen::fsck
