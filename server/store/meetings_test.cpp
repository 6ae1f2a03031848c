#include "store/meetings.hpp"

#include "store/fixture.hpp"

namespace dengwen::store {
namespace {

class MeetingsTest : public OnBoth {};
INSTANTIATE_TEST_SUITE_P(Both, MeetingsTest, both, database_name);

KeptMeeting kept(const std::string& id, const char* on) {
    KeptMeeting one;
    one.meeting.id = id;
    one.meeting.unit = "petition-office";
    one.meeting.title = "第三次联席会议";
    one.meeting.on = *day_from(on);
    one.meeting.place = "二楼";
    one.meeting.agenda = {{numbered(21), "谁牵头"}, {numbered(22), "怎样补偿"}};
    one.meeting.units = {{"housing-bureau"}, {"labour-bureau"}};
    one.saved_by = "zhao";
    one.saved_at = {1'773'964'800'000};
    return one;
}

TEST_P(MeetingsTest, AreKeptVersionByVersion) {
    const auto store = place->open();
    EXPECT_EQ(store->meeting("one"), std::nullopt);
    KeptMeeting one = kept("one", "2026-03-20");
    EXPECT_TRUE(store->save(one));
    EXPECT_EQ(store->meeting("one"), one);
    EXPECT_FALSE(store->save(one)) << "somebody was first";
    one.version = 2;
    one.meeting.on = *day_from("2026-03-21");
    one.meeting.agenda.pop_back();
    one.meeting.units = {{"labour-bureau", Attendance::present, "局长 李"},
                         {"housing-bureau", Attendance::excused}};
    one.meeting.held = true;
    EXPECT_TRUE(store->save(one));
    EXPECT_EQ(store->meeting("one"), one) << "the newest counts";
    one.version = 3;
    one.meeting.held = false;
    one.meeting.called_off = true;
    EXPECT_TRUE(store->save(one));
    EXPECT_EQ(store->meeting("one"), one);
}

TEST_P(MeetingsTest, AreListedByTheUnitsTheyAreWithTheLatestFirst) {
    const auto store = place->open();
    store->save(kept("b", "2026-03-20"));
    store->save(kept("a", "2026-03-20"));
    store->save(kept("c", "2026-04-01"));
    const auto ids = [&](const std::string& unit, const std::optional<MeetingKey>& after, int limit) {
        std::string all;
        for (const KeptMeeting& one : store->meetings_with(unit, after, limit)) all += one.meeting.id;
        return all;
    };
    for (const char* unit : {"petition-office", "housing-bureau", "labour-bureau"})
        EXPECT_EQ(ids(unit, {}, 10), "cba") << unit;
    EXPECT_EQ(ids("other", {}, 10), "");
    EXPECT_EQ(ids("housing-bureau", {}, 2), "cb");
    EXPECT_EQ(ids("housing-bureau", MeetingKey{*day_from("2026-03-20"), "b"}, 10), "a");
    KeptMeeting changed = kept("b", "2026-05-01");
    changed.version = 2;
    changed.meeting.units = {{"labour-bureau"}, {"petition-office"}};
    store->save(changed);
    EXPECT_EQ(ids("housing-bureau", {}, 10), "ca") << "is not called any more";
    EXPECT_EQ(ids("petition-office", {}, 10), "bca");
    EXPECT_EQ(ids("labour-bureau", {}, 10), "bca");
}

}  // namespace
}  // namespace dengwen::store
