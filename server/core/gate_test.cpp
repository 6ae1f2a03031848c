#include <algorithm>

#include "core/act.hpp"
#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const Actor unit_router = officer("housing", {Role::router, Role::head});
const Actor everyone = officer(
    "housing", {Role::clerk, Role::router, Role::handler, Role::head, Role::reviewer, Role::committee});

Case accusation() {
    Case it;
    auto asked = it.registration();
    asked.kind = Kind::accusation;
    asked.accused_unit = "housing";
    asked.unit = "discipline";
    it.enter(asked, officer("discipline", {Role::clerk}));
    return it;
}

TEST(Gate, OpensAnAccusationOnlyToThoseNamedForIt) {
    const Case it = accusation();
    EXPECT_EQ(gate(Act::notice, it.matter, it.setting(officer("discipline", {Role::handler}))),
              Refusal::not_permitted);
    EXPECT_EQ(
        gate(Act::notice, it.matter, it.setting(officer("discipline", {Role::handler, Role::accusations}))),
        std::nullopt);
    // The petitioner's own matter is never closed to the petitioner.
    EXPECT_TRUE(it.may(Act::withdrawal, petitioner()));
}

TEST(Gate, KeepsAnAccusationFromTheAccusedAndItsParts) {
    const Case it = accusation();
    for (const auto* unit : {"housing", "housing-station"}) {
        const Actor actor = officer(unit, {Role::clerk, Role::accusations});
        EXPECT_EQ(gate(Act::submission, it.matter, it.setting(actor)), Refusal::not_permitted) << unit;
    }
    EXPECT_EQ(
        gate(Act::submission, it.matter, it.setting(officer("water", {Role::clerk, Role::accusations}))),
        std::nullopt);
    EXPECT_EQ(gate(Act::submission, it.matter, it.setting(officer("water", {Role::clerk}))),
              Refusal::not_permitted);
}

TEST(Gate, ClosesToAnOfficerWhoLeft) {
    const Case it = forwarded();
    Actor left = handler;
    left.officer.active = false;
    EXPECT_EQ(gate(Act::notice, it.matter, it.setting(left)), Refusal::not_permitted);
    EXPECT_EQ(gate(Act::notice, it.matter, it.setting(handler)), std::nullopt);
}

TEST(Gate, AsksForTheStageBeforeTheUnitBeforeTheRoleBeforeImpartiality) {
    Case it = forwarded();
    const Actor stranger = officer("water", {Role::clerk});
    EXPECT_EQ(gate(Act::draft, it.matter, it.setting(stranger)), Refusal::not_in_handling);
    EXPECT_EQ(gate(Act::notice, it.matter, it.setting(stranger)), Refusal::not_your_unit);
    Actor here = officer("housing", {Role::clerk});
    it.matter.recused = {here.officer.id, handler.officer.id};
    EXPECT_EQ(gate(Act::notice, it.matter, it.setting(here)), Refusal::not_permitted);
    EXPECT_EQ(gate(Act::notice, it.matter, it.setting(handler)), Refusal::recused);
    it.matter.submissions[0].reachable = false;
    EXPECT_EQ(gate(Act::notice, it.matter, it.setting(handler)), Refusal::recused);
    it.matter.recused.clear();
    EXPECT_EQ(gate(Act::notice, it.matter, it.setting(handler)), Refusal::notice_not_owed);
}

