// The tables of the ledger. Nodes that seal at the same time meet at the keys of their rows: one adds all it
// has, the others nothing.
#include "store/leaves.hpp"

#include <sodium.h>

#include "ledger/commitment.hpp"
#include "ledger/entry.hpp"
#include "ledger/event_text.hpp"
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

using ledger::salt_bytes;

const Statement select_sealed_position{"SELECT coalesce(max(position), 0) FROM leaf"};
const Statement select_leaf_count{"SELECT coalesce(max(number) + 1, 0) FROM leaf"};
const Statement select_unsealed{
    "SELECT position, matter, seq, instant, day, actor, officer, unit, for_petitioner, noun, body, "
    "on_behalf_of, salt FROM event WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3"};
const Statement insert_leaf_at{"INSERT INTO leaf (number, position, entry) VALUES ($1, $2, $3)",
                               Committed::conflict};
const Statement give_salt{"UPDATE event SET salt = $2 WHERE position = $1"};
const Statement select_leaf_entries{
    "SELECT entry FROM leaf WHERE number >= $1 AND number < $2 ORDER BY number"};
const Statement select_leaf_number{
    "SELECT leaf.number FROM event JOIN leaf ON leaf.position = event.position WHERE event.matter = $1 AND "
    "event.seq = $2"};
const Statement select_opening{
    "SELECT event.matter, event.seq, event.instant, event.day, event.actor, event.officer, event.unit, "
    "event.for_petitioner, event.noun, event.body, event.on_behalf_of, event.salt, coalesce(leaf.number, -1) "
    "FROM event LEFT "
    "JOIN leaf "
    "ON leaf.position = event.position WHERE event.matter = $1 AND event.seq = $2"};
const Statement select_subtree_roots{
    "SELECT root FROM subtree WHERE level = $1 AND number >= $2 AND number < $3 ORDER BY number"};
const Statement insert_subtree{"INSERT INTO subtree (level, number, root) VALUES ($1, $2, $3)",
                               Committed::conflict};
const Statement insert_checkpoint{"INSERT INTO checkpoint (size, root, note) VALUES ($1, $2, $3)",
                                  Committed::conflict};
const Statement select_newest_checkpoint{
    "SELECT size, root, note FROM checkpoint ORDER BY size DESC LIMIT 1"};
const Statement select_checkpoint{"SELECT size, root, note FROM checkpoint WHERE size = $1"};
const Statement select_cosignatures{"SELECT line FROM cosignature WHERE size = $1 ORDER BY witness"};
// Of the newest lines alone: where no checkpoint of those has its witnesses, they have not signed for a long
// time.
const Statement select_witnessed_size{
    "SELECT size FROM (SELECT size FROM cosignature ORDER BY size DESC LIMIT 1000) AS newest GROUP BY size "
    "HAVING count(*) >= $1 ORDER BY size DESC LIMIT 1"};
const Statement insert_cosignature{"INSERT INTO cosignature (size, witness, line) VALUES ($1, $2, $3)",
                                   Committed::repeated};

ledger::Hash stored_hash(const std::string& raw) {
    const auto hash = ledger::hash_from_bytes(raw);
    if (!hash) throw Fault("a stored hash of the ledger has the wrong length");
    return *hash;
}

std::int64_t signed_of(std::uint64_t number) { return static_cast<std::int64_t>(number); }

// The text of the event whose eleven columns begin at this one.
std::string event_text(const Row& row, int first) {
    return ledger::text_of({.matter = row.whole(first),
                            .seq = static_cast<int>(row.whole(first + 1)),
                            .instant = row.whole(first + 2),
                            .day = row.text(first + 3),
                            .actor = row.text(first + 4),
                            .officer = row.text(first + 5),
                            .unit = row.text(first + 6),
                            .for_petitioner = row.whole(first + 7) != 0,
                            .noun = row.text(first + 8),
                            .body = row.text(first + 9),
                            .on_behalf_of = row.text(first + 10)});
}

// SealRows: leaves for events that have none.
class SealRows : public Write {
  public:
    SealRows(Database& database, std::uint64_t size, std::int64_t after, int events_max) : next_(size) {
        const Value values[] = {whole(after), whole(database.settled_position()), whole(events_max)};
        database.read(select_unsealed, values, [this](const Row& row) { add_leaf(row); });
    }
    int count() const { return count_; }

  private:
    void add_leaf(const Row& row) {
        const std::int64_t position = row.whole(0);
        std::string salt = row.bytes(12);
        if (salt.empty()) {  // an event of the time before there was a ledger
            salt = new_salt();
            add(give_salt, {whole(position), bytes(keep(salt))});
        }
        const std::string event = event_text(row, 1);
        add(insert_leaf_at, {whole(signed_of(next_++)), whole(position),
                             bytes(keep(ledger::bytes_of(ledger::event_entry(salt, event))))});
        ++count_;
    }

    std::uint64_t next_;
    int count_ = 0;
};

