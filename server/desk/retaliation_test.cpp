#include "desk/retaliation.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <random>

#include "desk/desk.hpp"
#include "desk/passwords.hpp"
#include "desk/rights.hpp"
#include "desk/sign_in.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

// A county with everybody who might be told too much.
class Retaliation : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-retaliation-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1767600000000}, *day_from("2026-01-05")};
    Desk desk{store, profiles, "cn", [this] { return today; }};

    Retaliation() {
        desk.set_vault_key(vault::VaultKey::made());
        add("county", UnitKind::government, 4, "");
        add("petition", UnitKind::petition_department, 4, "county");
        add("discipline", UnitKind::discipline, 4, "");
        add("housing", UnitKind::unit, 4, "county");
        add("housing-north", UnitKind::unit, 5, "housing");
        add("housing-north-yard", UnitKind::unit, 5, "housing-north");
        add("labour", UnitKind::unit, 4, "county");
    }
    ~Retaliation() override { std::filesystem::remove_all(folder); }

    void add(const std::string& id, UnitKind kind, int level, const std::string& parent) {
        EXPECT_TRUE(desk.save_unit(Unit{id, {id, id}, kind, level, "430102", parent, {}, ""}).empty());
    }
    static Actor officer(const std::string& unit,
                         std::set<Role> roles = {Role::clerk, Role::router, Role::handler, Role::head}) {
        return {ActorKind::officer, {unit + "-officer", "", unit, std::move(roles), true}, false};
    }
    static Actor trusted(const std::string& unit) {
        return officer(unit, {Role::clerk, Role::router, Role::handler, Role::head, Role::accusations});
    }
    Registering submission(Actor actor, Kind kind) {
        Registering out;
        actor.for_petitioner = actor.kind == ActorKind::officer;
        out.actor = std::move(actor);
        out.asked.kind = kind;
        out.asked.submission.channel = Channel::web;
        out.asked.submission.received_day = today.day;
        out.asked.submission.statement = out.contents.add("statement", R"({"title":"灯","text":"坏了"})");
        out.asked.submission.petitioners = {out.contents.add("person", R"({"name":"甲"})")};
        return out;
    }
    template <class Asked>
    Answered<Acted> act(const Actor& actor, MatterNumber number, Asked asked, Contents contents = {}) {
        return desk.act(Asking{actor, number, std::move(asked), std::move(contents), {}, {}, nullptr, {}});
    }
    // A suggestion that the housing bureau has answered, so that it could be settled.
    Receipt answered_matter() {
        Registering registering = submission({ActorKind::petitioner, {}, false}, Kind::suggestion);
        registering.asked.unit = "petition";
        const auto receipt = std::get<Receipt>(desk.register_matter(std::move(registering)));
        act(officer("petition"), receipt.number, ForwardingAsked{"housing", {}, {}});
        Contents words;
        const ContentRef told = words.add("notice", "收到了");
        EXPECT_TRUE(std::holds_alternative<Acted>(
            act(officer("housing"), receipt.number, NoticeAsked{Path::suggestion, NoticeMeans::written, told},
                words)));
        EXPECT_TRUE(std::holds_alternative<Acted>(
            act(officer("housing"), receipt.number, ReplyAsked{told, NoticeMeans::written})));
        return receipt;
    }
    Registering reporting(MatterNumber over, const Actor& actor = {ActorKind::petitioner, {}, false}) {
        Registering out = submission(actor, Kind::accusation);
        out.asked.retaliation_over = over;
        out.asked.accused_unit = "housing";
        out.asked.unit = actor.kind == ActorKind::officer ? actor.officer.unit : "housing";
        return out;
    }
    Answered<Acted> settle(const Actor& actor, MatterNumber number) {
        Contents words;
        const ContentRef text = words.add("text", "已经办好");
        return act(actor, number, SettlementAsked{text, true}, words);
    }
    bool offers_settlement(const Actor& actor, MatterNumber number) {
        const auto view = std::get<MatterView>(desk.matter(actor, number));
        return std::count(view.may.begin(), view.may.end(), Act::settlement) > 0;
    }
};

