#include "store/post.hpp"

#include <limits>

#include "core/naming.hpp"
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

constexpr naming::Table<DeliveryState, 3> delivery_state_names{{
    {DeliveryState::waiting, "waiting"},
    {DeliveryState::sent, "sent"},
    {DeliveryState::dead, "dead"},
}};
static_assert(naming::is_in_order(delivery_state_names));

constexpr const char* post_follower = "post";

// As of the tally: of several nodes that sorted the same events one adds them.
const Statement hold_post_cursor{
    "INSERT INTO follower (name, position) VALUES ($1, 0) "
    "ON CONFLICT (name) DO UPDATE SET position = follower.position"};
const Statement sort_first{
    "INSERT INTO follower (name, position) SELECT name, position FROM follower WHERE name = $1 AND position "
    "<> $2",
    Committed::conflict};
const Statement select_post_cursor{"SELECT position FROM follower WHERE name = $1"};
const Statement move_post_cursor{"UPDATE follower SET position = $2 WHERE name = $1"};
const Statement begin_post_cursor{
    "INSERT INTO follower (name, position) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING"};
const Statement insert_delivery{
    "INSERT INTO delivery (id, matter, word, recipient, unit, route, day, state, held, tries, next_at, "
    "changed, reason, done_by) VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', 0, 0, $8, $9, '', '') "
    "ON CONFLICT (id) DO NOTHING"};

const std::string delivery_columns =
    "id, matter, word, recipient, unit, route, day, state, tries, next_at, changed, reason, done_by";
const Statement select_due{
    "SELECT id FROM delivery WHERE route = $1 AND state = 'waiting' AND next_at <= $2 LIMIT 1"};
const Statement hold_due{
    "UPDATE delivery SET held = 1, next_at = $3 WHERE id IN (SELECT id FROM delivery WHERE route = $1 AND "
    "state = 'waiting' AND next_at <= $2 ORDER BY next_at, id LIMIT $4) AND state = 'waiting' AND next_at "
    "<= $2 RETURNING " +
    delivery_columns};
const Statement settle_delivery{
    "UPDATE delivery SET held = 0, state = $2, tries = $3, next_at = $4, changed = $5, reason = $6 WHERE id "
    "= $1 AND state = 'waiting'"};
const Statement let_go_held{
    "UPDATE delivery SET held = 0, next_at = $1 WHERE state = 'waiting' AND held = 1"};

const Statement select_deliveries{"SELECT " + delivery_columns +
                                  " FROM delivery WHERE state = $1 AND (changed, id) < ($2, $3) ORDER BY "
                                  "changed DESC, id DESC LIMIT $4"};
const Statement count_deliveries{
    "SELECT count(*) FROM (SELECT 1 FROM delivery WHERE state = $1 LIMIT $2) AS counted"};
const Statement select_delivery{"SELECT " + delivery_columns + " FROM delivery WHERE id = $1"};
const Statement select_letters{"SELECT " + delivery_columns +
                               " FROM delivery WHERE unit = $1 AND id > $2 AND state = 'waiting' AND route "
                               "= 'letter' ORDER BY id LIMIT $3"};
const Statement send_dead_again{
    "UPDATE delivery SET state = 'waiting', held = 0, tries = 0, next_at = 0, changed = $3, done_by = $2 "
    "WHERE id = $1 AND state = 'dead' RETURNING id"};
const Statement print_letter{
    "UPDATE delivery SET state = 'sent', changed = $3, done_by = $2 WHERE id = $1 AND state = 'waiting' AND "
    "route = 'letter' RETURNING id"};
const Statement delete_sent{"DELETE FROM delivery WHERE state = 'sent' AND changed < $1"};

const Statement insert_reminder{
    "INSERT INTO reminder (matter, clock, unit, last_day, days_before, kind, sent_on) VALUES ($1, $2, $3, "
    "$4, "
    "$5, $6, $7) ON CONFLICT (matter, clock, unit, last_day, days_before) DO NOTHING"};
const Statement select_reminder{
    "SELECT 1 FROM reminder WHERE matter = $1 AND clock = $2 AND unit = $3 AND last_day = $4 AND days_before "
    "= "
    "$5"};
