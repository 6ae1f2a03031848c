#include "core/follow_up.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

FollowUpRecordAsked made(std::string_view on) { return {day(on), content("said")}; }

TEST(FollowUp, IsAgreedAndRecorded) {
    Case it = followed_up();  // 23 March
    ASSERT_EQ(it.matter.after_care.follow_ups.size(), 1u);
    const FollowUp& agreed = it.matter.after_care.follow_ups[0];
    EXPECT_EQ(agreed.ordinal, 1);
    EXPECT_EQ(agreed.unit, "housing");
    EXPECT_EQ(agreed.due, day("2026-04-10"));
    EXPECT_EQ(agreed.consented_on, day("2026-03-22"));
    EXPECT_EQ(agreed.consent, content("by telephone"));
    EXPECT_EQ(it.clock_of(Clock::follow_up, "housing"), "2026-04-10");
    EXPECT_EQ(it.refused(asking_again(), handler), Refusal::follow_up_agreed);
    EXPECT_EQ(it.refused(asking_again(), router), Refusal::not_permitted);
    EXPECT_EQ(it.refused(asking_again(), clerk), std::nullopt) << "the department that sent it, too";
    it.on("2026-04-08").does(made("2026-04-07"), handler);
    EXPECT_EQ(it.matter.after_care.follow_ups[0].made_on, day("2026-04-07"));
    EXPECT_EQ(it.matter.after_care.follow_ups[0].text, content("said"));
    EXPECT_EQ(it.clock_of(Clock::follow_up, "housing"), "2026-04-10 done 2026-04-07");
    it.does(FollowUpAsked{day("2026-05-10"), day("2026-04-07"), content("again")}, handler);
    EXPECT_EQ(it.matter.after_care.follow_ups[1].ordinal, 2);
    EXPECT_EQ(it.clock_of(Clock::follow_up, "housing"), "2026-05-11") << "a Sunday";
}

TEST(FollowUp, ComesAfterAnAnswerToARequest) {
    Case it = answered();
    FollowUpAsked asked{day("2026-04-10"), day("2026-03-10"), content("yes")};
    EXPECT_EQ(it.refused(asked, handler), Refusal::after_care_early);
    it.matter.settled_on = it.today;
    EXPECT_EQ(it.refused(asked, handler), std::nullopt);
    it = served();
    EXPECT_EQ(it.refused(asked, water_handler), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(asked, officer("county", {Role::handler})), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(asked, head), std::nullopt);
    it.matter.kind = Kind::suggestion;
    EXPECT_EQ(it.refused(asked, handler), Refusal::after_care_needs_request);
}

TEST(FollowUp, NeedsADayTheyAgreedOn) {
    Case it = served().on("2026-03-23");
    const auto why = [&](std::string_view consented, std::string_view due) {
        return it.refused(FollowUpAsked{day(due), day(consented), content("yes")}, handler);
    };
    EXPECT_EQ(why("2026-03-24", "2026-03-30"), Refusal::consent_day_wrong);
    EXPECT_EQ(why("2026-03-01", "2026-03-30"), Refusal::consent_day_wrong) << "before it was registered";
    EXPECT_EQ(why("2026-03-02", "2026-03-30"), std::nullopt);
    EXPECT_EQ(why("2026-03-23", "2026-03-22"), Refusal::follow_up_in_past);
    EXPECT_EQ(why("2026-03-23", "2026-03-23"), std::nullopt);
    const Day beyond = day("2999-12-31") + 1;
    EXPECT_NE(it.refused(FollowUpAsked{beyond, day("2026-03-23"), content("yes")}, handler), std::nullopt);
}

TEST(FollowUpRecord, IsOfTheUnitThatAgreed) {
    Case it = followed_up();
    EXPECT_EQ(it.refused(made("2026-03-23"), clerk), Refusal::no_follow_up);
    EXPECT_EQ(it.refused(made("2026-03-24"), handler), Refusal::follow_up_day_wrong);
    EXPECT_EQ(it.refused(made("2026-03-21"), handler), Refusal::follow_up_day_wrong);
    EXPECT_EQ(it.refused(made("2026-03-22"), handler), std::nullopt);
    it.does(made("2026-03-23"), handler);
    EXPECT_EQ(it.refused(made("2026-03-23"), handler), Refusal::no_follow_up);
}

TEST(FollowUpEnd, LetsEveryFollowUpFallAwayUntilALaterWord) {
    Case it = followed_up();
    EXPECT_EQ(it.refused(FollowUpEndAsked{}, handler), Refusal::not_permitted);
    EXPECT_EQ(it.refused(FollowUpEndAsked{}, for_petitioner(clerk)), std::nullopt);
    it.on("2026-03-25").does(FollowUpEndAsked{}, petitioner());
    EXPECT_EQ(it.matter.after_care.follow_ups[0].ended_on, day("2026-03-25"));
    EXPECT_EQ(it.clock_of(Clock::follow_up, "housing"), "2026-04-10 dropped 2026-03-25");
    EXPECT_EQ(it.refused(FollowUpEndAsked{}, petitioner()), Refusal::no_follow_up);
    EXPECT_EQ(it.refused(made("2026-03-25"), handler), Refusal::no_follow_up);
    it.on("2026-03-27");
    FollowUpAsked anew{day("2026-04-20"), day("2026-03-25"), content("yes")};
    EXPECT_EQ(it.refused(anew, handler), Refusal::consent_day_wrong) << "what was said before is over";
    anew.consented_on = day("2026-03-26");
    EXPECT_EQ(it.refused(anew, handler), std::nullopt);
    it.does(anew, handler).does(FollowUpRecordAsked{day("2026-03-27"), content("said")}, handler);
    it.does(FollowUpAsked{day("2026-05-20"), day("2026-03-27"), content("yes")}, handler);
    it.does(FollowUpEndAsked{}, petitioner());
    EXPECT_EQ(it.matter.after_care.follow_ups[0].ended_on, day("2026-03-25"));
    EXPECT_FALSE(it.matter.after_care.follow_ups[1].ended_on) << "it was made";
    EXPECT_EQ(it.matter.after_care.follow_ups[2].ended_on, day("2026-03-27"));
}

}  // namespace
}  // namespace dengwen
