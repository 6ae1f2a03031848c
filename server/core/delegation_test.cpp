#include "core/delegation.hpp"

#include "core/act.hpp"
#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

Officer named(const std::string& id, std::set<Role> roles = {}, const std::string& unit = "housing") {
    return {id, id, unit, std::move(roles), true};
}
Officer gone(Officer officer) {
    officer.active = false;
    return officer;
}

const Officer zhao = named("zhao", {Role::head});
const Officer wang = named("wang", {Role::handler});
const Officer sun = named("sun", {Role::handler});

// `officer` with those whose deputy he is.
Actor deputy(Officer officer, std::vector<Officer> absent) {
    Actor actor;
    actor.kind = ActorKind::officer;
    actor.officer = std::move(officer);
    actor.standing_in_for = std::move(absent);
    return actor;
}

auto tried(const Case& it, const Ask& ask, const Actor& actor) {
    return try_each_way(it.setting(actor), [&](const Setting& way) { return decide(it.matter, ask, way); });
}
// Who stands in the record after it: "wang", "wang for zhao"; or why it was refused.
std::string done(Case& it, const Ask& ask, const Actor& actor) {
    const auto [outcome, by] = tried(it, ask, actor);
    if (!outcome) return std::string(name(outcome.refusal()));
    it.happen(outcome.value(), by);
    const Author& author = it.entries.back().by;
    return author.officer + (author.on_behalf_of.empty() ? "" : " for " + author.on_behalf_of);
}

struct Asked {
    DelegationAsked asked{"zhao", "wang", day("2026-03-02"), day("2026-03-06")};
    Officer by = zhao;
    std::optional<Officer> absent = zhao;
    std::optional<Officer> stands_in = wang;
    std::vector<Delegation> given;
    Day today = day("2026-03-02");

    std::optional<Refusal> refused() const {
        const auto outcome = delegate(asked, by, absent, stands_in, given, today);
        return outcome ? std::nullopt : std::optional(outcome.refusal());
    }
};

TEST(Delegation, IsSetByWhoeverIsAwayTheHeadOfTheUnitOrAnAdministrator) {
    EXPECT_TRUE(may_delegate_for(wang, "wang", "housing"));
    EXPECT_FALSE(may_delegate_for(wang, "zhao", "housing"));
    EXPECT_TRUE(may_delegate_for(zhao, "wang", "housing"));
    EXPECT_FALSE(may_delegate_for(zhao, "wang", "water"));
    EXPECT_TRUE(may_delegate_for(named("admin", {Role::administrator}, "petitions"), "wang", "water"));
    EXPECT_FALSE(may_delegate_for(gone(zhao), "zhao", "housing"));
    EXPECT_FALSE(may_delegate_for(named("he", {Role::supervisor}), "wang", "housing"));
}

TEST(Delegation, SaysWhoForWhomOnWhichDays) {
    const Asked it;
    const auto outcome = delegate(it.asked, it.by, it.absent, it.stands_in, it.given, it.today);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome.value(),
              (Delegation{"zhao", "wang", "housing", day("2026-03-02"), day("2026-03-06"), false}));
}

TEST(Delegation, TellsNothingOfAnOfficerToWhoeverCouldNotDelegateForHim) {
    Asked it;
    it.by = sun;
    EXPECT_EQ(it.refused(), Refusal::not_permitted);
    it.absent.reset();
    EXPECT_EQ(it.refused(), Refusal::not_permitted);
    it.by = named("lu", {Role::head}, "water");
    EXPECT_EQ(it.refused(), Refusal::not_permitted);
    it.by = named("admin", {Role::administrator});
    EXPECT_EQ(it.refused(), Refusal::officer_unknown);
    it.absent = gone(zhao);
    EXPECT_EQ(it.refused(), Refusal::officer_unknown);
    it.absent = zhao;
    EXPECT_EQ(it.refused(), std::nullopt);
}

TEST(Delegation, IsSetByTheHeadForAnOfficerOfTheUnit) {
    Asked it;
    it.asked = {"wang", "sun", day("2026-03-02"), day("2026-03-06")};
    it.absent = wang;
    it.stands_in = sun;
    EXPECT_EQ(it.refused(), std::nullopt);
    it.by = named("lu", {Role::head}, "water");
    EXPECT_EQ(it.refused(), Refusal::not_permitted);
}