TEST_F(Retaliation, AReportGoesToAnotherBodyAndHoldsTheFirstMatterOpenUntilItIsAnswered) {
    const Receipt first = answered_matter();
    EXPECT_TRUE(offers_settlement(officer("housing"), first.number));
    const auto report = std::get<Receipt>(desk.register_matter(reporting(first.number)));
    EXPECT_EQ(report.after.holder, "discipline");
    EXPECT_EQ(report.after.kind, Kind::accusation);
    EXPECT_EQ(report.after.retaliation_over, first.number);
    EXPECT_FALSE(report.after.deadlines.empty());
    EXPECT_NE(report.query_code, first.query_code);
    EXPECT_FALSE(offers_settlement(officer("housing"), first.number));
    EXPECT_EQ(std::get<Refusal>(settle(officer("housing"), first.number)), Refusal::settlement_under_check);

    Contents words;
    const ContentRef told = words.add("notice", "已核查");
    const Actor body = trusted("discipline");
    act(body, report.number, NoticeAsked{Path::accusation, NoticeMeans::written, told}, words);
    EXPECT_EQ(std::get<Refusal>(settle(officer("housing"), first.number)), Refusal::settlement_under_check);
    EXPECT_TRUE(
        std::holds_alternative<Acted>(act(body, report.number, ReplyAsked{told, NoticeMeans::written})));
    EXPECT_TRUE(offers_settlement(officer("housing"), first.number));
    EXPECT_TRUE(std::holds_alternative<Acted>(settle(officer("housing"), first.number)));
}

TEST_F(Retaliation, TheUnitComplainedOfSeesNothingOfItNotEvenInTheFirstMatter) {
    const Receipt first = answered_matter();
    const auto before = std::get<MatterView>(desk.matter(officer("housing"), first.number));
    const auto report = std::get<Receipt>(desk.register_matter(reporting(first.number)));
    for (const char* unit : {"housing", "housing-north", "housing-north-yard"}) {
        const Actor one = trusted(unit);
        EXPECT_EQ(std::get<Refusal>(desk.matter(one, report.number)), Refusal::matter_not_found) << unit;
        EXPECT_EQ(std::get<Refusal>(act(one, report.number, ForwardingAsked{"labour", {}, {}})),
                  Refusal::matter_not_found);
        for (const store::Duty& duty : desk.queue(one, {})) EXPECT_NE(duty.matter, report.number);
    }
    const auto after = std::get<MatterView>(desk.matter(officer("housing"), first.number));
    EXPECT_EQ(after.matter, before.matter);
    EXPECT_EQ(after.entries.size(), before.entries.size());
    // Nor does the page of the first, which somebody under pressure may be made to show.
    const auto followed = std::get<MatterView>(desk.follow(first.query_code));
    EXPECT_EQ(followed.entries.size(), std::get<MatterView>(desk.follow(first.query_code)).entries.size());
    EXPECT_FALSE(followed.matter.retaliation_over);
    EXPECT_EQ(std::get<MatterView>(desk.matter(trusted("discipline"), report.number)).matter.retaliation_over,
              first.number);
}

TEST_F(Retaliation, TakesThePlaceOfTheFirstMatterAndNamesAUnit) {
    Registering first = submission({ActorKind::petitioner, {}, false}, Kind::suggestion);
    first.asked.unit = "petition";
    first.asked.place = "430102";
    const auto number = std::get<Receipt>(desk.register_matter(std::move(first))).number;
    EXPECT_EQ(std::get<Receipt>(desk.register_matter(reporting(number))).after.place, "430102");
    Registering elsewhere = reporting(number);
    elsewhere.asked.place = "430103";
    EXPECT_EQ(std::get<Receipt>(desk.register_matter(std::move(elsewhere))).after.place, "430103");
    Registering nameless = reporting(number);
    nameless.asked.accused_unit.clear();
    EXPECT_EQ(std::get<Refusal>(desk.register_matter(std::move(nameless))), Refusal::accused_unit_missing);
    EXPECT_EQ(std::get<Refusal>(desk.register_matter(reporting(MatterNumber{430102202699999999}))),
              Refusal::matter_not_found);
}

TEST_F(Retaliation, IsEnteredByOfficersWhoTakeSuchReportsInAndTellsOthersNothing) {
    const Receipt first = answered_matter();
    for (const char* unit : {"petition", "discipline", "housing"})
        EXPECT_TRUE(
            std::holds_alternative<Receipt>(desk.register_matter(reporting(first.number, officer(unit)))))
            << unit;
    EXPECT_EQ(std::get<Refusal>(desk.register_matter(reporting(first.number, officer("labour")))),
              Refusal::matter_not_found);
    const auto secret = std::get<Receipt>(desk.register_matter(reporting(first.number))).number;
    EXPECT_EQ(std::get<Refusal>(desk.register_matter(reporting(secret, officer("petition")))),
              Refusal::matter_not_found);
    EXPECT_TRUE(
        std::holds_alternative<Receipt>(desk.register_matter(reporting(secret, trusted("discipline")))));
    Actor left = officer("petition");
    left.officer.active = false;
    EXPECT_FALSE(may_report_over(left, first.after, *desk.offices()));
    EXPECT_FALSE(may_report_over(officer("petition", {Role::auditor}), first.after, *desk.offices()));
}