const Statement select_reminders{
    "SELECT matter, clock, unit, last_day, days_before, kind, sent_on FROM reminder WHERE unit = $1 AND "
    "(sent_on, matter, clock, last_day, days_before) < ($2, $3, $4, $5, $6) AND (kind <> 'accusation' OR $7 "
    "= "
    "1) AND sent_on >= $9 ORDER BY sent_on DESC, matter DESC, clock DESC, last_day DESC, days_before DESC "
    "LIMIT $8"};

const Statement select_wish{"SELECT route, language FROM wish WHERE matter = $1"};
const Statement upsert_wish{
    "INSERT INTO wish (matter, route, language) VALUES ($1, $2, $3) ON CONFLICT (matter) DO UPDATE SET "
    "route = excluded.route, language = excluded.language"};

const Statement select_mail{"SELECT done FROM mail WHERE digest = $1"};
const Statement upsert_mail{
    "INSERT INTO mail (digest, done, day) VALUES ($1, $2, $3) ON CONFLICT (digest) DO UPDATE SET done = "
    "excluded.done"};

Delivery delivery_of(const Row& row) {
    return {.id = std::string(row.text(0)),
            .matter = {row.whole(1)},
            .word = std::string(row.text(2)),
            .to = std::string(row.text(3)),
            .unit = std::string(row.text(4)),
            .route = std::string(row.text(5)),
            .day = stored_day(row.text(6)),
            .state = known(delivery_state_from(row.text(7))),
            .tries = static_cast<int>(row.whole(8)),
            .next = {row.whole(9)},
            .changed = {row.whole(10)},
            .reason = std::string(row.text(11)),
            .done_by = std::string(row.text(12))};
}

std::vector<Delivery> read_deliveries(Database& database, const Statement& statement,
                                      std::initializer_list<Value> values) {
    std::vector<Delivery> found;
    database.read(statement, std::span(values.begin(), values.size()),
                  [&](const Row& row) { found.push_back(delivery_of(row)); });
    return found;
}

}  // namespace

std::string_view name(DeliveryState state) { return naming::name(delivery_state_names, state); }
std::optional<DeliveryState> delivery_state_from(std::string_view text) {
    return naming::value(delivery_state_names, text);
}

namespace {

void add_delivery(Write& write, const Delivery& one) {
    write.add(insert_delivery, {text(one.id), whole(one.matter.value), text(one.word), text(one.to),
                                text(one.unit), text(one.route), text(write.keep(iso(one.day))),
                                whole(one.next.milliseconds), whole(one.changed.milliseconds)});
}

}  // namespace

bool Post::add(const std::vector<Delivery>& deliveries, std::int64_t from, std::int64_t through) {
    const auto write = std::make_shared<Write>();
    write->add(hold_post_cursor, {text(post_follower)});
    write->add(sort_first, {text(post_follower), whole(from)});
    for (const Delivery& one : deliveries) add_delivery(*write, one);
    write->add(move_post_cursor, {text(post_follower), whole(through)});
    return commit_now(database_, write) == Committed::done;
}

std::int64_t Post::sorted_through() {
    std::int64_t position = 0;
    const Value values[] = {text(post_follower)};
    database_.read(select_post_cursor, values, [&](const Row& row) { position = row.whole(0); });
    return position;
}

void Post::begin_at(std::int64_t position) {
    write_alone(database_, begin_post_cursor, {text(post_follower), whole(position)});
}

std::vector<Delivery> Post::take_due(const std::string& route, Instant now, Instant until, int most) {
    bool any = false;
    const Value asked[] = {text(route), whole(now.milliseconds)};
    database_.read(select_due, asked, [&](const Row&) { any = true; });
    std::vector<Delivery> taken;
    if (!any) return taken;
    const auto write = std::make_shared<Write>();
    write->add(hold_due, {text(route), whole(now.milliseconds), whole(until.milliseconds), whole(most)});
    write->see = [&taken](const Row& row) { taken.push_back(delivery_of(row)); };
    if (commit_now(database_, write) != Committed::done) taken.clear();
    return taken;
}

void Post::settle(const std::vector<Delivery>& deliveries) {
    const auto write = std::make_shared<Write>();
    for (const Delivery& one : deliveries)
        write->add(settle_delivery,
                   {text(one.id), text(name(one.state)), whole(one.tries), whole(one.next.milliseconds),
                    whole(one.changed.milliseconds), text(one.reason)});
    commit_now(database_, write);
}

void Post::let_go(Instant now) { write_alone(database_, let_go_held, {whole(now.milliseconds)}); }

