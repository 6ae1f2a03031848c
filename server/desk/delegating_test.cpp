// Standing in, from the sign-in to the record, on both databases.
#include "desk/passwords.hpp"
#include "desk/sign_in.hpp"
#include "store/fixture.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

constexpr std::int64_t day_milliseconds = 24LL * 60 * 60 * 1000;

class DelegatingTest : public store::OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (IsSkipped()) return;
        store = place->open();
        desk.emplace(*store, profiles, "cn", [this] { return today; });
        desk->set_vault_key(vault::VaultKey::made());
        sign_in.emplace(
            *store, [this] { return today; }, new_sign_in_key());
        for (const char* unit : {"housing", "water"})
            EXPECT_TRUE(
                desk->save_unit({unit, {unit, unit}, UnitKind::unit, 4, "430102", "", {}, ""}).empty());
        for (const Officer& one : {zhao, wang, sun, admin}) keep(one);
    }

    // As an administrator keeps an officer.
    void keep(const Officer& one) {
        if (!store->officer(one.id)) store->save({one, one.name, "none", false});
        sign_in->keep(one, false);
    }
    // As the officer's next request brings it.
    Actor now(const std::string& officer) {
        std::string& token = tokens[officer];
        if (token.empty())
            token = sign_in->open_vouched(officer, {officer, "", "198.51.100.7", "Firefox", ""}, true)->token;
        return actor_of(*sign_in->of(token));
    }
    DelegationAsked asked(const std::string& from = "2026-01-05", const std::string& until = "2026-01-07") {
        return {"zhao", "wang", *day_from(from), *day_from(until)};
    }
    std::string set(const Officer& by, const DelegationAsked& what) {
        const auto answered = sign_in->delegate(by, what, "出差");
        const auto* kept = std::get_if<store::KeptDelegation>(&answered);
        return kept ? kept->id : std::string(dengwen::name(std::get<Refusal>(answered)));
    }

    Answered<Acted> act(const Actor& actor, MatterNumber number, Ask ask, Contents contents = {}) {
        Asking asking{actor, number, std::move(ask), std::move(contents), {}, {}, nullptr, {}};
        return desk->act(std::move(asking));
    }
    // A request of the housing bureau's own, accepted, and drafted by this officer.
    MatterNumber drafted_by(const std::string& drafter) {
        Registering registering;
        registering.actor = now("sun");
        registering.actor.for_petitioner = true;
        auto& given = registering.asked;
        given.unit = "housing";
        given.kind = Kind::request;
        given.submission.channel = Channel::letter;
        given.submission.received_day = today.day;
        given.submission.statement = registering.contents.add("statement", R"({"title":"灯","text":"坏了"})");
        given.submission.petitioners = {registering.contents.add("person", R"({"name":"甲"})")};
        given.demands = {registering.contents.add("demand", "修灯")};
        const auto number = std::get<Receipt>(desk->register_matter(registering)).number;
        Contents notice;
        const ContentRef words = notice.add("notice", "由我局办理");
        EXPECT_TRUE(std::holds_alternative<Acted>(
            act(now("sun"), number, NoticeAsked{Path::handling, NoticeMeans::written, words}, notice)));
        EXPECT_TRUE(std::holds_alternative<Acted>(act(now("sun"), number, AcceptanceAsked{})));
        Contents paper;
        Answer answer;
        answer.demand = 1;
        answer.outcome = AnswerOutcome::explained;
        answer.facts = paper.add("facts", "灯已查过，确实坏了");
        answer.reason = paper.add("reason", "三月五日修好");
        EXPECT_TRUE(std::holds_alternative<Acted>(
            act(now(drafter), number, DraftAsked{Draft{"", {answer}, false}}, paper)));
        return number;
    }
    std::string approved(const std::string& officer, MatterNumber number) {
        const auto answered = act(now(officer), number, OpinionAsked{});
        if (const auto* refusal = std::get_if<Refusal>(&answered))
            return std::string(dengwen::name(*refusal));
        const Author& by = std::get<Acted>(answered).entry.by;
        return by.officer + (by.on_behalf_of.empty() ? "" : " for " + by.on_behalf_of);
    }

    const Officer zhao{"zhao", "赵六", "housing", {Role::head, Role::handler}, true};
    const Officer wang{"wang", "王五", "housing", {Role::handler}, true};
    const Officer sun{"sun", "孙七", "housing", {Role::clerk, Role::handler}, true};
    const Officer admin{"admin", "管理员", "water", {Role::administrator}, true};
    std::unique_ptr<store::Store> store;
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1767600000000}, *day_from("2026-01-05")};
    std::optional<Desk> desk;
    std::optional<SignIn> sign_in;
    std::map<std::string, std::string> tokens;
};
INSTANTIATE_TEST_SUITE_P(Databases, DelegatingTest, store::both, store::database_name);

