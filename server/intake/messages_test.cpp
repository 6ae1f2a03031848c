#include "intake/messages.hpp"

#include <gtest/gtest.h>

namespace dengwen::intake {
namespace {

TEST(Messages, ReadsTimesAsChinasCivilTime) {
    const auto messages = messages_from(
        "{\"id\":1,\"title\":\"路灯\",\"time\":\"2019-04-25 00:32:09\",\"text\":\"不亮\",\"reply\":\"已修\","
        "\"reply_time\":\"2019-05-10 14:56:53\"}\n"
        "{\"id\":2,\"title\":\"井盖\",\"time\":\"2019-02-30 00:32:09\"}\n"
        "{\"留言主题\":\"桥\",\"留言时间\":\"2018-01-01 25:00\"}\n"
        "{\"留言主题\":\"桥\",\"留言时间\":\"2018-01-01\"}\n");
    ASSERT_EQ(messages.all.size(), 2u);
    EXPECT_EQ(messages.unreadable, 2u);
    EXPECT_EQ(iso(messages.all[0].sent), "2019-04-24T16:32:09.000Z");
    EXPECT_EQ(iso(now_at(messages.all[0].sent).day), "2019-04-25");
    EXPECT_TRUE(messages.all[0].replied);
    EXPECT_FALSE(messages.all[1].replied);
}

}  // namespace
}  // namespace dengwen::intake
