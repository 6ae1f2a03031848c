#include "core/paper.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const Actor paper_head = officer("petitions", {Role::head});

Case came_in() {
    Case it;
    it.enter(it.registration(), officer("petitions", {Role::clerk}));
    return it;
}

PaperAsked asked_of(const Case& it) {
    return {&it.entries.back(), false, {"信登", 2026, 3}, 2, content("paper")};
}

TEST(Paper, IsNumberedByCodeYearAndSerial) {
    EXPECT_EQ(text(PaperNumber{"信处", 2026, 17}), "信处〔2026〕17号");
}

TEST(Paper, IsIssuedByTheHeadOfTheUnitWhoseEventItIs) {
    const Case it = came_in();
    const auto issued = issue_paper(it.matter, asked_of(it), it.setting(paper_head));
    ASSERT_TRUE(issued);
    EXPECT_EQ(issued.value(),
              (PaperIssued{1, "registration", "petitions", {"信登", 2026, 3}, 2, content("paper")}));
    EXPECT_TRUE(issue_paper(it.matter, asked_of(it), it.setting(officer("petitions", {Role::committee}))));
    EXPECT_EQ(issue_paper(it.matter, asked_of(it), it.setting(officer("petitions", {Role::clerk}))).refusal(),
              Refusal::paper_needs_head);
    EXPECT_EQ(issue_paper(it.matter, asked_of(it), it.setting(officer("housing", {Role::head}))).refusal(),
              Refusal::not_your_unit);
    EXPECT_EQ(issue_paper(it.matter, asked_of(it), it.setting(petitioner())).refusal(),
              Refusal::not_permitted);
}

TEST(Paper, ChangesNothingButTheVersion) {
    const Case it = came_in();
    const auto issued = issue_paper(it.matter, asked_of(it), it.setting(paper_head));
    Matter after = apply(it.matter, {2, {Instant{}, it.today}, {}, issued.value()});
    EXPECT_EQ(after.version, 2);
    after.version = 1;
    EXPECT_EQ(after, it.matter);
}

TEST(Paper, IsIssuedOnceOfAnEvent) {
    const Case it = came_in();
    PaperAsked again = asked_of(it);
    again.has_paper = true;
    EXPECT_EQ(issue_paper(it.matter, again, it.setting(paper_head)).refusal(), Refusal::paper_already_issued);
}

TEST(Paper, IsOfAnEventThatIsThereAndHasOne) {
    const Case it = came_in();
    PaperAsked asked = asked_of(it);
    asked.of = nullptr;
    EXPECT_EQ(issue_paper(it.matter, asked, it.setting(paper_head)).refusal(), Refusal::no_paper_of_event);
    const Entry opened{2, {Instant{}, it.today}, {ActorKind::officer, "x", "petitions"}, IdentityOpened{}};
    asked.of = &opened;
    EXPECT_EQ(issue_paper(it.matter, asked, it.setting(paper_head)).refusal(), Refusal::no_paper_of_event);
}

TEST(Paper, IsNotForWhoStoodAside) {
    Case it = came_in();
    it.matter.recused = {"other", paper_head.officer.id};
    EXPECT_EQ(issue_paper(it.matter, asked_of(it), it.setting(paper_head)).refusal(), Refusal::recused);
    it.matter.recused = {"other"};
    EXPECT_TRUE(issue_paper(it.matter, asked_of(it), it.setting(paper_head)));
}

TEST(Paper, OfAnAccusationIsForThoseNamedForThem) {
    Case it = came_in();
    it.matter.kind = Kind::accusation;
    EXPECT_EQ(issue_paper(it.matter, asked_of(it), it.setting(paper_head)).refusal(), Refusal::not_permitted);
    EXPECT_TRUE(issue_paper(it.matter, asked_of(it),
                            it.setting(officer("petitions", {Role::head, Role::accusations}))));
}

TEST(Paper, OfAnAbolishedUnitIsItsSuccessors) {
    Case it = came_in();
    it.entries.back().by.unit = "old-water";
    const auto issued = issue_paper(it.matter, asked_of(it), it.setting(officer("water", {Role::head})));
    ASSERT_TRUE(issued);
    EXPECT_EQ(issued.value().unit, "old-water");
    EXPECT_EQ(issue_paper(it.matter, asked_of(it), it.setting(officer("old-water", {Role::head}))).refusal(),
              Refusal::not_your_unit);
    it.entries.back().by.unit = "nowhere";
    EXPECT_EQ(issue_paper(it.matter, asked_of(it), it.setting(officer("nowhere", {Role::head}))).refusal(),
              Refusal::not_your_unit);
}

