// The tables of the tally: a batch of events is added together with the cursor of its follower, or not at
// all.
#include "store/tally.hpp"

#include <algorithm>

#include "core/naming.hpp"
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

constexpr naming::Table<Step, step_count> step_names{{
    {Step::registered, "registered"},
    {Step::forwarded, "forwarded"},
    {Step::received, "received"},
    {Step::accepted, "accepted"},
    {Step::answered, "answered"},
    {Step::served, "served"},
    {Step::withdrawn, "withdrawn"},
    {Step::ended, "ended"},
    {Step::settled, "settled"},
}};
static_assert(naming::is_in_order(step_names));

constexpr const char* tally_follower = "tally";

// Of several followers that took the same events one adds them. The first statement makes the others wait for
// its transaction; the second runs into the row's own key when the cursor is no longer where this one began.
const Statement hold_tally_cursor{
    "INSERT INTO follower (name, position) VALUES ($1, 0) "
    "ON CONFLICT (name) DO UPDATE SET position = follower.position"};
const Statement be_first{
    "INSERT INTO follower (name, position) SELECT name, position FROM follower WHERE name = $1 AND position "
    "<> $2",
    Committed::conflict};
const Statement move_tally_cursor{"UPDATE follower SET position = $2 WHERE name = $1"};

const Statement add_day{
    "INSERT INTO tally_day (unit, day, step, total) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (unit, day, step) DO UPDATE SET total = tally_day.total + excluded.total"};
const Statement add_stage{
    "INSERT INTO tally_stage (unit, stage, total) VALUES ($1, $2, $3) "
    "ON CONFLICT (unit, stage) DO UPDATE SET total = tally_stage.total + excluded.total"};
const Statement add_place{
    "INSERT INTO tally_place (place, month, category, total) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (place, month, category) DO UPDATE SET total = tally_place.total + excluded.total"};
const Statement add_clock{
    "INSERT INTO tally_clock (unit, month, clock, kept, late, days) VALUES ($1, $2, $3, $4, $5, $6) "
    "ON CONFLICT (unit, month, clock) DO UPDATE SET kept = tally_clock.kept + excluded.kept, "
    "late = tally_clock.late + excluded.late, days = tally_clock.days + excluded.days"};

const Statement add_tally_part{
    "INSERT INTO tally_part (unit, period, part, place, category, total) VALUES ($1, $2, $3, $4, $5, $6) "
    "ON CONFLICT (unit, period, part, place, category) DO UPDATE SET total = tally_part.total + "
    "excluded.total"};
const Statement add_tally_matter{
    "INSERT INTO tally_matter (unit, part, period, matter, total) VALUES ($1, $2, $3, $4, $5) "
    "ON CONFLICT (unit, part, period, matter) DO UPDATE SET total = tally_matter.total + excluded.total"};
// Most duties are pending for a while; a row of each day would stay.
const Statement clear_part{
    "DELETE FROM tally_part WHERE unit = $1 AND period = $2 AND part = $3 AND place = $4 AND category = $5 "
    "AND total = 0"};
const Statement clear_matter{
    "DELETE FROM tally_matter WHERE unit = $1 AND part = $2 AND period = $3 AND matter = $4 AND total = 0"};

const Statement drop_tally_parts{"DELETE FROM tally_part"};
const Statement drop_tally_matters{"DELETE FROM tally_matter"};
const Statement drop_days{"DELETE FROM tally_day"};
const Statement drop_stages{"DELETE FROM tally_stage"};
const Statement drop_places{"DELETE FROM tally_place"};
const Statement drop_clocks{"DELETE FROM tally_clock"};

const Statement select_days{"SELECT unit, day, step, total FROM tally_day"};
const Statement select_stages{"SELECT unit, stage, total FROM tally_stage"};
const Statement select_places{"SELECT place, month, category, total FROM tally_place"};
const Statement select_tally_parts{"SELECT unit, period, part, place, category, total FROM tally_part"};
const Statement select_tally_matters{"SELECT unit, part, period, matter, total FROM tally_matter"};
const Statement select_clocks{"SELECT unit, month, clock, kept, late, days FROM tally_clock"};

// Sums are read for so many units or places at once.
constexpr std::size_t keys_at_once = 32;

// "($3, $4, …)": the places of the keys, from the number `first`.
std::string keys_from(std::size_t first) {
    std::string out;
    for (std::size_t i = first; i < first + keys_at_once; ++i)
        out += (i == first ? "($" : ", $") + std::to_string(i);
    return out + ")";
}

const Statement sum_days{
    "SELECT day, step, sum(total) FROM tally_day WHERE day >= $1 AND day <= $2 AND unit IN " + keys_from(3) +
    " GROUP BY day, step"};
const Statement sum_months{
    "SELECT substr(day, 1, 7), step, sum(total) FROM tally_day WHERE day >= $1 AND day <= $2 AND unit IN " +
    keys_from(3) + " GROUP BY substr(day, 1, 7), step"};
