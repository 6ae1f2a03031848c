#include "core/ending.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

EndingAsked on(EndingGround ground) { return {ground, content("text")}; }

TEST(Ending, AfterThePetitionersTimeIsConfirmedByTheUnit) {
    Case it = served();
    EXPECT_EQ(it.on("2026-04-20").refused(on(EndingGround::no_review_sought), head),
              Refusal::petitioner_remedy_open);
    it.on("2026-04-21").does(on(EndingGround::no_review_sought), head);
    EXPECT_EQ(it.matter.stage, Stage::ended);
    EXPECT_EQ(it.matter.ended_on, day("2026-04-21"));
    EXPECT_EQ(it.matter.ended_because, EndingGround::no_review_sought);
    EXPECT_EQ(it.clock_of(Clock::review_request, ""), "2026-04-20 dropped 2026-04-21");
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-06-30");
    EXPECT_EQ(std::get<Ended>(it.entries.back().event).text, content("text"));
}

TEST(Ending, AfterTheReviewLikewise) {
    Case it = review_served();
    const Actor county_head = officer("county", {Role::head});
    EXPECT_EQ(it.on("2026-05-21").refused(on(EndingGround::no_re_review_sought), county_head),
              Refusal::petitioner_remedy_open);
    EXPECT_EQ(it.on("2026-05-22").refused(on(EndingGround::no_review_sought), county_head),
              Refusal::ending_ground_unlawful);
    it.does(on(EndingGround::no_re_review_sought), county_head);
    EXPECT_EQ(it.matter.ended_because, EndingGround::no_re_review_sought);
}

TEST(Ending, NeedNotWaitWhereThereIsNobodyToAsk) {
    Case it = answered();
    it.matter.opinions[0].remedy_units.clear();
    it.does(ServiceAsked{service(ServiceMeans::direct, "2026-03-18")}, handler);
    EXPECT_EQ(it.refused(on(EndingGround::no_review_sought), head), std::nullopt);
}

TEST(Ending, HasAGroundThatFitsTheStage) {
    Case diverted = notified(Path::arbitration);
    diverted.does(DiversionAsked{Path::arbitration, {}}, handler);
    Case replied = notified();
    replied.matter.completed_on = replied.today;
    const auto lawful = [](const Case& it) {
        std::vector<EndingGround> grounds;
        for (int i = 0; i < 9; ++i) {
            const auto ground = static_cast<EndingGround>(i);
            const auto refusal = it.refused(on(ground), head);
            if (!refusal) grounds.push_back(ground);
            EXPECT_TRUE(!refusal || refusal == Refusal::ending_ground_unlawful) << name(ground);
        }
        return grounds;
    };
    using Grounds = std::vector<EndingGround>;
    EXPECT_EQ(lawful(accepted()), (Grounds{EndingGround::no_successor}));
    EXPECT_EQ(lawful(notified()), (Grounds{EndingGround::no_successor}));
    EXPECT_EQ(lawful(replied), (Grounds{EndingGround::no_successor, EndingGround::replied}));
    EXPECT_EQ(lawful(diverted), (Grounds{EndingGround::no_successor, EndingGround::path_concluded}));
    EXPECT_EQ(lawful(served().on("2026-04-21")),
              (Grounds{EndingGround::no_review_sought, EndingGround::no_successor}));
    Case completed = accepted();
    completed.matter.completed_on = completed.today;
    EXPECT_EQ(lawful(completed), (Grounds{EndingGround::no_successor}));
}

}  // namespace
}  // namespace dengwen