TEST(Gate, NamesTheWrongStageTellingly) {
    struct Wrong {
        Act act;
        Case at;
        Refusal refusal;
    };
    const std::vector<Wrong> wrongs{
        {Act::registration, forwarded(), Refusal::wrong_stage},
        {Act::acceptance, accepted(), Refusal::matter_already_accepted},
        {Act::non_acceptance, accepted(), Refusal::matter_already_accepted},
        {Act::no_longer_acceptance, accepted(), Refusal::matter_already_accepted},
        {Act::notice, notified(), Refusal::notice_already_given},
        {Act::notice, accepted(), Refusal::notice_already_given},
        {Act::objection, registered(), Refusal::wrong_stage},
        {Act::returning, forwarded(), Refusal::nothing_objected},
        {Act::dismissal, forwarded(), Refusal::nothing_objected},
        {Act::returning, registered(), Refusal::wrong_stage},
        {Act::draft, notified(), Refusal::not_in_handling},
        {Act::opinion, answered(), Refusal::not_in_handling},
        {Act::hearing, notified(), Refusal::not_in_handling},
        {Act::extension, answered(), Refusal::not_in_handling},
        {Act::service, served(), Refusal::nothing_to_serve},
        {Act::review_request, answered(), Refusal::request_before_service},
        {Act::review_request, accepted(), Refusal::wrong_stage},
        {Act::re_review_request, reviewed(), Refusal::request_before_service},
        {Act::re_review_request, served(), Refusal::wrong_stage},
        {Act::settlement, accepted(), Refusal::not_completed},
        {Act::publication, answered(), Refusal::publication_before_service},
        {Act::retraction, answered(), Refusal::nothing_published},
        {Act::forwarding, notified(), Refusal::wrong_stage},
        {Act::acceptance, concluded(), Refusal::matter_ended},
        {Act::withdrawal, concluded(), Refusal::matter_ended},
        {Act::ending, concluded(), Refusal::matter_ended},
    };
    for (const auto& [act, at, refusal] : wrongs) {
        EXPECT_EQ(gate(act, at.matter, at.setting(everyone)), refusal)
            << name(act) << " " << name(at.matter.stage);
    }
}

TEST(Gate, SaysThatADivertedMatterIsElsewhere) {
    Case it = notified(Path::arbitration);
    it.does(DiversionAsked{Path::arbitration, content("pointer")}, handler);
    for (const Act act : {Act::acceptance, Act::draft, Act::opinion, Act::hearing, Act::hearing_notice,
                          Act::extension, Act::service, Act::forwarding, Act::reply}) {
        EXPECT_EQ(gate(act, it.matter, it.setting(everyone)), Refusal::matter_diverted) << name(act);
    }
    // Nobody has anything to settle yet, but the act itself is not lost on a diverted matter.
    EXPECT_EQ(gate(Act::settlement, it.matter, it.setting(handler)), Refusal::not_completed);
}

TEST(Gate, ObjectedMattersAwaitTheSender) {
    Case it = forwarded().does(ObjectionAsked{content("reason"), ""}, handler);
    EXPECT_EQ(gate(Act::objection, it.matter, it.setting(everyone)), Refusal::already_objected);
    EXPECT_EQ(gate(Act::notice, it.matter, it.setting(everyone)), Refusal::wrong_stage);
    EXPECT_EQ(gate(Act::acceptance, it.matter, it.setting(everyone)), Refusal::wrong_stage);
    it.does(CompetenceDisputeAsked{"county", content("reason")}, router);
    EXPECT_EQ(gate(Act::notice, it.matter, it.setting(everyone)), Refusal::wrong_stage);
    EXPECT_EQ(gate(Act::returning, it.matter, it.setting(router)), Refusal::wrong_stage);
}

