// The ledger: each leaf from its event, each root from its leaves, each checkpoint from its root.
#include <array>
#include <map>

#include "core/event.hpp"
#include "fsck/looking.hpp"
#include "ledger/cosignature.hpp"
#include "ledger/entry.hpp"
#include "ledger/event_text.hpp"
#include "ledger/lot.hpp"
#include "ledger/tile.hpp"
#include "signing/signing_key.hpp"

namespace dengwen::fsck {
namespace {

using store::Row;
using store::Statement;
using store::whole;

const Statement leaf_page{
    "SELECT leaf.number, coalesce(leaf.position, -1), leaf.entry, coalesce(event.position, -1), "
    "coalesce(event.matter, 0), coalesce(event.seq, 0), coalesce(event.instant, 0), coalesce(event.day, ''), "
    "coalesce(event.actor, ''), coalesce(event.officer, ''), coalesce(event.unit, ''), "
    "coalesce(event.for_petitioner, 0), coalesce(event.noun, ''), coalesce(event.body, ''), event.salt, "
    "coalesce(event.on_behalf_of, '') FROM leaf "
    "LEFT JOIN event ON event.position = leaf.position WHERE leaf.number > $1 ORDER BY leaf.number LIMIT $2"};
const Statement leaf_total{"SELECT count(*) FROM leaf"};
const Statement event_total{"SELECT count(*) FROM event"};
const Statement leafless{
    "SELECT matter, seq, position FROM event WHERE position <= $1 AND NOT EXISTS (SELECT 1 FROM leaf WHERE "
    "leaf.position = event.position) ORDER BY position LIMIT 1"};
const Statement unsealed_total{"SELECT count(*) FROM event WHERE position > $1"};
const Statement every_subtree{"SELECT level, number, root FROM subtree ORDER BY level, number"};
const Statement every_checkpoint{"SELECT size, root, note FROM checkpoint ORDER BY size"};
const Statement every_seed{
    "SELECT lot_draw.lot, lot_draw.seed, lot_population.leaf FROM lot_draw JOIN lot_population ON "
    "lot_population.lot = lot_draw.lot"};
const Statement every_cosignature{"SELECT size, witness, line FROM cosignature ORDER BY size, witness"};

std::string event_name(std::int64_t matter, std::int64_t seq) {
    return text(MatterNumber{matter}) + " event " + std::to_string(seq);
}

// Tree: grown leaf by leaf, compared with what is stored as it passes.
class Tree {
  public:
    explicit Tree(Looking& looking) : looking_(looking) {
        looking_.read(every_subtree, {}, [&](const Row& row) {
            subtrees_[{row.whole(0), row.whole(1)}] = row.bytes(2);
        });
        looking_.read(every_checkpoint, {}, [&](const Row& row) {
            heads_[row.whole(0)] = {row.bytes(1), std::string(row.text(2))};
        });
        looking_.read(every_seed, {}, [&](const Row& row) {
            const auto size = ledger::seed_size(static_cast<std::uint64_t>(row.whole(2)));
            seeds_.emplace(size, Seed{std::string(row.text(0)), row.bytes(1)});
        });
        ends_here();
    }

    void grow(const ledger::Hash& leaf) {
        frontier_.append(leaf);
        rows_[0].push_back(leaf);
        for (std::size_t level = 0; rows_[level].size() == ledger::tile_width; ++level) {
            const ledger::Hash root = ledger::root_of_tile(rows_[level]);
            hold_subtree(static_cast<std::int64_t>(level), root);
            rows_[level].clear();
            rows_[level + 1].push_back(root);
        }
        ends_here();
    }

    void end() {
        for (const auto& [key, root] : subtrees_)
            looking_.wrong("ledger: the root of tile " + std::to_string(key.second) + " at level " +
                           std::to_string(key.first) + " covers leaves that are not there");
        for (const auto& [size, seed] : seeds_)
            looking_.wrong("lot " + seed.lot + ": it was drawn by leaves that are not there");
        for (const auto& [size, head] : heads_)
            looking_.wrong("ledger: the checkpoint of size " + std::to_string(size) +
                           " covers leaves that are not there");
        looking_.read(every_cosignature, {}, [&](const Row& row) {
            hold_cosignature(row.whole(0), std::string(row.text(1)), std::string(row.text(2)));
        });
    }

  private:
    struct Head {
        std::string root;
        std::string note;
    };
    struct Seed {
        std::string lot;
        std::string root;
    };

    void hold_subtree(std::int64_t level, const ledger::Hash& root) {
        const std::int64_t number = full_[static_cast<std::size_t>(level)]++;
        const auto stored = subtrees_.find({level, number});
        const std::string at = "tile " + std::to_string(number) + " at level " + std::to_string(level);
        // A tile that became full after the last checkpoint has no root yet.
        if (stored == subtrees_.end()) return missing_.push_back({frontier_.size(), at});
        if (stored->second != ledger::bytes_of(root))
            looking_.wrong("ledger: the root of " + at + " is not that of its leaves");
        subtrees_.erase(stored);
    }

    void hold_seeds() {
        const auto [first, last] = seeds_.equal_range(frontier_.size());
        for (auto one = first; one != last; ++one)
            if (one->second.root != ledger::bytes_of(frontier_.root()))
                looking_.wrong("lot " + one->second.lot + ": its seed is not the ledger's root at size " +
                               std::to_string(one->first));
        seeds_.erase(first, last);
    }