class GrowthRows : public Write {
  public:
    explicit GrowthRows(Growth growth) : growth_(std::move(growth)) {
        for (const SubtreeRoot& one : growth_.subtrees)
            add(insert_subtree,
                {whole(one.level), whole(signed_of(one.number)), bytes(ledger::bytes_of(one.root))});
        const StoredCheckpoint& head = growth_.checkpoint;
        add(insert_checkpoint,
            {whole(signed_of(head.size)), bytes(ledger::bytes_of(head.root)), text(head.note)});
    }

  private:
    const Growth growth_;
};

}  // namespace

std::string new_salt() {
    std::string salt(salt_bytes, '\0');
    randombytes_buf(salt.data(), salt.size());
    return salt;
}

int Store::seal(int events_max) {
    std::int64_t after = 0;
    rooms_->read(select_sealed_position, {}, [&](const Row& row) { after = row.whole(0); });
    const auto rows = std::make_shared<SealRows>(*rooms_->database, leaf_count(), after, events_max);
    if (rows->count() == 0) return 0;
    return commit_now(*rooms_->database, rows) == Committed::done ? rows->count() : 0;
}

std::uint64_t Store::leaf_count() {
    std::uint64_t count = 0;
    rooms_->read(select_leaf_count, {},
                 [&](const Row& row) { count = static_cast<std::uint64_t>(row.whole(0)); });
    return count;
}

std::vector<std::string> Store::leaf_entries(std::uint64_t first, int count) {
    std::vector<std::string> entries;
    rooms_->read(select_leaf_entries, {whole(signed_of(first)), whole(signed_of(first) + count)},
                 [&](const Row& row) { entries.push_back(row.bytes(0)); });
    return entries;
}

std::optional<std::uint64_t> Store::leaf_number(MatterNumber matter, int seq) {
    std::optional<std::uint64_t> number;
    rooms_->read(select_leaf_number, {whole(matter.value), whole(seq)},
                 [&](const Row& row) { number = static_cast<std::uint64_t>(row.whole(0)); });
    return number;
}

std::optional<Opening> Store::opening(MatterNumber matter, int seq) {
    std::optional<Opening> found;
    rooms_->read(select_opening, {whole(matter.value), whole(seq)}, [&](const Row& row) {
        std::string salt = row.bytes(11);
        if (salt.empty()) return;
        found = Opening{std::move(salt), event_text(row, 0), std::nullopt};
        if (row.whole(12) >= 0) found->leaf = static_cast<std::uint64_t>(row.whole(12));
    });
    return found;
}

std::vector<ledger::Hash> Store::subtree_roots(int level, std::uint64_t first, int count) {
    std::vector<ledger::Hash> roots;
    rooms_->read(select_subtree_roots,
                 {whole(level), whole(signed_of(first)), whole(signed_of(first) + count)},
                 [&](const Row& row) { roots.push_back(stored_hash(row.bytes(0))); });
    return roots;
}

bool Store::add(const Growth& growth) {
    return commit_now(*rooms_->database, std::make_shared<GrowthRows>(growth)) == Committed::done;
}

namespace {

template <class Read>
std::optional<StoredCheckpoint> checkpoint_by(const Read& read, const Statement& statement,
                                              std::initializer_list<Value> values) {
    std::optional<StoredCheckpoint> found;
    read(statement, values, [&](const Row& row) {
        found = StoredCheckpoint{static_cast<std::uint64_t>(row.whole(0)), stored_hash(row.bytes(1)),
                                 std::string(row.text(2))};
    });
    if (found)
        read(select_cosignatures, {whole(signed_of(found->size))},
             [&](const Row& row) { found->note += row.text(0); });
    return found;
}

}  // namespace

std::optional<StoredCheckpoint> Store::newest_checkpoint() {
    const auto read = [this](const Statement& statement, std::initializer_list<Value> values,
                             const See& see) { rooms_->read(statement, values, see); };
    return checkpoint_by(read, select_newest_checkpoint, {});
}

std::optional<StoredCheckpoint> Store::checkpoint(std::uint64_t size) {
    const auto read = [this](const Statement& statement, std::initializer_list<Value> values,
                             const See& see) { rooms_->read(statement, values, see); };
    return checkpoint_by(read, select_checkpoint, {whole(signed_of(size))});
}

std::optional<StoredCheckpoint> Store::newest_checkpoint(int witnesses) {
    if (witnesses <= 0) return newest_checkpoint();
    std::optional<std::int64_t> size;
    rooms_->read(select_witnessed_size, {whole(witnesses)}, [&](const Row& row) { size = row.whole(0); });
    return size ? checkpoint(static_cast<std::uint64_t>(*size)) : std::nullopt;
}

bool Store::add_cosignature(std::uint64_t size, const std::string& witness, const std::string& line) {
    const auto row = std::make_shared<Write>();
    row->add(insert_cosignature, {whole(signed_of(size)), text(row->keep(witness)), text(row->keep(line))});
    return commit_now(*rooms_->database, row) == Committed::done;
}

}  // namespace dengwen::store