TEST(Delegation, IsToAnotherActiveOfficerOfTheUnit) {
    Asked it;
    it.stands_in.reset();
    EXPECT_EQ(it.refused(), Refusal::deputy_not_colleague);
    it.stands_in = gone(wang);
    EXPECT_EQ(it.refused(), Refusal::deputy_not_colleague);
    it.stands_in = named("wang", {Role::handler}, "water");
    EXPECT_EQ(it.refused(), Refusal::deputy_not_colleague);
    it.asked.deputy = "zhao";
    it.stands_in = zhao;
    EXPECT_EQ(it.refused(), Refusal::deputy_not_colleague);
    it.asked.deputy = "wang";
    it.stands_in = wang;
    EXPECT_EQ(it.refused(), std::nullopt);
}

TEST(Delegation, RunsForHalfAYearAtMostAndIsNotOverWhenItIsSet) {
    Asked it;
    it.asked.until = day("2026-03-01");
    it.asked.from = day("2026-03-02");
    it.today = day("2026-02-01");
    EXPECT_EQ(it.refused(), Refusal::delegation_days_wrong);
    it.asked.until = day("2026-03-02");
    EXPECT_EQ(it.refused(), std::nullopt) << "of one day";
    it.today = day("2026-03-02");
    EXPECT_EQ(it.refused(), std::nullopt) << "of today";
    it.today = day("2026-03-03");
    EXPECT_EQ(it.refused(), Refusal::delegation_days_wrong);
    it.asked.until = it.asked.from + 182;
    EXPECT_EQ(it.refused(), std::nullopt) << "183 days";
    it.asked.until = it.asked.from + 183;
    EXPECT_EQ(it.refused(), Refusal::delegation_days_wrong);
}

TEST(Delegation, HasNoDayInCommonWithAnotherOfTheSameOfficer) {
    Asked it;
    const auto with = [&](std::string_view from, std::string_view until, bool ended = false,
                          const std::string& unit = "housing") {
        it.given = {{"zhao", "sun", unit, day(from), day(until), ended}};
        return it.refused();
    };
    EXPECT_EQ(with("2026-03-06", "2026-03-09"), Refusal::delegation_overlaps);
    EXPECT_EQ(with("2026-03-07", "2026-03-09"), std::nullopt);
    EXPECT_EQ(with("2026-02-20", "2026-03-02"), Refusal::delegation_overlaps);
    EXPECT_EQ(with("2026-02-20", "2026-03-01"), std::nullopt);
    EXPECT_EQ(with("2026-02-20", "2026-03-20"), Refusal::delegation_overlaps);
    EXPECT_EQ(with("2026-02-20", "2026-03-20", true), std::nullopt) << "it was ended";
    EXPECT_EQ(with("2026-02-20", "2026-03-20", false, "water"), std::nullopt) << "of the unit before";
}

TEST(Delegation, IsInForceOnItsDaysWhileBothAreThere) {
    const Delegation one{"zhao", "wang", "housing", day("2026-03-02"), day("2026-03-06"), false};
    EXPECT_FALSE(is_in_force(one, zhao, wang, day("2026-03-01")));
    EXPECT_TRUE(is_in_force(one, zhao, wang, day("2026-03-02")));
    EXPECT_TRUE(is_in_force(one, zhao, wang, day("2026-03-06")));
    EXPECT_FALSE(is_in_force(one, zhao, wang, day("2026-03-07")));
    Delegation ended = one;
    ended.ended = true;
    EXPECT_FALSE(is_in_force(ended, zhao, wang, day("2026-03-02")));
    EXPECT_FALSE(is_in_force(one, gone(zhao), wang, day("2026-03-02")));
    EXPECT_FALSE(is_in_force(one, zhao, gone(wang), day("2026-03-02")));
    EXPECT_FALSE(is_in_force(one, named("zhao", {Role::head}, "water"), wang, day("2026-03-02")));
    EXPECT_FALSE(is_in_force(one, zhao, named("wang", {}, "water"), day("2026-03-02")));
    EXPECT_FALSE(
        is_in_force(one, named("zhao", {Role::head}, "water"), named("wang", {}, "water"), day("2026-03-02")))
        << "both moved";
}

