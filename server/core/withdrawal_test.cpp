#include "core/withdrawal.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

TEST(Withdrawal, EndsTheMatterAndWhatIsOwedInIt) {
    Case it = forwarded();
    it.on("2026-03-05").does(WithdrawalAsked{content("statement")}, petitioner());
    EXPECT_EQ(it.matter.stage, Stage::ended);
    EXPECT_EQ(it.matter.ended_because, EndingGround::withdrawn);
    EXPECT_EQ(it.matter.ended_on, day("2026-03-05"));
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19 dropped 2026-03-05");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11 dropped 2026-03-05");
    EXPECT_EQ(it.clock_of(Clock::registration, "petitions"), "2026-03-17 done 2026-03-04");
    EXPECT_EQ(it.entries.back().by, (Author{ActorKind::petitioner, "", "", false}));
}

TEST(Withdrawal, LeavesPromisesOwed) {
    Case it = served();
    it.does(WithdrawalAsked{content("statement")}, for_petitioner(clerk));
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-06-30");
    EXPECT_EQ(it.clock_of(Clock::review_request, ""), "2026-04-20 dropped 2026-03-20");
    EXPECT_EQ(it.entries.back().by.officer, clerk.officer.id);
}

TEST(Withdrawal, IsNobodyElses) {
    EXPECT_EQ(served().refused(WithdrawalAsked{}, clerk), Refusal::only_petitioner_withdraws);
    EXPECT_EQ(served().refused(WithdrawalAsked{}, head), Refusal::only_petitioner_withdraws);
}

}  // namespace
}  // namespace dengwen
