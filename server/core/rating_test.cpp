#include "core/rating.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;
using enum Grade;

const Actor petitions_supervisor = officer("petitions", {Role::supervisor});
const Actor water_clerk = officer("water", {Role::clerk});

RatingAsked of_handling(std::optional<Grade> department, std::optional<Grade> unit) {
    return {RatingStage::handling, department, unit, {}, content("words"), {}};
}
RatingAsked of_review(Grade unit) { return {RatingStage::review, {}, unit, {}, {}, {}}; }
RatingAsked whether_solved(Solved solved) { return {RatingStage::solved, {}, {}, solved, {}, {}}; }
RatingAsked told_by(Channel channel, RatingAsked asked) {
    asked.channel = channel;
    return asked;
}
RatingWindow time_to_rate(RatingStage stage, std::string department, std::string unit, std::string_view from,
                          std::string_view until) {
    return {stage, std::move(department), std::move(unit), day(from), day(until)};
}
const RatingWindow& time_of(const Case& it, RatingStage stage) { return rating_of(it.matter, stage)->window; }
Case settled_case() {
    Case it = served();
    it.on("2026-04-01").does(PerformanceAsked{1, day("2026-04-01"), content("proof")}, handler);
    return it.on("2026-04-02").does(SettlementAsked{content("settled"), true}, handler);
}

TEST(Rating, OpensWhenAnOpinionIsServedAndAsksOfWhomItWas) {
    EXPECT_TRUE(answered().matter.ratings.empty());
    const Case it = concluded();
    ASSERT_EQ(it.matter.ratings.size(), 3u);
    EXPECT_EQ(time_of(it, RatingStage::handling),
              time_to_rate(RatingStage::handling, "petitions", "housing", "2026-03-20", "2026-04-19"));
    EXPECT_EQ(time_of(it, RatingStage::review),
              time_to_rate(RatingStage::review, "", "county", "2026-04-21", "2026-05-21"));
    EXPECT_EQ(time_of(it, RatingStage::re_review),
              time_to_rate(RatingStage::re_review, "", "city", "2026-05-21", "2026-06-20"));
    EXPECT_EQ(rating_of(it.matter, RatingStage::solved), nullptr);
}

TEST(Rating, AsksOfThePetitionDepartmentThatHadTheMatterFirst) {
    const auto department = [](const Matter& matter, const std::string& unit) {
        const Case it;
        return rating_window(matter, RatingStage::handling, unit, day("2026-03-02"), it.setting(petitioner()))
            ->department;
    };
    Matter matter = registered().matter;
    EXPECT_EQ(department(matter, "housing"), "petitions");
    EXPECT_EQ(department(matter, "petitions"), "") << "one unit is not asked about twice";
    matter.submissions.front().registered_by = "housing";
    matter.holder = "housing";
    EXPECT_EQ(department(matter, "housing"), "");
    matter.holder = "township-petitions";
    EXPECT_EQ(department(matter, "housing"), "township-petitions");
    matter.routings = {{"nobody", "county", day("2026-03-02")},
                       {"city-petitions", "housing", day("2026-03-03")}};
    EXPECT_EQ(department(matter, "housing"), "city-petitions");
}

TEST(Rating, IsGivenOnceForEachSide) {
    Case it = served().on("2026-04-19");
    EXPECT_TRUE(it.may(Act::rating, petitioner()));
    EXPECT_EQ(it.refused(of_handling({}, {}), petitioner()), Refusal::rating_unfitting);
    EXPECT_EQ(
        it.refused({RatingAsked{RatingStage::handling, {}, satisfied, Solved::solved, {}, {}}}, petitioner()),
        Refusal::rating_unfitting);
    it.does(of_handling(not_satisfied, {}), petitioner());
    const Rating& rating = it.matter.ratings[0];
    EXPECT_EQ(department_grade(rating), not_satisfied);
    EXPECT_EQ(unit_grade(rating), std::nullopt);
    EXPECT_EQ(waiting_for(rating), (RatingSides{false, true, false}));
    EXPECT_EQ(it.refused(of_handling(satisfied, {}), petitioner()), Refusal::already_rated);
    EXPECT_EQ(it.refused(of_handling(satisfied, satisfied), petitioner()), Refusal::already_rated);
    it.does(of_handling({}, basically_satisfied), petitioner());
    EXPECT_EQ(unit_grade(it.matter.ratings[0]), basically_satisfied);
    EXPECT_EQ(it.matter.ratings[0].given.size(), 2u);
    EXPECT_EQ(it.matter.ratings[0].given[1],
              (RatingGiven{day("2026-04-19"), Channel::web, {}, basically_satisfied, {}, content("words")}));
    EXPECT_EQ(it.refused(of_handling({}, satisfied), petitioner()), Refusal::already_rated);
    EXPECT_FALSE(it.may(Act::rating, petitioner()));
}

