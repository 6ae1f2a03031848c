#include "core/matter.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(MatterNumber, IsWrittenAndRead) {
    EXPECT_EQ(text(matter_number(430102, 2026, 17)), "430102-2026-00000017");
    EXPECT_EQ(text(matter_number(1, 2, 99'999'999)), "000001-0002-99999999");
    EXPECT_EQ(matter_number(430102, 2026, 17).value, 430'102'202'600'000'017);
    EXPECT_EQ(year_of(matter_number(430102, 2026, 17)), 2026);
    EXPECT_EQ(year_of(matter_number(1, 2, 99'999'999)), 2);
    EXPECT_EQ(matter_number_from("430102-2026-00000017"), matter_number(430102, 2026, 17));
    EXPECT_EQ(matter_number_from("999999-9999-99999999"), matter_number(999999, 9999, 99'999'999));
    for (const auto* wrong :
         {"", "430102", "430102-2026", "430102-2026-0000001", "430102-2026-000000017", "43010-2026-00000017",
          "430102-202-00000017", "430102_2026-00000017", "430102-2026_00000017", "430102-2026-00000000",
          "43010a-2026-00000017", "430102-20 6-00000017", "430102-2026-0000001:", "430102-2026-0000001/",
          " 430102-2026-00000017", "430102-2026-00000017 ", "4301022026-00000017", "430102-202600000017"}) {
        EXPECT_EQ(matter_number_from(wrong), std::nullopt) << wrong;
    }
    EXPECT_EQ(matter_number_from("430102-2026-00000009"), matter_number(430102, 2026, 9));
}

template <class Value>
void reads_back(int count, std::optional<Value> (*from)(std::string_view)) {
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<Value>(i);
        EXPECT_EQ(from(name(value)), value) << name(value);
    }
    EXPECT_EQ(from("nothing of the kind"), std::nullopt);
}

TEST(Names, AreReadBack) {
    reads_back<Channel>(6, channel_from);
    reads_back<Kind>(3, kind_from);
    reads_back<Procedure>(2, procedure_from);
    reads_back<Path>(8, path_from);
    reads_back<Phase>(3, phase_from);
    reads_back<AnswerOutcome>(3, answer_outcome_from);
    reads_back<ReviewOutcome>(4, review_outcome_from);
    reads_back<ServiceMeans>(6, service_means_from);
    reads_back<NonAcceptanceGround>(4, non_acceptance_ground_from);
    reads_back<EndingGround>(9, ending_ground_from);
    reads_back<NoticeMeans>(3, notice_means_from);
    reads_back<ContactMeans>(3, contact_means_from);
    reads_back<ContactResult>(3, contact_result_from);
    EXPECT_EQ(name(ServiceMeans::public_notice), "public_notice");
}

TEST(Path, OfTheFirstFiveItemsLeadsElsewhere) {
    for (const Path path : {Path::litigation, Path::arbitration, Path::party_complaint, Path::administrative,
                            Path::protection}) {
        EXPECT_TRUE(is_diverting(path)) << name(path);
    }
    for (const Path path : {Path::suggestion, Path::accusation, Path::handling}) {
        EXPECT_FALSE(is_diverting(path)) << name(path);
    }
}

TEST(Owner, IsWhoeverOwesTheNextStep) {
    EXPECT_EQ(owner(registered().matter), "petitions");
    EXPECT_EQ(owner(forwarded().matter), "housing");
    Case objected = forwarded().does(ObjectionAsked{content("reason"), ""}, handler);
    EXPECT_EQ(owner(objected.matter), "petitions");
    objected.does(CompetenceDisputeAsked{"conference", content("reason")}, router);
    EXPECT_EQ(owner(objected.matter), "conference");
    EXPECT_EQ(owner(notified().matter), "housing");
    EXPECT_EQ(owner(accepted().matter), "housing");
    EXPECT_EQ(owner(answered().matter), "housing");
    EXPECT_EQ(owner(served().matter), "");
    EXPECT_EQ(unit_in_charge(served().matter), "housing");
    EXPECT_EQ(owner(in_review().matter), "county");
    EXPECT_EQ(owner(reviewed().matter), "county");
    EXPECT_EQ(owner(review_served().matter), "");
    EXPECT_EQ(unit_in_charge(review_served().matter), "county");
    EXPECT_EQ(owner(in_re_review().matter), "city");
    EXPECT_EQ(owner(re_reviewed().matter), "city");
    EXPECT_EQ(owner(concluded().matter), "");
    EXPECT_EQ(unit_in_charge(concluded().matter), "");
    Case diverted = notified(Path::administrative);
    diverted.does(DiversionAsked{Path::administrative, content("pointer")}, handler);
    EXPECT_EQ(owner(diverted.matter), "housing");
    // In handling and after, the handling unit, whoever else has the file in hand.
    Matter matter = accepted().matter;
    matter.holder = "water";
    EXPECT_EQ(owner(matter), "housing");
}

