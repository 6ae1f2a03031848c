#include "desk/erasing.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "store/fixture.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

class ErasingTest : public store::OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (IsSkipped()) return;
        store = place->open();
        desk.emplace(*store, profiles, "cn", [this] { return today; });
        desk->set_vault_key(key);
        EXPECT_TRUE(desk->save_unit({"petition",
                                     {"信访局", "Petition office"},
                                     UnitKind::petition_department,
                                     4,
                                     "430102",
                                     "",
                                     {},
                                     ""})
                        .empty());
    }

    // Files a petition of this person with that file.
    Receipt filed(const std::string& person, const std::string& scan) {
        Registering out;
        out.actor.kind = ActorKind::petitioner;
        out.asked.unit = "petition";
        out.asked.kind = Kind::request;
        out.asked.submission.channel = Channel::web;
        out.asked.submission.received_day = today.day;
        out.asked.submission.statement = out.contents.add("statement", R"({"title":"灯","text":"坏了"})");
        out.asked.submission.petitioners = {out.contents.add("person", R"({"name":")" + person + R"("})")};
        const Attachment file{desk->keep_attachment(scan), "灯.txt", "text/plain", scan.size()};
        out.asked.submission.attachments = {out.contents.add("attachment", text(file))};
        out.asked.demands = {out.contents.add("demand", "修灯")};
        return std::get<Receipt>(desk->register_matter(std::move(out)));
    }
    Receipt ended(const std::string& person, const std::string& scan) {
        Receipt receipt = filed(person, scan);
        Asking asking;
        asking.actor.kind = ActorKind::petitioner;
        asking.number = receipt.number;
        asking.ask = WithdrawalAsked{asking.contents.add("statement", "修好了")};
        EXPECT_TRUE(std::holds_alternative<Acted>(desk->act(std::move(asking))));
        return receipt;
    }
    MatterView view(const Receipt& receipt) { return std::get<MatterView>(desk->follow(receipt.query_code)); }
    bool shows(const Receipt& receipt, const std::string& word) {
        for (const store::Content& content : view(receipt).contents)
            if (content.body.find(word) != std::string::npos) return true;
        return false;
    }
    std::ptrdiff_t files_lying() const {
        const std::filesystem::path folder = place->directory() + "/attachments";
        std::ptrdiff_t count = 0;
        if (std::filesystem::exists(folder))
            for (const auto& one : std::filesystem::recursive_directory_iterator(folder))
                count += one.is_regular_file() ? 1 : 0;
        return count;
    }
    ErasingSum erase(const ErasingAsked& asked = {}) {
        return erase_ended(*desk, asked, [](const ErasingSum&) { return true; });
    }
    void years_pass() { today = {{2090000000000}, *day_from("2036-03-24")}; }

    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1772500000000}, *day_from("2026-03-03")};
    std::shared_ptr<const vault::VaultKey> key = vault::VaultKey::made();
    std::unique_ptr<store::Store> store;
    std::optional<Desk> desk;
};
INSTANTIATE_TEST_SUITE_P(Databases, ErasingTest, store::both, store::database_name);

TEST_P(ErasingTest, DestroysWhoWasInWhatEndedLongAgoAndNothingElse) {
    const Receipt old = ended("欧阳明月", "a scan of hers"), running = filed("司马青", "a scan of his");
    years_pass();
    const Receipt recent = ended("诸葛云", "a scan of theirs");
    EXPECT_EQ(files_lying(), 3);
    EXPECT_EQ(store->sealed_count(), 9);
    const ErasingSum sum = erase();
    EXPECT_EQ(sum.matters, 1);
    EXPECT_EQ(sum.persons, 1);
    EXPECT_EQ(sum.attachments, 1);
    EXPECT_EQ(sum.looked_at, 3);
    EXPECT_EQ(sum.last, old.number);
    EXPECT_FALSE(sum.was_stopped);
    EXPECT_EQ(store->sealed_count(), 6) << "person, description, file";
    EXPECT_EQ(files_lying(), 2);
    EXPECT_FALSE(shows(old, "欧阳明月"));
    EXPECT_TRUE(shows(old, "坏了")) << "what was asked stays";
    EXPECT_TRUE(shows(running, "司马青"));
    EXPECT_TRUE(shows(recent, "诸葛云"));

    const MatterView seen = view(old);
    const auto& tombstone = std::get<Erased>(seen.entries.back().event);
    EXPECT_EQ(tombstone.persons, seen.matter.submissions[0].petitioners);
    EXPECT_EQ(tombstone.attachments, seen.matter.submissions[0].attachments);
    EXPECT_EQ(seen.entries.back().by.kind, ActorKind::system);
    EXPECT_EQ(seen.matter.erased_on, today.day);
    EXPECT_EQ(erase().matters, 0) << "once";
}