TEST(Gate, KnowsWhoseActItIs) {
    const auto at = [](const Case& it, Act act, std::string_view unit) {
        Actor actor = everyone;
        actor.officer.unit = unit;
        actor.officer.id = "somebody";
        return gate(act, it.matter, it.setting(actor));
    };
    EXPECT_EQ(at(registered(), Act::forwarding, "housing"), Refusal::not_your_unit);
    EXPECT_EQ(at(registered(), Act::forwarding, "petitions"), std::nullopt);
    EXPECT_EQ(at(forwarded(), Act::forwarding, "petitions"), Refusal::already_forwarded);
    EXPECT_EQ(at(forwarded(), Act::assignment, "petitions"), Refusal::already_forwarded);
    EXPECT_EQ(at(forwarded(), Act::notice, "petitions"), Refusal::not_your_unit);
    EXPECT_EQ(at(forwarded(), Act::forwarding, "water"), Refusal::not_your_unit);
    EXPECT_EQ(at(forwarded(), Act::assistance, "water"), Refusal::not_your_unit);

    Case objected = forwarded().does(ObjectionAsked{content("reason"), ""}, handler);
    EXPECT_EQ(at(objected, Act::returning, "housing"), Refusal::not_the_sender);
    EXPECT_EQ(at(objected, Act::dismissal, "water"), Refusal::not_the_sender);
    EXPECT_EQ(at(objected, Act::returning, "petitions"), std::nullopt);
    EXPECT_EQ(at(objected, Act::competence_dispute, "water"), Refusal::not_your_unit);
    EXPECT_EQ(at(objected, Act::competence_dispute, "petitions"), std::nullopt);
    EXPECT_EQ(at(objected, Act::recusal, "housing"), Refusal::not_your_unit);
    EXPECT_EQ(at(objected, Act::recusal, "petitions"), std::nullopt);
    objected.does(CompetenceDisputeAsked{"county", content("reason")}, router);
    EXPECT_EQ(at(objected, Act::competence_decision, "petitions"), Refusal::not_the_deciding_body);
    EXPECT_EQ(at(objected, Act::competence_decision, "county"), std::nullopt);

    EXPECT_EQ(at(accepted(), Act::draft, "water"), Refusal::not_your_unit);
    EXPECT_EQ(at(accepted(), Act::draft, "housing"), std::nullopt);
    EXPECT_EQ(at(accepted(), Act::contribution, "housing"), Refusal::not_your_unit);
    EXPECT_EQ(at(answered(), Act::service, "county"), Refusal::not_your_unit);
    EXPECT_EQ(at(answered(), Act::service, "housing"), std::nullopt);
    EXPECT_EQ(at(answered(), Act::performance, "county"), Refusal::not_your_unit);
    EXPECT_EQ(at(in_review(), Act::review, "housing"), Refusal::not_your_unit);
    EXPECT_EQ(at(in_review(), Act::review, "county"), std::nullopt);
    EXPECT_EQ(at(in_review(), Act::hearing, "housing"), Refusal::not_your_unit);
    EXPECT_EQ(at(in_review(), Act::performance, "housing"), std::nullopt);
    // Who has promised something, or pays for it, keeps it beside the unit that handles the matter.
    Case promised = with_agreement();
    for (const char* unit : {"housing", "water", "township"}) {
        EXPECT_EQ(at(promised, Act::instalment_performance, unit), std::nullopt) << unit;
        EXPECT_EQ(at(promised, Act::court_confirmation, unit), std::nullopt) << unit;
    }
    EXPECT_EQ(at(promised, Act::instalment_performance, "county"), Refusal::not_your_unit);
    EXPECT_EQ(at(promised, Act::agreement, "water"), Refusal::not_your_unit);
    EXPECT_EQ(at(notified(), Act::agreement, "housing"), std::nullopt);
    EXPECT_EQ(at(reviewed(), Act::service, "housing"), Refusal::not_your_unit);
    EXPECT_EQ(at(reviewed(), Act::service, "county"), std::nullopt);
    EXPECT_EQ(at(in_re_review(), Act::re_review, "county"), Refusal::not_your_unit);
    EXPECT_EQ(at(in_re_review(), Act::re_review, "city"), std::nullopt);
    EXPECT_EQ(at(re_reviewed(), Act::service, "city"), std::nullopt);
    EXPECT_EQ(at(served(), Act::ending, "county"), Refusal::not_your_unit);
    EXPECT_EQ(at(served(), Act::ending, "housing"), std::nullopt);
    EXPECT_EQ(at(review_served(), Act::ending, "housing"), Refusal::not_your_unit);
    EXPECT_EQ(at(review_served(), Act::ending, "county"), std::nullopt);
    EXPECT_EQ(at(notified(), Act::settlement, "water"), Refusal::not_your_unit);
    EXPECT_EQ(at(notified(), Act::settlement, "housing"), Refusal::not_completed);
    EXPECT_EQ(at(notified(), Act::submission, "water"), std::nullopt);
}

TEST(Gate, LeavesToPetitionersWhatIsTheirs) {
    const Case it = served();
    EXPECT_EQ(
        may(it.matter, it.setting(petitioner())),
        (std::vector<Act>{Act::review_request, Act::submission, Act::rating, Act::booking, Act::withdrawal}));
    const Actor desk = officer("petitions", {Role::clerk});
    EXPECT_EQ(gate(Act::review_request, it.matter, it.setting(desk)), Refusal::not_permitted);
    EXPECT_EQ(gate(Act::withdrawal, it.matter, it.setting(desk)), Refusal::only_petitioner_withdraws);
    EXPECT_EQ(gate(Act::review_request, it.matter, it.setting(for_petitioner(desk))), std::nullopt);
    EXPECT_EQ(gate(Act::withdrawal, it.matter, it.setting(for_petitioner(desk))), std::nullopt);
    EXPECT_EQ(
        gate(Act::withdrawal, it.matter, it.setting(for_petitioner(officer("water", {Role::supervisor})))),
        Refusal::not_permitted);
    EXPECT_EQ(gate(Act::notice, forwarded().matter, it.setting(petitioner())), Refusal::not_permitted);
}

