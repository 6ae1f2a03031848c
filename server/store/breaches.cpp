// What units are held to account for. A breach of a deadline that still runs is found by the day alone, in
// one pass over the duties that have fallen due since the last; every other follows from an act and is
// written with it.
#include "store/breaches.hpp"

#include <algorithm>
#include <deque>

#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

const Statement delete_breaches{"DELETE FROM breach WHERE matter = $1"};
const Statement insert_breach{
    "INSERT INTO breach (matter, clock, ordinal, unit, last_day, made_good_on, set_aside, kind) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
    // On PostgreSQL the sweep may have found the same one a moment ago; the act knows more.
    "ON CONFLICT (matter, clock, ordinal) DO UPDATE SET unit = excluded.unit, last_day = excluded.last_day, "
    "made_good_on = excluded.made_good_on, set_aside = excluded.set_aside, kind = excluded.kind"};
const Statement delete_measures{"DELETE FROM measure WHERE matter = $1"};
const Statement insert_measure{
    "INSERT INTO measure (matter, ordinal, kind, by_unit, unit, taken_on, reply_by, replied_on, "
    "withdrawn_on, "
    "matter_kind) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
// One seek in the index of a unit's duties.
const Statement find_breaches{
    "INSERT INTO breach (matter, clock, ordinal, unit, last_day, made_good_on, set_aside, kind) "
    "SELECT matter, clock, ordinal + 1, unit, last_day, '', 0, kind FROM duty "
    "WHERE unit = $1 AND last_day >= $2 AND last_day < $3 AND clock NOT IN ('objection', 'review_request', "
    "'re_review_request', 'plan_step', 'meeting_duty', 'follow_up', 'aid') "
    "ON CONFLICT (matter, clock, ordinal) DO NOTHING"};
const Statement upsert_swept{
    "INSERT INTO setting (name, value) VALUES ('breaches.swept_until', $1) "
    "ON CONFLICT (name) DO UPDATE SET value = excluded.value"};
const Statement select_page{
    "SELECT matter, clock, ordinal, unit, last_day, made_good_on, set_aside, kind FROM breach "
    "WHERE unit = $1 AND last_day >= $2 AND (last_day, matter, clock, ordinal) < ($3, $4, $5, $6) "
    "AND (kind <> 'accusation' OR $7 = 1) "
    "ORDER BY last_day DESC, matter DESC, clock DESC, ordinal DESC LIMIT $8"};
const std::string measure_columns =
    "SELECT matter, ordinal, kind, by_unit, unit, taken_on, reply_by, replied_on, withdrawn_on, matter_kind "
    "FROM measure WHERE ";
const std::string measure_page =
    " = $1 AND taken_on >= $2 AND (taken_on, matter, ordinal) < ($3, $4, $5) "
    "AND (matter_kind <> 'accusation' OR $6 = 1) ORDER BY taken_on DESC, matter DESC, ordinal DESC LIMIT $7";
const Statement select_measures_of{measure_columns + "unit" + measure_page};
const Statement select_measures_by{measure_columns + "by_unit" + measure_page};

constexpr const char* swept_setting = "breaches.swept_until";
constexpr const char* before_all = "0001-01-01";
constexpr const char* after_all = "9999-12-31";
constexpr std::int64_t number_max = INT64_MAX;
constexpr int ordinal_max = INT32_MAX;

std::optional<Day> day_or_none(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(stored_day(text));
}

// Nothing in the past of this act's matter can have made or moved one.
bool leaves_all(const Matter& matter, Day as_of) {
    const auto is_past = [&](const Deadline& deadline) { return deadline.last_day < as_of; };
    return matter.re_checks.empty() && std::ranges::none_of(matter.deadlines, is_past);
}

// Days are moved by these alone, and then one that was there may be none any more.
bool moves_days(const std::vector<Entry>& entries) {
    return std::ranges::any_of(entries, [](const Entry& entry) {
        return std::visit(
            []<class Happened>(const Happened&) {
                return std::is_same_v<Happened, DeadlineRecounted> || std::is_same_v<Happened, Extended> ||
                       std::is_same_v<Happened, Heard> || std::is_same_v<Happened, Returned>;
            },
            entry.event);
    });
}

}  // namespace

BreachKey key_of(const KeptBreach& breach) {
    if (!breach.clock) return {BreachKind::re_check_failed, breach.ordinal};
    return {known(breach_when_late(*breach.clock)), breach.ordinal};
}

