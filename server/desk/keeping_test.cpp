#include "desk/keeping.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "desk/attachment.hpp"
#include "desk/contents.hpp"
#include "ledger/commitment.hpp"
#include "store/driver.hpp"
#include "store/fixture.hpp"
#include "vault/box.hpp"

namespace dengwen::desk {
namespace {

using vault::VaultKey;

class KeepingTest : public store::OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (IsSkipped()) return;
        store = place->open();
        keeping.emplace(*store);
    }

    // Registers a matter with a person and a file, as the desk does.
    store::Content registered(int serial, const std::string& name) {
        Contents contents;
        const ContentRef person = contents.add("person", R"({"name":")" + name + R"("})");
        const Attachment file{keeping->keep_file("scan of " + name), name + ".png", "text/plain", 20};
        const ContentRef scan = contents.add("attachment", text(file));
        store::Change change = store::registration(store::numbered(serial));
        auto& submission = std::get<Registered>(change.entries.front().event).submission;
        submission.petitioners = {person};
        submission.attachments = {scan};
        change.after = apply(Matter{}, change.entries.front());
        std::vector<store::Content> all = change.contents;
        all.insert(all.end(), contents.all().begin(), contents.all().end());
        change.contents.clear();
        keeping->put(change, all);
        EXPECT_EQ(change.sealed.size(), 2u);
        EXPECT_EQ(store->commit(std::move(change)), store::Committed::done);
        return contents.all().front();
    }
    std::string body_of(const std::string& digest) {
        const auto found = keeping->contents({{digest}});
        return found.empty() ? "" : found.front().body;
    }
    std::string every_byte() const {
        std::string all;
        for (const auto& one : std::filesystem::recursive_directory_iterator(place->directory())) {
            if (!one.is_regular_file()) continue;
            std::ifstream file(one.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(file), {});
        }
        return all;
    }

    std::unique_ptr<store::Store> store;
    std::optional<Keeping> keeping;
    std::shared_ptr<const VaultKey> key = VaultKey::made();
};
INSTANTIATE_TEST_SUITE_P(Databases, KeepingTest, store::both, store::database_name);

TEST_P(KeepingTest, NothingOfAPersonLiesInTheClearAndAllOfItComesBack) {
    keeping->set_key(key);
    const store::Content person = registered(1, "欧阳明月");
    const ContentRef statement = store->matter(store::numbered(1))->submissions[0].statement;
    EXPECT_EQ(keeping->contents({{person.digest}, statement}).size(), 2u);
    const auto seen = keeping->contents({{person.digest}});
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen[0].body, person.body);
    EXPECT_EQ(seen[0].salt, person.salt);
    EXPECT_EQ(seen[0].kind, "person");
    EXPECT_EQ(keeping->file(ledger::sha256("scan of 欧阳明月")), "scan of 欧阳明月");
    EXPECT_EQ(keeping->file(ledger::sha256("another")), std::nullopt);
    EXPECT_EQ(keeping->file(person.digest), std::nullopt) << "a person is no file";
    EXPECT_TRUE(keeping->contents({{ledger::sha256("scan of 欧阳明月")}}).empty()) << "nor a file a content";
    EXPECT_TRUE(store->contents({{person.digest}}).empty());
    EXPECT_EQ(store->in_clear_count(), 0);
    EXPECT_EQ(every_byte().find("欧阳明月"), std::string::npos);
    EXPECT_EQ(every_byte().find(person.salt), std::string::npos);
}

TEST_P(KeepingTest, AFileIsKeptOnceHoweverOftenItComes) {
    keeping->set_key(key);
    const std::string sha256 = keeping->keep_file("a scan");
    EXPECT_EQ(keeping->keep_file("a scan"), sha256);
    EXPECT_EQ(store->sealed_count(), 1);
    std::filesystem::remove_all(place->directory() + "/attachments");
    EXPECT_EQ(keeping->file(sha256), std::nullopt);
    EXPECT_EQ(keeping->keep_file("a scan"), sha256);
    EXPECT_EQ(keeping->file(sha256), "a scan") << "what was lost is kept anew";
}

TEST_P(KeepingTest, WithoutAKeyNothingOfAPersonIsKeptOrShown) {
    Contents contents;
    contents.add("person", "{}");
    store::Change change;
    EXPECT_THROW(keeping->put(change, contents.all()), store::Fault);
    EXPECT_THROW(keeping->keep_file("a scan"), store::Fault);
    keeping->set_key(key);
    const store::Content person = registered(1, "甲");
    const Keeping locked(*store);
    EXPECT_THROW(locked.contents({{person.digest}}), store::Fault);
    EXPECT_THROW(locked.file(ledger::sha256("scan of 甲")), store::Fault);
}

