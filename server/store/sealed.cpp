// The tables of what is sealed, and the names of the vault's keys.
#include "store/sealed.hpp"

#include "store/hex.hpp"
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

const Statement insert_sealed{
    "INSERT INTO sealed (reference, kind, vault_key, wrapped, box, file) VALUES ($1, $2, $3, $4, $5, $6) ON "
    "CONFLICT (reference) DO NOTHING"};
const Statement insert_sealed_without_file{
    "INSERT INTO sealed (reference, kind, vault_key, wrapped, box) VALUES ($1, $2, $3, $4, $5) ON CONFLICT "
    "(reference) DO NOTHING"};
constexpr const char* sealed_columns =
    "SELECT reference, kind, vault_key, wrapped, box, coalesce(file, reference) FROM sealed ";
const Statement select_sealed{std::string(sealed_columns) +
                              "WHERE reference IN ($1, $2, $3, $4, $5, $6, $7, $8)"};
const Statement select_sealed_after{std::string(sealed_columns) +
                                    "WHERE reference > $1 ORDER BY reference LIMIT $2"};
constexpr std::size_t sealed_at_once = 8;
const Statement delete_file{"DELETE FROM sealed WHERE reference = $1 AND kind = 'file'"};
// The file first: afterwards nobody knows which it was.
const Statement delete_file_of{
    "DELETE FROM sealed WHERE kind = 'file' AND reference = (SELECT one.file FROM sealed AS one WHERE "
    "one.reference = $1) AND "
    "(SELECT count(*) FROM sealed AS other WHERE other.file = sealed.reference) = 1"};
const Statement delete_sealed{"DELETE FROM sealed WHERE reference = $1"};
const Statement count_sealed{"SELECT count(*) FROM sealed"};
const Statement count_sealed_under{"SELECT count(*) FROM sealed WHERE vault_key = $1"};
const Statement update_wrapped{"UPDATE sealed SET vault_key = $2, wrapped = $3 WHERE reference = $1"};
const Statement select_vault_keys{"SELECT id FROM vault_key ORDER BY id"};
const Statement insert_vault_key{"INSERT INTO vault_key (id) VALUES ($1) ON CONFLICT (id) DO NOTHING"};
const Statement delete_vault_key{"DELETE FROM vault_key WHERE id = $1"};
const Statement count_in_clear{"SELECT count(*) FROM content WHERE kind IN ('person', 'attachment')"};
const Statement select_in_clear{
    "SELECT digest, salt, kind, body FROM content WHERE kind IN ('person', 'attachment') LIMIT $1"};
const Statement delete_content{"DELETE FROM content WHERE digest = $1"};

Sealed sealed_of(const Row& row) {
    Sealed out{hex(row.bytes(0)), std::string(row.text(1)), std::string(row.text(2)), row.bytes(3),
               row.bytes(4),      hex(row.bytes(5))};
    if (out.file == out.reference) out.file.clear();
    return out;
}

}  // namespace

void add_sealed(Write& write, const Sealed& sealed) {
    const Value reference = bytes(write.keep(bytes_of(sealed.reference)));
    if (sealed.file.empty()) {
        write.add(insert_sealed_without_file, {reference, text(sealed.kind), text(sealed.vault_key),
                                               bytes(sealed.wrapped), bytes(sealed.box)});
    } else {
        write.add(insert_sealed, {reference, text(sealed.kind), text(sealed.vault_key), bytes(sealed.wrapped),
                                  bytes(sealed.box), bytes(write.keep(bytes_of(sealed.file)))});
    }
}

void add_erased(Write& write, const std::string& reference) {
    const Value raw = bytes(write.keep(bytes_of(reference)));
    write.add(delete_file_of, {raw});
    write.add(delete_sealed, {raw});
}

