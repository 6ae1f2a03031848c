#include "core/supervision.hpp"

#include <algorithm>

#include "core/breach_decision.hpp"
#include "core/example_test.hpp"
#include "core/supervision_reply.hpp"

namespace dengwen {
namespace {

using namespace testing;

const Actor supervisor = officer("petitions", {Role::supervisor});
const Actor petitions_head = officer("petitions", {Role::head});
const Actor conference_head = officer("conference", {Role::head});

// Housing has not answered: its sixty days were over on 8 May.
Case late() { return accepted().on("2026-05-11"); }
BreachKey key_in(const Case& it) { return breaches(it.matter, it.today).at(0).key; }
SupervisionAsked asked_in(const Case& it, MeasureKind measure = MeasureKind::supervision_letter) {
    return {measure, "housing", {key_in(it)}, content("letter"), {}, {}};
}

TEST(Supervision, AsksForAnAnswerByTheDayOfTheLadder) {
    Case it = late();
    it.does(asked_in(it), supervisor);
    ASSERT_EQ(it.matter.measures.size(), 1u);
    const Measure& letter = it.matter.measures[0];
    EXPECT_EQ(letter.ordinal, 1);
    EXPECT_EQ(letter.kind, MeasureKind::supervision_letter);
    EXPECT_EQ(letter.by, "petitions");
    EXPECT_EQ(letter.unit, "housing");
    EXPECT_EQ(letter.taken_on, day("2026-05-11"));
    EXPECT_EQ(letter.breaches, std::vector{key_in(it)});
    EXPECT_EQ(letter.text, content("letter"));
    EXPECT_EQ(letter.reply_by, day("2026-05-26"));
    EXPECT_EQ(it.clock_of(Clock::supervision, "housing"), "2026-05-26");
    SupervisionAsked sooner = asked_in(it, MeasureKind::urging);
    sooner.reply_by = day("2026-05-11");
    it.does(sooner, supervisor);
    EXPECT_EQ(it.matter.measures[1].ordinal, 2);
    EXPECT_EQ(it.matter.measures[1].reply_by, day("2026-05-11"));
    SupervisionAsked interview = asked_in(it, MeasureKind::interview);
    it.does(interview, conference_head);
    EXPECT_EQ(it.matter.measures[2].reply_by, std::nullopt) << "an interview is answered there and then";
    SupervisionAsked policy = asked_in(it, MeasureKind::improve_policy);
    policy.unit = "county";
    policy.breaches.clear();
    it.does(policy, supervisor);
    EXPECT_EQ(it.clock_of(Clock::supervision, "county"), "2026-06-10");
    EXPECT_EQ(it.matter.stage, Stage::handling) << "a parallel case: the matter keeps its stage";
}

TEST(Supervision, RefusesInThisOrder) {
    Case it = late();
    SupervisionAsked asked{MeasureKind::interview, "nobody",   {},
                           content("letter"),      LookBack{}, day("2026-05-10")};
    EXPECT_EQ(it.refused(asked, officer("housing", {Role::supervisor})), Refusal::not_supervising);
    EXPECT_EQ(it.refused(asked, officer("nowhere", {Role::supervisor})), Refusal::not_supervising);
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::unit_unknown);
    asked.unit = "old-water";
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::unit_not_active);
    asked.unit = "city-housing";
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::not_supervised_by_you);
    asked.unit = "housing";
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::measure_decided_elsewhere);
    EXPECT_EQ(it.refused(asked, officer("conference", {Role::supervisor})),
              Refusal::measure_decided_elsewhere);
    asked.measure = MeasureKind::supervision_letter;
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::measure_needs_breach);
    asked.breaches = {{BreachKind::notice_late, 1}};
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::breach_unknown);
    asked.breaches = {key_in(it), key_in(it)};
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::breach_unknown) << "named twice";
    asked.breaches = {key_in(it)};
    asked.unit = "water";
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::breach_unknown) << "another unit's";
    asked.unit = "housing";
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::look_back_incomplete);
    asked.measure = MeasureKind::look_back;
    asked.look_back.reset();
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::look_back_incomplete);
    asked.look_back = LookBack{content("cause"), content("finding"), content("lesson")};
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::reply_due_in_past);
    asked.reply_by = final_day + 1;
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::day_unworkable);
    asked.reply_by.reset();
    EXPECT_EQ(it.refused(asked, supervisor), std::nullopt);
    it.does(BreachDecisionAsked{key_in(it), true, content("post was late")}, supervisor);
    EXPECT_EQ(it.refused(asked, supervisor), Refusal::breach_set_aside);
}

