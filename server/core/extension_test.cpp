#include "core/extension.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

ExtensionAsked by(int days, Clock clock = Clock::handling) { return {clock, days, content("reason")}; }

TEST(Extension, LengthensTheRawPeriodOnce) {
    Case it = accepted();
    it.does(by(30), head);
    EXPECT_EQ(it.clock(Clock::handling, "housing")->raw_last_day, day("2026-06-07"));
    EXPECT_EQ(it.clock_of(Clock::handling, "housing"), "2026-06-08");
    EXPECT_EQ(it.clock(Clock::handling, "housing")->extended_days, 30);
    EXPECT_EQ(it.matter.deadlines.size(), accepted().matter.deadlines.size());
    EXPECT_EQ(it.matter.participations.back().officer, head.officer.id);
    EXPECT_EQ(it.refused(by(1), head), Refusal::extension_already_given);
    const auto& extended = std::get<Extended>(it.entries.back().event);
    EXPECT_EQ(extended.days, 30);
    EXPECT_EQ(extended.clock, Clock::handling);
    EXPECT_EQ(extended.reason, content("reason"));
}

TEST(Extension, MayBeApprovedUpToTheRolledLastDay) {
    // Accepted on 3 March the raw last day is Saturday 2 May, rolled past the holiday to Wednesday 6 May.
    Case it = forwarded();
    it.on("2026-03-03").does(NoticeAsked{Path::handling, NoticeMeans::written, {}}, handler);
    it.does(AcceptanceAsked{}, handler);
    ASSERT_EQ(it.clock_of(Clock::handling, "housing"), "2026-05-06");
    EXPECT_EQ(it.on("2026-05-06").refused(by(30), head), std::nullopt);
    EXPECT_EQ(it.on("2026-05-07").refused(by(30), head), Refusal::extension_too_late);
}

TEST(Extension, RefusesInThisOrder) {
    Case it = accepted();
    EXPECT_EQ(it.refused(by(31, Clock::notice), handler), Refusal::extension_needs_head);
    EXPECT_EQ(it.refused(by(31, Clock::notice), head), Refusal::extension_not_allowed);
    EXPECT_EQ(it.refused(by(31), head), Refusal::extension_exceeds_limit);
    EXPECT_EQ(it.refused(by(1), head), std::nullopt);
    EXPECT_EQ(in_review().refused(by(1, Clock::review), officer("county", {Role::head})),
              Refusal::extension_not_allowed);
}

// Art. 34: one extension, however short.
TEST(Extension, OfASingleDayIsTheOneThereIs) {
    Case it = accepted();
    it.does(by(1), head);
    EXPECT_EQ(it.clock(Clock::handling, "housing")->extended_days, 1);
    EXPECT_EQ(it.refused(by(1), head), Refusal::extension_already_given);
}

// Art. 34 extends the handling; for review and re-review the Regulations know no extension (Art. 35, 36).
TEST(Extension, IsNotOfferedWhereTheLawHasNone) {
    EXPECT_TRUE(accepted().may(Act::extension, head));
    EXPECT_FALSE(in_review().may(Act::extension, officer("county", {Role::head})));
    EXPECT_FALSE(in_re_review().may(Act::extension, officer("city", {Role::head})));
}

TEST(Extension, OfTheRedoIsNotTheHandlings) {
    Case it = in_review();
    it.does(ReviewAsked{ReviewOutcome::redo, content("reason"), {}, day("2026-05-29")}, reviewer);
    EXPECT_EQ(it.refused(by(10), head), Refusal::extension_not_allowed);
}

TEST(Extension, FollowsTheProfile) {
    Case it = in_review();
    const Actor committee = officer("county", {Role::committee});
    const Actor county_head = officer("county", {Role::head});
    auto& review = it.law.clocks[static_cast<std::size_t>(Clock::review)];
    review.extension = {30, Approver::committee, "", {}};
    EXPECT_EQ(it.refused(by(30, Clock::review), county_head), Refusal::extension_needs_committee);
    EXPECT_EQ(it.refused(by(30, Clock::handling), committee), Refusal::extension_not_allowed);
    it.does(by(30, Clock::review), committee);
    EXPECT_EQ(it.clock(Clock::review, "county")->raw_last_day, day("2026-05-31"));
    EXPECT_EQ(it.clock(Clock::review, "county")->unit, "county");
    auto& handling = it.law.clocks[static_cast<std::size_t>(Clock::handling)];
    handling.extension.approver = Approver::committee;
    Case strict = accepted();
    strict.law = it.law;
    EXPECT_EQ(strict.refused(by(30), officer("housing", {Role::head})), Refusal::extension_needs_committee);
    EXPECT_EQ(strict.refused(by(30), officer("housing", {Role::committee})), std::nullopt);
    EXPECT_EQ(accepted().refused(by(30), officer("housing", {Role::committee})),
              Refusal::extension_needs_head);
    review.extension.approver = Approver::none;
    EXPECT_EQ(in_review().refused(by(30, Clock::review), county_head), Refusal::extension_not_allowed);
}

TEST(Extension, OfReReviewKeepsTheHearingDays) {
    Case it = in_re_review();
    it.law.clocks[static_cast<std::size_t>(Clock::re_review)].extension = {30, Approver::none, "", {}};
    it.on("2026-05-20").does(HearingAsked{day("2026-05-12"), day("2026-05-14"), {}}, re_reviewer);
    it.does(by(10, Clock::re_review), officer("city", {Role::head}));
    EXPECT_EQ(it.clock(Clock::re_review, "city")->hearing_days, 3);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->raw_last_day, day("2026-06-18"));
}

}  // namespace
}  // namespace dengwen
