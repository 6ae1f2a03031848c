#include "core/service.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

ServiceAsked on(std::string_view text, ServiceMeans means = ServiceMeans::direct) {
    return {service(means, text)};
}

TEST(Service, StartsThePetitionersTime) {
    const Case it = served();
    EXPECT_EQ(it.matter.stage, Stage::served);
    EXPECT_EQ(it.clock_of(Clock::review_request, ""), "2026-04-20");
    EXPECT_EQ(it.clock(Clock::review_request, "")->raw_last_day, day("2026-04-19"));
    ASSERT_TRUE(it.matter.opinions[0].service);
    EXPECT_EQ(*it.matter.opinions[0].service, service(ServiceMeans::direct, "2026-03-20"));
    EXPECT_EQ(it.refused(on("2026-03-20"), handler), Refusal::nothing_to_serve);
}

TEST(Service, CountsFromTheServedDayNotFromItsEntry) {
    Case it = answered().on("2026-04-30");
    it.does(on("2026-03-19", ServiceMeans::post), handler);
    EXPECT_EQ(it.clock(Clock::review_request, "")->day_zero, day("2026-03-19"));
}

TEST(Service, ByPublicNoticeIsOnTheThirtiethDay) {
    Case it = answered().on("2026-03-20");
    it.does(on("2026-03-20", ServiceMeans::public_notice), handler);
    EXPECT_EQ(it.matter.opinions[0].service->served_day, day("2026-04-19"));
    EXPECT_EQ(it.clock_of(Clock::review_request, ""), "2026-05-19");
}

TEST(Service, RefusesInThisOrder) {
    Case it = answered().on("2026-03-20");
    ServiceAsked asked = on("2026-03-17", ServiceMeans::electronic);
    asked.service.proof = {};
    EXPECT_EQ(it.refused(asked, handler), Refusal::proof_missing);
    asked.service.proof = content("proof");
    EXPECT_EQ(it.refused(asked, handler), Refusal::electronic_needs_consent);
    asked.consent_shown = true;
    EXPECT_EQ(it.refused(asked, handler), Refusal::served_before_issue);
    asked.service.served_day = day("2026-03-21");
    EXPECT_EQ(it.refused(asked, handler), Refusal::served_in_future);
    asked.service.served_day = day("2026-03-18");
    EXPECT_EQ(it.refused(asked, handler), std::nullopt);
    asked.consent_shown = false;
    it.matter.submissions[0].electronic_consent = true;
    EXPECT_EQ(it.refused(asked, handler), std::nullopt);
    EXPECT_EQ(it.refused(on("2026-03-21", ServiceMeans::public_notice), handler), Refusal::served_in_future);
    EXPECT_EQ(it.refused(on("2026-03-20", ServiceMeans::left), handler), std::nullopt);
    it.on("2999-12-31");
    EXPECT_EQ(it.refused(on("2999-12-31"), handler), Refusal::day_unworkable);
}

TEST(Service, WithNoLevelAboveStartsNoTimeToAsk) {
    Case it = answered();
    it.matter.opinions[0].remedy_units.clear();
    it.does(on("2026-03-18"), handler);
    EXPECT_EQ(it.matter.stage, Stage::served);
    EXPECT_EQ(it.clock(Clock::review_request, ""), nullptr);
    EXPECT_EQ(owner(it.matter), "housing");
}

TEST(Service, OfAReviewOpinionStartsTheTimeToAskForReReview) {
    const Case it = review_served();
    EXPECT_EQ(it.matter.stage, Stage::review_served);
    EXPECT_EQ(it.clock_of(Clock::re_review_request, ""), "2026-05-21");
    EXPECT_TRUE(it.matter.opinions[1].service);
    EXPECT_EQ(it.matter.opinions[0].service->served_day, day("2026-03-20"));
}