TEST(Supervision, IsAnsweredWithWhatWasAdopted) {
    Case it = late();
    it.does(asked_in(it), supervisor);
    const SupervisionReplyAsked reply{1, true, content("done")};
    EXPECT_EQ(it.refused(reply, officer("water", {Role::head})), Refusal::measure_unknown);
    EXPECT_EQ(it.refused(SupervisionReplyAsked{2, true, content("done")}, head), Refusal::measure_unknown);
    it.on("2026-05-27").does(reply, head);
    EXPECT_EQ(it.matter.measures[0].replied_on, day("2026-05-27"));
    EXPECT_TRUE(it.matter.measures[0].adopted);
    EXPECT_EQ(it.matter.measures[0].reply, content("done"));
    EXPECT_EQ(it.clock_of(Clock::supervision, "housing"), "2026-05-26 done 2026-05-27");
    const auto all = breaches(it.matter, it.today);
    EXPECT_EQ(all.back().key.kind, BreachKind::supervision_unanswered) << "a late answer is a late one";
    EXPECT_EQ(it.refused(reply, head), Refusal::measure_answered);
    it.does(asked_in(it), supervisor);
    EXPECT_EQ(it.refused(reply, head), Refusal::measure_answered) << "the first is answered";
    EXPECT_EQ(it.refused(SupervisionReplyAsked{2, false, content("no")}, head), std::nullopt);
    // What another unit owes is not this one's to answer.
    SupervisionAsked policy = asked_in(it, MeasureKind::improve_policy);
    policy.unit = "county";
    policy.breaches.clear();
    it.does(policy, supervisor);
    EXPECT_EQ(it.refused(SupervisionReplyAsked{3, false, content("no")}, head), Refusal::measure_unknown);
}

TEST(Supervision, OfOneDayIsMetWithTheLastAnswer) {
    Case it = late();
    SupervisionAsked asked = asked_in(it);
    asked.reply_by = day("2026-05-20");
    it.does(asked, supervisor).does(asked, supervisor);
    it.on("2026-05-18").does(SupervisionReplyAsked{2, false, content("no")}, head);
    EXPECT_FALSE(it.matter.measures[1].adopted);
    EXPECT_EQ(it.clock_of(Clock::supervision, "housing"), "2026-05-20");
    it.on("2026-05-19").does(SupervisionReplyAsked{1, true, content("yes")}, head);
    EXPECT_EQ(it.clock_of(Clock::supervision, "housing"), "2026-05-20 done 2026-05-19");
}

TEST(Supervision, OfOtherDaysAndUnitsGoesOn) {
    Case it = late();
    SupervisionAsked first = asked_in(it), second = asked_in(it);
    first.reply_by = day("2026-05-20");
    second.reply_by = day("2026-05-21");
    SupervisionAsked policy = asked_in(it, MeasureKind::improve_policy);
    policy.unit = "county";
    policy.breaches.clear();
    policy.reply_by = day("2026-05-20");
    it.does(first, supervisor).does(second, supervisor).does(policy, supervisor);
    it.on("2026-05-18").does(SupervisionReplyAsked{1, true, content("yes")}, head);
    EXPECT_EQ(it.clock_of(Clock::supervision, "housing"), "2026-05-21");
    EXPECT_EQ(it.clock_of(Clock::supervision, "county"), "2026-05-20");
    const auto done = std::ranges::count_if(it.matter.deadlines, [](const Deadline& one) {
        return one.clock == Clock::supervision && one.done_on == day("2026-05-18");
    });
    EXPECT_EQ(done, 1);
    it.does(SupervisionReplyAsked{2, true, content("yes")}, head);
    EXPECT_EQ(gate(Act::supervision_reply, it.matter, it.setting(head)), Refusal::measure_answered)
        << "what waits is the county's";
    EXPECT_EQ(it.clock_of(Clock::supervision, "county"), "2026-05-20");
}

TEST(Supervision, IsAnsweredOnTheNextDayWhereTheLadderSaysSo) {
    Case it = late();
    it.law.ladder[0].reply_days = 1;
    it.does(asked_in(it, MeasureKind::urging), supervisor);
    EXPECT_EQ(it.matter.measures[0].reply_by, day("2026-05-12"));
}

TEST(Supervision, FallsWithTheBreachItRestedOn) {
    Case it = late();
    it.does(asked_in(it), supervisor);
    it.does(BreachDecisionAsked{key_in(it), true, content("post was late")}, petitions_head);
    EXPECT_EQ(it.matter.measures[0].withdrawn_on, day("2026-05-11"));
    EXPECT_EQ(it.clock_of(Clock::supervision, "housing"), "2026-05-26 dropped 2026-05-11");
    EXPECT_EQ(it.refused(SupervisionReplyAsked{1, true, content("done")}, head), Refusal::measure_answered);
}