std::vector<Delivery> Post::deliveries(const DeliveryQuery& query) {
    static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
    const auto& before = query.before;
    return read_deliveries(
        database_, select_deliveries,
        {text(name(query.state)), whole(before ? before->first.milliseconds : never),
         text(before ? std::string_view(before->second) : std::string_view()), whole(query.limit)});
}

int Post::count(DeliveryState state, int most) {
    int found = 0;
    const Value values[] = {text(name(state)), whole(most)};
    database_.read(count_deliveries, values, [&](const Row& row) { found = static_cast<int>(row.whole(0)); });
    return found;
}

std::optional<Delivery> Post::delivery(const std::string& id) {
    auto found = read_deliveries(database_, select_delivery, {text(id)});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

bool Post::send_again(const std::string& id, const std::string& officer, Instant now) {
    return found_row(database_, send_dead_again, {text(id), text(officer), whole(now.milliseconds)});
}

std::vector<Delivery> Post::letters(const std::string& unit, const std::string& after, int limit) {
    return read_deliveries(database_, select_letters, {text(unit), text(after), whole(limit)});
}

bool Post::print(const std::string& id, const std::string& officer, Instant now) {
    return found_row(database_, print_letter, {text(id), text(officer), whole(now.milliseconds)});
}

void Post::forget_sent(Instant before) { write_alone(database_, delete_sent, {whole(before.milliseconds)}); }

void Post::remind(const std::vector<Reminder>& reminders, const std::vector<Delivery>& deliveries) {
    if (reminders.empty()) return;
    const auto write = std::make_shared<Write>();
    for (const Reminder& one : reminders)
        write->add(insert_reminder,
                   {whole(one.matter.value), text(name(one.clock)), text(write->keep(one.unit)),
                    text(write->keep(iso(one.last_day))), whole(one.days_before), text(name(one.kind)),
                    text(write->keep(iso(one.sent_on)))});
    for (const Delivery& one : deliveries) add_delivery(*write, one);
    commit_now(database_, write);
}

bool Post::was_reminded(const Reminder& one) {
    bool is_there = false;
    const std::string last_day = iso(one.last_day);
    const Value values[] = {whole(one.matter.value), text(name(one.clock)), text(one.unit), text(last_day),
                            whole(one.days_before)};
    database_.read(select_reminder, values, [&](const Row&) { is_there = true; });
    return is_there;
}

std::vector<Reminder> Post::reminders(const ReminderQuery& query) {
    std::vector<Reminder> found;
    const auto& after = query.after;
    const std::string sent_on = after ? iso(after->sent_on) : "9999-12-31",
                      last_day = after ? iso(after->last_day) : "", from = iso(query.from);
    const Value values[] = {text(query.unit),
                            text(sent_on),
                            whole(after ? after->matter.value : 0),
                            text(after ? name(after->clock) : std::string_view{}),
                            text(last_day),
                            whole(after ? after->days_before : 0),
                            whole(query.with_accusations),
                            whole(query.limit),
                            text(from)};
    database_.read(select_reminders, values, [&](const Row& row) {
        found.push_back({.matter = {row.whole(0)},
                         .clock = known(clock_from(row.text(1))),
                         .unit = std::string(row.text(2)),
                         .last_day = stored_day(row.text(3)),
                         .days_before = static_cast<int>(row.whole(4)),
                         .kind = known(kind_from(row.text(5))),
                         .sent_on = stored_day(row.text(6))});
    });
    return found;
}

Wish Post::wish(MatterNumber matter) {
    Wish found;
    const Value values[] = {whole(matter.value)};
    database_.read(select_wish, values, [&](const Row& row) {
        found = {std::string(row.text(0)), std::string(row.text(1))};
    });
    return found;
}

void Post::set_wish(MatterNumber matter, const Wish& wish) {
    write_alone(database_, upsert_wish, {whole(matter.value), text(wish.route), text(wish.language)});
}

std::optional<bool> Post::mail_is_done(const std::string& digest) {
    std::optional<bool> found;
    const Value values[] = {text(digest)};
    database_.read(select_mail, values, [&](const Row& row) { found = row.whole(0) != 0; });
    return found;
}

void Post::keep_mail(const std::string& digest, bool is_done, Day day) {
    const std::string on = iso(day);
    write_alone(database_, upsert_mail, {text(digest), whole(is_done ? 1 : 0), text(on)});
}

}  // namespace dengwen::store
