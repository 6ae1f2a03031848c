// What a matter counts in the indicators, where a plain look at the record would mislead.
#include "tally/parts.hpp"

#include "core/asker_test.hpp"

namespace dengwen::tally {
namespace {

using namespace testing;
using store::Part;

store::Tally parts_of(const Matter& matter) {
    store::Tally tally;
    add_parts(tally, matter, 1);
    return tally;
}

std::int64_t total(const Case& it, const char* unit, const char* period, Part part) {
    std::int64_t sum = 0;
    for (const auto& [key, count] : parts_of(it.matter).by_part)
        if (std::get<0>(key) == unit && std::get<1>(key) == period && std::get<2>(key) == part) sum += count;
    return sum;
}

std::int64_t anywhere(const Case& it, Part part) {
    std::int64_t sum = 0;
    for (const auto& [key, count] : parts_of(it.matter).by_part)
        if (std::get<2>(key) == part) sum += count;
    return sum;
}

TEST(Parts, KeepADutyThatIsOpenUnderItsLastDay) {
    const Case it = accepted();
    EXPECT_EQ(total(it, "petitions", "2026-03", Part::sorting_in_time), 1);
    EXPECT_EQ(total(it, "housing", "2026-03", Part::notice_in_time), 1);
    EXPECT_EQ(total(it, "housing", "2026-05-08", Part::reply_pending), 1);
    EXPECT_EQ(total(it, "housing", "2026-03", Part::acceptance_days), 7) << "from the day it was received";
    EXPECT_EQ(total(it, "housing", "2026-03", Part::acceptances), 1);
    EXPECT_EQ(anywhere(it, Part::replies), 0);
}

TEST(Parts, CountALateReplyInTheMonthItsLastDayFell) {
    Case it = accepted();
    it.on("2026-06-20").does(DraftAsked{both_answered()}, handler).does(OpinionAsked{}, head);
    EXPECT_EQ(total(it, "housing", "2026-05", Part::reply_late), 1);
    EXPECT_EQ(anywhere(it, Part::reply_pending), 0);
    EXPECT_EQ(total(it, "housing", "2026-06", Part::replies), 1);
    EXPECT_EQ(total(it, "housing", "2026-06", Part::not_settled_at_first), 1);
}

TEST(Parts, DoNotLetAWithdrawalHideWhatWasMissed) {
    Case late = accepted();
    late.on("2026-05-20").does(WithdrawalAsked{content("statement")}, petitioner());
    EXPECT_EQ(total(late, "housing", "2026-05", Part::reply_late), 1);
    Case early = accepted();
    early.on("2026-03-20").does(WithdrawalAsked{content("statement")}, petitioner());
    EXPECT_EQ(anywhere(early, Part::reply_late) + anywhere(early, Part::reply_in_time), 0);
}

TEST(Parts, CallSettledAtFirstOnlyWhatTheFirstOpinionSettled) {
    Case it = answered();
    EXPECT_EQ(anywhere(it, Part::not_settled_at_first), 1);
    it.on("2026-06-01").does(PerformanceAsked{1, day("2026-06-01"), content("proof")}, head);
    it.does(SettlementAsked{content("how"), true}, head);
    EXPECT_EQ(total(it, "housing", "2026-03", Part::settled_at_first), 1);
    EXPECT_EQ(anywhere(it, Part::not_settled_at_first), 0);
}

TEST(Parts, CountWhetherThePetitionerWasSpokenWithBeforeTheFirstOpinion) {
    const auto made = [](const char* on, ContactResult result) {
        return ContactAsked{day(on), ContactMeans::telephone, result, content("said")};
    };
    EXPECT_EQ(anywhere(accepted(), Part::not_contacted), 0) << "there is time still";
    Case none = accepted().on("2026-03-20");
    none.does(DraftAsked{both_answered()}, handler).does(OpinionAsked{}, head);
    EXPECT_EQ(total(none, "housing", "2026-03", Part::not_contacted), 1);
    Case spoken = accepted().on("2026-03-20").does(made("2026-03-18", ContactResult::spoken), handler);
    spoken.does(DraftAsked{both_answered()}, handler).does(OpinionAsked{}, head);
    EXPECT_EQ(total(spoken, "housing", "2026-03", Part::contacted), 1);
    EXPECT_EQ(anywhere(spoken, Part::not_contacted), 0);
    Case declined = accepted().on("2026-03-20").does(made("2026-03-18", ContactResult::declined), handler);
    declined.does(DraftAsked{both_answered()}, handler).does(OpinionAsked{}, head);
    EXPECT_EQ(total(declined, "housing", "2026-03", Part::contact_tried), 1);
    EXPECT_EQ(anywhere(declined, Part::contacted) + anywhere(declined, Part::not_contacted), 0);
    none.matter.submissions.front().anonymous = true;
    EXPECT_EQ(anywhere(none, Part::not_contacted), 0) << "nobody is there to be spoken with";
}

TEST(Parts, CountAnOldCaseWhenAllRemediesWereUsed) {
    Case it = concluded();
    ASSERT_EQ(it.matter.ended_because, EndingGround::re_review_concluded);
    EXPECT_EQ(total(it, "housing", "2026-05", Part::old_unsettled), 1);
    it.matter.settled_on = *it.matter.ended_on + 10;
    EXPECT_EQ(total(it, "housing", "2026-05", Part::old_settled), 1);
    it.matter.settled_on = *it.matter.ended_on - 1;
    EXPECT_EQ(anywhere(it, Part::old_settled) + anywhere(it, Part::old_unsettled), 0);
    it.matter.settled_on.reset();
    it.matter.ended_because = EndingGround::no_review_sought;
    EXPECT_EQ(anywhere(it, Part::old_unsettled), 0);
}

TEST(Parts, CountEveryItemForWhoHandlesTheMatter) {
    Case it = forwarded();
    it.on("2026-04-02").does(SubmissionAsked{letter("2026-04-02"), {}}, for_petitioner(clerk));
    EXPECT_EQ(total(it, "housing", "2026-03", Part::first_item), 1);
    EXPECT_EQ(total(it, "housing", "2026-04", Part::repeat_item), 1);
}

TEST(Parts, TellThePlaceAndTheTopCategoryAndTheMattersBehind) {
    const store::Tally tally = parts_of(registered().matter);
    EXPECT_EQ((tally.by_part.at({"petitions", "2026-03", Part::first_item, "430102", "housing"})), 1);
    const std::int64_t number = registered().matter.number.value;
    EXPECT_EQ((tally.by_matter.at({"petitions", Part::first_item, "2026-03", number})), 1);
}

TEST(Parts, CountARatingOnTheDayItIsSaidAndElseUnderTheLastDayItCanBe) {
    Case it = served();
    EXPECT_EQ(total(it, "petitions", "2026-04-19", Part::department_waiting), 1);
    EXPECT_EQ(total(it, "housing", "2026-04-19", Part::unit_waiting), 1);
    EXPECT_EQ(anywhere(it, Part::unit_rated), 0);
    it.on("2026-04-02")
        .does(RatingAsked{RatingStage::handling, {}, Grade::not_satisfied, {}, {}, {}}, petitioner());
    EXPECT_EQ(total(it, "housing", "2026-04", Part::unit_unsatisfied), 1);
    EXPECT_EQ(total(it, "housing", "2026-04", Part::unit_rated), 1);
    EXPECT_EQ(anywhere(it, Part::unit_waiting) + anywhere(it, Part::unit_satisfied), 0);
    EXPECT_EQ(total(it, "petitions", "2026-04-19", Part::department_waiting), 1);
    it.does(RatingAsked{RatingStage::handling, Grade::basically_satisfied, {}, {}, {}, {}}, petitioner());
    EXPECT_EQ(total(it, "petitions", "2026-04", Part::department_satisfied), 1);
    EXPECT_EQ(total(it, "petitions", "2026-04", Part::department_rated), 1);
    EXPECT_EQ(anywhere(it, Part::department_waiting) + anywhere(it, Part::department_unsatisfied), 0);
    EXPECT_EQ(anywhere(it, Part::unit_lapsed) + anywhere(it, Part::department_lapsed), 0)
        << "a day makes it so";
}

TEST(Parts, CountNoGradeWhereItIsAskedWhetherItIsSolved) {
    Case it = served();
    it.on("2026-06-01").does(PerformanceAsked{1, day("2026-06-01"), content("proof")}, head);
    it.does(SettlementAsked{content("how"), true}, head);
    it.does(RatingAsked{RatingStage::solved, {}, {}, Solved::not_solved, {}, {}}, petitioner());
    EXPECT_EQ(anywhere(it, Part::unit_rated), 0);
    EXPECT_EQ(anywhere(it, Part::unit_waiting), 1) << "of the handling alone";
}

TEST(Parts, CountAnInstalmentUnderTheDayItFallsDueForWhoeverPays) {
    Case it = with_agreement().on("2026-04-20");
    EXPECT_EQ(total(it, "water", "2026-03", Part::agreements), 1);
    EXPECT_EQ(total(it, "water", "2026-04-30", Part::instalment_pending), 1);
    EXPECT_EQ(total(it, "water", "2026-06-30", Part::instalment_pending), 1) << "an act";
    EXPECT_EQ(total(it, "water", "2026-04", Part::money_promised), 100'00);
    EXPECT_EQ(total(it, "township", "2026-06", Part::money_promised), 200'00)
        << "30 May is a Saturday, the day after too";
    EXPECT_EQ(anywhere(it, Part::money_promised), 300'00) << "no money for the act";
    it.does(paying(1, "2026-04-18", 30'00), handler);
    EXPECT_EQ(total(it, "water", "2026-04-30", Part::instalment_pending), 1) << "in part";
    EXPECT_EQ(total(it, "water", "2026-04", Part::money_paid), 30'00);
    it.does(paying(1, "2026-04-20", 70'00), handler);
    EXPECT_EQ(total(it, "water", "2026-04", Part::instalment_in_time), 1);
    EXPECT_EQ(total(it, "water", "2026-04-30", Part::instalment_pending), 0);
    EXPECT_EQ(total(it, "water", "2026-04", Part::money_paid), 100'00);
}

TEST(Parts, CallAnInstalmentLateWhoseLastPartCameLateAndCountItWhereItFellDue) {
    Case it = with_agreement().on("2026-05-06");
    it.does(paying(1, "2026-04-20", 99'99), handler).does(paying(1, "2026-05-06", 1), handler);
    EXPECT_EQ(total(it, "water", "2026-04", Part::instalment_late), 1);
    EXPECT_EQ(anywhere(it, Part::instalment_in_time), 0);
    EXPECT_EQ(total(it, "water", "2026-04", Part::money_paid), 100'00);
}

TEST(Parts, CountOfAChangedInstalmentOnlyWhatWasPaid) {
    Case it = with_agreement().on("2026-04-20");
    it.does(paying(1, "2026-04-18", 30'00), handler);
    it.does(AgreementChangeAsked{1,
                                 content("consent"),
                                 {{day("2026-09-30"), 270'00, {}, ""},
                                  {day("2026-09-30"), 0, content("pipe"), ""}},
                                 {}},
            head);
    EXPECT_EQ(total(it, "water", "2026-04", Part::money_promised), 30'00);
    EXPECT_EQ(total(it, "water", "2026-04", Part::money_paid), 30'00);
    EXPECT_EQ(anywhere(it, Part::money_promised), 300'00);
    EXPECT_EQ(anywhere(it, Part::instalment_pending), 2);
    EXPECT_EQ(total(it, "water", "2026-09-30", Part::instalment_pending), 2);
}

TEST(Parts, CountMoneyOfOtherCurrenciesInNoSum) {
    Case it = served().on("2026-03-23");
    AgreementAsked asked = reconciliation();
    asked.currency = "USD";
    it.does(asked, handler);
    EXPECT_EQ(anywhere(it, Part::money_promised), 0);
    EXPECT_EQ(anywhere(it, Part::instalment_pending), 3);
}

TEST(Parts, CountWhatALeaderTookInChargeAndWhetherItIsSettled) {
    Case it = led();
    EXPECT_EQ(total(it, "housing", "2026-03", Part::charge_unsettled), 1);
    it.matter.settled_on = day("2026-05-02");
    EXPECT_EQ(total(it, "housing", "2026-03", Part::charge_settled), 1);
    EXPECT_EQ(anywhere(it, Part::charge_unsettled), 0);
}

TEST(Parts, CountMeasuresForWhoeverTookThemAndProposalsThatWereAdopted) {
    Case it = accepted();
    const auto taken = [&](MeasureKind kind, bool adopted) {
        Measure measure;
        measure.kind = kind;
        measure.by = "county";
        measure.unit = "housing";
        measure.taken_on = day("2026-06-03");
        measure.adopted = adopted;
        it.matter.measures.push_back(measure);
    };
    taken(MeasureKind::urging, false);
    taken(MeasureKind::supervision_letter, true);
    taken(MeasureKind::improve_work, true);
    taken(MeasureKind::improve_policy, false);
    taken(MeasureKind::pursue_responsibility, true);
    EXPECT_EQ(total(it, "county", "2026-06", Part::supervised), 2);
    EXPECT_EQ(total(it, "county", "2026-06", Part::proposed), 3);
    EXPECT_EQ(total(it, "county", "2026-06", Part::adopted), 2);
    it.matter.measures.back().withdrawn_on = day("2026-06-09");
    EXPECT_EQ(anywhere(it, Part::proposed), 2) << "the breaches it rested on were set aside";
    EXPECT_EQ(anywhere(it, Part::adopted), 1);
}

TEST(Parts, CountNoAccusation) {
    Case it;
    auto asked = it.registration();
    asked.kind = Kind::accusation;
    asked.accused_unit = "housing";
    ASSERT_EQ(it.enter(asked, clerk), std::nullopt);
    EXPECT_TRUE(parts_of(it.matter).by_part.empty());
    store::Tally tally;
    add_passing(tally, it.matter, it.entries.back());
    EXPECT_TRUE(tally.by_part.empty());
}

TEST(Parts, CountAForwardingEvenWhenItComesBack) {
    const Case it = forwarded();
    store::Tally tally;
    add_passing(tally, it.matter, it.entries.back());
    EXPECT_EQ((tally.by_part.at({"petitions", "2026-03", Part::forwarded, "430102", "housing"})), 1);
    EXPECT_EQ(tally.by_part.size(), 1u);
}

}  // namespace
}  // namespace dengwen::tally