const Statement sum_stages{"SELECT stage, sum(total) FROM tally_stage WHERE unit IN " + keys_from(1) +
                           " GROUP BY stage"};
const Statement sum_places{
    "SELECT place, category, sum(total) FROM tally_place WHERE month >= $1 AND month <= $2 AND place IN " +
    keys_from(3) + " GROUP BY place, category"};
const Statement sum_clocks{
    "SELECT unit, clock, sum(kept), sum(late), sum(days) FROM tally_clock WHERE month >= $1 AND month <= $2 "
    "AND "
    "unit IN " +
    keys_from(3) + " GROUP BY unit, clock"};
const Statement sum_parts{
    "SELECT unit, period, part, place, category, total FROM tally_part WHERE period >= $1 AND period <= $2 "
    "AND unit IN " +
    keys_from(3)};
const Statement select_behind{
    "SELECT period, matter FROM tally_matter WHERE unit = $1 AND part = $2 AND period >= $3 AND period <= $4 "
    "AND (period, matter) > ($5, $6) AND total > 0 ORDER BY period, matter LIMIT $7"};
const Statement count_late{
    "SELECT clock, count(*) FROM (SELECT clock FROM duty WHERE unit = $1 AND last_day < $2 LIMIT $3) AS late "
    "GROUP BY clock"};

// Asks for all keys, a number of them at a time; the last few places repeat a key.
void read_for(Database& database, const Statement& statement, const std::vector<std::string>& period,
              const std::vector<std::string>& keys, const See& see) {
    for (std::size_t first = 0; first < keys.size(); first += keys_at_once) {
        std::vector<Value> values;
        for (const std::string& bound : period) values.push_back(text(bound));
        for (std::size_t i = first; i < first + keys_at_once; ++i)
            values.push_back(text(keys[std::min(i, keys.size() - 1)]));
        database.read(statement, values, see);
    }
}

void add_tally_parts(Write& write, const Tally& more) {
    for (const auto& [key, total] : more.by_part) {
        const auto& [unit, period, part, place, category] = key;
        write.add(add_tally_part,
                  {text(unit), text(period), text(name(part)), text(place), text(category), whole(total)});
        if (total < 0)
            write.add(clear_part, {text(unit), text(period), text(name(part)), text(place), text(category)});
    }
    for (const auto& [key, total] : more.by_matter) {
        const auto& [unit, part, period, matter] = key;
        write.add(add_tally_matter,
                  {text(unit), text(name(part)), text(period), whole(matter), whole(total)});
        if (total < 0) write.add(clear_matter, {text(unit), text(name(part)), text(period), whole(matter)});
    }
}

void add_rows(Write& write, const Tally& more) {
    add_tally_parts(write, more);
    for (const auto& [key, total] : more.by_day) {
        const auto& [unit, day, step] = key;
        write.add(add_day, {text(unit), text(day), text(name(step)), whole(total)});
    }
    for (const auto& [key, total] : more.by_stage)
        write.add(add_stage, {text(key.first), text(name(key.second)), whole(total)});
    for (const auto& [key, total] : more.by_place) {
        const auto& [place, month, category] = key;
        write.add(add_place, {text(place), text(month), text(category), whole(total)});
    }
    for (const auto& [key, sum] : more.by_clock) {
        const auto& [unit, month, clock] = key;
        write.add(add_clock, {text(unit), text(month), text(name(clock)), whole(sum.kept), whole(sum.late),
                              whole(sum.days)});
    }
}

}  // namespace

std::string_view name(Step step) { return naming::name(step_names, step); }
std::optional<Step> step_from(std::string_view text) { return naming::value(step_names, text); }

void Tally::drop_zeros() {
    const auto is_zero = [](const auto& one) { return one.second == 0; };
    std::erase_if(by_day, is_zero);
    std::erase_if(by_stage, is_zero);
    std::erase_if(by_place, is_zero);
    std::erase_if(by_part, is_zero);
    std::erase_if(by_matter, is_zero);
    std::erase_if(by_clock, [](const auto& one) { return one.second == Kept{}; });
}

bool Store::add(const Tally& more, std::int64_t from, std::int64_t through) {
    // The rows view `more`, which outlives the wait.
    const auto write = std::make_shared<Write>();
    write->add(hold_tally_cursor, {text(tally_follower)});
    write->add(be_first, {text(tally_follower), whole(from)});
    add_rows(*write, more);
    write->add(move_tally_cursor, {text(tally_follower), whole(through)});
    return commit_now(*rooms_->database, write) == Committed::done;
}