TEST(Service, OfAReviewThatSentItBackGoesBesideTheHandling) {
    Case it = in_review();
    it.does(ReviewAsked{ReviewOutcome::redo, content("reason"), {}, day("2026-05-29")}, reviewer);
    EXPECT_EQ(it.refused(on("2026-04-01"), handler), Refusal::not_your_unit);
    EXPECT_FALSE(it.may(Act::service, handler));
    it.does(on("2026-04-01"), reviewer);
    EXPECT_EQ(it.matter.stage, Stage::handling);
    EXPECT_TRUE(it.matter.opinions[1].service);
    EXPECT_EQ(it.clock(Clock::re_review_request, ""), nullptr);
    EXPECT_EQ(it.refused(on("2026-04-01"), reviewer), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(on("2026-04-01"), handler), Refusal::nothing_to_serve);
    // The new opinion is another one to serve.
    it.does(DraftAsked{both_answered()}, handler).does(OpinionAsked{}, head).does(on("2026-04-01"), handler);
    EXPECT_TRUE(it.matter.opinions[2].service);
    EXPECT_EQ(it.matter.stage, Stage::served);
}

// An opinion issued on 18 March, served by these means on the next day; today is the 21st.
ServiceAsked served_by(ServiceMeans means) {
    ServiceAsked asked;
    asked.service = service(means, "2026-03-19");
    asked.consent_shown = true;
    return asked;
}

TEST(Service, SaysHowALetterCame) {
    Case it = answered().on("2026-03-21");
    ServiceAsked asked = served_by(ServiceMeans::post);
    asked.service.tracking = "XA12345678943";
    asked.service.posted_on = day("2026-03-20");
    EXPECT_EQ(it.refused(asked, handler), Refusal::posted_after_served);
    asked.service.posted_on = day("2026-03-19");
    for (const ServiceMeans means : {ServiceMeans::direct, ServiceMeans::electronic}) {
        ServiceAsked other = asked;
        other.service.means = means;
        EXPECT_EQ(it.refused(other, handler), Refusal::proof_of_other_means);
        other.service.tracking.reset();
        EXPECT_EQ(it.refused(other, handler), Refusal::proof_of_other_means);
        other.service.tracking = "1";
        other.service.posted_on.reset();
        EXPECT_EQ(it.refused(other, handler), Refusal::proof_of_other_means);
    }
    const Deadline* before = it.does(asked, handler).clock(Clock::review_request, "");
    ASSERT_TRUE(before);
    EXPECT_EQ(before->day_zero, day("2026-03-19")) << "from the receipt and nothing else";
    EXPECT_EQ(it.matter.opinions[0].service, asked.service);
}

TEST(Service, SaysWhetherAMessageWasOpened) {
    Case it = answered().on("2026-03-21");
    ServiceAsked asked = served_by(ServiceMeans::electronic);
    asked.service.opened_on = day("2026-03-18");
    EXPECT_EQ(it.refused(asked, handler), Refusal::opened_before_served);
    asked.service.opened_on = day("2026-03-22");
    EXPECT_EQ(it.refused(asked, handler), Refusal::opened_in_future);
    asked.service.opened_on = day("2026-03-21");
    ServiceAsked letter = asked;
    letter.service.means = ServiceMeans::post;
    EXPECT_EQ(it.refused(letter, handler), Refusal::proof_of_other_means);
    it.does(asked, handler);
    EXPECT_EQ(it.clock(Clock::review_request, "")->day_zero, day("2026-03-19"))
        << "from its arrival, opened or not";

    Case at_once = answered().on("2026-03-21");
    asked.service.opened_on = asked.service.served_day;
    at_once.does(asked, handler);
    EXPECT_EQ(at_once.matter.opinions[0].service->opened_on, asked.service.served_day);
}

TEST(Service, OfNothingYetIssued) {
    EXPECT_EQ(accepted().refused(on("2026-03-09"), handler), Refusal::nothing_to_serve);
}

TEST(Service, OfTheReReviewOpinionEndsTheMatter) {
    Case it = re_reviewed().on("2026-05-25");
    it.does(on("2026-05-22"), re_reviewer);
    EXPECT_EQ(it.matter.stage, Stage::ended);
    EXPECT_EQ(it.matter.ended_on, day("2026-05-22"));
    EXPECT_EQ(it.matter.ended_because, EndingGround::re_review_concluded);
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-06-30");
}

}  // namespace
}  // namespace dengwen
