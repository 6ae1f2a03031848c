#include "intake/play.hpp"

#include <gtest/gtest.h>

#include "intake/town_fixture_test.hpp"

namespace dengwen::intake {
namespace {

// Invented: answered in time; late; the same minute; never; a suggestion; an answer older than its message.
constexpr const char* messages_text =
    R"({"title":"公交改线","time":"2024-03-01 10:00:00","text":"站点取消","reply":"已恢复","reply_time":"2024-03-20 09:00:00"}
{"title":"物业收费","time":"2024-03-01 11:00:00","text":"小区物业","reply":"已核查","reply_time":"2024-07-30 09:00:00"}
{"title":"学校食堂","time":"2024-03-02 08:00:00","text":"饭菜凉","reply":"已改","reply_time":"2024-03-02 08:00:00"}
{"title":"工资拖欠","time":"2024-03-03 08:00:00","text":"两个月"}
{"title":"建议增设路灯","time":"2024-03-04 08:00:00","text":"太暗","reply":"采纳","reply_time":"2024-03-14 08:00:00"}
{"title":"噪声","time":"2024-03-05 08:00:00","text":"夜间","reply":"已处理","reply_time":"2024-03-01 08:00:00"}
not json
)";

TEST(Play, GoesTheWholeWayAndKeepsWhatIsLateLate) {
    const Place place;
    District district(place.path());
    const Played played = play(district.desk, messages_from(messages_text), [](std::size_t, std::size_t) {});
    EXPECT_EQ(played.messages, 6u);
    EXPECT_EQ(played.unreadable, 1u);
    EXPECT_EQ(played.unanswered, 1u);
    EXPECT_EQ(played.answered_before_sent, 1u);
    EXPECT_TRUE(played.refusals.empty());
    EXPECT_EQ(played.clocks.at(Clock::handling).in_time, 3u);
    EXPECT_EQ(played.clocks.at(Clock::handling).late, 1u);
    EXPECT_EQ(played.clocks.at(Clock::handling).open, 1u);
    EXPECT_EQ(played.clocks.at(Clock::handling).slowest_days, *day_from(2024, 7, 30) - *day_from(2024, 3, 4));
    EXPECT_EQ(played.stages.at(Stage::ended), 5u);
    EXPECT_EQ(played.stages.at(Stage::handling), 1u);
    EXPECT_EQ(played.years.at(2024), 6u);
    EXPECT_TRUE(played.is_green());
    EXPECT_EQ(played.verified, 6u);
}

TEST(Play, CommitsInTheOrderOfTimeOverAllMatters) {
    const Place place;
    District district(place.path());
    const Played played = play(district.desk, messages_from(messages_text), [](std::size_t, std::size_t) {});
    const auto events = district.store.follow(0, 1000);
    EXPECT_EQ(events.size(), played.events);
    for (std::size_t at = 1; at < events.size(); ++at)
        EXPECT_LE(events[at - 1].entry.at.instant, events[at].entry.at.instant);
}

}  // namespace
}  // namespace dengwen::intake
