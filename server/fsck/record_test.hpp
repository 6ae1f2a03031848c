// Record and Raw: a store to look through, and its file as bytes that anybody may change.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "fsck/fsck.hpp"
#include "ledger/commitment.hpp"
#include "ledger/cosignature.hpp"
#include "ledger/entry.hpp"
#include "ledger/tile.hpp"
#include "ledger/tree.hpp"
#include "signing/signing_key.hpp"
#include "store/fixture.hpp"
#include "store/lots.hpp"
#include "store/receptions.hpp"
#include "vault/box.hpp"

namespace dengwen::fsck {

inline const std::shared_ptr<const signing::SigningKey> log_key = signing::SigningKey::made(
                                                            "petitions.example/ledger"),
                                                        witness_key =
                                                            signing::SigningKey::made("witness.example");

inline const std::shared_ptr<const vault::VaultKey> vault_key = vault::VaultKey::made();

inline store::Content content(const std::string& kind, const std::string& body) {
    store::Content made = store::content_of(body);
    made.kind = kind;
    return made;
}

// A store with many matters, one of which ended and was erased, with duties, messages, attachments, and a
// ledger that grew over a full tile with a witness's line under each checkpoint.
class Record {
  public:
    explicit Record(bool on_postgres = false) : place(on_postgres) {
        store = place.open();
        store->save(Unit{"petition-office",
                         {"信访局", "Petition office"},
                         UnitKind::petition_department,
                         4,
                         "430102",
                         "",
                         {},
                         ""});
        store->save(
            Unit{"housing-bureau", {"住建局", "Housing bureau"}, UnitKind::unit, 4, "430102", "", {}, ""});
        store->add_vault_key(vault_key->id());
        const std::string bytes = "the bytes of a photograph";
        file_ = ledger::sha256(bytes);
        const vault::Box box = vault::closed(*vault_key, raw(file_), bytes);
        lying_ = store->keep_attachment(box.sealed);
        store->keep(store::Sealed{file_, "file", vault_key->id(), box.wrapped, raw(lying_), {}});
        for (int serial = 1; serial <= matters; ++serial) add(serial);
        seal();
        open(490'000);
        store->seal_readings({490'002 * hour_long});
        put_in_lot();
        add(matters + 1);
        seal();
        draw_lot();
    }

    // Fixed before the last matter was added, and drawn by the root that its first event made.
    void put_in_lot() {
        lot_ = {.lot = {.id = "lot-one",
                        .by = "petition-office",
                        .units = {"housing-bureau", "petition-office"},
                        .from = *day_from("2026-01-01"),
                        .until = *day_from("2026-02-28"),
                        .number = 2,
                        .on = *day_from("2026-03-20")},
                .announced_by = "zhao",
                .announced_at = {1'772'409'600'000},
                .secret = std::string(32, 's')};
        store::Lots lots = store->lots();
        lots.announce(lot_);
        std::vector<store::LotTicket> tickets;
        for (int serial = 10; serial < 20; ++serial) {
            const std::string number = text(store::numbered(serial));
            tickets.push_back({"housing-bureau",
                               ledger::ticket_of(ledger::ticket_salt(lot_.secret, number), number),
                               store::numbered(serial)});
        }
        give_leaves();
        ASSERT_TRUE(lots.fix(lot_, tickets));
    }

    void draw_lot() {
        store::Lots lots = store->lots();
        const std::uint64_t size = ledger::seed_size(lots.population("lot-one")->leaf);
        ledger::Frontier frontier;
        for (const std::string& entry : store->leaf_entries(0, static_cast<int>(size)))
            frontier.append(ledger::leaf_hash(entry));
        const auto tickets = lots.tickets("lot-one");
        std::vector<store::DrawnMatter> matters;
        const ledger::LotPart part = store::parts_of(lot_.lot, tickets).front();
        for (const ledger::Hash& ticket : ledger::drawn(frontier.root(), part.tickets, part.drawn))
            for (const store::LotTicket& one : tickets)
                if (one.ticket == ticket)
                    matters.push_back({part.unit, static_cast<int>(matters.size()) + 1, one.matter});
        ASSERT_TRUE(lots.draw("lot-one", {frontier.root(), *day_from("2026-03-21")}, matters));
    }

    Found look(int wrongs_max = 20) const {
        Asked asked{place.options().directory, place.options().database,
                    log_key->verifier(ledger::KeyType::ed25519)};
        asked.vault = vault_key;
        asked.wrongs_max = wrongs_max;
        return look_through(asked, nullptr);
    }
    std::string file() const { return place.directory() + "/dengwen.sqlite"; }
    std::string attachment() const {
        return place.directory() + "/attachments/" + lying_.substr(0, 2) + "/" + lying_.substr(2);
    }
    void close() { store.reset(); }

    static constexpr std::int64_t hour_long = 3'600'000;
    static constexpr int matters = 90;  // three events each: 270 leaves, one full tile and a part

    store::Place place;
    std::unique_ptr<store::Store> store;

  private:
    void commit(store::Change change) {
        events_ += static_cast<int>(change.entries.size());
        ASSERT_EQ(store->commit(std::move(change)), store::Committed::done);
    }

    void add(int serial) {
        const MatterNumber number = store::numbered(serial);
        store::Change first =
            store::registration(number, {store::due(Clock::registration, "petition-office", "2026-03-17")});
        auto& registered = std::get<Registered>(first.entries.front().event);
        const store::Content photograph =
            content("attachment", R"({"sha256":")" + file_ + R"(","name":"照片 )" + text(number) +
                                      R"(","type":"image/png","bytes":25})");
        const store::Content demand = content("demand", "demand of " + text(number));
        registered.submission.attachments = {{photograph.digest}};
        registered.content_mark = ledger::sha256("mark of " + text(number));
        registered.query_code_digest = "code of " + text(number);
        if (serial % 10 == 5) registered.retaliation_over = store::numbered(serial - 1);
        first.after = apply(Matter{}, first.entries.front());
        first.contents = {first.contents.front(), demand};
        first.sealed = {boxed(photograph)};
        Matter matter = first.after;
        commit(std::move(first));
        for (int i = 0; i < 2; ++i) {
            Submission further = registered_submission(number, i);
            store::Change more = store::next(matter, Submitted{further, {}});
            more.contents = {content("statement", "more of " + text(number) + std::to_string(i))};
            more.outbox = {{.to = "petitioner", .word = "submission"}};
            matter = more.after;
            commit(std::move(more));
        }
        if (serial == 2) end(matter);
        if (serial == matters + 1) book(matter);
    }

    static std::string raw(const std::string& hex) {
        return std::string(ledger::bytes_of(ledger::hash_from_hex(hex).value()));
    }
    store::Sealed boxed(const store::Content& content) const {
        const vault::Box box = vault::closed(*vault_key, raw(content.digest), content.salt + content.body);
        return {content.digest, content.kind, vault_key->id(), box.wrapped, box.sealed, file_};
    }

    static Submission registered_submission(MatterNumber number, int i) {
        Submission further;
        further.ordinal = 2 + i;
        further.channel = Channel::letter;
        further.received_day = further.registered_day = *day_from("2026-03-03");
        further.statement = {content("statement", "more of " + text(number) + std::to_string(i)).digest};
        return further;
    }

    // Two officers open two matters in that hour, one of them a file too, and one on a ground.
    void open(std::int64_t hour) {
        std::vector<store::Reading> readings;
        for (const std::string officer : {"lin", "zhao"})
            readings.push_back({.matter = store::numbered(officer == "lin" ? 3 : 4),
                                .hour = hour,
                                .officer = officer,
                                .unit = "housing-bureau",
                                .thing = ReadingThing::names,
                                .digest = {},
                                .footing = Clock::handling,
                                .day = civil_day({hour * hour_long}, 480),
                                .first = {hour * hour_long},
                                .last = {hour * hour_long + 1000}});
        readings.push_back(readings[0]);
        readings[2].thing = ReadingThing::attachment;
        readings[2].digest = std::string(64, 'd');
        readings[1].footing = ReadingGround::supervision;
        store->keep(std::move(readings));
    }

    void end(const Matter& matter) {
        const store::Content statement = content("statement", "taken back");
        store::Change change = store::next(matter, Withdrawn{{statement.digest}});
        change.contents = {statement};
        Matter ended = change.after;
        commit(std::move(change));
        store::Change gone = store::next(ended, Erased{{}, ended.submissions.front().attachments});
        gone.erased = {ended.submissions.front().attachments.front().digest};
        commit(std::move(gone));
    }

    void book(const Matter& matter) {
        store::KeptReception kept;
        kept.reception.id = "reception-one";
        kept.reception.unit = "petition-office";
        kept.reception.on = *day_from("2026-03-20");
        ASSERT_TRUE(store->receptions().save(kept, false));
        Booking booking;
        booking.ordinal = 1;
        booking.reception = "reception-one";
        booking.place_number = 2;
        commit(store::next(matter, Booked{booking}));
    }

    // A transaction of another program on the same server holds back the order of events for a moment.
    void give_leaves() {
        store::wait_for_events(*store, events_);
        while (store->seal(1'000) > 0) continue;
    }

    void seal() {
        give_leaves();
        const std::uint64_t size = store->leaf_count();
        std::vector<ledger::Hash> leaves;
        for (const std::string& entry : store->leaf_entries(0, static_cast<int>(size)))
            leaves.push_back(ledger::leaf_hash(entry));
        store::Growth growth;
        for (std::uint64_t tile = store->subtree_roots(0, 0, 1000).size(); tile < size / ledger::tile_width;
             ++tile)
            growth.subtrees.push_back({0, tile,
                                       ledger::root_of_tile(std::span(leaves).subspan(
                                           tile * ledger::tile_width, ledger::tile_width))});
        ledger::Frontier frontier;
        for (const ledger::Hash& leaf : leaves) frontier.append(leaf);
        ledger::Note note{ledger::text_of(ledger::Checkpoint{log_key->name(), size, frontier.root()}), {}};
        note.signatures = {
            ledger::signature_by(log_key->verifier(ledger::KeyType::ed25519), note.text, log_key->signer())};
        growth.checkpoint = {size, frontier.root(), ledger::text_of(note)};
        ASSERT_TRUE(store->add(growth));
        const auto witness = witness_key->verifier(ledger::KeyType::cosignature);
        store->add_cosignature(size, ledger::vkey_text(witness),
                               ledger::line_of(ledger::cosignature_by(witness, 1'767'225'600, note.text,
                                                                      witness_key->signer())));
    }

    store::KeptLot lot_;
    std::string file_;
    int events_ = 0;
    std::string lying_;  // the name under which its sealed bytes lie
};

// Raw: the same file, looked at and changed as bytes of columns, without any of our code.
class Raw {
  public:
    explicit Raw(const std::string& file) { EXPECT_EQ(sqlite3_open(file.c_str(), &database_), SQLITE_OK); }
    ~Raw() { sqlite3_close(database_); }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;

    void run(const std::string& sql) {
        char* fault = nullptr;
        EXPECT_EQ(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, &fault), SQLITE_OK)
            << sql << ": " << (fault ? fault : "");
        sqlite3_free(fault);
    }
    int whole(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sql;
        const int value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : 0;
        sqlite3_finalize(statement);
        return value;
    }
    // Changes one bit of one value, keeping its type; false where there is nothing to change, or it may not
    // be.
    bool flip(const std::string& table, const std::string& column, int row, int byte, int bit) {
        const std::string key =
            column + " FROM " + table + " ORDER BY 1 LIMIT 1 OFFSET " + std::to_string(row);
        sqlite3_stmt* read = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(database_, ("SELECT " + key).c_str(), -1, &read, nullptr), SQLITE_OK)
            << key;
        if (sqlite3_step(read) != SQLITE_ROW) return sqlite3_finalize(read), false;
        const int type = sqlite3_column_type(read, 0);
        const std::int64_t number = sqlite3_column_int64(read, 0);
        std::string bytes(static_cast<const char*>(sqlite3_column_blob(read, 0)),
                          static_cast<std::size_t>(sqlite3_column_bytes(read, 0)));
        sqlite3_finalize(read);
        sqlite3_stmt* write = nullptr;
        const std::string update = "UPDATE " + table + " SET " + column + " = ?2 WHERE " + column + " = ?1";
        EXPECT_EQ(sqlite3_prepare_v2(database_, update.c_str(), -1, &write, nullptr), SQLITE_OK) << update;
        if (type == SQLITE_INTEGER) {
            sqlite3_bind_int64(write, 1, number);
            sqlite3_bind_int64(write, 2, number ^ (std::int64_t{1} << (bit + 8 * (byte % 7))));
        } else {
            if (bytes.empty()) return sqlite3_finalize(write), false;
            std::string changed = bytes;
            char& one = changed[static_cast<std::size_t>(byte) % changed.size()];
            one = static_cast<char>(one ^ (1 << bit));
            const auto bind = type == SQLITE_BLOB ? bind_blob : bind_text;
            bind(write, 1, bytes);
            bind(write, 2, changed);
        }
        const bool is_done = sqlite3_step(write) == SQLITE_DONE;  // not where a key must be unique
        sqlite3_finalize(write);
        return is_done;
    }

  private:
    static void bind_blob(sqlite3_stmt* statement, int at, const std::string& bytes) {
        sqlite3_bind_blob(statement, at, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    }
    static void bind_text(sqlite3_stmt* statement, int at, const std::string& bytes) {
        sqlite3_bind_text(statement, at, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    }
    sqlite3* database_ = nullptr;
};

inline const std::map<std::string, std::vector<std::string>> columns{
    {"event",
     {"position", "matter", "seq", "instant", "day", "actor", "officer", "unit", "for_petitioner", "noun",
      "body", "on_behalf_of", "salt"}},
    {"matter",
     {"number", "version", "stage", "kind", "category", "place", "holder", "registered_day", "body",
      "content_mark"}},
    {"duty",
     {"matter", "ordinal", "unit", "clock", "raw_last_day", "last_day", "provisional", "stage", "kind",
      "category", "place", "registered_day", "awaits_opinion"}},
    {"content", {"digest", "salt", "kind", "body"}},
    {"vault_key", {"id"}},
    {"sealed", {"reference", "kind", "vault_key", "wrapped", "box", "file"}},
    {"outbox", {"matter", "seq", "ordinal", "recipient", "word"}},
    {"query_code", {"digest", "matter"}},
    {"retaliation_report", {"matter", "report"}},
    {"leaf", {"number", "position", "entry"}},
    {"reading",
     {"matter", "hour", "officer", "unit", "thing", "digest", "duty", "ground", "day", "first_at", "last_at",
      "times"}},
    {"reading_hour", {"hour", "salt", "leaf"}},
    {"booking", {"matter", "ordinal", "reception", "place", "given_back"}},
    {"lot",
     {"id", "by_unit", "units", "from_day", "until_day", "number", "share", "on_day", "announced_at",
      "secret"}},
    {"lot_population", {"lot", "salt", "digest", "leaf"}},
    {"lot_part", {"lot", "ordinal", "unit", "size", "drawn"}},
    {"lot_ticket", {"lot", "unit", "ticket", "matter"}},
    {"lot_draw", {"lot", "seed"}},
    {"lot_drawn", {"lot", "unit", "ordinal", "matter"}},
    {"subtree", {"level", "number", "root"}},
    {"checkpoint", {"size", "root", "note"}},
    {"cosignature", {"size", "witness", "line"}}};

}  // namespace dengwen::fsck
