#include "desk/hand_over.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "desk/passwords.hpp"
#include "desk/sign_in.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

class HandOverTest : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-hand-over-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1767600000000}, *day_from("2026-01-05")};
    Desk desk{store, profiles, "cn", [this] { return today; }};
    SignIn sign_in{store, [this] { return today; }, new_sign_in_key()};
    const Officer liu{"liu", "柳", "petition", {Role::clerk, Role::router}, true};
    const Officer lin{"lin", "林", "petition", {Role::clerk}, true};

    HandOverTest() {
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
        keep(liu);
        keep(lin);
    }
    ~HandOverTest() override { std::filesystem::remove_all(folder); }

    void keep(const Officer& officer) { store.save({officer, officer.name, "none", false}); }
    void register_one() {
        Registering out;
        out.actor = {ActorKind::officer, liu, true};
        out.asked.unit = "petition";
        out.asked.kind = Kind::request;
        out.asked.submission.channel = Channel::letter;
        out.asked.submission.received_day = today.day;
        out.asked.submission.statement = out.contents.add("statement", R"({"title":"灯","text":"坏了"})");
        out.asked.submission.petitioners = {out.contents.add("person", R"({"name":"甲"})")};
        out.asked.demands = {out.contents.add("demand", "修灯")};
        EXPECT_TRUE(std::holds_alternative<Receipt>(desk.register_matter(out)));
    }
    static Officer leaving(Officer officer) {
        officer.active = false;
        return officer;
    }
};

TEST_F(HandOverTest, NamesTheRolesNobodyElseHoldsAndWhatIsOpen) {
    EXPECT_FALSE(sign_in.hand_over(leaving(liu)).leaves_gap()) << "nothing is open";
    register_one();
    const HandOver left = sign_in.hand_over(leaving(liu));
    EXPECT_TRUE(left.leaves_gap());
    EXPECT_EQ(left.unheld, std::set{Role::router});
    EXPECT_GE(left.duties.count, 1);
    EXPECT_FALSE(sign_in.hand_over(leaving(lin)).leaves_gap());
    EXPECT_FALSE(sign_in.hand_over(liu).leaves_gap()) << "nothing changes";
    Officer fewer = liu;
    fewer.roles = {Role::clerk};
    EXPECT_TRUE(sign_in.hand_over(fewer).leaves_gap());
    Officer moved = liu;
    moved.unit = "elsewhere";
    EXPECT_TRUE(sign_in.hand_over(moved).leaves_gap());
    keep(leaving(lin));
    EXPECT_EQ(sign_in.hand_over(leaving(liu)).unheld, (std::set{Role::clerk, Role::router}));
}

TEST_F(HandOverTest, GivesTheRolesToSomebodyAtWorkInTheUnit) {
    register_one();
    const HandOver left = sign_in.hand_over(leaving(liu));
    keep({"wu", "吴", "elsewhere", {}, true});
    keep({"he", "何", "petition", {}, false});
    for (const char* nobody : {"", "nobody", "liu", "wu", "he"})
        EXPECT_FALSE(sign_in.take_over(left, "liu", nobody)) << nobody;
    EXPECT_TRUE(sign_in.take_over(left, "liu", "lin"));
    EXPECT_EQ(sign_in.officer("lin")->roles, (std::set{Role::clerk, Role::router}));
    EXPECT_FALSE(sign_in.hand_over(leaving(liu)).leaves_gap());
}

TEST_F(HandOverTest, KeepsAnAdministrator) {
    const Officer admin{"admin", "管理员", "", {Role::administrator}, true};
    keep(admin);
    EXPECT_TRUE(sign_in.hand_over(leaving(admin)).last_administrator);
    EXPECT_TRUE(sign_in.take_over(sign_in.hand_over(leaving(admin)), "admin", "wu") == false);
    EXPECT_TRUE(sign_in.take_over(sign_in.hand_over(leaving(admin)), "admin", "lin"));
    EXPECT_FALSE(sign_in.hand_over(leaving(admin)).leaves_gap());
}

}  // namespace
}  // namespace dengwen::desk
