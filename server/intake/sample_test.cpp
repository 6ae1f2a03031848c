#include "intake/sample.hpp"

#include <gtest/gtest.h>

#include <set>

#include "intake/town_fixture_test.hpp"

namespace dengwen::intake {
namespace {

TEST(Sample, ShowsEveryStageAndClock) {
    const Place place;
    District district(place.path());
    const auto sign_ins = sample_town(district.desk);
    EXPECT_GE(sign_ins.size(), 15u);
    std::set<std::string> passwords;
    for (const SampleSignIn& sign_in : sign_ins) {
        EXPECT_GE(sign_in.password.size(), 12u);
        passwords.insert(sign_in.password);
    }
    EXPECT_EQ(passwords.size(), sign_ins.size());

    const Day today = district.desk.now().day;
    std::set<Stage> stages;
    int late = 0;
    int due_soon = 0;
    for (const MatterNumber number : district.matters()) {
        const Matter matter = *district.store.matter(number);
        stages.insert(matter.stage);
        for (const Deadline& deadline : matter.deadlines) {
            if (!deadline.is_open() || deadline.unit.empty()) continue;
            late += overdue(deadline, today) ? 1 : 0;
            due_soon += !overdue(deadline, today) && deadline.last_day - today <= 5 ? 1 : 0;
        }
    }
    EXPECT_GE(district.matters().size(), 40u);
    EXPECT_EQ(stages.size(), static_cast<std::size_t>(stage_count));
    EXPECT_GE(late, 3);
    EXPECT_GE(due_soon, 3);
    EXPECT_EQ(district.disagreeing(), 0);
}

TEST(Sample, ASecondStartAddsNothing) {
    const Place place;
    District district(place.path());
    sample_town(district.desk);
    const auto matters = district.matters();
    EXPECT_TRUE(sample_town(district.desk).empty());
    EXPECT_EQ(district.matters(), matters);
}

}  // namespace
}  // namespace dengwen::intake