TEST_P(ErasingTest, APreviewDestroysNothing) {
    const Receipt old = ended("欧阳明月", "a scan");
    years_pass();
    const ErasingSum sum = erase({retention_years_assumed, true});
    EXPECT_EQ(sum.matters, 1);
    EXPECT_EQ(sum.persons, 1);
    EXPECT_TRUE(shows(old, "欧阳明月"));
    EXPECT_EQ(files_lying(), 1);
}

TEST_P(ErasingTest, KeepsTheTermItIsTold) {
    const Receipt old = ended("欧阳明月", "a scan");
    years_pass();
    EXPECT_EQ(erase({30, false}).matters, 0);
    EXPECT_TRUE(shows(old, "欧阳明月"));
}

TEST_P(ErasingTest, AFileOfTwoMattersStaysForTheOther) {
    const Receipt old = ended("欧阳明月", "one scan"), running = filed("司马青", "one scan");
    EXPECT_EQ(files_lying(), 1);
    years_pass();
    EXPECT_EQ(erase().attachments, 1);
    EXPECT_EQ(files_lying(), 1);
    const MatterView seen = view(running);
    const std::string digest = seen.matter.submissions[0].attachments[0].digest;
    Actor own;
    own.kind = ActorKind::petitioner;
    EXPECT_EQ(std::get<0>(desk->attachment(own, running.number, digest)).second, "one scan");
    EXPECT_EQ(std::get<Refusal>(
                  desk->attachment(own, old.number, view(old).matter.submissions[0].attachments[0].digest)),
              Refusal::matter_not_found);
}

TEST_P(ErasingTest, GoesOnWhereItWasStopped) {
    for (int i = 0; i < 3; ++i) ended("某" + std::to_string(i), "scan " + std::to_string(i));
    years_pass();
    const ErasingSum first = erase_ended(*desk, {}, [](const ErasingSum& sum) { return sum.matters < 2; });
    EXPECT_TRUE(first.was_stopped);
    EXPECT_EQ(first.matters, 2);
    EXPECT_EQ(files_lying(), 1);
    EXPECT_EQ(erase().matters, 1);
    EXPECT_EQ(store->sealed_count(), 0);
}

// Nothing that once lay in a row is left where whoever copies the files would find it.
TEST_P(ErasingTest, NoByteOfABoxIsLeftInTheDatabase) {
    if (std::string_view(GetParam()) == "postgres") return;  // its files are not ours to read
    ended("欧阳明月", "a scan");
    std::vector<std::string> bytes;
    for (const store::Sealed& one : store->sealed_after("", 10)) {
        bytes.push_back(one.wrapped);
        if (one.kind == "person") bytes.push_back(one.box);
    }
    ASSERT_EQ(bytes.size(), 4u);
    years_pass();
    const auto lying = [&] {
        std::string all;
        for (const auto& one : std::filesystem::directory_iterator(place->directory())) {
            if (!one.is_regular_file()) continue;
            std::ifstream file(one.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(file), {});
        }
        return all;
    };
    for (const std::string& one : bytes) EXPECT_NE(lying().find(one), std::string::npos);
    EXPECT_EQ(erase().matters, 1);
    for (const std::string& one : bytes) EXPECT_EQ(lying().find(one), std::string::npos);
}

}  // namespace
}  // namespace dengwen::desk