// `./check --deep` tries a hundred thousand times.
int wanted_tries() {
    const char* said = std::getenv("DENGWEN_TRIES");
    return said ? std::atoi(said) : 20'000;
}

// Tries to read or route an accusation where the accused could: by anybody, in any roles, with any act that
// moves a matter, while lawful acts lead it on. Nothing gets there, and no answer tells more than that there
// is no such matter.
TEST_F(Retaliation, AnAccusationNeverReachesTheAccusedHoweverOftenItIsTried) {
    const int tries = wanted_tries();
    ASSERT_GE(tries, 1000);
    std::mt19937 random(20260105);
    const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    const std::vector<std::string> units{"county",        "petition",           "discipline", "housing",
                                         "housing-north", "housing-north-yard", "labour"};
    const std::vector<Role> roles{Role::clerk,         Role::router,    Role::handler,    Role::head,
                                  Role::reviewer,      Role::committee, Role::supervisor, Role::accusations,
                                  Role::administrator, Role::auditor};
    std::vector<MatterNumber> matters;
    std::map<MatterNumber, std::string> accused;
    const auto file = [&] {
        Registering one = submission({ActorKind::petitioner, {}, false}, Kind::accusation);
        const std::string against = units[3 + below(3)];
        one.asked.accused_unit = against;
        one.asked.unit = units[below(units.size())];
        const auto receipt = std::get<Receipt>(desk.register_matter(std::move(one)));
        EXPECT_FALSE(desk.offices()->is_within(receipt.after.holder, against));
        matters.push_back(receipt.number);
        accused[receipt.number] = against;
    };
    for (int i = 0; i < 20; ++i) file();
    const auto hidden = [&](const Actor& actor, MatterNumber number) {
        return desk.offices()->is_within(actor.officer.unit, accused[number]);
    };
    int refused_reads = 0, refused_routes = 0, moved = 0;
    for (int i = 0; i < tries; ++i) {
        if (i % 5000 == 4999) file();
        const MatterNumber number = matters[below(matters.size())];
        std::set<Role> some;
        for (const Role role : roles)
            if (role != Role::auditor && role != Role::administrator ? below(2) == 0 : below(20) == 0)
                some.insert(role);
        if (below(4) != 0) some.insert(Role::accusations);
        Actor actor = officer(units[below(units.size())], some);
        if (below(3) == 0) {
            const auto seen = desk.matter(actor, number, ReadingGround::inspection);
            if (!hidden(actor, number)) continue;
            ASSERT_EQ(std::get<Refusal>(seen), Refusal::matter_not_found) << actor.officer.unit;
            ++refused_reads;
            continue;
        }
        if (below(12) == 0 && hidden(actor, number)) {
            for (const store::Duty& duty : desk.queue(actor, {}))
                ASSERT_FALSE(accused.contains(duty.matter) && hidden(actor, duty.matter));
            ++refused_reads;
            continue;
        }
        // Mostly straight to the accused and what is under it; now and then somewhere lawful.
        std::string to = below(100) == 0 ? units[below(3)] : units[3 + below(3)];
        Contents words;
        const ContentRef text = words.add("text", "理由");
        Answered<Acted> answered = Refusal::matter_not_found;
        switch (below(6)) {
            case 0:
                answered = act(actor, number, ForwardingAsked{to, {}, {}});
                break;
            case 1:
                answered = act(actor, number, ForwardingAsked{"discipline", {to}, {}});
                break;
            case 2:
                answered = act(actor, number, AssignmentAsked{to, {}, today.day + 30, {}});
                break;
            case 3:
                answered = act(actor, number, AssistanceAsked{to, today.day + 30, {}});
                break;
            case 4:
                answered = act(actor, number, CompetenceDisputeAsked{to, text}, words);
                break;
            default:
                answered = act(actor, number, SuccessorAsked{to, text}, words);
        }
        if (const auto* refusal = std::get_if<Refusal>(&answered)) {
            if (hidden(actor, number)) ASSERT_EQ(*refusal, Refusal::matter_not_found);
            ++refused_routes;
            continue;
        }
        ++moved;
        for (const std::string& unit : parties(std::get<Acted>(answered).after))
            ASSERT_FALSE(desk.offices()->is_within(unit, accused[number])) << unit << " got " << text.digest;
    }
    EXPECT_GT(refused_reads, tries / 20);
    EXPECT_GT(refused_routes, tries * 2 / 5);
    EXPECT_GT(moved, 10);
}

}  // namespace
}  // namespace dengwen::desk
