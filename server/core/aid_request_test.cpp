#include "core/aid_request.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const Actor township = officer("township", {Role::clerk});

TEST(Aid, IsRequestedAndAnswered) {
    Case it = served().on("2026-03-23").does(for_legal_aid(), handler);
    ASSERT_EQ(it.matter.after_care.aids.size(), 1u);
    const Aid& aid = it.matter.after_care.aids[0];
    EXPECT_EQ(aid.ordinal, 1);
    EXPECT_EQ(aid.kind, AidKind::legal_aid);
    EXPECT_EQ(aid.from, "housing");
    EXPECT_EQ(aid.unit, "township");
    EXPECT_EQ(aid.asked_on, day("2026-03-23"));
    EXPECT_EQ(aid.due, day("2026-04-10"));
    EXPECT_EQ(aid.consented_on, day("2026-03-22"));
    EXPECT_EQ(aid.text, content("cannot pay"));
    EXPECT_EQ(it.clock_of(Clock::aid, "township"), "2026-04-10");
    it.on("2026-03-30").does(AidAnswerAsked{1, AidOutcome::guided, content("how")}, township);
    EXPECT_EQ(it.matter.after_care.aids[0].outcome, AidOutcome::guided);
    EXPECT_EQ(it.matter.after_care.aids[0].answer, content("how"));
    EXPECT_EQ(it.matter.after_care.aids[0].answered_on, day("2026-03-30"));
    EXPECT_EQ(it.clock_of(Clock::aid, "township"), "2026-04-10 done 2026-03-30");
    it.does(for_legal_aid(), handler);
    EXPECT_EQ(it.matter.after_care.aids[1].ordinal, 2);
}

TEST(AidRequest, RefusesInThisOrder) {
    Case it = answered();
    EXPECT_EQ(it.refused(for_legal_aid(), handler), Refusal::after_care_early);
    it = served().on("2026-03-23");
    AidRequestAsked asked{AidKind::other, "nobody", day("2026-03-22"), day("2026-03-24"), content("text")};
    EXPECT_EQ(it.refused(asked, handler), Refusal::unit_unknown);
    asked.unit = "old-water";
    EXPECT_EQ(it.refused(asked, handler), Refusal::unit_not_active);
    asked.unit = "township";
    EXPECT_EQ(it.refused(asked, handler), Refusal::consent_day_wrong);
    asked.consented_on = day("2026-03-23");
    EXPECT_EQ(it.refused(asked, handler), Refusal::aid_in_past);
    asked.due = day("2026-03-23");
    EXPECT_EQ(it.refused(asked, handler), std::nullopt);
    asked.due = day("2999-12-31") + 1;
    EXPECT_NE(it.refused(asked, handler), std::nullopt);
    asked.due = day("2026-03-23");
    it.does(asked, handler);
    EXPECT_EQ(it.refused(asked, handler), Refusal::aid_requested_already);
    EXPECT_EQ(it.refused(for_legal_aid(), handler), std::nullopt) << "of another kind";
}

TEST(AidAnswer, RefusesInThisOrder) {
    Case it = served().on("2026-03-23");
    const AidAnswerAsked asked{1, AidOutcome::granted, content("granted")};
    EXPECT_EQ(it.refused(asked, township), Refusal::no_aid_request);
    it.does(for_legal_aid(), handler);
    EXPECT_EQ(it.refused(asked, handler), Refusal::no_aid_request);
    AidRequestAsked of_water = for_legal_aid();
    of_water.kind = AidKind::other;
    of_water.unit = "water";
    it.does(of_water, handler);
    EXPECT_EQ(it.refused(asked, water_handler), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(AidAnswerAsked{3, AidOutcome::granted, content("x")}, township),
              Refusal::aid_unknown);
    it.does(asked, township);
    of_water.kind = AidKind::judicial_relief;
    of_water.unit = "township";
    it.does(of_water, handler);
    EXPECT_EQ(it.refused(asked, township), Refusal::aid_answered);
    EXPECT_EQ(it.refused(AidAnswerAsked{3, AidOutcome::declined, content("x")}, township), std::nullopt);
}

TEST(Aid, HasNames) {
    for (int i = 0; i < 4; ++i) {
        const auto kind = static_cast<AidKind>(i);
        EXPECT_EQ(aid_kind_from(name(kind)), kind);
    }
    for (int i = 0; i < 3; ++i) {
        const auto outcome = static_cast<AidOutcome>(i);
        EXPECT_EQ(aid_outcome_from(name(outcome)), outcome);
    }
    EXPECT_EQ(name(AidKind::legal_aid), "legal_aid");
    EXPECT_EQ(name(AidOutcome::guided), "guided");
    EXPECT_EQ(aid_kind_from("money"), std::nullopt);
    EXPECT_EQ(aid_outcome_from("money"), std::nullopt);
}

}  // namespace
}  // namespace dengwen