TEST(Delegation, LendsWhatIsNotGivenToAPersonByName) {
    const std::set<Role> lent{Role::clerk,    Role::router,    Role::handler,   Role::head,
                              Role::reviewer, Role::committee, Role::supervisor};
    std::set<Role> all = lent;
    all.insert({Role::accusations, Role::administrator, Role::custodian});
    EXPECT_EQ(lent_roles(named("zhao", all)), lent);
    all.insert(Role::auditor);
    EXPECT_EQ(lent_roles(named("zhao", all)), std::set<Role>{}) << "an auditor works on no matter";
    const Actor actor = deputy(named("wang", {Role::accusations}), {zhao, named("sun", {Role::router})});
    EXPECT_EQ(with_lent_roles(actor).roles, (std::set{Role::accusations, Role::head, Role::router}));
    EXPECT_EQ(actor.officer.roles, std::set{Role::accusations});
}

TEST(Delegation, IsDoneByTheOwnRolesFirst) {
    Case it = accepted();
    EXPECT_EQ(done(it, DraftAsked{both_answered()}, deputy(wang, {zhao, sun})), "wang");
    EXPECT_EQ(it.matter.draft->drafted_for, std::nullopt);
    EXPECT_EQ(it.matter.participations.back().officer, "wang");
}

TEST(Delegation, IsRecordedWithBothNames) {
    Case it = drafted();
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {zhao})), "wang for zhao");
    ASSERT_GE(it.matter.participations.size(), 2u);
    EXPECT_EQ(it.matter.participations.rbegin()[1].officer, "wang");
    EXPECT_EQ(it.matter.participations.rbegin()[0].officer, "zhao");
    EXPECT_EQ(it.matter.stage, Stage::answered);
}

TEST(Delegation, IsOfferedWhatAnyOfTheWaysAllows) {
    const Case it = drafted();
    const auto offered = [&](const Actor& actor, Act act) {
        const std::vector<Act> acts = may(it.matter, it.setting(actor));
        return std::find(acts.begin(), acts.end(), act) != acts.end();
    };
    EXPECT_FALSE(offered(deputy(wang, {}), Act::opinion));
    EXPECT_TRUE(offered(deputy(wang, {zhao}), Act::opinion));
    EXPECT_TRUE(offered(deputy(named("none"), {zhao}), Act::opinion));
    EXPECT_FALSE(offered(deputy(named("none"), {sun}), Act::opinion));
}

TEST(Delegation, TakesTheFirstOfThoseWhoCouldDoItThemselves) {
    const Officer bai = named("bai", {Role::head});
    Case it = drafted();
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {zhao, bai})), "wang for bai");
    it = drafted();
    it.matter.recused = {"bai"};
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {zhao, bai})), "wang for zhao");
    it = drafted();
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {named("an", {Role::handler}), zhao})), "wang for zhao");
}

TEST(Delegation, RefusesByTheMostTellingName) {
    Case it = accepted();
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {zhao})), "draft_missing");
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {sun})), "opinion_needs_head");
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {})), "opinion_needs_head");
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {named("an", {Role::handler}), zhao})), "draft_missing");
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {zhao, named("zi", {Role::handler})})), "draft_missing");
    it.matter.recused = {"wang"};
    EXPECT_EQ(done(it, DraftAsked{both_answered()}, deputy(wang, {zhao})), "recused") << "the own word first";
    it = accepted();
    it.matter.recused = {"bai"};
    const std::vector<Officer> both{named("bai", {Role::head}), zhao};
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, both)), "recused") << "of the first who came so far";
}

TEST(Delegation, IsOfTheWantOfARoleAlone) {
    for (const RefusalRow& line : refusals()) {
        const bool of_role =
            line.refusal == Refusal::not_permitted || line.refusal == Refusal::opinion_needs_head ||
            line.refusal == Refusal::paper_needs_head || line.refusal == Refusal::extension_needs_head ||
            line.refusal == Refusal::extension_needs_committee;
        EXPECT_EQ(is_for_want_of_role(line.refusal), of_role) << line.name;
    }
}

TEST(Delegation, ExtendsAndRecusesInTheHeadsStead) {
    Case it = accepted().on("2026-03-16");
    EXPECT_EQ(done(it, ExtensionAsked{Clock::handling, 10, content("reason")}, deputy(wang, {zhao})),
              "wang for zhao");
    EXPECT_EQ(done(it, RecusalAsked{"wang", content("reason")}, deputy(wang, {zhao})), "wang");
    EXPECT_EQ(done(it, RecusalAsked{"sun", content("reason")}, deputy(named("li", {Role::handler}), {zhao})),
              "li for zhao");
}