TEST_P(KeepingTest, TakesNoOtherKeyThanTheStores) {
    keeping->set_key(key);
    registered(1, "甲");
    Keeping again(*store);
    EXPECT_NO_THROW(again.set_key(key));
    EXPECT_THROW(again.set_key(VaultKey::made()), vault::KeyFault);
    store->add_vault_key("another");
    EXPECT_THROW(again.set_key(key), vault::KeyFault) << "a change of keys is under way";
}

TEST_P(KeepingTest, WhatLiesInTheClearIsSealedAndMayBeStoppedAtAnyBatch) {
    std::vector<std::string> digests;
    const std::string file = store->keep_attachment("scan of 上官云");
    {
        const auto database = place->open_database();
        const auto connection = database->connect();
        for (int i = 0; i < 450; ++i) {
            const std::string body = i == 7 ? text(Attachment{file, "上官云.png", "text/plain", 14})
                                            : R"({"name":"上官云 )" + std::to_string(i) + "\"}";
            const store::Content content = store::content_of(body);
            digests.push_back(content.digest);
            const std::string quote = std::string(GetParam()) == "postgres" ? "decode('" : "x'";
            const std::string end = std::string(GetParam()) == "postgres" ? "', 'hex')" : "'";
            std::string salt;
            for (int n = 0; n < 32; ++n) salt += "17";
            connection->script("INSERT INTO content (digest, salt, kind, body) VALUES (" + quote +
                               content.digest + end + ", " + quote + salt + end + ", '" +
                               (i == 7 ? "attachment" : "person") + "', '" + body + "')");
        }
    }
    EXPECT_THROW(keeping->set_key(key), vault::KeyFault);
    int runs = 0;
    while (!seal_in_clear(*store, *key, [](std::int64_t, std::int64_t) { return false; })) {
        EXPECT_THROW(keeping->set_key(key), vault::KeyFault) << "begun and not finished";
        ASSERT_LT(++runs, 10);
    }
    EXPECT_EQ(runs, 3);
    EXPECT_EQ(store->in_clear_count(), 0);
    keeping->set_key(key);
    for (std::size_t i = 0; i < digests.size(); ++i)
        EXPECT_NE(body_of(digests[i]).find("上官云"), std::string::npos) << i;
    EXPECT_EQ(keeping->file(file), "scan of 上官云");
    EXPECT_EQ(every_byte().find("上官云"), std::string::npos) << "also not in what was deleted";
}

TEST_P(KeepingTest, AChangeOfKeysMayBeKilledBetweenAnyTwoBatches) {
    keeping->set_key(key);
    std::vector<std::string> digests;
    for (int serial = 1; serial <= 250; ++serial)
        digests.push_back(registered(serial, std::to_string(serial)).digest);
    const auto next = VaultKey::made();
    int runs = 0;
    while (!rewrap_all(*store, *key, *next, [](std::int64_t, std::int64_t) { return false; })) {
        // In between, either key opens what is under it, and nothing is lost.
        for (const store::Sealed& one :
             store->sealed(std::vector<ContentRef>{{digests.front()}, {digests.back()}})) {
            const auto& under = one.vault_key == key->id() ? *key : *next;
            const std::string raw(ledger::bytes_of(*ledger::hash_from_hex(one.reference)));
            EXPECT_TRUE(vault::opened(under, raw, one.wrapped, one.box));
        }
        // Stopped after one batch, it begins anew and passes over what is done; so it gets further only when
        // let.
        int batches = 0;
        const int let = ++runs + 1;
        if (rewrap_all(*store, *key, *next, [&](std::int64_t, std::int64_t) { return ++batches < let; }))
            break;
        ASSERT_LT(runs, 20);
    }
    EXPECT_GT(runs, 0);
    EXPECT_EQ(store->vault_keys(), (std::vector<std::string>{next->id()}));
    EXPECT_THROW(keeping->contents({{digests.front()}}), store::Fault) << "the old key opens nothing";
    Keeping after(*store);
    EXPECT_THROW(after.set_key(key), vault::KeyFault);
    after.set_key(next);
    for (const std::string& digest : digests) EXPECT_EQ(after.contents({{digest}}).size(), 1u);
    EXPECT_EQ(after.file(ledger::sha256("scan of 1")), "scan of 1");
    // A server that goes on with the old key loses nothing: it can keep nothing.
    EXPECT_THROW(keeping->keep_file("a later scan"), store::Fault);
}

TEST_P(KeepingTest, ABoxPutInAnothersPlaceIsNotOpened) {
    keeping->set_key(key);
    const std::string one = registered(1, "甲").digest, other = registered(2, "乙").digest;
    store::Sealed moved = store->sealed({{one}}).front();
    moved.reference = other;
    place->open_database()->connect()->script("DELETE FROM sealed WHERE kind = 'person'");
    store->keep(moved);
    EXPECT_THROW(keeping->contents({{other}}), store::Fault);
}

}  // namespace
}  // namespace dengwen::desk
