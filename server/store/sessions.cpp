// Sessions and second factors: how an officer is known from one request to the next.
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

const std::string session_columns =
    "SELECT token_digest, officer, csrf_token, expires, began, used, browser, address, factor FROM "
    "session ";
const Statement select_session{session_columns + "WHERE token_digest = $1"};
const Statement select_sessions_of{session_columns + "WHERE officer = $1 ORDER BY began DESC, token_digest"};
const Statement upsert_session{
    "INSERT INTO session (token_digest, officer, csrf_token, expires, began, used, browser, address, "
    "factor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (token_digest) DO UPDATE SET "
    "expires = excluded.expires, used = excluded.used"};
const Statement update_used{"UPDATE session SET used = $2 WHERE token_digest = $1 AND used < $2"};
const Statement delete_session{"DELETE FROM session WHERE token_digest = $1"};
const Statement delete_sessions_of{"DELETE FROM session WHERE officer = $1"};
const Statement delete_others{"DELETE FROM session WHERE officer = $1 AND token_digest <> $2"};
const Statement delete_expired{"DELETE FROM session WHERE expires < $1"};

const Statement select_factor{
    "SELECT secret, proposed, confirmed, counter FROM second_factor WHERE officer = $1"};
const Statement upsert_proposed{
    "INSERT INTO second_factor (officer, secret, proposed, confirmed, counter) VALUES ($1, '', $2, 0, 0) "
    "ON CONFLICT (officer) DO UPDATE SET proposed = excluded.proposed"};
const Statement confirm_proposed{
    "UPDATE second_factor SET secret = proposed, proposed = '', confirmed = $3, counter = $4 "
    "WHERE officer = $1 AND proposed = $2 RETURNING counter"};
const Statement update_counter{
    "UPDATE second_factor SET counter = $2 WHERE officer = $1 AND counter < $2 RETURNING counter"};
const Statement delete_factor{"DELETE FROM second_factor WHERE officer = $1"};
const Statement delete_keys_of{"DELETE FROM security_key WHERE officer = $1"};
const Statement insert_recovery{"INSERT INTO recovery_code (officer, digest) VALUES ($1, $2)"};
const Statement delete_recovery{
    "DELETE FROM recovery_code WHERE officer = $1 AND digest = $2 RETURNING officer"};
const Statement delete_recovery_of{"DELETE FROM recovery_code WHERE officer = $1"};
const Statement count_recovery{"SELECT count(*) FROM recovery_code WHERE officer = $1"};
const Statement insert_reset{
    "INSERT INTO second_factor_reset (officer, instant, administrator) VALUES ($1, $2, $3) "
    "ON CONFLICT (officer, instant) DO NOTHING"};
const Statement select_reset{
    "SELECT instant, administrator FROM second_factor_reset WHERE officer = $1 ORDER BY instant DESC LIMIT "
    "1"};

}  // namespace

bool found_row(Database& database, const Statement& statement, std::initializer_list<Value> values) {
    bool found = false;
    const auto write = std::make_shared<Write>();
    write->add(statement, values);
    write->see = [&found](const Row&) { found = true; };
    commit_now(database, write);
    return found;
}

void write_alone(Database& database, const Statement& statement, std::initializer_list<Value> values) {
    const auto write = std::make_shared<Write>();
    write->add(statement, values);
    commit_now(database, write);
}

Session session_of(const Row& row) {
    return {.token_digest = std::string(row.text(0)),
            .officer = std::string(row.text(1)),
            .csrf_token = std::string(row.text(2)),
            .expires = {row.whole(3)},
            .began = {row.whole(4)},
            .used = {row.whole(5)},
            .browser = std::string(row.text(6)),
            .address = std::string(row.text(7)),
            .factor = std::string(row.text(8))};
}

void begin_anew(Write& write, const std::string& officer, const std::vector<std::string>& recovery_digests) {
    if (!recovery_digests.empty()) write.add(delete_recovery_of, {text(officer)});
    for (const std::string& digest : recovery_digests)
        write.add(insert_recovery, {text(officer), text(digest)});
    write.add(delete_sessions_of, {text(officer)});
}

