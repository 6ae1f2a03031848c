// What is promised of the ledger: each committed event has one leaf, in order; every head that was ever
// signed is a beginning of every later one; what is served leads to what is signed.
#include "sealing/sealing.hpp"

#include <rapidcheck/gtest.h>

#include <latch>
#include <set>
#include <thread>

#include "ledger/checkpoint.hpp"
#include "ledger/entry.hpp"
#include "ledger/event_text.hpp"
#include "record/record.hpp"
#include "sealing/tiles.hpp"
#include "store/authors.hpp"
#include "store/fixture.hpp"

namespace dengwen::sealing {
namespace {

using ledger::Hash;
using ledger::tile_width;

class SealingTest : public store::OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (IsSkipped()) return;
        store = place->open();
        sealing = std::make_unique<Sealing>(*store, key, nullptr);
    }
    void commit(int count) {
        std::latch answered(count);
        std::atomic<int> trouble = 0;
        for (int i = 0; i < count; ++i)
            store->commit(store::registration(store::numbered(++serial)),
                          [&](store::Committed committed, std::exception_ptr fault) {
                              if (fault || committed != store::Committed::done) ++trouble;
                              answered.count_down();
                          });
        answered.wait();
        ASSERT_EQ(trouble, 0);
        store::wait_for_events(*store, serial);
    }
    // As an outsider reads it.
    ledger::Checkpoint head() {
        const auto served = resource(*store, "checkpoint");
        EXPECT_TRUE(served);
        const auto note = ledger::note_from(*served);
        EXPECT_TRUE(note && ledger::opened(*note, std::vector{key->verifier(ledger::KeyType::ed25519)},
                                           signing::verify));
        return *ledger::checkpoint_from(note->text);
    }
    std::vector<std::string> served_entries(std::uint64_t size) {
        std::vector<std::string> all;
        for (std::uint64_t at = 0; at < size; at += tile_width) {
            const int width = static_cast<int>(std::min<std::uint64_t>(tile_width, size - at));
            const auto bundle = resource(*store, path_of(ledger::BundleName{at / tile_width, width}));
            EXPECT_TRUE(bundle) << at;
            const auto entries = ledger::entries_of(*bundle).value();
            all.insert(all.end(), entries.begin(), entries.end());
        }
        return all;
    }
    ledger::TileReader served_tiles(std::uint64_t size) {
        return [this, size](int level, std::uint64_t index) {
            const std::uint64_t there = size >> (8 * level);
            const std::uint64_t tile = index / tile_width;
            const int width =
                static_cast<int>(std::min<std::uint64_t>(tile_width, there - tile * tile_width));
            const auto served = resource(*store, path_of(ledger::TileName{level, tile, width}));
            EXPECT_TRUE(served) << level << " " << index;
            return ledger::hashes_of(*served)->at(index % tile_width);
        };
    }

    const std::shared_ptr<const signing::SigningKey> key =
        signing::SigningKey::made("petitions.example/ledger");
    std::unique_ptr<store::Store> store;
    std::unique_ptr<Sealing> sealing;
    int serial = 0;
};
INSTANTIATE_TEST_SUITE_P(Both, SealingTest, store::both, store::database_name);

void seal_all(Sealing& sealing) {
    while (sealing.take()) continue;
}

TEST_P(SealingTest, SignsTheEmptyLedgerFirst) {
    EXPECT_FALSE(resource(*store, "checkpoint"));
    seal_all(*sealing);
    EXPECT_EQ(head(), (ledger::Checkpoint{"petitions.example/ledger", 0, ledger::empty_root()}));
    EXPECT_FALSE(resource(*store, "tile/0/000"));
    EXPECT_FALSE(resource(*store, "tile/entries/000.p/1"));
}

TEST_P(SealingTest, GivesEachEventOneLeafInTheOrderOfTheRecord) {
    commit(5);
    seal_all(*sealing);
    const auto matter = *store->matter(store::numbered(2));
    ASSERT_EQ(store->commit(store::next(matter, Forwarded{"petition-office", "housing-bureau", {}, {}, {}})),
              store::Committed::done);
    store::wait_for_events(*store, 6);
    seal_all(*sealing);
    ASSERT_EQ(head().size, 6u);
    const auto followed = store->follow(0, 10);
    ASSERT_EQ(followed.size(), 6u);
    for (std::size_t i = 0; i < followed.size(); ++i)
        EXPECT_EQ(store->leaf_number(followed[i].matter, followed[i].entry.seq), i);
    EXPECT_EQ(store->leaf_number(store::numbered(2), 3), std::nullopt);
}