std::vector<Sealed> Store::sealed(const std::vector<ContentRef>& refs) {
    std::vector<Sealed> found;
    for (std::size_t first = 0; first < refs.size(); first += sealed_at_once) {
        std::array<std::string, sealed_at_once> references;
        std::array<Value, sealed_at_once> values;
        for (std::size_t i = 0; i < sealed_at_once; ++i) {
            if (first + i < refs.size()) references[i] = bytes_of(refs[first + i].digest);
            values[i] = bytes(references[i]);
        }
        rooms_->database->read(select_sealed, values,
                               [&](const Row& row) { found.push_back(sealed_of(row)); });
    }
    return found;
}

std::vector<Sealed> Store::sealed_after(const std::string& reference, int limit) {
    std::vector<Sealed> found;
    const std::string after = bytes_of(reference);
    rooms_->read(select_sealed_after, {bytes(after), whole(limit)},
                 [&](const Row& row) { found.push_back(sealed_of(row)); });
    return found;
}

void Store::keep(const Sealed& sealed) {
    const auto write = std::make_shared<Write>();
    write->add(delete_file, {bytes(write->keep(bytes_of(sealed.reference)))});
    add_sealed(*write, sealed);
    commit_now(*rooms_->database, write);
}

void Store::rewrap(const std::vector<Sealed>& sealed) {
    const auto write = std::make_shared<Write>();
    for (const Sealed& one : sealed)
        write->add(update_wrapped,
                   {bytes(write->keep(bytes_of(one.reference))), text(one.vault_key), bytes(one.wrapped)});
    commit_now(*rooms_->database, write);
}

std::int64_t Store::sealed_count() {
    std::int64_t count = 0;
    rooms_->read(count_sealed, {}, [&](const Row& row) { count = row.whole(0); });
    return count;
}

std::int64_t Store::sealed_count(const std::string& vault_key) {
    std::int64_t count = 0;
    rooms_->read(count_sealed_under, {text(vault_key)}, [&](const Row& row) { count = row.whole(0); });
    return count;
}

std::vector<std::string> Store::vault_keys() {
    std::vector<std::string> ids;
    rooms_->read(select_vault_keys, {}, [&](const Row& row) { ids.emplace_back(row.text(0)); });
    return ids;
}

void Store::add_vault_key(const std::string& id) {
    const auto write = std::make_shared<Write>();
    write->add(insert_vault_key, {text(id)});
    commit_now(*rooms_->database, write);
}

void Store::drop_vault_key(const std::string& id) {
    const auto write = std::make_shared<Write>();
    write->add(delete_vault_key, {text(id)});
    commit_now(*rooms_->database, write);
}

std::int64_t Store::in_clear_count() {
    std::int64_t count = 0;
    rooms_->read(count_in_clear, {}, [&](const Row& row) { count = row.whole(0); });
    return count;
}

std::vector<Content> Store::in_clear(int limit) {
    std::vector<Content> found;
    rooms_->read(select_in_clear, {whole(limit)}, [&](const Row& row) {
        found.push_back(
            {hex(row.bytes(0)), row.bytes(1), std::string(row.text(2)), std::string(row.text(3))});
    });
    return found;
}

void Store::seal(const std::vector<Sealed>& sealed) {
    const auto write = std::make_shared<Write>();
    for (const Sealed& one : sealed) {
        add_sealed(*write, one);
        write->add(delete_content, {bytes(write->keep(bytes_of(one.reference)))});
    }
    commit_now(*rooms_->database, write);
}

namespace {

void run_each(Database& database, std::string_view steps) {
    const auto connection = database.connect();
    while (!steps.empty()) {
        const std::size_t end = std::min(steps.find('\n'), steps.size());
        connection->script(std::string(steps.substr(0, end)));
        steps.remove_prefix(std::min(end + 1, steps.size()));
    }
}

}  // namespace

void Store::sweep() { run_each(*rooms_->database, rooms_->database->dialect().sweeping); }

void Store::sweep_erased() { run_each(*rooms_->database, rooms_->database->dialect().sweeping_erased); }

void Store::drop_attachment(const std::string& sha256) { rooms_->attachments.drop(sha256); }

}  // namespace dengwen::store