TEST(Paper, ComesOfEachEventThatIsToldOnPaper) {
    const auto origin = [](Event event) {
        return paper_of({1, {}, {ActorKind::officer, "o", "housing"}, std::move(event)});
    };
    EXPECT_EQ(origin(Forwarded{}), (PaperOrigin{"forwarding", "housing"}));
    EXPECT_EQ(origin(Assigned{}).kind, "assignment");
    EXPECT_EQ(origin(Objected{}).kind, "objection");
    EXPECT_EQ(origin(Returned{}).kind, "returning");
    EXPECT_EQ(origin(Notified{}).kind, "notice");
    EXPECT_EQ(origin(NotAccepted{}).kind, "non_acceptance");
    EXPECT_EQ(origin(NoLongerAccepted{}).kind, "no_longer_acceptance");
    EXPECT_EQ(origin(Accepted{}).kind, "acceptance");
    EXPECT_EQ(origin(Extended{}).kind, "extension");
    EXPECT_EQ(origin(OpinionIssued{}).kind, "opinion");
    EXPECT_EQ(origin(Reviewed{}).kind, "review");
    EXPECT_EQ(origin(ReReviewed{}).kind, "re_review");
    EXPECT_EQ(origin(Served{}).kind, "service");
    EXPECT_EQ(origin(Reported{}).kind, "completion_report");
    EXPECT_EQ(origin(Heard{}).kind, "hearing_record");
    EXPECT_EQ(origin(HearingAnnounced{}).kind, "hearing");
    EXPECT_EQ(origin(HearingCalledOff{}).kind, "hearing_cancellation");
    Agreed agreed;
    agreed.agreement.kind = AgreementKind::mediation;
    EXPECT_EQ(origin(agreed).kind, "mediation_agreement");
    agreed.agreement.kind = AgreementKind::reconciliation;
    EXPECT_EQ(origin(agreed).kind, "settlement_agreement");
    EXPECT_EQ(origin(PaperIssued{}), PaperOrigin{});
    EXPECT_EQ(origin(Drafted{}), PaperOrigin{});
}

TEST(Paper, ComesOfEveryMeasure) {
    const auto kind_of = [](MeasureKind kind) {
        Supervised happened;
        happened.measure.kind = kind;
        return paper_of({1, {}, {ActorKind::officer, "o", "petitions"}, happened}).kind;
    };
    EXPECT_EQ(kind_of(MeasureKind::supervision_letter), "supervision_letter");
    EXPECT_EQ(kind_of(MeasureKind::improve_work), "improvement_proposal");
    EXPECT_EQ(kind_of(MeasureKind::improve_policy), "policy_proposal");
    EXPECT_EQ(kind_of(MeasureKind::pursue_responsibility), "accountability_proposal");
    EXPECT_EQ(kind_of(MeasureKind::urging), "urging_letter");
    EXPECT_EQ(kind_of(MeasureKind::inspection), "inspection_notice");
    EXPECT_EQ(kind_of(MeasureKind::interview), "interview_notice");
    EXPECT_EQ(kind_of(MeasureKind::listing), "listing_notice");
    EXPECT_EQ(kind_of(MeasureKind::look_back), "look_back_report");
}

TEST(Paper, OfAReplyToAProposalIsTheUnitsThatReplied) {
    Case it = came_in();
    it.matter.measures.push_back({});
    it.matter.measures.back().ordinal = 1;
    it.matter.measures.back().kind = MeasureKind::improve_policy;
    const Entry replied{
        2, {Instant{}, it.today}, {ActorKind::officer, "x", "housing"}, SupervisionReplied{1, true, {}}};
    PaperAsked asked = asked_of(it);
    asked.of = &replied;
    const auto issued = issue_paper(it.matter, asked, it.setting(officer("housing", {Role::head})));
    ASSERT_TRUE(issued);
    EXPECT_EQ(issued.value().kind, "adoption_reply");
}

TEST(Paper, OfAWebRegistrationIsTheHoldersToWrite) {
    Registered on_the_web;
    on_the_web.holder = "township-petitions";
    EXPECT_EQ(paper_of({1, {}, {ActorKind::petitioner, "", ""}, on_the_web}),
              (PaperOrigin{"registration", "township-petitions"}));
    EXPECT_EQ(paper_of({1, {}, {ActorKind::officer, "o", "petitions"}, on_the_web}).unit, "petitions");
}

TEST(Paper, BetweenOfficesIsNotThePetitioners) {
    for (const char* kind :
         {"forwarding", "assignment", "objection", "returning", "completion_report", "supervision_letter",
          "improvement_proposal", "policy_proposal", "accountability_proposal", "adoption_reply",
          "urging_letter", "inspection_notice", "interview_notice", "listing_notice", "look_back_report"}) {
        EXPECT_FALSE(is_for_petitioner(kind)) << kind;
    }
    for (const char* kind : {"registration", "notice", "acceptance", "non_acceptance", "opinion", "service",
                             "mediation_agreement", "settlement_agreement", "hearing_record"}) {
        EXPECT_TRUE(is_for_petitioner(kind)) << kind;
    }
}

}  // namespace
}  // namespace dengwen
