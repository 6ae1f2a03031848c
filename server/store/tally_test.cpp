// The tally's tables: added once together with the cursor, and read for many units at a time.
#include "store/fixture.hpp"

namespace dengwen::store {
namespace {

class TallyTest : public OnBoth {};
INSTANTIATE_TEST_SUITE_P(Both, TallyTest, both, database_name);

Tally some() {
    Tally tally;
    tally.by_day[{"housing", "2026-03-31", Step::accepted}] = 2;
    tally.by_day[{"housing", "2026-04-01", Step::accepted}] = 3;
    tally.by_day[{"water", "2026-04-02", Step::accepted}] = 4;
    tally.by_stage[{"housing", Stage::handling}] = 5;
    tally.by_place[{"430102", "2026-03", "labour"}] = 6;
    tally.by_clock[{"housing", "2026-03", Clock::notice}] = {7, 1, 40};
    tally.by_part[{"housing", "2026-03", Part::notice_in_time, "430102", "labour"}] = 7;
    tally.by_part[{"housing", "2026-04-09", Part::notice_pending, "430102", ""}] = 1;
    tally.by_part[{"water", "2026-05", Part::first_item, "", "labour"}] = 2;
    tally.by_matter[{"housing", Part::notice_in_time, "2026-03", 17}] = 1;
    tally.by_matter[{"housing", Part::notice_in_time, "2026-03", 18}] = 1;
    tally.by_matter[{"housing", Part::notice_in_time, "2026-04", 5}] = 1;
    tally.by_matter[{"housing", Part::notice_pending, "2026-04-09", 19}] = 1;
    return tally;
}

TEST_P(TallyTest, AddsABatchTogetherWithItsCursorOrNotAtAll) {
    const auto store = place->open();
    EXPECT_EQ(store->tallied_through(), 0);
    EXPECT_TRUE(store->add(some(), 0, 9));
    EXPECT_EQ(store->tallied_through(), 9);
    EXPECT_FALSE(store->add(some(), 0, 9)) << "taken already";
    EXPECT_FALSE(store->add(some(), 3, 12)) << "not where it stands";
    EXPECT_EQ(store->tally(), some());
    EXPECT_TRUE(store->add(some(), 9, 12));
    EXPECT_EQ((store->tally().by_day.at({"housing", "2026-04-01", Step::accepted})), 6);
    EXPECT_EQ((store->tally().by_clock.at({"housing", "2026-03", Clock::notice})), (Kept{14, 2, 80}));
    store->drop_tally();
    EXPECT_EQ(store->tally(), Tally{});
    EXPECT_EQ(store->tallied_through(), 0);
}

TEST_P(TallyTest, DropsWhatCameToNothing) {
    const auto store = place->open();
    store->add(some(), 0, 1);
    Tally less;
    less.by_stage[{"housing", Stage::handling}] = -5;
    store->add(less, 1, 2);
    EXPECT_TRUE(store->tally().by_stage.empty());
}

TEST_P(TallyTest, SumsOverUnitsDaysAndMonths) {
    const auto store = place->open();
    store->add(some(), 0, 1);
    const Day from = *day_from("2026-03-31");
    const Day until = *day_from("2026-04-02");
    const std::vector<std::string> both_units{"housing", "water"};
    EXPECT_EQ(store->step_sums(both_units, from, until, false),
              (std::vector<StepSum>{{"2026-03-31", Step::accepted, 2},
                                    {"2026-04-01", Step::accepted, 3},
                                    {"2026-04-02", Step::accepted, 4}}));
    EXPECT_EQ(store->step_sums(both_units, from, until, true),
              (std::vector<StepSum>{{"2026-03", Step::accepted, 2}, {"2026-04", Step::accepted, 7}}));
    EXPECT_EQ(store->step_sums({"water"}, from, until - 1, false), std::vector<StepSum>{});
    EXPECT_EQ(store->stage_sums(both_units), (std::map<Stage, std::int64_t>{{Stage::handling, 5}}));
    EXPECT_EQ(store->place_sums({"430102", ""}, "2026-03", "2026-03"),
              (std::vector<PlaceSum>{{"430102", "labour", 6}}));
    EXPECT_EQ(store->place_sums({"430102"}, "2026-04", "2026-12"), std::vector<PlaceSum>{});
    EXPECT_EQ(store->clock_sums(both_units, "2025-04", "2026-03"),
              (std::vector<ClockSum>{{"housing", Clock::notice, {7, 1, 40}}}));
    EXPECT_TRUE(store->stage_sums({}).empty());
}

TEST_P(TallyTest, SumsOverMoreUnitsThanOneQuestionHolds) {
    const auto store = place->open();
    Tally many;
    std::vector<std::string> hundred;
    for (int i = 0; i < 100; ++i) {
        hundred.push_back("unit-" + std::to_string(i));
        many.by_stage[{hundred.back(), Stage::handling}] = i;
    }
    store->add(many, 0, 1);
    EXPECT_EQ(store->stage_sums(hundred).at(Stage::handling), 4950);
    hundred.resize(33);
    EXPECT_EQ(store->stage_sums(hundred).at(Stage::handling), 528);
}

TEST_P(TallyTest, CountsLateDutiesUpToABound) {
    const auto store = place->open();
    for (int i = 1; i <= 5; ++i)
        store->commit(registration(numbered(i), {due(i % 2 == 0 ? Clock::notice : Clock::handling, "housing",
                                                     "2026-03-0" + std::to_string(i))}));
    const LateDuties late = store->late_duties("housing", *day_from("2026-03-04"), 100);
    EXPECT_EQ(late.by_clock, (std::map<Clock, std::int64_t>{{Clock::notice, 1}, {Clock::handling, 2}}));
    EXPECT_FALSE(late.at_least);
    EXPECT_TRUE(store->late_duties("housing", *day_from("2026-03-09"), 4).at_least);
    EXPECT_TRUE(store->late_duties("water", *day_from("2026-03-09"), 4).by_clock.empty());
}

std::vector<std::string> parts_of(Store& store, const std::vector<std::string>& of, const std::string& from,
                                  const std::string& until) {
    std::vector<std::string> found;
    store.see_parts(of, from, until, [&](const PartSum& sum) {
        found.push_back(std::string(sum.unit) + " " + std::string(sum.period) + " " +
                        std::string(name(sum.part)) + " " + std::string(sum.place) + " " +
                        std::string(sum.category) + " " + std::to_string(sum.total));
    });
    return found;
}

TEST_P(TallyTest, SeesThePartsOfUnitsInWholeMonths) {
    const auto store = place->open();
    store->add(some(), 0, 1);
    const std::string kept = "housing 2026-03 notice_in_time 430102 labour 7";
    const std::string pending = "housing 2026-04-09 notice_pending 430102  1";
    EXPECT_EQ(parts_of(*store, {"housing", "water"}, "2026-03", "2026-03"), std::vector{kept});
    EXPECT_EQ(parts_of(*store, {"housing", "water"}, "2026-03", "2026-04"), (std::vector{kept, pending}));
    EXPECT_EQ(parts_of(*store, {"water"}, "2026-01", "2026-04"), std::vector<std::string>{});
}

TEST_P(TallyTest, FindsTheMattersBehindAPartPageByPage) {
    const auto store = place->open();
    store->add(some(), 0, 1);
    BehindQuery query{"housing", Part::notice_in_time, "2026-03", "2026-04", {}, 2};
    EXPECT_EQ(store->behind(query), (std::vector<Behind>{{"2026-03", {17}}, {"2026-03", {18}}}));
    query.after = {"2026-03", {18}};
    EXPECT_EQ(store->behind(query), (std::vector<Behind>{{"2026-04", {5}}}));
    Tally less;
    less.by_matter[{"housing", Part::notice_in_time, "2026-04", 5}] = -1;
    less.by_part[{"housing", "2026-04-09", Part::notice_pending, "430102", ""}] = -1;
    store->add(less, 1, 2);
    EXPECT_EQ(store->behind(query), std::vector<Behind>{});
    EXPECT_EQ(store->tally().by_part.size(), 2u) << "what came to nothing is not kept";
}

}  // namespace
}  // namespace dengwen::store