TEST(Delegation, RegistersInAClerksStead) {
    Case it;
    const Actor actor = deputy(named("none", {}, "petitions"), {named("lin", {Role::clerk}, "petitions")});
    const auto [outcome, by] = try_each_way(
        it.setting(actor), [&](const Setting& way) { return register_matter(it.registration(), way); });
    ASSERT_TRUE(outcome);
    ASSERT_TRUE(by.on_behalf_of);
    EXPECT_EQ(by.on_behalf_of->id, "lin");
}

TEST(Delegation, NobodyApprovesWhatEitherOfTheTwoNamesDrafted) {
    const Officer head_too = named("qian", {Role::head});
    Case it = accepted().does(DraftAsked{both_answered()}, deputy(wang, {}));
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {zhao})), "drafter_cannot_approve") << "the deputy's own";
    it = accepted().does(DraftAsked{both_answered()}, deputy(zhao, {}));
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {zhao})), "drafter_cannot_approve") << "of who is away";
    it = accepted();
    EXPECT_EQ(done(it, DraftAsked{both_answered()}, deputy(named("none"), {zhao})), "none for zhao");
    EXPECT_EQ(it.matter.draft->drafter, "none");
    EXPECT_EQ(it.matter.draft->drafted_for, "zhao");
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(zhao, {})), "drafter_cannot_approve") << "it was done for him";
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {zhao})), "drafter_cannot_approve");
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {head_too})), "wang for qian");
}

TEST(Delegation, WhatWasDoneForSomebodyBarsBothLater) {
    Case it = drafted();
    EXPECT_EQ(done(it, OpinionAsked{}, deputy(wang, {zhao})), "wang for zhao");
    it.on("2026-03-20").does(ServiceAsked{service(ServiceMeans::direct, "2026-03-20")}, handler);
    it.on("2026-04-01").does(to_county("2026-04-01"), petitioner());
    const auto reviews = [&](const Actor& actor) { return gate(Act::review, it.matter, it.setting(actor)); };
    const Officer county = named("bai", {Role::reviewer}, "county");
    EXPECT_EQ(reviews(deputy(named("zhao", {Role::reviewer}, "county"), {})), Refusal::handler_cannot_review);
    EXPECT_EQ(reviews(deputy(named("wang", {Role::reviewer}, "county"), {})), Refusal::handler_cannot_review);
    EXPECT_EQ(reviews(deputy(county, {})), std::nullopt);
    const Ask review = ReviewAsked{ReviewOutcome::upheld, content("reason"), {}, {}};
    EXPECT_EQ(
        done(it, review, deputy(named("none", {}, "county"), {named("zhao", {Role::reviewer}, "county")})),
        "handler_cannot_review")
        << "nor does anybody in their stead";
    EXPECT_EQ(done(it, review, deputy(named("none", {}, "county"), {county})), "none for bai");
}

TEST(Delegation, OfARecusedOfficerHelpsNobodyAndHisDraftsAreDraftedAnew) {
    Case it = accepted();
    EXPECT_EQ(done(it, DraftAsked{both_answered()}, deputy(named("none"), {sun})), "none for sun");
    EXPECT_EQ(done(it, RecusalAsked{"li", content("reason")}, head), head.officer.id);
    EXPECT_TRUE(it.matter.draft);
    EXPECT_EQ(done(it, RecusalAsked{"sun", content("reason")}, head), head.officer.id);
    EXPECT_FALSE(it.matter.draft);
    EXPECT_EQ(done(it, DraftAsked{both_answered()}, deputy(named("none"), {sun})), "recused");
}

TEST(Delegation, OpensNoAccusationThatEitherMayNotOpen) {
    Case it;
    auto asked = it.registration();
    asked.kind = Kind::accusation;
    asked.accused_unit = "housing";
    asked.unit = "discipline";
    it.enter(asked, officer("discipline", {Role::clerk}));
    const auto may_notify = [&](Officer own, std::set<Role> absent) {
        Officer away = named("away", std::move(absent), "discipline");
        own.unit = "discipline";
        const auto [outcome, by] =
            tried(it, NoticeAsked{Path::accusation, NoticeMeans::written, content("notice")},
                  deputy(std::move(own), {std::move(away)}));
        return bool(outcome);
    };
    EXPECT_TRUE(may_notify(named("own", {Role::accusations}), {Role::handler, Role::accusations}));
    EXPECT_FALSE(may_notify(named("own", {Role::accusations}), {Role::handler})) << "he could not himself";
    EXPECT_FALSE(may_notify(named("own", {Role::handler}), {Role::handler, Role::accusations}))
        << "it is not lent";
}

}  // namespace
}  // namespace dengwen
