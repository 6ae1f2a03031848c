#include "core/campaign.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

Campaign campaign() {
    return {"one", "petitions", "old cases", "the year's plan", day("2026-03-01"), day("2026-12-31"), 90};
}

AgreementAsked about_both() {
    AgreementAsked asked = reconciliation();
    asked.demands = {1, 2};
    return asked;
}

TEST(Campaign, LetsAMatterGoThatIsSettled) {
    Case it = served();
    EXPECT_EQ(left(it.matter, it.today), std::nullopt);
    it.matter.settled_on = day("2026-03-19");
    EXPECT_EQ(left(it.matter, it.today), (Left{Leaving::settled, day("2026-03-19")}));
}

TEST(Campaign, LetsAMatterGoWhileItIsPerformedAndTakesItBackWhenThatIsBroken) {
    Case it = served().on("2026-03-23").does(about_both(), handler);
    const Left performed{Leaving::under_performance, day("2026-03-23")};
    EXPECT_EQ(left(it.matter, day("2026-04-30")), performed);
    EXPECT_EQ(left(it.matter, day("2026-05-20")), std::nullopt);  // the first instalment is overdue
    it.on("2026-05-06").does(paying(1, "2026-04-30", 100'00), handler);
    EXPECT_EQ(left(it.matter, day("2026-05-20")), performed);
    it.does(InstalmentAnswerAsked{1, 1, false, content("not received")}, petitioner());
    EXPECT_EQ(left(it.matter, day("2026-05-20")), std::nullopt);
    it.does(InstalmentAnswerAsked{1, 1, true, {}}, petitioner());
    EXPECT_EQ(left(it.matter, day("2026-05-20")), performed);
    AgreementAsked second = about_both();
    second.signed_on = day("2026-05-06");
    second.instalments = {{day("2026-08-01"), 5, {}, ""}};
    it.does(second, handler);
    EXPECT_EQ(left(it.matter, day("2026-05-20")), (Left{Leaving::under_performance, day("2026-05-06")}));
}

TEST(Campaign, KeepsAMatterOfWhichOnlyAPartIsPromised) {
    Case it = with_agreement();  // about the first demand of two
    EXPECT_EQ(left(it.matter, it.today), std::nullopt);
    AgreementAsked other = reconciliation();
    other.demands = {2};
    it.does(other, handler);
    EXPECT_EQ(left(it.matter, it.today), (Left{Leaving::under_performance, day("2026-03-23")}));
}

TEST(Campaign, LetsAMatterGoThatEndedAfterAllRemedies) {
    Case it = concluded();
    EXPECT_EQ(left(it.matter, it.today), std::nullopt);  // a supported demand waits to be performed
    it.matter.opinions[0].answers[0].performed_on = it.today;
    EXPECT_EQ(left(it.matter, it.today), (Left{Leaving::ended, day("2026-05-21")}));
    for (int i = 0; i <= static_cast<int>(EndingGround::replied); ++i) {
        const auto ground = static_cast<EndingGround>(i);
        it.matter.ended_because = ground;
        const bool after_remedies = ground == EndingGround::no_review_sought ||
                                    ground == EndingGround::no_re_review_sought ||
                                    ground == EndingGround::re_review_concluded;
        EXPECT_EQ(left(it.matter, it.today).has_value(), after_remedies) << name(ground);
    }
}

TEST(Campaign, IsKeptByAPetitionDepartmentOrAJointConference) {
    const Case it = accepted();
    const auto why = [&](const Actor& actor) { return why_no_campaign(it.setting(actor)); };
    for (const Role role : {Role::supervisor, Role::router, Role::head}) {
        EXPECT_EQ(why(officer("petitions", {role})), std::nullopt);
        EXPECT_EQ(why(officer("conference", {role})), std::nullopt);
        EXPECT_EQ(why(officer("housing", {role})), Refusal::not_campaigning);
        EXPECT_EQ(why(officer("nobody", {role})), Refusal::not_campaigning);
    }
    EXPECT_EQ(why(clerk), Refusal::not_campaigning);
    EXPECT_EQ(why(officer("petitions", {Role::handler})), Refusal::not_campaigning);
}

TEST(Campaign, IsSoundWhenItsDaysAre) {
    Case it = accepted();  // 9 March
    Campaign one = campaign();
    EXPECT_EQ(why_not_sound(one, it.setting(router)), std::nullopt);
    EXPECT_EQ(why_not_sound(one, it.setting(clerk)), Refusal::not_campaigning);
    one.from = one.until = day("2026-03-09");
    EXPECT_EQ(why_not_sound(one, it.setting(router)), std::nullopt);
    one.until = day("2026-03-08");
    EXPECT_EQ(why_not_sound(one, it.setting(router)), Refusal::campaign_days_wrong);
    one.from = day("2026-03-08");
    EXPECT_EQ(why_not_sound(one, it.setting(router)), Refusal::campaign_over);
}

TEST(Campaign, ListsRequestsThatHaveNotLeftUntilItIsOver) {
    Case it = accepted();  // 9 March
    Campaign one = campaign();
    one.until = day("2026-03-09");
    EXPECT_EQ(why_not_listed(one, it.matter, it.setting(router)), std::nullopt);
    one.until = day("2026-03-08");
    EXPECT_EQ(why_not_listed(one, it.matter, it.setting(router)), Refusal::campaign_over);
    one = campaign();
    it.matter.settled_on = it.today;
    EXPECT_EQ(why_not_listed(one, it.matter, it.setting(router)), Refusal::left_already);
    it.matter.kind = Kind::suggestion;
    EXPECT_EQ(why_not_listed(one, it.matter, it.setting(router)), Refusal::campaign_needs_request);
}

TEST(Leaving, HasNames) {
    for (int i = 0; i < 3; ++i) {
        const auto how = static_cast<Leaving>(i);
        EXPECT_EQ(leaving_from(name(how)), how);
    }
    EXPECT_EQ(name(Leaving::under_performance), "under_performance");
    EXPECT_EQ(leaving_from("nothing"), std::nullopt);
}

}  // namespace
}  // namespace dengwen