TEST(Owner, IsTheUnitWhereThereIsNobodyToAsk) {
    Case it = served();
    it.matter.deadlines.clear();
    EXPECT_EQ(owner(it.matter), "housing");
    it = review_served();
    it.matter.deadlines.clear();
    EXPECT_EQ(owner(it.matter), "county");
}

TEST(OpenDeadline, IsOneNeitherDoneNorDropped) {
    const Case it = accepted();
    ASSERT_NE(open_deadline(it.matter, Clock::handling), nullptr);
    EXPECT_EQ(open_deadline(it.matter, Clock::handling)->unit, "housing");
    EXPECT_EQ(open_deadline(it.matter, Clock::notice), nullptr);
    EXPECT_EQ(open_deadline(it.matter, Clock::review), nullptr);
}

TEST(LastOpinion, IsTheLastOfItsPhase) {
    Case it = reviewed();
    it.matter.opinions.push_back(it.matter.opinions.front());
    EXPECT_EQ(last_opinion(it.matter, Phase::handling), &it.matter.opinions[2]);
    EXPECT_EQ(last_opinion(it.matter, Phase::review), &it.matter.opinions[1]);
    EXPECT_EQ(last_opinion(it.matter, Phase::re_review), nullptr);
}

TEST(StandingOpinion, IsTheOneWhoseAnswersHold) {
    const auto opinion = [](Phase phase, std::optional<ReviewOutcome> outcome, bool answers) {
        Opinion given;
        given.phase = phase;
        given.outcome = outcome;
        if (answers) given.answers = {answer(1, AnswerOutcome::explained)};
        return given;
    };
    Matter matter;
    EXPECT_EQ(standing_opinion(matter), nullptr);
    matter.opinions = {opinion(Phase::handling, {}, true),
                       opinion(Phase::review, ReviewOutcome::upheld, false)};
    EXPECT_EQ(standing_opinion(matter), &matter.opinions[0]);
    matter.opinions[1] = opinion(Phase::review, ReviewOutcome::upheld, true);
    EXPECT_EQ(standing_opinion(matter), &matter.opinions[0]);
    matter.opinions[1] = opinion(Phase::review, ReviewOutcome::changed, true);
    EXPECT_EQ(standing_opinion(matter), &matter.opinions[1]);
    matter.opinions[1] = opinion(Phase::review, ReviewOutcome::revoked, false);
    EXPECT_EQ(standing_opinion(matter), nullptr);
    matter.opinions[1] = opinion(Phase::review, ReviewOutcome::redo, true);
    EXPECT_EQ(standing_opinion(matter), nullptr);
}

TEST(UnperformedDemand, IsASupportedOneOfTheStandingOpinion) {
    Case it = answered();
    EXPECT_TRUE(has_unperformed_demand(it.matter));
    it.matter.opinions[0].answers[0].performed_on = day("2026-04-01");
    EXPECT_FALSE(has_unperformed_demand(it.matter));
    it = answered();
    it.matter.opinions[0].answers[0].outcome = AnswerOutcome::not_supported;
    EXPECT_FALSE(has_unperformed_demand(it.matter));
    EXPECT_FALSE(has_unperformed_demand(accepted().matter));
}

TEST(Sealed, IsAnAccusationFromTheAccusedAndItsParts) {
    const Offices offices(example_units());
    Matter matter;
    matter.kind = Kind::accusation;
    matter.accused_unit = "housing";
    EXPECT_TRUE(is_sealed_from(matter, "housing", offices));
    EXPECT_TRUE(is_sealed_from(matter, "housing-station", offices));
    EXPECT_FALSE(is_sealed_from(matter, "county", offices));
    matter.kind = Kind::request;
    EXPECT_FALSE(is_sealed_from(matter, "housing", offices));
    matter.kind = Kind::accusation;
    matter.accused_unit = "";
    EXPECT_FALSE(is_sealed_from(matter, "housing", offices));
}

TEST(Reachable, IsTrueOfTheMatterWhenAnySubmissionIs) {
    Matter matter;
    EXPECT_FALSE(reachable(matter) || electronic_consent(matter));
    matter.submissions = {letter("2026-03-02"), letter("2026-03-02")};
    matter.submissions[0].reachable = false;
    EXPECT_TRUE(reachable(matter));
    EXPECT_FALSE(electronic_consent(matter));
    matter.submissions[1].electronic_consent = true;
    matter.submissions[1].reachable = false;
    EXPECT_FALSE(reachable(matter));
    EXPECT_TRUE(electronic_consent(matter));
}

}  // namespace
}  // namespace dengwen