TEST_P(DelegatingTest, AHandlerApprovesInTheHeadsSteadAndBothNamesStandInTheRecord) {
    const MatterNumber number = drafted_by("sun");
    EXPECT_EQ(approved("wang", number), "opinion_needs_head");
    set(zhao, asked());
    EXPECT_EQ(approved("wang", number), "wang for zhao");
    const auto view = std::get<MatterView>(desk->matter(now("sun"), number));
    EXPECT_EQ(view.entries.back().by.officer, "wang");
    EXPECT_EQ(view.entries.back().by.on_behalf_of, "zhao");
    EXPECT_EQ(view.officers.at("wang"), "王五");
    EXPECT_EQ(view.officers.at("zhao"), "赵六");
    EXPECT_EQ(store->opening(number, view.entries.back().seq)->text.substr(0, 3),
              std::to_string(number.value).substr(0, 3));
    EXPECT_TRUE(store->opening(number, view.entries.back().seq)->text.ends_with("\nzhao\n"));
}

TEST_P(DelegatingTest, NeitherNamesDraftIsApproved) {
    set(zhao, asked());
    EXPECT_EQ(approved("wang", drafted_by("wang")), "drafter_cannot_approve");
    EXPECT_EQ(approved("wang", drafted_by("zhao")), "drafter_cannot_approve");
    EXPECT_EQ(approved("wang", drafted_by("sun")), "wang for zhao");
}

TEST_P(DelegatingTest, CeasesWhenEitherMovesTheRolesChangeOrItsDaysAreOver) {
    set(zhao, asked());
    const auto lent = [&] { return with_lent_roles(now("wang")).has(Role::head); };
    EXPECT_TRUE(lent());
    Officer changed = zhao;
    changed.unit = "water";
    keep(changed);
    EXPECT_FALSE(lent()) << "the head moved";
    EXPECT_EQ(approved("wang", drafted_by("sun")), "opinion_needs_head");
    keep(zhao);
    EXPECT_TRUE(lent());
    changed = zhao;
    changed.roles = {Role::handler};
    keep(changed);
    EXPECT_FALSE(lent()) << "and has another role";
    changed = zhao;
    changed.active = false;
    keep(changed);
    EXPECT_FALSE(lent()) << "and left";
    keep(zhao);
    changed = wang;
    changed.unit = "water";
    keep(changed);
    EXPECT_FALSE(lent()) << "the deputy moved";
    keep(wang);
    EXPECT_TRUE(lent());
    today = {{today.instant.milliseconds + 2 * day_milliseconds}, *day_from("2026-01-07")};
    tokens.clear();
    EXPECT_TRUE(lent()) << "on the last day";
    today.day = *day_from("2026-01-08");
    EXPECT_FALSE(lent()) << "the day after, in the same session";
}

TEST_P(DelegatingTest, GoesByTheDayOfTheOffice) {
    set(zhao, asked());
    EXPECT_FALSE(now("wang").standing_in_for.empty());
    Now office{today.instant, *day_from("2026-01-08")};
    sign_in->set_office_clock([&] { return office; });
    EXPECT_TRUE(now("wang").standing_in_for.empty()) << "though the session goes by another clock";
    EXPECT_EQ(set(zhao, asked()), "delegation_days_wrong");
}

