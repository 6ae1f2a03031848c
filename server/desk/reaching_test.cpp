#include "desk/reaching.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "desk/passwords.hpp"
#include "desk/posting.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

class ReachingTest : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-reaching-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Desk desk{store, profiles, "cn", [] { return Now{{1767600000000}, *day_from("2026-01-05")}; }};
    std::shared_ptr<const vault::VaultKey> key = vault::VaultKey::made();
    const Actor petitioner{ActorKind::petitioner, {}, false};

    ReachingTest() {
        desk.set_vault_key(key);
        for (const char* id : {"petition", "housing"})
            EXPECT_TRUE(desk.save_unit({id,
                                        {id, id},
                                        id[0] == 'p' ? UnitKind::petition_department : UnitKind::unit,
                                        4,
                                        "430102",
                                        "",
                                        {},
                                        ""})
                            .empty());
    }
    ~ReachingTest() override { std::filesystem::remove_all(folder); }

    MatterNumber registered(const std::vector<std::string>& persons, Kind kind = Kind::request) {
        Registering asking;
        asking.actor = petitioner;
        asking.asked.unit = "petition";
        asking.asked.kind = kind;
        Submission& submission = asking.asked.submission;
        submission.channel = Channel::web;
        submission.statement = asking.contents.add("statement", R"({"title":"灯","text":"坏了"})");
        submission.anonymous = persons.empty();
        for (const std::string& person : persons)
            submission.petitioners.push_back(asking.contents.add("person", person));
        if (kind == Kind::request) asking.asked.demands = {asking.contents.add("demand", "修灯")};
        return std::get<Receipt>(desk.register_matter(std::move(asking))).number;
    }
    Actor officer(const std::string& unit, std::set<Role> roles) const {
        return {ActorKind::officer, {"lin", "林", unit, std::move(roles), true}, false};
    }
    std::string letter(MatterNumber number, std::int64_t before, const std::string& unit = "petition") {
        store::Delivery one;
        one.id = text(number) + "-1-0-letter";
        one.matter = number;
        one.word = "registration";
        one.to = "petitioner";
        one.unit = unit;
        one.route = "letter";
        one.day = *day_from("2026-01-05");
        store.post().add({one}, before, before + 1);
        return one.id;
    }
    std::size_t seen(const Actor& actor) { return letters(desk, actor, "https://x", "", 50).items.size(); }
};

TEST_F(ReachingTest, FindsTheContactsOfThePetitioners) {
    const Reaching reaching(store, key);
    const auto both =
        reaching.of(registered({R"({"name":"甲","telephone":"138"})", R"({"name":"乙","email":"a@b"})"}));
    EXPECT_TRUE(both.named);
    EXPECT_EQ(both.telephone, "138");
    EXPECT_EQ(both.email, "a@b");
    EXPECT_EQ(both.holder, "petition");
    const auto none = reaching.of(registered({R"({"name":"甲","address":"河湾街道"})"}));
    EXPECT_TRUE(none.named);
    EXPECT_EQ(none.telephone + none.email, "");
}

