#include "desk/content_mark.hpp"

#include <gtest/gtest.h>

#include <map>

#include "desk/desk.hpp"
#include "store/fixture.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

class ContentMarkTest : public store::OnBoth {
  protected:
    struct Said {
        std::string title = "路灯不亮", text = "河湾街 12 号门前的路灯坏了两周。", place = "430102";
        std::vector<std::string> demands{"修好路灯", "说明原因"};
        Kind kind = Kind::request;
        bool withheld_name = false;
        bool by_officer = true;
        std::string unit = "petition";
    };

    void SetUp() override {
        OnBoth::SetUp();
        if (IsSkipped()) return;
        store = place->open();
        desk.emplace(*store, profiles, "cn", [] { return Now{{1772500000000}, *day_from("2026-03-03")}; });
        desk->set_vault_key(vault::VaultKey::made());
        for (const std::string id : {"petition", "elsewhere"})
            EXPECT_TRUE(
                desk->save_unit({id, {id, id}, UnitKind::petition_department, 4, "430102", "", {}, ""})
                    .empty());
    }

    Receipt registered(const Said& said) {
        Registering out;
        out.actor.kind = ActorKind::petitioner;
        if (said.by_officer)
            out.actor = {
                ActorKind::officer, {"lin", "林", said.unit, {Role::clerk, Role::accusations}}, true};
        out.asked.unit = said.unit;
        out.asked.kind = said.kind;
        out.asked.place = said.place;
        out.asked.submission.channel = said.by_officer ? Channel::letter : Channel::web;
        out.asked.submission.received_day = *day_from("2026-03-03");
        out.asked.submission.withheld_name = said.withheld_name;
        out.asked.submission.statement = out.contents.add(
            "statement", R"({"title":")" + said.title + R"(","text":")" + said.text + R"("})");
        out.asked.submission.petitioners = {out.contents.add("person", R"({"name":"甲"})")};
        if (said.kind == Kind::request)
            for (const std::string& demand : said.demands)
                out.asked.demands.push_back(out.contents.add("demand", demand));
        auto answered = desk->register_matter(std::move(out));
        if (const Refusal* refusal = std::get_if<Refusal>(&answered))
            throw std::logic_error(std::string(name(*refusal)));
        return std::get<Receipt>(std::move(answered));
    }
    std::optional<MatterNumber> same(const Said& said) { return registered(said).same_content; }

    profile::Profiles profiles = profile::load(SOURCE_DIR);
    std::unique_ptr<store::Store> store;
    std::optional<Desk> desk;
};
INSTANTIATE_TEST_SUITE_P(Databases, ContentMarkTest, store::both, store::database_name);

TEST_P(ContentMarkTest, AnOfficerIsToldOfTheOldestRunningMatterOfTheSameContent) {
    const Receipt first = registered({});
    EXPECT_EQ(first.same_content, std::nullopt);
    EXPECT_EQ(same({}), first.number);
    EXPECT_EQ(same({}), first.number);
    Said rewritten;
    rewritten.title = "路灯不亮！";
    rewritten.text = "河湾街１２号门前的路灯坏了两周";
    rewritten.demands = {"说明原因。", "修好 路灯"};
    EXPECT_EQ(same(rewritten), first.number) << "signs, spaces, width and order aside";
}

TEST_P(ContentMarkTest, NobodyIsShownTheMark) {
    const Receipt receipt = registered({});
    ASSERT_TRUE(std::get<Registered>(receipt.entry.event).content_mark);
    const Actor officer{ActorKind::officer, {"lin", "林", "petition", {Role::clerk}}, false};
    const auto seen = std::get<MatterView>(desk->matter(officer, receipt.number));
    EXPECT_EQ(std::get<Registered>(seen.entries.at(0).event).content_mark, std::nullopt);
    const auto own = std::get<MatterView>(desk->follow(receipt.query_code));
    EXPECT_EQ(std::get<Registered>(own.entries.at(0).event).content_mark, std::nullopt);
}

TEST_P(ContentMarkTest, AnotherPlaceWordOrDemandIsAnotherMatter) {
    registered({});
    Said other;
    other.place = "430103";
    EXPECT_EQ(same(other), std::nullopt);
    other = {};
    other.text = "河湾街 14 号门前的路灯坏了两周。";
    EXPECT_EQ(same(other), std::nullopt);
    other = {};
    other.demands.pop_back();
    EXPECT_EQ(same(other), std::nullopt);
    other = {};
    other.title = "路灯";
    EXPECT_EQ(same(other), std::nullopt);
}

TEST_P(ContentMarkTest, WhatHasEndedIsNotFound) {
    const Receipt first = registered({});
    Asking asking;
    asking.actor.kind = ActorKind::petitioner;
    asking.number = first.number;
    asking.ask = WithdrawalAsked{asking.contents.add("statement", "修好了")};
    EXPECT_TRUE(std::holds_alternative<Acted>(desk->act(std::move(asking))));
    EXPECT_EQ(same({}), std::nullopt);
    EXPECT_NE(registered({}).same_content, first.number);
}

TEST_P(ContentMarkTest, NobodyIsToldOfWhatHeMayNotSeeAndAPetitionerOfNothing) {
    registered({});
    Said elsewhere;
    elsewhere.unit = "elsewhere";
    const Receipt there = registered(elsewhere);
    EXPECT_EQ(there.same_content, std::nullopt) << "the first is none of that unit's";
    EXPECT_EQ(same(elsewhere), there.number) << "its own is";
    Said own;
    own.by_officer = false;
    EXPECT_EQ(same(own), std::nullopt);
}

TEST_P(ContentMarkTest, AccusationsAndWithheldNamesAreNeverFoundBySomebodyWhoHoldsTheSameWords) {
    Said accusation;
    accusation.kind = Kind::accusation;
    registered(accusation);
    EXPECT_EQ(same(accusation), std::nullopt);
    Said silent;
    silent.withheld_name = true;
    const Receipt withheld = registered(silent);
    EXPECT_EQ(std::get<Registered>(withheld.entry.event).content_mark, std::nullopt);
    EXPECT_EQ(same({}), std::nullopt) << "a letter with a name does not lead to the one without";
}

}  // namespace
}  // namespace dengwen::desk