TEST(Supervision, StandsOnWhatIsLeftOfItsBreaches) {
    Case it = forwarded();
    it.on("2026-04-07").does(ObjectionAsked{content("reason"), ""}, handler);  // late, as the notice is
    const auto both = breaches(it.matter, it.today);
    ASSERT_EQ(both.size(), 2u);
    SupervisionAsked asked{MeasureKind::urging, "housing", {both[0].key, both[1].key},
                           content("letter"),   {},        {}};
    it.does(asked, supervisor);
    it.does(BreachDecisionAsked{both[0].key, true, content("reason")}, supervisor);
    EXPECT_EQ(it.matter.measures[0].withdrawn_on, std::nullopt);
    it.does(BreachDecisionAsked{both[1].key, false, content("reason")}, supervisor);
    EXPECT_EQ(it.matter.measures[0].withdrawn_on, std::nullopt);
    // One that rests on no breach is not taken back by any.
    SupervisionAsked policy = asked;
    policy.measure = MeasureKind::improve_policy;
    policy.unit = "county";
    policy.breaches.clear();
    it.does(policy, supervisor);
    EXPECT_EQ(it.matter.measures[1].withdrawn_on, std::nullopt);
}

TEST(Supervision, TakenBackLaterLeavesTheFirstDayOfIt) {
    Case it = forwarded();
    it.on("2026-04-07").does(ObjectionAsked{content("reason"), ""}, handler);
    const auto both = breaches(it.matter, it.today);
    for (const Breach& one : both)
        it.does(SupervisionAsked{MeasureKind::urging, "housing", {one.key}, content("letter"), {}, {}},
                supervisor);
    it.does(BreachDecisionAsked{both[0].key, true, content("reason")}, supervisor);
    it.on("2026-04-08").does(BreachDecisionAsked{both[1].key, true, content("reason")}, supervisor);
    EXPECT_EQ(it.matter.measures[0].withdrawn_on, day("2026-04-07"));
    EXPECT_EQ(it.matter.measures[1].withdrawn_on, day("2026-04-08"));
}

TEST(Ladder, CallsForTheHighestStepThatIsReached) {
    const Law law = regulations();
    const Day today = day("2026-06-01");
    const auto called = [&](const std::vector<Day>& since, const std::vector<Taken>& taken = {}) {
        const LadderStep* step = called_for(law, since, taken, today);
        return step ? std::optional(step->measure) : std::nullopt;
    };
    EXPECT_EQ(called({}), std::nullopt);
    std::vector<Day> since{day("2026-05-01")};
    EXPECT_EQ(called(since), MeasureKind::urging);
    since.push_back(day("2026-05-02"));
    EXPECT_EQ(called(since), MeasureKind::supervision_letter);
    for (int i = 0; i < 4; ++i) since.push_back(day("2026-05-03"));
    EXPECT_EQ(called(since), MeasureKind::inspection);
    for (int i = 0; i < 30; ++i) since.push_back(day("2026-05-03"));
    EXPECT_EQ(called(since), MeasureKind::pursue_responsibility);
    // A year ago is past; a year less a day is not.
    EXPECT_EQ(called({today + -365}), std::nullopt);
    EXPECT_EQ(called({today + -364}), MeasureKind::urging);
    EXPECT_EQ(called({today + -365, today}), MeasureKind::urging);
}

TEST(Ladder, CallsForTheFirstOfEqualSteps) {
    Law law = regulations();
    law.ladder[1].from_breaches = 1;
    const LadderStep* step = called_for(law, {day("2026-05-01")}, {}, day("2026-06-01"));
    ASSERT_NE(step, nullptr);
    EXPECT_EQ(step->measure, MeasureKind::urging);
}

TEST(Ladder, WaitsForAnotherBreachOnceTheStepWasTaken) {
    const Law law = regulations();
    const Day today = day("2026-06-01");
    const std::vector<Day> since{day("2026-05-01"), day("2026-05-10")};
    const auto called = [&](MeasureKind taken, std::string_view on) {
        return called_for(law, since, {{taken, day(on)}}, today) != nullptr;
    };
    EXPECT_FALSE(called(MeasureKind::supervision_letter, "2026-05-10"));
    EXPECT_TRUE(called(MeasureKind::supervision_letter, "2026-05-09"));
    EXPECT_TRUE(called(MeasureKind::urging, "2026-05-20"));
    EXPECT_FALSE(called(MeasureKind::listing, "2026-05-20"));
}

TEST(Ladder, TheExampleHolds) {
    const Law law = regulations();
    for (int i = 0; i < measure_count; ++i)
        EXPECT_EQ(law.step(static_cast<MeasureKind>(i)).measure, static_cast<MeasureKind>(i));
}

}  // namespace
}  // namespace dengwen
