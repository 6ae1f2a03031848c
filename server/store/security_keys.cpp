// Security keys: the devices that sign for an officer, and what a session was asked to sign.
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

const Statement select_keys{
    "SELECT credential, name, algorithm, public_key, counter, added, used FROM security_key "
    "WHERE officer = $1 ORDER BY added, credential"};
const Statement insert_key{
    "INSERT INTO security_key (credential, officer, name, algorithm, public_key, counter, added, used) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT (credential) DO NOTHING RETURNING credential"};
// A key that counts goes on with each use: one that stands still or goes back was copied. Both zero: it does
// not count.
const Statement use_key{
    "UPDATE security_key SET counter = $3, used = $4 WHERE officer = $1 AND credential = $2 "
    "AND (counter < $3 OR (counter = 0 AND $3 = 0)) RETURNING credential"};
const Statement delete_key{
    "DELETE FROM security_key WHERE officer = $1 AND credential = $2 AND ("
    "EXISTS (SELECT 1 FROM second_factor WHERE officer = $1 AND secret <> '') OR "
    "EXISTS (SELECT 1 FROM security_key AS other WHERE other.officer = $1 AND other.credential <> $2)) "
    "RETURNING credential"};
const Statement update_challenge{
    "UPDATE session SET challenge = $2, challenge_until = $3 WHERE token_digest = $1"};
const Statement clear_challenge{
    "UPDATE session SET challenge = '' WHERE token_digest = $1 AND challenge = $2 AND challenge <> '' "
    "AND challenge_until >= $3 RETURNING token_digest"};

}  // namespace

std::vector<SecurityKey> Store::security_keys(const std::string& officer) {
    std::vector<SecurityKey> found;
    rooms_->read(select_keys, {text(officer)}, [&](const Row& row) {
        found.push_back({.credential = std::string(row.text(0)),
                         .name = std::string(row.text(1)),
                         .algorithm = static_cast<int>(row.whole(2)),
                         .public_key = std::string(row.text(3)),
                         .counter = row.whole(4),
                         .added = {row.whole(5)},
                         .used = {row.whole(6)}});
    });
    return found;
}

bool Store::add_security_key(const std::string& officer, const SecurityKey& key,
                             const std::vector<std::string>& recovery_digests) {
    if (!found_row(*rooms_->database, insert_key,
                   {text(key.credential), text(officer), text(key.name), whole(key.algorithm),
                    text(key.public_key), whole(key.counter), whole(key.added.milliseconds)}))
        return false;
    const auto write = std::make_shared<Write>();
    begin_anew(*write, officer, recovery_digests);
    commit_now(*rooms_->database, write);
    return true;
}

bool Store::use_security_key(const std::string& officer, const std::string& credential, std::int64_t counter,
                             Instant now) {
    return found_row(*rooms_->database, use_key,
                     {text(officer), text(credential), whole(counter), whole(now.milliseconds)});
}

bool Store::drop_security_key(const std::string& officer, const std::string& credential) {
    return found_row(*rooms_->database, delete_key, {text(officer), text(credential)});
}

void Store::set_challenge(const std::string& token_digest, const std::string& challenge, Instant until) {
    write_alone(*rooms_->database, update_challenge,
                {text(token_digest), text(challenge), whole(until.milliseconds)});
}

bool Store::take_challenge(const std::string& token_digest, const std::string& challenge, Instant now) {
    return found_row(*rooms_->database, clear_challenge,
                     {text(token_digest), text(challenge), whole(now.milliseconds)});
}

}  // namespace dengwen::store
