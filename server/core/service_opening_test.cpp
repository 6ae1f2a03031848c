#include "core/service_opening.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

Case after_service(ServiceMeans means) {
    ServiceAsked asked{service(means, "2026-03-19"), true};
    return answered().on("2026-03-19").does(asked, handler);
}

TEST(ServiceOpening, IsRecordedOnceAndMovesNoDay) {
    Case it = after_service(ServiceMeans::electronic);
    const auto deadlines = it.matter.deadlines;
    const auto opened = opening_of(it.matter);
    ASSERT_TRUE(opened);
    EXPECT_EQ(*opened, ServiceOpened{1});
    const Matter after =
        apply(it.matter, {it.matter.version + 1, {Instant{}, day("2026-03-25")}, {}, Event(*opened)});
    EXPECT_EQ(after.opinions[0].service->opened_on, day("2026-03-25"));
    EXPECT_EQ(after.opinions[0].service->served_day, day("2026-03-19"));
    EXPECT_EQ(after.deadlines, deadlines);
    EXPECT_EQ(after.stage, Stage::served);
    EXPECT_FALSE(opening_of(after));
}

TEST(ServiceOpening, IsOfAMessageAndOfNoLetter) {
    EXPECT_FALSE(opening_of(after_service(ServiceMeans::direct).matter));
    EXPECT_FALSE(opening_of(after_service(ServiceMeans::post).matter));
    EXPECT_FALSE(opening_of(answered().matter)) << "nothing was served yet";
}

TEST(ServiceOpening, NamesTheOpinion) {
    Matter matter = after_service(ServiceMeans::direct).matter;
    matter.opinions.push_back(matter.opinions.front());
    matter.opinions.back().service->means = ServiceMeans::electronic;
    EXPECT_EQ(opening_of(matter), ServiceOpened{2});
}

}  // namespace
}  // namespace dengwen
