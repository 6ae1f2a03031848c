#include "desk/receipts.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "desk/desk.hpp"
#include "desk/passwords.hpp"
#include "ledger/commitment.hpp"
#include "ledger/receipt.hpp"
#include "sealing/sealing.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

class ReceiptsTest : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-receipts-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Desk desk{store, profiles, "cn", [] { return Now{{1767600000000}, *day_from("2026-01-05")}; }};
    const std::shared_ptr<const signing::SigningKey> key =
        signing::SigningKey::made("petitions.example/ledger");
    const ledger::Policy policy{key->verifier(ledger::KeyType::ed25519), {}, 0};
    sealing::Sealing sealing{store, key, nullptr};

    ReceiptsTest() {
        desk.set_vault_key(vault::VaultKey::made());
        EXPECT_TRUE(desk.save_unit({"petition",
                                    {"信访局", "Petition office"},
                                    UnitKind::petition_department,
                                    4,
                                    "430102",
                                    "",
                                    {},
                                    ""})
                        .empty());
        desk.set_ledger_policy(policy);
        desk.set_receipt_key(key);
    }
    ~ReceiptsTest() override { std::filesystem::remove_all(folder); }

    Receipt registered(bool wants_signed_receipt = true) {
        Registering asking;
        asking.actor.kind = ActorKind::petitioner;
        asking.wants_signed_receipt = wants_signed_receipt;
        asking.asked.unit = "petition";
        asking.asked.kind = Kind::request;
        asking.asked.submission.channel = Channel::web;
        asking.asked.submission.statement =
            asking.contents.add("statement", R"({"title":"灯","text":"坏了"})");
        asking.asked.submission.petitioners = {asking.contents.add("person", R"({"name":"甲"})")};
        asking.asked.demands = {asking.contents.add("demand", "修灯")};
        return std::get<Receipt>(desk.register_matter(std::move(asking)));
    }
    std::optional<std::string> again(MatterNumber number) {
        return std::get<0>(desk.signed_receipt({ActorKind::petitioner, {}, false}, number));
    }
    ledger::Standing standing(const std::string& text) const {
        const auto file = ledger::receipt_file_from(text);
        return file ? ledger::standing_of(*file, policy, signing::verify) : ledger::Standing::wrong;
    }
};

TEST_F(ReceiptsTest, IsSignedAtOnceAndTheSameWheneverItIsAskedFor) {
    const Receipt receipt = registered();
    EXPECT_EQ(standing(receipt.signed_text), ledger::Standing::promised);
    EXPECT_EQ(again(receipt.number), receipt.signed_text);
    const Receipt plain = registered(false);
    EXPECT_EQ(plain.signed_text, "");
    EXPECT_EQ(standing(again(plain.number).value()), ledger::Standing::promised);
}

TEST_F(ReceiptsTest, ShowsWhatWasSubmittedButNoPersonAndNoQueryCode) {
    const Receipt receipt = registered();
    const auto file = ledger::receipt_file_from(receipt.signed_text).value();
    EXPECT_EQ(file.receipt.number, text(receipt.number));
    EXPECT_EQ(file.receipt.received, iso(receipt.entry.at.instant));
    ASSERT_EQ(file.receipt.contents.size(), 3u);
    bool has_demand = false;
    for (const ledger::ReceiptContent& content : file.receipt.contents) {
        EXPECT_EQ(content.salt.empty(), content.kind == "person");
        has_demand |= content.kind == "demand" && content.digest == ledger::commitment(content.salt, "修灯");
    }
    EXPECT_TRUE(has_demand);
    EXPECT_EQ(receipt.signed_text.find(receipt.query_code), std::string::npos);
}

TEST_F(ReceiptsTest, IsKeptOnceItsEntryIsSealed) {
    const Receipt receipt = registered();
    const auto file = ledger::receipt_file_from(receipt.signed_text).value();
    const Desk::EntryAsked asked{receipt.number, 1, ledger::bytes_of(file.receipt.entry)};
    EXPECT_TRUE(std::holds_alternative<Desk::NotSealedYet>(desk.entry_proof(asked)));
    while (sealing.take()) continue;
    auto proof = ledger::proof_from(std::get<std::string>(desk.entry_proof(asked))).value();
    proof.extra = receipt.signed_text;
    EXPECT_EQ(standing(ledger::text_of(proof)), ledger::Standing::witnessed);  // no witness is asked for
}

TEST_F(ReceiptsTest, ProofIsOnlyForThoseWhoKnowTheEntry) {
    const Receipt one = registered(), other = registered();
    while (sealing.take()) continue;
    const auto entry = [](const Receipt& receipt) {
        return ledger::bytes_of(ledger::receipt_file_from(receipt.signed_text)->receipt.entry);
    };
    EXPECT_TRUE(std::holds_alternative<std::string>(desk.entry_proof({one.number, 1, entry(one)})));
    EXPECT_TRUE(std::holds_alternative<Desk::EntryUnknown>(desk.entry_proof({one.number, 1, entry(other)})));
    EXPECT_TRUE(std::holds_alternative<Desk::EntryUnknown>(desk.entry_proof({one.number, 2, entry(one)})));
    EXPECT_TRUE(std::holds_alternative<Desk::EntryUnknown>(
        desk.entry_proof({matter_number(430102, 2026, 999), 1, entry(one)})));
}

TEST_F(ReceiptsTest, IsNotForAnOfficerWhoMayNotSeeTheMatter) {
    const Receipt receipt = registered();
    const Officer stranger{"stranger", "", "elsewhere", {Role::handler}, true};
    EXPECT_EQ(std::get<Refusal>(desk.signed_receipt({ActorKind::officer, stranger, false}, receipt.number)),
              Refusal::matter_not_found);
}

TEST_F(ReceiptsTest, WithoutAKeyThereIsNone) {
    desk.set_receipt_key(nullptr);
    const Receipt receipt = registered();
    EXPECT_EQ(receipt.signed_text, "");
    EXPECT_EQ(again(receipt.number), std::nullopt);
    EXPECT_FALSE(desk.ledger_keys());
}

}  // namespace
}  // namespace dengwen::desk