TEST(Gate, LetsNoMachineActButAttachWhatArrived) {
    const Case it = forwarded();
    EXPECT_EQ(may(it.matter, it.setting(Actor{})), (std::vector<Act>{Act::submission}));
    EXPECT_EQ(gate(Act::notice, it.matter, it.setting(Actor{})), Refusal::not_permitted);
}

TEST(Gate, NamesTheRoleThatIsMissing) {
    const Case it = drafted();
    EXPECT_EQ(gate(Act::opinion, it.matter, it.setting(handler)), Refusal::opinion_needs_head);
    EXPECT_EQ(gate(Act::extension, it.matter, it.setting(handler)), Refusal::extension_needs_head);
    EXPECT_EQ(gate(Act::draft, it.matter, it.setting(officer("housing", {Role::clerk}))),
              Refusal::not_permitted);
    Case local = in_review();
    local.law.clocks[static_cast<std::size_t>(Clock::review)].extension = {30, Approver::committee, "", {}};
    EXPECT_EQ(gate(Act::extension, local.matter, local.setting(reviewer)),
              Refusal::extension_needs_committee);
}

TEST(Gate, KeepsHandlerReviewerAndReReviewerApart) {
    // The handler has since moved to the county's review office, the reviewer to the city's.
    Actor moved = officer("county", {Role::reviewer, Role::head});
    moved.officer.id = handler.officer.id;
    const Case review = in_review();
    EXPECT_EQ(gate(Act::review, review.matter, review.setting(moved)), Refusal::handler_cannot_review);
    EXPECT_EQ(gate(Act::hearing, review.matter, review.setting(moved)), Refusal::handler_cannot_review);
    EXPECT_EQ(gate(Act::review, review.matter, review.setting(reviewer)), std::nullopt);
    moved.officer.unit = "city";
    const Case re_review = in_re_review();
    EXPECT_EQ(gate(Act::re_review, re_review.matter, re_review.setting(moved)),
              Refusal::handler_cannot_review);
    moved.officer.id = reviewer.officer.id;
    EXPECT_EQ(gate(Act::re_review, re_review.matter, re_review.setting(moved)),
              Refusal::reviewer_cannot_re_review);
    EXPECT_EQ(gate(Act::hearing, re_review.matter, re_review.setting(moved)),
              Refusal::reviewer_cannot_re_review);
    EXPECT_EQ(gate(Act::re_review, re_review.matter, re_review.setting(re_reviewer)), std::nullopt);
    // To carry the paper is to judge nothing.
    const Case done = re_reviewed();
    EXPECT_EQ(gate(Act::service, done.matter, done.setting(moved)), std::nullopt);
}

TEST(Gate, LetsThoseOfOnePhaseGoOnInIt) {
    const Case it = accepted();
    EXPECT_EQ(gate(Act::hearing, it.matter, it.setting(handler)), std::nullopt);
    Case heard = in_review();
    heard.does(HearingAsked{day("2026-04-01"), day("2026-04-01"), content("record")}, reviewer);
    EXPECT_EQ(gate(Act::review, heard.matter, heard.setting(reviewer)), std::nullopt);
}

TEST(May, ListsTheAwaitedFirstAndTheSeldomLast) {
    const Case it = forwarded();
    EXPECT_EQ(may(it.matter, it.setting(handler)),
              (std::vector<Act>{Act::notice, Act::simple_handling, Act::objection, Act::submission,
                                Act::assistance, Act::identity_opening, Act::contact, Act::recusal,
                                Act::non_acceptance, Act::no_longer_acceptance}));
    EXPECT_EQ(may(it.matter, it.setting(router)),
              (std::vector<Act>{Act::submission, Act::leader_assignment, Act::meeting_decision}));
    const Case at_desk = registered();
    EXPECT_EQ(may(at_desk.matter, at_desk.setting(router)),
              (std::vector<Act>{Act::forwarding, Act::assignment, Act::notice, Act::submission,
                                Act::identity_opening, Act::leader_assignment, Act::non_acceptance,
                                Act::no_longer_acceptance, Act::meeting_decision}));
    const Case late = concluded();
    EXPECT_EQ(may(late.matter, late.setting(handler)),
              (std::vector<Act>{Act::performance, Act::submission, Act::agreement, Act::identity_opening,
                                Act::follow_up, Act::aid_request}));
}