    void ends_here() {
        hold_seeds();
        const auto head = heads_.find(static_cast<std::int64_t>(frontier_.size()));
        if (head == heads_.end()) return;
        const std::string at = "ledger: the checkpoint of size " + std::to_string(head->first);
        for (const auto& [size, tile] : missing_)
            looking_.wrong("ledger: the root of " + tile + " is missing");
        missing_.clear();
        const ledger::Hash root = frontier_.root();
        if (head->second.root != ledger::bytes_of(root))
            looking_.wrong(at + " has a root that is not that of its leaves");
        const auto note = ledger::note_from(head->second.note);
        const auto said = note ? ledger::checkpoint_from(note->text) : std::nullopt;
        if (!said || note->text != ledger::text_of(*said) || said->size != frontier_.size() ||
            said->root != root || note->signatures.size() != 1 ||
            ledger::text_of(*note) != head->second.note) {
            looking_.wrong(at + " says something else than its row");
        } else if (const auto& log = looking_.asked.log; log) {
            const std::array known{*log};
            if (said->origin != log->name || !ledger::opened(*note, known, signing::verify))
                looking_.wrong(at + " is not signed by the ledger's key");
        }
        texts_[head->first] = note ? note->text : std::string();
        ++looking_.found.checkpoints;
        heads_.erase(head);
    }

    void hold_cosignature(std::int64_t size, const std::string& witness, const std::string& line) {
        const std::string at = "ledger: what " + witness + " signed under size " + std::to_string(size);
        const auto key = ledger::verifier_key_from(witness);
        const auto lines = ledger::signatures_from(line);
        const auto head = texts_.find(size);
        if (head == texts_.end()) return looking_.wrong(at + " belongs to no checkpoint");
        if (!key || key->type != ledger::KeyType::cosignature || !lines || lines->size() != 1 ||
            !ledger::is_signed_by(*key, lines->front(), head->second, signing::verify))
            looking_.wrong(at + " does not verify");
    }

    Looking& looking_;
    ledger::Frontier frontier_;
    std::array<std::vector<ledger::Hash>, 9> rows_;
    std::array<std::int64_t, 9> full_{};
    std::map<std::pair<std::int64_t, std::int64_t>, std::string> subtrees_;
    std::vector<std::pair<std::uint64_t, std::string>> missing_;
    std::map<std::int64_t, Head> heads_;
    std::map<std::int64_t, std::string> texts_;
    std::multimap<std::uint64_t, Seed> seeds_;
};

// Leaves: in the order of the tree, each held against its event.
class Leaves {
  public:
    explicit Leaves(Looking& looking) : looking_(looking), tree_(looking) {}

    void look() {
        const std::int64_t all = looking_.number(leaf_total);
        std::int64_t seen = -1;
        do {
            seen = looking_.found.leaves;
            looking_.read(leaf_page, {whole(last_number_), whole(page_rows)},
                          [&](const Row& row) { hold(row); });
        } while (looking_.found.leaves > seen && looking_.goes_on(Part::ledger, looking_.found.leaves, all));
        if (looking_.is_over()) return;
        tree_.end();
        looking_.read(leafless, {whole(last_position_)}, [&](const Row& row) {
            looking_.wrong(event_name(row.whole(0), row.whole(1)) +
                           ": is not in the ledger, and later events are");
        });
        looking_.found.events = looking_.number(event_total);
        looking_.found.unsealed = looking_.number(unsealed_total, {whole(last_position_)});
        if (looking_.asked.database.empty() && looking_.found.unsealed > 0)
            looking_.wrong("ledger: the last " + std::to_string(looking_.found.unsealed) +
                           " events have no leaf");
    }

  private:
    void hold(const Row& row) {
        const std::int64_t number = row.whole(0), position = row.whole(1);
        const std::string at = "ledger: leaf " + std::to_string(number);
        if (number != last_number_ + 1)
            looking_.wrong(at + " comes after leaf " + std::to_string(last_number_));
        // Of readings, or of a lot; held against its rows by look_at_readings and look_at_lots.
        const bool is_other = position < 0;
        if (!is_other && position <= last_position_)
            looking_.wrong(at + " is not in the order of the record");
        last_number_ = number;
        last_position_ = std::max(last_position_, position);
        ++looking_.found.leaves;
        const std::string entry = row.bytes(2);
        if (is_other) {
            const auto read = ledger::entry_from(entry);
            if (!read || read->kind == ledger::EntryKind::event)
                looking_.wrong(at + " stands for no event and no hour");
        } else if (row.whole(3) < 0) {
            looking_.wrong(at + " stands for an event that is not there");
        } else if (!fits(row) || entry != expected(row)) {
            looking_.wrong(event_name(row.whole(4), row.whole(5)) + ": is not what leaf " +
                           std::to_string(number) + " commits to");
        }
        tree_.grow(ledger::leaf_hash(entry));
    }

    // What the text of an event would not show: other numbers that are taken for the same.
    static bool fits(const Row& row) {
        const std::int64_t seq = row.whole(5), flag = row.whole(11);
        return seq == static_cast<int>(seq) && (flag == 0 || flag == 1);
    }

    static std::string expected(const Row& row) {
        const std::string event = ledger::text_of({.matter = row.whole(4),
                                                   .seq = static_cast<int>(row.whole(5)),
                                                   .instant = row.whole(6),
                                                   .day = row.text(7),
                                                   .actor = row.text(8),
                                                   .officer = row.text(9),
                                                   .unit = row.text(10),
                                                   .for_petitioner = row.whole(11) != 0,
                                                   .noun = row.text(12),
                                                   .body = row.text(13),
                                                   .on_behalf_of = row.text(15)});
        return ledger::bytes_of(ledger::event_entry(row.bytes(14), event));
    }

    Looking& looking_;
    Tree tree_;
    std::int64_t last_number_ = -1;
    std::int64_t last_position_ = 0;
};

}  // namespace

void look_at_ledger(Looking& looking) { Leaves(looking).look(); }

}  // namespace dengwen::fsck
