// Delegations: who stands in for whom, on which days, and who said so.
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

const std::string delegation_columns =
    "SELECT id, officer, deputy, unit, from_day, until_day, reason, set_by, set_at, ended_by, ended_at "
    "FROM delegation ";
const Statement select_delegation{delegation_columns + "WHERE id = $1"};
const Statement select_standing_in{
    delegation_columns +
    "WHERE deputy = $1 AND until_day >= $2 AND from_day <= $2 AND ended_at = 0 "
    "ORDER BY officer, id"};
const Statement select_delegations_of{
    delegation_columns + "WHERE officer = $1 OR deputy = $1 ORDER BY until_day DESC, id LIMIT $2"};
const Statement select_delegations_in{delegation_columns +
                                      "WHERE unit = $1 ORDER BY until_day DESC, id LIMIT $2"};
const Statement insert_delegation{
    "INSERT INTO delegation (id, officer, deputy, unit, from_day, until_day, reason, set_by, set_at, "
    "ended_by, "
    "ended_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', 0)"};
const Statement update_ended{
    "UPDATE delegation SET ended_by = $2, ended_at = $3 WHERE id = $1 AND ended_at = 0 RETURNING id"};
const Statement delete_delegations{"DELETE FROM delegation WHERE until_day < $1"};

KeptDelegation delegation_of(const Row& row) {
    return {.id = std::string(row.text(0)),
            .delegation = {.officer = std::string(row.text(1)),
                           .deputy = std::string(row.text(2)),
                           .unit = std::string(row.text(3)),
                           .from = stored_day(row.text(4)),
                           .until = stored_day(row.text(5)),
                           .ended = row.whole(10) != 0},
            .reason = std::string(row.text(6)),
            .set_by = std::string(row.text(7)),
            .set_at = {row.whole(8)},
            .ended_by = std::string(row.text(9)),
            .ended_at = {row.whole(10)}};
}

}  // namespace

void Store::save(const KeptDelegation& one) {
    const Delegation& said = one.delegation;
    const std::string from = iso(said.from), until = iso(said.until);
    write_alone(*rooms_->database, insert_delegation,
                {text(one.id), text(said.officer), text(said.deputy), text(said.unit), text(from),
                 text(until), text(one.reason), text(one.set_by), whole(one.set_at.milliseconds)});
}

std::optional<KeptDelegation> Store::delegation(const std::string& id) {
    std::optional<KeptDelegation> found;
    rooms_->read(select_delegation, {text(id)}, [&](const Row& row) { found = delegation_of(row); });
    return found;
}

bool Store::end_delegation(const std::string& id, const std::string& by, Instant now) {
    return found_row(*rooms_->database, update_ended, {text(id), text(by), whole(now.milliseconds)});
}

void Store::drop_delegations(Day before) {
    const std::string day = iso(before);
    write_alone(*rooms_->database, delete_delegations, {text(day)});
}

std::vector<KeptDelegation> Store::standing_in(const std::string& deputy, Day day) {
    const std::string today = iso(day);
    std::vector<KeptDelegation> found;
    rooms_->read(select_standing_in, {text(deputy), text(today)},
                 [&](const Row& row) { found.push_back(delegation_of(row)); });
    return found;
}

std::vector<KeptDelegation> Store::delegations_of(const std::string& officer, int limit) {
    std::vector<KeptDelegation> found;
    rooms_->read(select_delegations_of, {text(officer), whole(limit)},
                 [&](const Row& row) { found.push_back(delegation_of(row)); });
    return found;
}

std::vector<KeptDelegation> Store::delegations_in(const std::string& unit, int limit) {
    std::vector<KeptDelegation> found;
    rooms_->read(select_delegations_in, {text(unit), whole(limit)},
                 [&](const Row& row) { found.push_back(delegation_of(row)); });
    return found;
}

}  // namespace dengwen::store