TEST_P(DelegatingTest, IsEndedAtOnceByWhomeverMaySetIt) {
    const std::string id = set(admin, asked());
    EXPECT_FALSE(now("wang").standing_in_for.empty());
    EXPECT_FALSE(sign_in->end_delegation(wang, id)) << "not by the deputy";
    EXPECT_FALSE(sign_in->end_delegation(sun, id));
    EXPECT_FALSE(sign_in->end_delegation(zhao, "nothing"));
    EXPECT_FALSE(now("wang").standing_in_for.empty());
    EXPECT_TRUE(sign_in->end_delegation(zhao, id));
    EXPECT_TRUE(now("wang").standing_in_for.empty());
    EXPECT_TRUE(sign_in->end_delegation(admin, id)) << "it has ended, which is what was wanted";
    EXPECT_EQ(store->delegation(id)->ended_by, "zhao");
    EXPECT_EQ(store->delegation(id)->set_by, "admin");
    EXPECT_EQ(set(zhao, asked()).size(), 32u) << "and may be set anew";
    EXPECT_EQ(set(zhao, asked("2026-01-07", "2026-01-09")), "delegation_overlaps");
    EXPECT_EQ(set(sun, asked()), "not_permitted");
}

TEST_P(DelegatingTest, IsListedToBothToTheHeadAndToAdministrators) {
    const auto listed = [&](const Officer& by, const std::string& unit = "") {
        const auto answered = sign_in->delegations(by, unit);
        const auto* found = std::get_if<Delegations>(&answered);
        return found ? static_cast<int>(found->all.size()) : -1;
    };
    set(sun, {"sun", "wang", *day_from("2026-01-05"), *day_from("2026-01-05")});
    set(zhao, {"zhao", "sun", *day_from("2026-02-01"), *day_from("2026-02-03")});
    EXPECT_EQ(listed(wang), 1);
    EXPECT_EQ(listed(sun), 2);
    EXPECT_EQ(listed(zhao), 2);
    EXPECT_EQ(listed(zhao, "housing"), 2);
    EXPECT_EQ(listed(zhao, "water"), -1);
    EXPECT_EQ(listed(wang, "housing"), -1);
    EXPECT_EQ(listed(admin), 0);
    EXPECT_EQ(listed(admin, "housing"), 2);
    const auto seen = std::get<Delegations>(sign_in->delegations(wang, ""));
    EXPECT_TRUE(seen.all.at(0).in_force);
    EXPECT_FALSE(seen.all.at(0).may_end) << "the deputy ends nothing";
    EXPECT_EQ(seen.names, (std::map<std::string, std::string>{{"sun", "孙七"}, {"wang", "王五"}}));
    ASSERT_EQ(seen.colleagues.size(), 3u);
    EXPECT_EQ(seen.colleagues.at(0).id, "sun");
    const auto of_head = std::get<Delegations>(sign_in->delegations(zhao, ""));
    EXPECT_FALSE(of_head.all.at(0).in_force) << "in February";
    EXPECT_TRUE(of_head.all.at(0).may_end);
    today.day = *day_from("2027-02-05");
    set(zhao, {"zhao", "sun", today.day, today.day});
    EXPECT_EQ(listed(sun), 1) << "a year later the older ones are gone";
}

TEST_P(DelegatingTest, AnOfficerWithoutRolesSeesAndDoesWhatTheHeadCould) {
    const MatterNumber number = drafted_by("sun");
    keep({"none", "无", "housing", {}, true});
    EXPECT_EQ(std::get<Refusal>(desk->matter(now("none"), number)), Refusal::matter_not_found);
    EXPECT_TRUE(desk->queue(now("none"), {}).empty());
    set(zhao, {"zhao", "none", today.day, today.day});
    const auto view = std::get<MatterView>(desk->matter(now("none"), number));
    EXPECT_NE(std::find(view.may.begin(), view.may.end(), Act::opinion), view.may.end());
    EXPECT_FALSE(desk->queue(now("none"), {}).empty());
    EXPECT_EQ(desk->count(now("none"), {}).count, 1);
    EXPECT_EQ(approved("none", number), "none for zhao");
}

}  // namespace
}  // namespace dengwen::desk