void Store::save(const Session& session) {
    write_alone(*rooms_->database, upsert_session,
                {text(session.token_digest), text(session.officer), text(session.csrf_token),
                 whole(session.expires.milliseconds), whole(session.began.milliseconds),
                 whole(session.used.milliseconds), text(session.browser), text(session.address),
                 text(session.factor)});
}

std::optional<Session> Store::session(const std::string& token_digest) {
    std::optional<Session> found;
    rooms_->read(select_session, {text(token_digest)}, [&](const Row& row) { found = session_of(row); });
    return found;
}

std::vector<Session> Store::sessions(const std::string& officer) {
    std::vector<Session> found;
    rooms_->read(select_sessions_of, {text(officer)},
                 [&](const Row& row) { found.push_back(session_of(row)); });
    return found;
}

void Store::touch_session(const std::string& token_digest, Instant used) {
    write_alone(*rooms_->database, update_used, {text(token_digest), whole(used.milliseconds)});
}

void Store::drop_session(const std::string& token_digest) {
    write_alone(*rooms_->database, delete_session, {text(token_digest)});
}

void Store::drop_sessions(const std::string& officer) {
    write_alone(*rooms_->database, delete_sessions_of, {text(officer)});
}

void Store::drop_other_sessions(const std::string& officer, const std::string& token_digest) {
    write_alone(*rooms_->database, delete_others, {text(officer), text(token_digest)});
}

void Store::drop_expired_sessions(Instant now) {
    write_alone(*rooms_->database, delete_expired, {whole(now.milliseconds)});
}

std::optional<SecondFactor> Store::second_factor(const std::string& officer) {
    std::optional<SecondFactor> found;
    rooms_->read(select_factor, {text(officer)}, [&](const Row& row) {
        found =
            SecondFactor{std::string(row.text(0)), std::string(row.text(1)), {row.whole(2)}, row.whole(3)};
    });
    return found;
}

void Store::propose_second_factor(const std::string& officer, const std::string& sealed) {
    write_alone(*rooms_->database, upsert_proposed, {text(officer), text(sealed)});
}

bool Store::confirm_second_factor(const std::string& officer, const std::string& sealed, Instant now,
                                  std::int64_t counter, const std::vector<std::string>& recovery_digests) {
    if (!found_row(*rooms_->database, confirm_proposed,
                   {text(officer), text(sealed), whole(now.milliseconds), whole(counter)}))
        return false;
    const auto write = std::make_shared<Write>();
    begin_anew(*write, officer, recovery_digests);
    commit_now(*rooms_->database, write);
    return true;
}

bool Store::take_code(const std::string& officer, std::int64_t counter) {
    return found_row(*rooms_->database, update_counter, {text(officer), whole(counter)});
}

bool Store::take_recovery_code(const std::string& officer, const std::string& digest) {
    return found_row(*rooms_->database, delete_recovery, {text(officer), text(digest)});
}

int Store::recovery_codes_left(const std::string& officer) {
    int left = 0;
    rooms_->read(count_recovery, {text(officer)},
                 [&](const Row& row) { left = static_cast<int>(row.whole(0)); });
    return left;
}

void Store::reset_second_factor(const std::string& officer, Instant now, const std::string& administrator) {
    const auto write = std::make_shared<Write>();
    write->add(delete_factor, {text(officer)});
    write->add(delete_keys_of, {text(officer)});
    write->add(delete_recovery_of, {text(officer)});
    write->add(delete_sessions_of, {text(officer)});
    write->add(insert_reset, {text(officer), whole(now.milliseconds), text(administrator)});
    commit_now(*rooms_->database, write);
}

std::optional<SecondFactorReset> Store::second_factor_reset(const std::string& officer) {
    std::optional<SecondFactorReset> found;
    rooms_->read(select_reset, {text(officer)}, [&](const Row& row) {
        found = SecondFactorReset{{row.whole(0)}, std::string(row.text(1))};
    });
    return found;
}

}  // namespace dengwen::store