TEST(Rating, SaysWhatAStageAsks) {
    const Rating handling{
        time_to_rate(RatingStage::handling, "petitions", "housing", "2026-03-20", "2026-04-19"), {}};
    EXPECT_EQ(asked_about(handling), (RatingSides{true, true, false}));
    Rating solved = handling;
    solved.window.stage = RatingStage::solved;
    solved.window.department.clear();
    EXPECT_EQ(asked_about(solved), (RatingSides{false, false, true}));
    EXPECT_TRUE(is_open(solved, day("2026-04-19")));
    EXPECT_FALSE(is_open(solved, day("2026-04-20")));
    solved.given.push_back({day("2026-04-01"), Channel::web, {}, {}, Solved::solved, {}});
    EXPECT_FALSE(is_open(solved, day("2026-04-01")));
    EXPECT_EQ(solved_word(solved), Solved::solved);
    EXPECT_EQ(rating_stage_of(Phase::handling), RatingStage::handling);
    EXPECT_EQ(rating_stage_of(Phase::review), RatingStage::review);
    EXPECT_EQ(rating_stage_of(Phase::re_review), RatingStage::re_review);
}

TEST(Rating, OfAReviewIsOfItsUnitAlone) {
    Case it = review_served();
    EXPECT_EQ(it.refused({RatingAsked{RatingStage::review, satisfied, satisfied, {}, {}, {}}}, petitioner()),
              Refusal::rating_unfitting);
    EXPECT_EQ(it.refused(whether_solved(Solved::solved), petitioner()), Refusal::rating_not_open);
    it.does(of_review(satisfied), petitioner());
    EXPECT_EQ(unit_grade(*rating_of(it.matter, RatingStage::review)), satisfied);
}

TEST(Rating, LapsesAndIsNeverTakenForAYes) {
    Case it = served().on("2026-04-20");
    EXPECT_EQ(it.refused(of_handling(satisfied, satisfied), petitioner()), Refusal::rating_lapsed);
    EXPECT_EQ(unit_grade(it.matter.ratings[0]), std::nullopt);
    EXPECT_EQ(answered().refused(of_handling({}, satisfied), petitioner()), Refusal::nothing_to_rate);
    // A stage that is open does not open one that has passed.
    Case later = review_served().on("2026-05-01");
    EXPECT_TRUE(later.may(Act::rating, petitioner()));
    EXPECT_EQ(later.refused(of_handling({}, satisfied), petitioner()), Refusal::rating_lapsed);
    later.does(of_review(satisfied), petitioner());
    EXPECT_EQ(later.refused(of_review(satisfied), petitioner()), Refusal::rating_lapsed);
}

TEST(Rating, MovesNoClockAndNoStage) {
    Case it = served();
    const Matter before = it.matter;
    it.does(of_handling(not_satisfied, not_satisfied), petitioner());
    EXPECT_EQ(it.matter.deadlines, before.deadlines);
    EXPECT_EQ(it.matter.stage, before.stage);
    EXPECT_EQ(it.matter.settled_on, before.settled_on);
}

TEST(Rating, KeepsToTheScaleOfTheProfile) {
    Case it = served();
    it.law.rating.grades = {satisfied, not_satisfied};
    EXPECT_EQ(it.refused(of_handling({}, basically_satisfied), petitioner()), Refusal::grade_not_on_scale);
    EXPECT_EQ(it.refused(of_handling(basically_satisfied, satisfied), petitioner()),
              Refusal::grade_not_on_scale);
    it.does(of_handling(satisfied, not_satisfied), petitioner());
}

TEST(Rating, ToldToAnOfficerSaysHowAndIsNotOfTheOwnUnit) {
    const Case it = served();
    const Actor for_her = for_petitioner(water_clerk);
    EXPECT_EQ(it.refused(told_by(Channel::call, of_handling({}, satisfied)), water_clerk),
              Refusal::not_permitted);
    EXPECT_EQ(it.refused(of_handling({}, satisfied), for_her), Refusal::rating_channel_missing);
    for (const Channel wrong : {Channel::web, Channel::file, Channel::fax})
        EXPECT_EQ(it.refused(told_by(wrong, of_handling({}, satisfied)), for_her),
                  Refusal::rating_channel_missing);
    for (const Channel right : {Channel::call, Channel::visit, Channel::letter}) {
        Case told = it;
        told.does(told_by(right, of_handling(satisfied, not_satisfied)), for_her);
        EXPECT_EQ(told.matter.ratings[0].given[0].channel, right);
    }
    const auto refused = [](const Case& in, RatingAsked asked, std::string_view unit) {
        return in.refused(told_by(Channel::visit, asked), for_petitioner(officer(unit, {Role::clerk})));
    };
    EXPECT_EQ(refused(it, of_handling(satisfied, {}), "petitions"), Refusal::rating_of_own_unit);
    EXPECT_EQ(refused(it, of_handling({}, satisfied), "petitions"), std::nullopt);
    EXPECT_EQ(refused(it, of_handling({}, satisfied), "housing"), Refusal::rating_of_own_unit);
    EXPECT_EQ(refused(it, of_handling({}, satisfied), "housing-station"), Refusal::rating_of_own_unit);
    EXPECT_EQ(refused(it, of_handling(satisfied, {}), "housing"), std::nullopt);
    const Case solved = settled_case();
    EXPECT_EQ(refused(solved, whether_solved(Solved::solved), "housing"), Refusal::rating_of_own_unit);
    EXPECT_EQ(refused(solved, whether_solved(Solved::solved), "petitions"), std::nullopt);
    // The petitioner's own comes by the web, whatever stands in it.
    Case own = it;
    own.does(told_by(Channel::call, of_handling({}, satisfied)), petitioner());
    EXPECT_EQ(own.matter.ratings[0].given[0].channel, Channel::web);
}