TEST_F(ReachingTest, ReachesNobodyWhoStaysAnonymousOrIsUnknown) {
    const Reaching reaching(store, key);
    EXPECT_FALSE(reaching.of(registered({})).named);
    EXPECT_FALSE(reaching.of(matter_number(430102, 2026, 99'999)).named);
}

TEST_F(ReachingTest, TakesOnlyTheStoresOwnKey) {
    registered({R"({"name":"甲"})"});
    EXPECT_THROW(Reaching(store, vault::VaultKey::made()), vault::KeyFault);
}

TEST_F(ReachingTest, KnowsTheWishThatThePetitionerAloneMaySay) {
    const MatterNumber number = registered({R"({"name":"甲"})"});
    EXPECT_TRUE(set_wish(desk, petitioner, number, {"none", "en"}));
    EXPECT_FALSE(set_wish(desk, officer("petition", {Role::head}), number, {"sms", ""}));
    EXPECT_FALSE(set_wish(desk, petitioner, matter_number(430102, 2026, 99'999), {"sms", ""}));
    EXPECT_EQ(wish(desk, petitioner, number), (store::Wish{"none", "en"}));
    EXPECT_EQ(wish(desk, officer("petition", {Role::head}), number), std::nullopt);
    EXPECT_EQ(Reaching(store, key).of(number).wish, (store::Wish{"none", "en"}));
}

TEST_F(ReachingTest, ShowsLettersToThoseOfTheUnitWhoMaySeeTheMatter) {
    const std::string id = letter(registered({R"({"name":"甲"})"}), 0);
    EXPECT_EQ(seen(officer("petition", {Role::clerk})), 1u);
    EXPECT_EQ(seen(officer("petition", {Role::supervisor})), 0u) << "who writes nothing prints nothing";
    EXPECT_EQ(seen(officer("petition", {Role::administrator})), 0u);
    EXPECT_EQ(seen(officer("petition", {Role::clerk, Role::auditor})), 0u);
    EXPECT_EQ(seen(officer("housing", {Role::clerk})), 0u);
    const std::string foreign = letter(registered({R"({"name":"乙"})"}), 1, "housing");
    EXPECT_EQ(seen(officer("housing", {Role::handler})), 0u) << "of a matter it has no part in";
    EXPECT_FALSE(print_letter(desk, officer("housing", {Role::handler}), foreign));
    EXPECT_FALSE(print_letter(desk, officer("housing", {Role::clerk}), id));
    EXPECT_FALSE(print_letter(desk, officer("petition", {Role::supervisor}), id));
    EXPECT_FALSE(print_letter(desk, officer("petition", {Role::clerk}), "no such"));
    EXPECT_TRUE(print_letter(desk, officer("petition", {Role::clerk}), id));
    EXPECT_FALSE(print_letter(desk, officer("petition", {Role::clerk}), id));
    EXPECT_EQ(seen(officer("petition", {Role::clerk})), 0u);
}

TEST_F(ReachingTest, HidesLettersOfAccusationsFromAllButTheirRole) {
    letter(registered({R"({"name":"甲"})"}, Kind::accusation), 0);
    EXPECT_EQ(seen(officer("petition", {Role::clerk})), 0u);
    EXPECT_EQ(seen(officer("petition", {Role::clerk, Role::accusations})), 1u);
}

TEST_F(ReachingTest, ShowsLettersPageByPage) {
    for (int i = 0; i < 5; ++i) letter(registered({R"({"name":"甲"})"}), i);
    const Actor clerk = officer("petition", {Role::clerk});
    std::size_t count = 0;
    std::string after;
    do {
        const LettersSeen page = letters(desk, clerk, "https://x", after, 2);
        count += page.items.size();
        after = page.next;
    } while (!after.empty());
    EXPECT_EQ(count, 5u);
}

TEST_F(ReachingTest, CountsWhatWaitsAndWhatWasGivenUp) {
    const std::string id = letter(registered({R"({"name":"甲"})"}), 0);
    store::Delivery one = *store.post().delivery(id);
    EXPECT_EQ(post(desk, {}).waiting, 1);
    EXPECT_FALSE(send_again(desk, officer("petition", {Role::administrator}).officer, id));
    one.state = store::DeliveryState::dead;
    store.post().settle({one});
    store::DeliveryQuery query;
    query.state = store::DeliveryState::dead;
    const PostSeen dead = post(desk, query);
    EXPECT_EQ(dead.waiting, 0);
    EXPECT_EQ(dead.dead, 1);
    EXPECT_EQ(dead.items.size(), 1u);
    EXPECT_FALSE(dead.more);
    EXPECT_TRUE(send_again(desk, officer("petition", {Role::administrator}).officer, id));
    EXPECT_EQ(store.post().delivery(id)->done_by, "lin");
}

}  // namespace
}  // namespace dengwen::desk
