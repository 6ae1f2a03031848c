// Units, officers, codes and settings: small tables, saved row by row.
#include "record/record.hpp"
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

const Statement select_units{"SELECT body FROM unit ORDER BY id"};
const Statement upsert_unit{
    "INSERT INTO unit (id, body) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET body = excluded.body"};
const std::string officer_columns =
    "SELECT id, name, unit, roles, active, password_digest, must_change_password FROM officer ";
const Statement select_officer{officer_columns + "WHERE id = $1"};
const Statement select_officers{officer_columns + "WHERE id > $1 ORDER BY id LIMIT $2"};
const Statement select_officers_of{officer_columns + "WHERE unit = $1 AND active = 1 ORDER BY id LIMIT $2"};
const Statement upsert_officer{
    "INSERT INTO officer (id, name, unit, roles, active, password_digest, must_change_password) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
    "unit = excluded.unit, roles = excluded.roles, active = excluded.active, "
    "password_digest = excluded.password_digest, must_change_password = excluded.must_change_password"};
const Statement select_divisions{"SELECT code, zh, en, parent FROM division ORDER BY code"};
const Statement upsert_division{
    "INSERT INTO division (code, zh, en, parent) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (code) DO UPDATE SET zh = excluded.zh, en = excluded.en, parent = excluded.parent"};
const Statement select_categories{"SELECT code, zh, en, parent, level FROM category ORDER BY code"};
const Statement upsert_category{
    "INSERT INTO category (code, zh, en, parent, level) VALUES ($1, $2, $3, $4, $5) "
    "ON CONFLICT (code) DO UPDATE SET zh = excluded.zh, en = excluded.en, parent = excluded.parent, "
    "level = excluded.level"};
const Statement select_setting{"SELECT value FROM setting WHERE name = $1"};
const Statement upsert_setting{
    "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = "
    "excluded.value"};

void write_now(Database& database, const Statement& statement, std::initializer_list<Value> values) {
    const auto write = std::make_shared<Write>();
    write->add(statement, values);
    commit_now(database, write);
}

std::string text_of(const std::set<Role>& roles) {
    std::string out;
    for (const Role role : roles) {
        if (!out.empty()) out += ' ';
        out += name(role);
    }
    return out;
}

std::set<Role> roles_from(std::string_view text) {
    std::set<Role> roles;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        roles.insert(known(role_from(text.substr(0, end))));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return roles;
}

StoredOfficer officer_of(const Row& row) {
    return {
        .officer = {.id = std::string(row.text(0)),
                    .name = std::string(row.text(1)),
                    .unit = std::string(row.text(2)),
                    .roles = roles_from(row.text(3)),
                    .active = row.whole(4) != 0},
        .name = std::string(row.text(1)),
        .password_digest = std::string(row.text(5)),
        .must_change_password = row.whole(6) != 0,
    };
}

Words words_of(const Row& row) { return {std::string(row.text(1)), std::string(row.text(2))}; }

}  // namespace

std::vector<Unit> Store::units() {
    std::vector<Unit> found;
    rooms_->read(select_units, {}, [&](const Row& row) {
        found.push_back(read_stored([&] { return record::unit_from_text(row.text(0)); }));
    });
    return found;
}

void Store::save(const Unit& unit) {
    write_now(*rooms_->database, upsert_unit, {text(unit.id), text(record::text_of(unit))});
}

std::optional<StoredOfficer> Store::officer(const std::string& id) {
    std::optional<StoredOfficer> found;
    rooms_->read(select_officer, {text(id)}, [&](const Row& row) { found = officer_of(row); });
    return found;
}

std::vector<StoredOfficer> Store::officers(const std::string& after, int limit) {
    std::vector<StoredOfficer> found;
    rooms_->read(select_officers, {text(after), whole(limit)},
                 [&](const Row& row) { found.push_back(officer_of(row)); });
    return found;
}

std::vector<StoredOfficer> Store::officers_of(const std::string& unit, int limit) {
    std::vector<StoredOfficer> found;
    rooms_->read(select_officers_of, {text(unit), whole(limit)},
                 [&](const Row& row) { found.push_back(officer_of(row)); });
    return found;
}

void Store::save(const StoredOfficer& stored) {
    const Officer& officer = stored.officer;
    write_now(*rooms_->database, upsert_officer,
              {text(officer.id), text(stored.name), text(officer.unit), text(text_of(officer.roles)),
               whole(officer.active), text(stored.password_digest), whole(stored.must_change_password)});
}

std::vector<Division> Store::divisions() {
    std::vector<Division> found;
    rooms_->read(select_divisions, {}, [&](const Row& row) {
        found.push_back({std::string(row.text(0)), words_of(row), std::string(row.text(3))});
    });
    return found;
}

void Store::save(const std::vector<Division>& divisions) {
    const auto write = std::make_shared<Write>();
    for (const Division& one : divisions) {
        write->add(upsert_division, {text(one.code), text(one.name.zh), text(one.name.en), text(one.parent)});
    }
    commit_now(*rooms_->database, write);
}

std::vector<Category> Store::categories() {
    std::vector<Category> found;
    rooms_->read(select_categories, {}, [&](const Row& row) {
        found.push_back({std::string(row.text(0)), words_of(row), std::string(row.text(3)),
                         static_cast<int>(row.whole(4))});
    });
    return found;
}

void Store::save(const std::vector<Category>& categories) {
    const auto write = std::make_shared<Write>();
    for (const Category& one : categories) {
        write->add(upsert_category, {text(one.code), text(one.name.zh), text(one.name.en), text(one.parent),
                                     whole(one.level)});
    }
    commit_now(*rooms_->database, write);
}

std::optional<std::string> Store::setting(const std::string& name) {
    std::optional<std::string> found;
    rooms_->read(select_setting, {text(name)}, [&](const Row& row) { found = std::string(row.text(0)); });
    return found;
}

void Store::set_setting(const std::string& name, const std::string& value) {
    write_now(*rooms_->database, upsert_setting, {text(name), text(value)});
}

}  // namespace dengwen::store