void add_breaches(Write& write, const Change& change) {
    const Matter& matter = change.after;
    const Value number = whole(matter.number.value);
    const Day as_of =
        std::max(change.as_of.value_or(change.entries.back().at.day), change.entries.back().at.day);
    const bool is_new = change.entries.front().seq == 1;
    if (!leaves_all(matter, as_of) || moves_days(change.entries)) {
        if (!is_new) write.add(delete_breaches, {number});
        for (const Breach& breach : breaches(matter, as_of)) {
            write.add(insert_breach,
                      {number, text(breach.clock ? name(*breach.clock) : std::string_view{}),
                       whole(breach.key.ordinal), text(write.keep(breach.unit)),
                       text(write.keep(iso(breach.since + -1))),
                       text(breach.made_good_on ? write.keep(iso(*breach.made_good_on)) : std::string_view{}),
                       whole(breach.set_aside), text(name(matter.kind))});
        }
    }
    if (matter.measures.empty()) return;
    write.add(delete_measures, {number});
    const auto day = [&](const std::optional<Day>& given) {
        return text(given ? write.keep(iso(*given)) : std::string_view{});
    };
    for (const dengwen::Measure& measure : matter.measures)
        write.add(insert_measure,
                  {number, whole(measure.ordinal), text(name(measure.kind)), text(measure.by),
                   text(measure.unit), day(measure.taken_on), day(measure.reply_by), day(measure.replied_on),
                   day(measure.withdrawn_on), text(name(matter.kind))});
}

int Store::find_breaches_until(Day today, const std::vector<std::string>& units) {
    const std::string from = setting(swept_setting).value_or(before_all), until = iso(today);
    if (from >= until) return 0;
    const auto write = std::make_shared<Write>();
    for (const std::string& unit : units)
        write->add(find_breaches,
                   {text(write->keep(unit)), text(write->keep(from)), text(write->keep(until))});
    write->add(upsert_swept, {text(write->keep(until))});
    commit_now(*rooms_->database, write);
    return static_cast<int>(units.size());
}

std::vector<KeptBreach> Store::breaches(const BreachQuery& query) {
    std::vector<KeptBreach> found;
    const std::string from = iso(query.from + -1);
    const std::string last = query.after ? iso(query.after->since + -1) : std::string(after_all);
    const std::string clock = !query.after         ? "~"
                              : query.after->clock ? std::string(name(*query.after->clock))
                                                   : "";
    const auto see = [&](const Row& row) {
        KeptBreach& one = found.emplace_back();
        one.matter = {row.whole(0)};
        if (!row.text(1).empty()) one.clock = known(clock_from(row.text(1)));
        one.ordinal = static_cast<int>(row.whole(2));
        one.unit = row.text(3);
        one.since = stored_day(row.text(4)) + 1;
        one.made_good_on = day_or_none(row.text(5));
        one.set_aside = row.whole(6) != 0;
        one.kind = known(kind_from(row.text(7)));
    };
    rooms_->read(select_page,
                 {text(query.unit), text(from), text(last),
                  whole(query.after ? query.after->matter.value : number_max), text(clock),
                  whole(query.after ? query.after->ordinal : ordinal_max), whole(query.with_accusations),
                  whole(query.limit)},
                 see);
    return found;
}

std::vector<KeptMeasure> Store::measures(const MeasureQuery& query) {
    std::vector<KeptMeasure> found;
    const std::string from = iso(query.from);
    const std::string last = query.after ? iso(query.after->taken_on) : std::string(after_all);
    const auto see = [&](const Row& row) {
        KeptMeasure& one = found.emplace_back();
        one.matter = {row.whole(0)};
        one.ordinal = static_cast<int>(row.whole(1));
        one.kind = known(measure_kind_from(row.text(2)));
        one.by = row.text(3);
        one.unit = row.text(4);
        one.taken_on = stored_day(row.text(5));
        one.reply_by = day_or_none(row.text(6));
        one.replied_on = day_or_none(row.text(7));
        one.withdrawn_on = day_or_none(row.text(8));
        one.matter_kind = known(kind_from(row.text(9)));
    };
    rooms_->read(query.by.empty() ? select_measures_of : select_measures_by,
                 {text(query.by.empty() ? query.unit : query.by), text(from), text(last),
                  whole(query.after ? query.after->matter.value : number_max),
                  whole(query.after ? query.after->ordinal : ordinal_max), whole(query.with_accusations),
                  whole(query.limit)},
                 see);
    return found;
}

}  // namespace dengwen::store
