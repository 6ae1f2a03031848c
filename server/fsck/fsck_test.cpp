// Whatever is changed in the record behind its back is found and named: every table, every column, any byte.
#include "fsck/fsck.hpp"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <fstream>

#include "fsck/record_test.hpp"

namespace dengwen::fsck {
namespace {

std::string all_of(const Found& found) {
    std::string all;
    for (const std::string& wrong : found.wrongs) all += wrong + "\n";
    return all;
}

class FsckOnBoth : public ::testing::TestWithParam<bool> {
  protected:
    void SetUp() override {
        if (GetParam() && !std::getenv("DENGWEN_TEST_POSTGRES"))
            GTEST_SKIP() << "DENGWEN_TEST_POSTGRES is not set";
    }
};
INSTANTIATE_TEST_SUITE_P(Both, FsckOnBoth, ::testing::Bool());

TEST_P(FsckOnBoth, FindsASoundRecordSound) {
    Record record(GetParam());
    const Found found = record.look();
    EXPECT_TRUE(found.is_sound()) << all_of(found);
    EXPECT_EQ(found.matters, Record::matters + 1);
    EXPECT_EQ(found.events, 3 * (Record::matters + 1) + 3);
    EXPECT_EQ(found.lots, 1);
    EXPECT_EQ(found.leaves, found.events + found.hours + found.lots);
    EXPECT_EQ(found.hours, 1);
    EXPECT_EQ(found.attachments, 1) << "the same file for all";
    EXPECT_EQ(found.sealed, Record::matters + 1) << "one was erased";
    EXPECT_EQ(found.unopened, 0);
}

RC_GTEST_PROP(Fsck, FindsAnyChangedBitOfAnyColumn, ()) {
    static Record record;
    static const bool closed = (record.close(), true);
    RC_ASSERT(closed);
    const auto [table, names] = *rc::gen::elementOf(std::vector(columns.begin(), columns.end()));
    const std::string column = *rc::gen::elementOf(names);
    Raw raw(record.file());
    const int row = *rc::gen::inRange(0, raw.whole("SELECT count(*) FROM " + table));
    const int byte = *rc::gen::inRange(0, 4'000), bit = *rc::gen::inRange(0, 8);
    std::filesystem::copy_file(record.file(), record.file() + ".kept",
                               std::filesystem::copy_options::overwrite_existing);
    const bool is_changed = raw.flip(table, column, row, byte, bit);
    const Found found = record.look(1);
    {
        std::filesystem::copy_file(record.file() + ".kept", record.file(),
                                   std::filesystem::copy_options::overwrite_existing);
        std::filesystem::remove(record.file() + "-wal");
        std::filesystem::remove(record.file() + "-shm");
    }
    RC_TAG(table);
    RC_PRE(is_changed);
    if (found.wrongs.empty())
        RC_FAIL(table + "." + column + " row " + std::to_string(row) + " byte " + std::to_string(byte) +
                " bit " + std::to_string(bit));
}

TEST(Fsck, NamesTheEventThatWasChanged) {
    Record record;
    record.close();
    Raw(record.file())
        .run(
            "UPDATE event SET body = replace(body, '2026-03-03', '2026-03-04') WHERE matter = "
            "430102202600000007 AND seq = 3");
    const std::string all = all_of(record.look());
    EXPECT_NE(all.find("430102-2026-00000007 event 3: is not what leaf 22 commits to"), std::string::npos)
        << all;
}

TEST(Fsck, FindsWhatIsGone) {
    const std::map<std::string, std::string> gone{
        {"DELETE FROM event WHERE matter = 430102202600000005 AND seq = 2", "event that is not there"},
        {"DELETE FROM event WHERE matter = 430102202600000005", "430102-2026-00000005 has no events"},
        {"DELETE FROM matter WHERE number = 430102202600000005",
         "430102-2026-00000005 has events and no row"},
        {"DELETE FROM leaf WHERE number = 100", "leaf 101 comes after leaf 99"},
        {"DELETE FROM leaf WHERE number = (SELECT max(number) FROM leaf)", "events have no leaf"},
        {"DELETE FROM duty WHERE matter = 430102202600000005", "duties that are not its open deadlines"},
        {"DELETE FROM lot WHERE id = 'lot-one'", "lot lot-one has rows and was never announced"},
        {"UPDATE lot SET number = 3 WHERE id = 'lot-one'", "lot lot-one is not what leaf"},
        {"DELETE FROM lot_ticket WHERE matter = 430102202600000012", "lot lot-one is not what leaf"},
        {"UPDATE lot_ticket SET matter = 430102202600000030 WHERE matter = 430102202600000012",
         "lot lot-one has a ticket that is not its matter's"},
        {"UPDATE matter SET kind = 'accusation' WHERE number = 430102202600000012",
         "lot lot-one has in its population what cannot be drawn, 430102-2026-00000012"},
        {"UPDATE lot_draw SET seed = zeroblob(32)", "lot lot-one: its seed is not the ledger's root at size"},
        {"DELETE FROM lot_drawn WHERE ordinal = 2", "lot lot-one drew others than its seed draws"},
        {"DELETE FROM lot_population", "hours are in the ledger"},
        {"UPDATE lot_part SET size = 11", "lot lot-one says other numbers than its tickets"},
        {"DELETE FROM subtree", "is missing"},
        {"DELETE FROM reading WHERE officer = 'lin' AND hour = 490000", "are not what leaf"},
        {"DELETE FROM reading_hour WHERE leaf IS NOT NULL", "belongs to no hour that is known"},
        {"UPDATE reading_hour SET leaf = NULL", "hours are in the ledger"},
        {"UPDATE leaf SET position = NULL WHERE number = 7", "stands for no event and no hour"},
        {"DELETE FROM query_code WHERE matter = 430102202600000005", "is not found by its query code"},
        {"DELETE FROM retaliation_report WHERE report = 430102202600000005",
         "does not hold open 430102-2026-00000004"},
        {"INSERT INTO retaliation_report (matter, report) VALUES (430102202600000001, 430102202600000002)",
         "that no registration names"},
        {"INSERT INTO paper (unit, year, serial, matter, seq) VALUES ('petitions', 2026, 1, "
         "430102202600000001, 2)",
         "that no event gives"},
        {"INSERT INTO breach (matter, clock, ordinal, unit, last_day, made_good_on, set_aside, kind) VALUES "
         "(430102202600000005, 'handling', 7, 'housing', '2026-03-09', '', 0, 'request')",
         "430102-2026-00000005 has breaches that its record does not show"},
        {"INSERT INTO breach (matter, clock, ordinal, unit, last_day, made_good_on, set_aside, kind) VALUES "
         "(430102202600900000, 'handling', 7, 'housing', '2026-03-09', '', 0, 'request')",
         "430102-2026-00900000 has breaches and no row"},
        {"INSERT INTO measure (matter, ordinal, kind, by_unit, unit, taken_on, reply_by, replied_on, "
         "withdrawn_on, matter_kind) VALUES (430102202600000005, 1, 'urging', 'petitions', 'housing', "
         "'2026-03-10', '', '', '', 'request')",
         "430102-2026-00000005 has measures that are not those it took"},
        {"INSERT INTO measure (matter, ordinal, kind, by_unit, unit, taken_on, reply_by, replied_on, "
         "withdrawn_on, matter_kind) VALUES (430102202600900000, 1, 'urging', 'petitions', 'housing', "
         "'2026-03-10', '', '', '', 'request')",
         "430102-2026-00900000 has measures and no row"},
        {"DELETE FROM booking", "430102-2026-00000091 has booked places that are not its bookings"},
        {"INSERT INTO booking (matter, ordinal, reception, place, given_back) VALUES (430102202600900000, 1, "
         "'reception-one', 3, 0)",
         "430102-2026-00900000 has booked places and no row"},
        {"DELETE FROM reception_day", "430102-2026-00000091 has a place in a reception that is not there"},
        {"UPDATE outbox SET recipient = CAST(recipient AS BLOB) WHERE matter = 430102202600000005",
         "a value of recipient as another type"},
        {"UPDATE content SET salt = x'00' WHERE body LIKE 'demand of 430102-2026-00000005'",
         "is not what its digest stands for"},
        {"DELETE FROM content WHERE body LIKE 'demand of 430102-2026-00000005'", "which is not there"}};
    for (const auto& [sql, words] : gone) {
        Record record;
        record.close();
        Raw(record.file()).run(sql);
        const std::string all = all_of(record.look());
        EXPECT_NE(all.find(words), std::string::npos) << sql << ": " << all;
    }
}

TEST(Fsck, TakesTheBreachesThatAreThereForSound) {
    Record record;
    const std::string unit = "petition-office";
    record.store->find_breaches_until(*day_from("2028-01-01"), {unit});
    ASSERT_FALSE(record.store->breaches({unit, *day_from("2026-01-01"), true, {}, 10}).empty());
    record.close();
    const Found found = record.look();
    EXPECT_TRUE(found.is_sound()) << all_of(found);
}

// Whoever can write the database and writes events, rows and leaves that fit each other has no key.
TEST(Fsck, FindsARecordMadeAnewUnderAnotherKey) {
    Record record;
    record.close();
    Raw(record.file()).run("DELETE FROM cosignature");
    Asked asked{record.place.directory(), "",
                signing::SigningKey::made("petitions.example/ledger")->verifier(ledger::KeyType::ed25519)};
    EXPECT_NE(all_of(look_through(asked, nullptr)).find("is not signed by the ledger's key"),
              std::string::npos);
    asked.log.reset();
    EXPECT_TRUE(look_through(asked, nullptr).is_sound());
}

TEST(Fsck, WithoutTheVaultsKeyCountsWhatItDidNotLookIntoAndSaysWhichKeyIsNotTheStores) {
    const Record record;
    Asked asked{record.place.directory(), "", std::nullopt};
    const Found found = look_through(asked, nullptr);
    EXPECT_TRUE(found.is_sound()) << all_of(found);
    EXPECT_EQ(found.unopened, found.sealed);
    asked.vault = vault::VaultKey::made();
    EXPECT_NE(all_of(look_through(asked, nullptr)).find("is not the store's"), std::string::npos);
}

TEST(Fsck, FindsAPersonInTheClear) {
    Record record;
    record.close();
    Raw(record.file())
        .run("UPDATE content SET kind = 'person' WHERE digest IN (SELECT digest FROM content LIMIT 2)");
    EXPECT_NE(all_of(record.look()).find("2 contents of persons lie in the clear"), std::string::npos);
}

TEST(Fsck, FindsAChangedAttachmentAndAMissingOne) {
    Record record;
    { std::fstream(record.attachment(), std::ios::in | std::ios::out).put('T'); }
    EXPECT_NE(all_of(record.look()).find("has other bytes than it was kept with"), std::string::npos);
    std::filesystem::remove(record.attachment());
    EXPECT_NE(all_of(record.look()).find("is missing"), std::string::npos);
}

TEST(Fsck, FindsAnActAfterTheEnd) {
    Record record;
    const auto ended = record.store->matter(store::numbered(2)).value();
    ASSERT_EQ(ended.stage, Stage::ended);
    store::Change change = store::next(ended, Accepted{"housing-bureau", {}});
    ASSERT_EQ(record.store->commit(std::move(change)), store::Committed::done);
    EXPECT_NE(all_of(record.look()).find("acceptance, is not lawful in the stage ended"), std::string::npos)
        << all_of(record.look());
}

// What a tombstone names does not come back, and a tombstone is set over what has ended and its own alone.
TEST(Fsck, FindsWhatWasErasedAndWhatATombstoneMayNotName) {
    Record record;
    const Matter erased = record.store->matter(store::numbered(2)).value();
    const std::string digest = erased.submissions.front().attachments.front().digest;
    record.close();
    Raw(record.file())
        .run("INSERT INTO content (digest, salt, kind, body) VALUES (x'" + digest +
             "', zeroblob(32), 'demand', 'again')");
    EXPECT_NE(
        all_of(record.look()).find("430102-2026-00000002 has the content " + digest + ", which was erased"),
        std::string::npos)
        << all_of(record.look());

    Record other;
    const Matter running = other.store->matter(store::numbered(3)).value();
    store::Change change = store::next(running, Erased{{running.submissions.front().statement}, {}});
    ASSERT_EQ(other.store->commit(std::move(change)), store::Committed::done);
    const std::string all = all_of(other.look());
    EXPECT_NE(all.find("erasure, is not lawful in the stage registered"), std::string::npos) << all;
    EXPECT_NE(all.find("which neither a submission nor a service names"), std::string::npos) << all;
    EXPECT_NE(all.find("which was erased"), std::string::npos) << all;
}

TEST(Fsck, StopsWhenToldAndEndsAfterEnoughWrongs) {
    Record record;
    Asked asked{record.place.directory(), "", std::nullopt};
    asked.wrongs_max = 3;
    int told = 0;
    const Found stopped = look_through(asked, [&](const Progress&) { return ++told < 2; });
    EXPECT_TRUE(stopped.was_stopped);
    EXPECT_FALSE(stopped.is_sound());
    record.close();
    Raw(record.file()).run("UPDATE content SET body = body || '.'");
    EXPECT_EQ(look_through(asked, nullptr).wrongs.size(), 3u);
}

// A bit of the file itself: either SQLite reads the very same record as before, or it is found.
RC_GTEST_PROP(Fsck, FindsABitOfTheFileUnlessNothingReadableChanged, ()) {
    static Record record;
    static const bool closed = (record.close(), true);
    RC_ASSERT(closed);
    static const std::string sound = [] {
        std::ifstream file(record.file(), std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    const std::size_t at = *rc::gen::inRange<std::size_t>(100, sound.size());
    std::string changed = sound;
    changed[at] = static_cast<char>(changed[at] ^ (1 << *rc::gen::inRange(0, 8)));
    const auto write = [&](const std::string& bytes) {
        std::ofstream(record.file(), std::ios::binary | std::ios::trunc) << bytes;
        std::filesystem::remove(record.file() + "-wal");
        std::filesystem::remove(record.file() + "-shm");
    };
    const auto dump = [&]() -> std::optional<std::string> {
        sqlite3* database = nullptr;
        std::string all;
        bool is_read = sqlite3_open(record.file().c_str(), &database) == SQLITE_OK;
        for (const auto& [table, names] : columns) {
            std::string list;
            for (const std::string& one : names) list += (list.empty() ? "quote(" : "||quote(") + one + ")";
            const auto take = [](void* to, int, char** values, char**) {
                *static_cast<std::string*>(to) += std::string(values[0] ? values[0] : "") + "\n";
                return 0;
            };
            is_read = is_read &&
                      sqlite3_exec(database, ("SELECT " + list + " FROM " + table + " ORDER BY 1").c_str(),
                                   take, &all, nullptr) == SQLITE_OK;
        }
        sqlite3_close(database);
        return is_read ? std::optional(all) : std::nullopt;
    };
    write(sound);
    static const std::string as_it_was = dump().value();
    write(changed);
    const auto as_it_is = dump();
    bool is_found = true;
    try {
        is_found = !record.look(1).wrongs.empty();
    } catch (const store::Fault&) {
        // The database cannot be opened at all: nothing is hidden.
    }
    write(sound);
    RC_ASSERT(is_found || as_it_is == as_it_was);
}

}  // namespace
}  // namespace dengwen::fsck