void Store::drop_tally() {
    const auto write = std::make_shared<Write>();
    write->add(hold_tally_cursor, {text(tally_follower)});
    for (const Statement* one :
         {&drop_days, &drop_stages, &drop_places, &drop_clocks, &drop_tally_parts, &drop_tally_matters})
        write->add(*one, {});
    write->add(move_tally_cursor, {text(tally_follower), whole(0)});
    commit_now(*rooms_->database, write);
}

std::int64_t Store::tallied_through() { return cursor(tally_follower); }

Tally Store::tally() {
    Tally found;
    rooms_->read(select_days, {}, [&](const Row& row) {
        found.by_day[{std::string(row.text(0)), std::string(row.text(1)), known(step_from(row.text(2)))}] =
            row.whole(3);
    });
    rooms_->read(select_stages, {}, [&](const Row& row) {
        found.by_stage[{std::string(row.text(0)), known(stage_from(row.text(1)))}] = row.whole(2);
    });
    rooms_->read(select_places, {}, [&](const Row& row) {
        found.by_place[{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))}] =
            row.whole(3);
    });
    rooms_->read(select_clocks, {}, [&](const Row& row) {
        found.by_clock[{std::string(row.text(0)), std::string(row.text(1)), known(clock_from(row.text(2)))}] =
            Kept{row.whole(3), row.whole(4), row.whole(5)};
    });
    rooms_->read(select_tally_parts, {}, [&](const Row& row) {
        found.by_part[{std::string(row.text(0)), std::string(row.text(1)), known(part_from(row.text(2))),
                       std::string(row.text(3)), std::string(row.text(4))}] = row.whole(5);
    });
    rooms_->read(select_tally_matters, {}, [&](const Row& row) {
        found.by_matter[{std::string(row.text(0)), known(part_from(row.text(1))), std::string(row.text(2)),
                         row.whole(3)}] = row.whole(4);
    });
    found.drop_zeros();
    return found;
}

std::vector<StepSum> Store::step_sums(const std::vector<std::string>& units, Day from, Day until,
                                      bool by_month) {
    std::map<std::pair<std::string, Step>, std::int64_t> sums;
    read_for(*rooms_->database, by_month ? sum_months : sum_days, {iso(from), iso(until)}, units,
             [&](const Row& row) {
                 sums[{std::string(row.text(0)), known(step_from(row.text(1)))}] += row.whole(2);
             });
    std::vector<StepSum> found;
    for (const auto& [key, total] : sums) found.push_back({key.first, key.second, total});
    return found;
}

std::map<Stage, std::int64_t> Store::stage_sums(const std::vector<std::string>& units) {
    std::map<Stage, std::int64_t> sums;
    read_for(*rooms_->database, sum_stages, {}, units,
             [&](const Row& row) { sums[known(stage_from(row.text(0)))] += row.whole(1); });
    return sums;
}

std::vector<PlaceSum> Store::place_sums(const std::vector<std::string>& places, const std::string& from_month,
                                        const std::string& until_month) {
    std::vector<PlaceSum> found;
    read_for(*rooms_->database, sum_places, {from_month, until_month}, places, [&](const Row& row) {
        found.push_back({std::string(row.text(0)), std::string(row.text(1)), row.whole(2)});
    });
    return found;
}

std::vector<ClockSum> Store::clock_sums(const std::vector<std::string>& units, const std::string& from_month,
                                        const std::string& until_month) {
    std::vector<ClockSum> found;
    read_for(*rooms_->database, sum_clocks, {from_month, until_month}, units, [&](const Row& row) {
        found.push_back({std::string(row.text(0)), known(clock_from(row.text(1))),
                         Kept{row.whole(2), row.whole(3), row.whole(4)}});
    });
    return found;
}

void Store::see_parts(const std::vector<std::string>& units, const std::string& from_month,
                      const std::string& until_month, const SeePart& see) {
    const std::string end = until_month + "-99";  // after every day of the month
    read_for(*rooms_->database, sum_parts, {from_month, end}, units, [&](const Row& row) {
        see({row.text(0), row.text(1), known(part_from(row.text(2))), row.text(3), row.text(4),
             row.whole(5)});
    });
}

std::vector<Behind> Store::behind(const BehindQuery& query) {
    std::vector<Behind> found;
    rooms_->read(select_behind,
                 {text(query.unit), text(name(query.part)), text(query.from), text(query.until),
                  text(query.after.first), whole(query.after.second.value), whole(query.limit)},
                 [&](const Row& row) {
                     found.push_back({std::string(row.text(0)), {row.whole(1)}});
                 });
    return found;
}

LateDuties Store::late_duties(const std::string& unit, Day today, int most) {
    LateDuties found;
    std::int64_t all = 0;
    const std::string day = iso(today);
    rooms_->read(count_late, {text(unit), text(day), whole(most)}, [&](const Row& row) {
        found.by_clock[known(clock_from(row.text(0)))] = row.whole(1);
        all += row.whole(1);
    });
    found.at_least = all >= most;
    return found;
}

}  // namespace dengwen::store