TEST(May, BeginsWithTheStepThatEachStageWaitsFor) {
    const auto first = [](const Case& it, const Actor& actor) {
        return may(it.matter, it.setting(actor)).at(0);
    };
    const Actor head = officer("housing", {Role::handler, Role::head});
    EXPECT_EQ(first(notified(), head), Act::acceptance);
    EXPECT_EQ(first(accepted(), head), Act::draft);
    EXPECT_EQ(first(drafted(), head), Act::opinion);
    EXPECT_EQ(first(drafted(), handler), Act::draft);
    EXPECT_EQ(first(answered(), handler), Act::service);
    EXPECT_EQ(first(in_review(), reviewer), Act::review);
    EXPECT_EQ(first(in_re_review(), re_reviewer), Act::re_review);
    EXPECT_EQ(first(served(), petitioner()), Act::review_request);
}

TEST(May, PutsWhatIsSeldomDoneBehindTheUsual) {
    const Case it = accepted();
    const std::vector<Act> all = may(it.matter, it.setting(officer("housing", {Role::handler, Role::head})));
    const auto place = [&](Act act) { return std::ranges::find(all, act) - all.begin(); };
    ASSERT_LT(place(Act::recusal), std::ssize(all));
    for (const Act usual : {Act::hearing, Act::extension, Act::assistance}) {
        ASSERT_LT(place(usual), std::ssize(all));
        EXPECT_LT(place(usual), place(Act::recusal));
    }
    EXPECT_LT(place(Act::recusal), place(Act::ending));
}

TEST(May, AsksAnAssistingUnitForItsContribution) {
    Case it = accepted();
    it.does(AssistanceAsked{"water", day("2026-03-31"), {}}, handler);
    EXPECT_EQ(may(it.matter, it.setting(officer("water", {Role::handler}))).at(0), Act::contribution);
}

TEST(Act, HasARowANameAndAnAsk) {
    for (int i = 0; i < act_count; ++i) {
        const auto act = static_cast<Act>(i);
        EXPECT_EQ(row(act).act, act);
        EXPECT_EQ(act_from(name(act)), act);
        EXPECT_FALSE(row(act).name.zh.empty() || row(act).name.en.empty()) << name(act);
        EXPECT_FALSE(row(act).roles.empty()) << name(act);
        EXPECT_EQ(row(act).stages.empty(), act == Act::registration) << name(act);
    }
    EXPECT_EQ(name(Act::re_review_request), "re_review_request");
    EXPECT_EQ(act_from("nothing"), std::nullopt);
    EXPECT_EQ(act_of(SubmissionAsked{}), Act::submission);
    EXPECT_EQ(act_of(AcceptanceAsked{}), Act::acceptance);
    EXPECT_EQ(act_of(EndingAsked{}), Act::ending);
}

TEST(Board, OpensToTheEndWhatOutlastsTheEnd) {
    std::vector<Act> after_the_end;
    for (int i = 0; i < act_count; ++i) {
        const auto& stages = row(static_cast<Act>(i)).stages;
        if (!stages.empty() && stages.back() == Stage::ended) after_the_end.push_back(static_cast<Act>(i));
    }
    EXPECT_EQ(after_the_end, (std::vector<Act>{Act::submission,
                                               Act::performance,
                                               Act::agreement,
                                               Act::agreement_change,
                                               Act::instalment_performance,
                                               Act::instalment_answer,
                                               Act::court_confirmation,
                                               Act::successor,
                                               Act::completion_report,
                                               Act::settlement,
                                               Act::publication,
                                               Act::retraction,
                                               Act::identity_opening,
                                               Act::supervision,
                                               Act::supervision_reply,
                                               Act::breach_dispute,
                                               Act::breach_decision,
                                               Act::re_check,
                                               Act::leader_assignment,
                                               Act::plan,
                                               Act::plan_step,
                                               Act::rating,
                                               Act::meeting_decision,
                                               Act::meeting_report,
                                               Act::follow_up,
                                               Act::follow_up_record,
                                               Act::follow_up_end,
                                               Act::aid_request,
                                               Act::aid_answer,
                                               Act::booking,
                                               Act::booking_end,
                                               Act::arrival,
                                               Act::reception_record,
                                               Act::record_answer}));
    EXPECT_EQ(row(Act::withdrawal).stages.size(), 14u);
    EXPECT_EQ(row(Act::submission).stages.size(), 15u);
}

}  // namespace
}  // namespace dengwen