TEST_P(SealingTest, SealsTheHoursOfReadingsThatAreOver) {
    constexpr std::int64_t hour_long = 3'600'000;
    Instant now{490'000 * hour_long + 1000};
    Sealing with_clock(*store, key, nullptr, [&] { return now; });
    store->keep({{.matter = store::numbered(1),
                  .hour = 490'000,
                  .officer = "lin",
                  .unit = "housing-bureau",
                  .thing = ReadingThing::names,
                  .digest = {},
                  .footing = Clock::handling,
                  .day = Day{20'416},
                  .first = now,
                  .last = now}});
    seal_all(with_clock);
    EXPECT_EQ(head().size, 0u);
    now.milliseconds += hour_long;
    seal_all(*sealing);
    EXPECT_EQ(head().size, 0u) << "without a clock no hour is over";
    now.milliseconds += 20'000;
    seal_all(with_clock);
    ASSERT_EQ(head().size, 1u);
    const auto served = served_entries(1);
    EXPECT_EQ(ledger::entry_from(served.at(0))->kind, ledger::EntryKind::reads);
    EXPECT_EQ(served.at(0),
              store::reads_leaf(store->sealed_hours(0, 1).at(0), store->readings_of_hour(490'000)));
    commit(2);
    seal_all(with_clock);
    EXPECT_EQ(head().size, 3u);
}

TEST_P(SealingTest, ALeafCommitsToItsEventUnderTheSaltItWasGiven) {
    store::Change change = store::registration(store::numbered(7));
    change.salts = {std::string(32, 's')};
    const Entry event = change.entries.front();
    ASSERT_EQ(store->commit(std::move(change)), store::Committed::done);
    seal_all(*sealing);
    const std::string written = ledger::text_of({.matter = store::numbered(7).value,
                                                 .seq = event.seq,
                                                 .instant = event.at.instant.milliseconds,
                                                 .day = iso(event.at.day),
                                                 .actor = store::name(event.by.kind),
                                                 .officer = event.by.officer,
                                                 .unit = event.by.unit,
                                                 .for_petitioner = event.by.for_petitioner,
                                                 .noun = name(event.event),
                                                 .body = record::text_of(event.event),
                                                 .on_behalf_of = event.by.on_behalf_of});
    EXPECT_EQ(served_entries(1), std::vector{bytes_of(ledger::event_entry(std::string(32, 's'), written))});
}

TEST_P(SealingTest, EveryHeadIsABeginningOfEachLaterOneAndTheServedEntriesLeadToIt) {
    std::vector<ledger::Checkpoint> heads;
    for (const int more : {1, 1, 253, 1, 1, 250, 13}) {
        commit(more);
        seal_all(*sealing);
        heads.push_back(head());
    }
    const std::uint64_t size = heads.back().size;
    ASSERT_EQ(size, 520u);
    ledger::Frontier witness;
    for (const std::string& entry : served_entries(size)) witness.append(ledger::leaf_hash(entry));
    EXPECT_EQ(witness.root(), heads.back().root);
    const auto read = ledger::folded(served_tiles(size));
    EXPECT_EQ(ledger::root_of(size, read), heads.back().root);
    for (const ledger::Checkpoint& old : heads)
        EXPECT_TRUE(ledger::is_consistent(old.size, old.root, size, heads.back().root,
                                          ledger::consistency_path(old.size, size, read)))
            << old.size;
    // The partial tiles of every head that was published stay.
    EXPECT_TRUE(resource(*store, "tile/0/000.p/255"));
    EXPECT_TRUE(resource(*store, "tile/1/000.p/1"));
    EXPECT_FALSE(resource(*store, "tile/1/000.p/3"));
    EXPECT_FALSE(resource(*store, "tile/2/000.p/1"));
}

TEST_P(SealingTest, WhatIsNotSignedForYetIsNotServed) {
    commit(3);
    seal_all(*sealing);
    commit(2);
    EXPECT_TRUE(resource(*store, "tile/entries/000.p/3"));
    EXPECT_FALSE(resource(*store, "tile/entries/000.p/4"));
    EXPECT_FALSE(resource(*store, "tile/0/000.p/5"));
    EXPECT_FALSE(resource(*store, "tile/0/000.p/05"));
    EXPECT_FALSE(resource(*store, "../dengwen.sqlite"));
}

TEST_P(SealingTest, NodesThatSealAtOnceLeaveNoGapAndNoEventTwice) {
    constexpr int each = 150;
    std::vector<std::unique_ptr<store::Store>> nodes;
    for (int i = 0; i < 3; ++i) nodes.push_back(place->open());
    std::vector<std::thread> working;
    std::atomic<bool> are_writing = true;
    for (auto& node : nodes)
        working.emplace_back([&, &at = *node] {
            Sealing one(at, key, nullptr);
            while (are_writing || one.take()) one.take();
        });
    std::vector<std::thread> writing;
    for (int i = 0; i < 3; ++i)
        writing.emplace_back([&, i] {
            for (int n = 0; n < each; ++n)
                nodes[static_cast<std::size_t>(i)]->commit(
                    store::registration(store::numbered(i * each + n + 1)));
        });
    for (auto& one : writing) one.join();
    are_writing = false;
    for (auto& one : working) one.join();
    seal_all(*sealing);
    EXPECT_EQ(store->leaf_count(), 3u * each);
    std::set<std::uint64_t> leaves;
    for (int n = 1; n <= 3 * each; ++n) leaves.insert(store->leaf_number(store::numbered(n), 1).value());
    EXPECT_EQ(leaves.size(), 3u * each);
    ledger::Frontier witness;
    for (const std::string& entry : served_entries(3 * each)) witness.append(ledger::leaf_hash(entry));
    EXPECT_EQ(witness.root(), head().root);
}

TEST_P(SealingTest, RefusesToSignATreeThatDoesNotContinueTheLast) {
    commit(5);
    seal_all(*sealing);
    place->open_database()->connect()->script(
        "UPDATE leaf SET entry = (SELECT entry FROM leaf WHERE number = 1) WHERE number = 3");
    commit(1);
    EXPECT_THROW(sealing->take(), store::Fault);
    EXPECT_EQ(head().size, 5u);
}

TEST_P(SealingTest, RefusesAnotherKeyThanTheLedgersOwn) {
    seal_all(*sealing);
    EXPECT_THROW(Sealing(*store, signing::SigningKey::made("petitions.example/ledger"), nullptr),
                 store::Fault);
    EXPECT_NO_THROW(Sealing(*store, signing::SigningKey::from_text(key->text()), nullptr));
}

// Two keys were made before either signed: the first to sign has the ledger.
TEST_P(SealingTest, AKeyThatCameTooLateSignsNothing) {
    Sealing late(*store, signing::SigningKey::made("petitions.example/ledger"), nullptr);
    seal_all(*sealing);
    commit(1);
    EXPECT_THROW(late.take(), store::Fault);
    seal_all(*sealing);
    EXPECT_EQ(head().size, 1u);
}

TEST_P(SealingTest, EventsFromBeforeThereWasALedgerAreSealedFirst) {
    commit(3);
    place->open_database()->connect()->script("DELETE FROM leaf; UPDATE event SET salt = ''");
    store = place->open();
    commit(1);
    sealing = std::make_unique<Sealing>(*store, key, nullptr);
    seal_all(*sealing);
    const auto followed = store->follow(0, 10);
    ASSERT_EQ(followed.size(), 4u);
    for (std::size_t i = 0; i < followed.size(); ++i) EXPECT_EQ(store->leaf_number(followed[i].matter, 1), i);
    EXPECT_EQ(followed.back().matter, store::numbered(4));
    const auto entries = served_entries(4);
    EXPECT_EQ(std::set(entries.begin(), entries.end()).size(), 4u);
}

}  // namespace
}  // namespace dengwen::sealing