TEST(Rating, AsksWhetherItIsSolvedOnceItIsSettled) {
    Case it = settled_case();
    EXPECT_EQ(time_of(it, RatingStage::solved),
              time_to_rate(RatingStage::solved, "", "housing", "2026-04-02", "2026-05-02"));
    EXPECT_EQ(it.refused({RatingAsked{RatingStage::solved, {}, satisfied, {}, {}, {}}}, petitioner()),
              Refusal::rating_unfitting);
    it.does(whether_solved(Solved::partly_solved), petitioner());
    EXPECT_EQ(solved_word(it.matter.ratings.back()), Solved::partly_solved);
    EXPECT_EQ(it.matter.settled_on, day("2026-04-02"))
        << "the word of the unit and the petitioner's stand apart";
    EXPECT_EQ(it.refused(whether_solved(Solved::solved), petitioner()), Refusal::already_rated);
}

TEST(Rating, AsksWhetherItIsSolvedOnceTheLastPromiseIsPerformed) {
    Case it = with_agreement();
    it.on("2026-04-20").does(paying(1, "2026-04-20", 100'00), water_handler);
    it.does(paying(2, "2026-04-20", 200'00), water_handler);
    EXPECT_EQ(rating_of(it.matter, RatingStage::solved), nullptr);
    it.on("2026-04-21").does(paying(3, "2026-04-21", 0), water_handler);
    EXPECT_EQ(time_of(it, RatingStage::solved),
              time_to_rate(RatingStage::solved, "", "water", "2026-04-21", "2026-05-21"));
    // Not said yet: entering the settlement gives the time anew; once said it is not asked again.
    it.on("2026-05-25").does(PerformanceAsked{1, day("2026-05-25"), content("proof")}, handler);
    it.does(SettlementAsked{content("settled"), false}, handler);
    ASSERT_EQ(it.matter.ratings.size(), 2u);
    EXPECT_EQ(time_of(it, RatingStage::solved),
              time_to_rate(RatingStage::solved, "", "housing", "2026-05-25", "2026-06-24"));
    it.does(whether_solved(Solved::not_solved), petitioner());
    EXPECT_EQ(rating_window(it.matter, RatingStage::solved, "housing", it.today, it.setting(handler)),
              std::nullopt);
}

TEST(Rating, IsNotAskedOfAnAccusation) {
    Matter matter = answered().matter;
    matter.kind = Kind::accusation;
    const Case it;
    EXPECT_EQ(rating_window(matter, RatingStage::handling, "housing", it.today, it.setting(handler)),
              std::nullopt);
}

TEST(Rating, ThatIsBadProposesAReCheckUntilThereIsOne) {
    Case it = settled_case();
    EXPECT_FALSE(calls_for_re_check(it.matter));
    it.does(of_handling(satisfied, basically_satisfied), petitioner());
    EXPECT_FALSE(calls_for_re_check(it.matter));
    Case bad_department = settled_case();
    bad_department.does(of_handling(not_satisfied, {}), petitioner());
    EXPECT_TRUE(calls_for_re_check(bad_department.matter));
    Case bad_unit = settled_case();
    bad_unit.does(of_handling({}, not_satisfied), petitioner());
    EXPECT_TRUE(calls_for_re_check(bad_unit.matter));
    Case partly = it;
    partly.does(whether_solved(Solved::partly_solved), petitioner());
    EXPECT_FALSE(calls_for_re_check(partly.matter));
    it.does(ReCheckAsked{true, content("looked at")}, petitions_supervisor);
    it.on("2026-04-03").does(whether_solved(Solved::not_solved), petitioner());
    EXPECT_TRUE(calls_for_re_check(it.matter)) << "what was looked at before does not answer it";
    it.does(ReCheckAsked{true, content("looked at again")}, petitions_supervisor);
    EXPECT_FALSE(calls_for_re_check(it.matter));
}

TEST(Rating, GoesToTheSuccessorOfAUnit) {
    Case it = settled_case();
    fold_in(it.matter, Succeeded{"housing", "water", content("merged")}, it.entries.back());
    fold_in(it.matter, Succeeded{"petitions", "township-petitions", content("merged")}, it.entries.back());
    EXPECT_EQ(time_of(it, RatingStage::handling).unit, "water");
    EXPECT_EQ(time_of(it, RatingStage::handling).department, "township-petitions");
}

}  // namespace
}  // namespace dengwen
