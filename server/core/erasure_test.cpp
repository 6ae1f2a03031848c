#include "core/erasure.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

constexpr int ten_years = 10;

// Withdrawn on 2 March 2026, the day it came.
Case withdrawn() {
    Case it;
    auto asked = it.registration();
    asked.submission.representatives = {content("representative")};
    asked.submission.agent = content("agent");
    asked.submission.attachments = {content("scan")};
    it.enter(asked, clerk);
    return it.does(WithdrawalAsked{content("taken back")}, petitioner());
}

TEST(Erasure, NamesEveryPersonAndFileWhenTheTermIsOver) {
    Case it = withdrawn();
    const auto erased = erasure(it.matter, ten_years, day("2036-03-02"));
    ASSERT_TRUE(erased);
    EXPECT_EQ(erased->persons, (std::vector{content("person"), content("representative"), content("agent")}));
    EXPECT_EQ(erased->attachments, std::vector{content("scan")});
}

TEST(Erasure, TakesTheScansOfServicesToo) {
    Case it = withdrawn();
    Opinion opinion;
    EXPECT_TRUE(erasure(it.matter, ten_years, day("2036-03-02")));
    it.matter.opinions = {opinion, opinion};
    it.matter.opinions[1].service = service(ServiceMeans::direct, "2026-03-02");
    it.matter.opinions[1].service->attachments = {content("slip")};
    const auto erased = erasure(it.matter, ten_years, day("2036-03-02"));
    ASSERT_TRUE(erased);
    EXPECT_EQ(erased->attachments, (std::vector{content("scan"), content("slip")}));
    it.matter.erased_on = day("2036-03-02");
    EXPECT_EQ(erasure(it.matter, ten_years, day("2036-03-02"))->attachments, std::vector{content("scan")})
        << "destroyed already";
}

TEST(Erasure, WaitsForTheSameDayAfterSoManyYears) {
    const Case it = withdrawn();
    EXPECT_FALSE(erasure(it.matter, ten_years, day("2036-03-01")));
    EXPECT_FALSE(erasure(it.matter, 30, day("2036-03-02")));
    EXPECT_TRUE(erasure(it.matter, 30, day("2056-03-02")));
}

TEST(Erasure, TakesTheLastDayOfAFebruaryForOneThatIsMissing) {
    Case it = withdrawn();
    it.matter.ended_on = day("2028-02-29");
    EXPECT_FALSE(erasure(it.matter, ten_years, day("2038-02-27")));
    EXPECT_TRUE(erasure(it.matter, ten_years, day("2038-02-28")));
    EXPECT_FALSE(erasure(it.matter, 4, day("2032-02-28")));
    EXPECT_TRUE(erasure(it.matter, 4, day("2032-02-29")));
    it.matter.ended_on = day("2028-12-31");
    EXPECT_FALSE(erasure(it.matter, ten_years, day("2038-12-30")));
    EXPECT_TRUE(erasure(it.matter, ten_years, day("2038-12-31")));
}

TEST(Erasure, CountsFromTheLastPaperThatCameIn) {
    Case it = withdrawn();
    Submission late = it.matter.submissions.front();
    late.ordinal = 2;
    late.registered_day = day("2027-05-04");
    it.matter.submissions.push_back(late);
    EXPECT_FALSE(erasure(it.matter, ten_years, day("2037-05-03")));
    EXPECT_TRUE(erasure(it.matter, ten_years, day("2037-05-04")));
}

TEST(Erasure, LeavesWhatRunsOrIsOwed) {
    Case it = withdrawn();
    const Day later = day("2099-01-01");
    Matter running = it.matter;
    running.ended_on.reset();
    EXPECT_FALSE(erasure(running, ten_years, later));
    Matter owed = it.matter;
    owed.opinions.emplace_back().answers = {answer(1, AnswerOutcome::supported, day("2026-09-01"))};
    ASSERT_TRUE(has_unperformed_demand(owed));
    EXPECT_FALSE(erasure(owed, ten_years, later));
}

TEST(Erasure, HasNothingToDoWhereNobodyIsNamed) {
    Case it = withdrawn();
    for (Submission& submission : it.matter.submissions) {
        submission.petitioners.clear();
        submission.representatives.clear();
        submission.agent.reset();
    }
    const auto files = erasure(it.matter, ten_years, day("2036-03-02"));
    ASSERT_TRUE(files) << "a file is reason enough";
    EXPECT_TRUE(files->persons.empty());
    it.matter.submissions.front().attachments.clear();
    EXPECT_FALSE(erasure(it.matter, ten_years, day("2036-03-02")));
}

TEST(Erasure, HappensOnceAndLeavesATombstone) {
    Case it = withdrawn();
    EXPECT_FALSE(is_erased(it.matter, it.matter.submissions.front()));
    it.on("2036-03-02").happen(*erasure(it.matter, ten_years, it.today), {});
    EXPECT_EQ(it.matter.erased_on, it.today);
    EXPECT_EQ(it.matter.erased_submissions, 1);
    EXPECT_TRUE(is_erased(it.matter, it.matter.submissions.front()));
    EXPECT_EQ(it.matter.stage, Stage::ended);
    EXPECT_FALSE(erasure(it.matter, ten_years, day("2099-01-01")));
    EXPECT_EQ(name(it.entries.back().event), "erasure");
}

TEST(Erasure, ComesAgainForWhatCameInAfterIt) {
    Case it = withdrawn();
    it.on("2036-03-02").happen(*erasure(it.matter, ten_years, it.today), {});
    Submission late = it.matter.submissions.front();
    late.ordinal = 2;
    late.registered_day = it.today;
    late.petitioners = {content("another")};
    late.representatives.clear();
    late.agent.reset();
    late.attachments.clear();
    it.matter.submissions.push_back(late);
    EXPECT_FALSE(is_erased(it.matter, it.matter.submissions.back()));
    const auto again = erasure(it.matter, ten_years, day("2046-03-02"));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->persons, std::vector{content("another")});
    it.on("2046-03-02").happen(*again, {});
    EXPECT_EQ(it.matter.erased_submissions, 2);
}

TEST(Erasure, LeavesNothingToOpen) {
    Case it = withdrawn();
    it.matter.stage = Stage::registered;  // as one that a duty would let an officer open
    const IdentityOpeningAsked to_reach{OpeningGround::contact, content("reason")};
    EXPECT_EQ(it.refused(to_reach, clerk), std::nullopt);
    it.matter.erased_submissions = 1;
    it.matter.erased_on = it.today;
    EXPECT_EQ(it.refused(to_reach, clerk), Refusal::identity_erased);
}

}  // namespace
}  // namespace dengwen
