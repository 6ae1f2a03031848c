#include "core/reception.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

constexpr std::int64_t reception_minute = 60'000;

TEST(Reception, IsHeldByThoseWhoCallMeetings) {
    const Case it = accepted();
    EXPECT_EQ(why_no_reception(it.setting(router)), std::nullopt);
    EXPECT_EQ(why_no_reception(it.setting(clerk)), Refusal::not_convening);
    EXPECT_EQ(why_no_reception(it.setting(head)), Refusal::not_convening);
    EXPECT_EQ(why_not_published(reception_published(), it.setting(clerk)), Refusal::not_convening);
    EXPECT_EQ(why_not_called_off(reception_published(), it.setting(clerk)), Refusal::not_convening);
    EXPECT_EQ(why_not_changed(reception_published(), reception_published(), false, it.setting(clerk)),
              Refusal::not_convening);
}

TEST(Reception, IsPublishedForHoursToComeOfALeaderOfAUnit) {
    Case it = accepted().on("2026-03-20");
    Reception one = reception_published();
    const auto why = [&] { return why_not_published(one, it.setting(router)); };
    EXPECT_EQ(why(), std::nullopt) << "at eight, for nine";
    it.instant = {60 * reception_minute};
    EXPECT_EQ(why(), Refusal::reception_in_past) << "at nine";
    it.instant = {59 * reception_minute};
    EXPECT_EQ(why(), std::nullopt);
    it.on("2026-03-21");
    EXPECT_EQ(why(), Refusal::reception_in_past);
    it.on("2026-03-19");
    one.leader_unit = "nobody";
    EXPECT_EQ(why(), Refusal::leader_unit_unknown);
    one.leader_unit = "old-water";
    EXPECT_EQ(why(), Refusal::leader_unit_unknown);
    one.ends = "09:00";
    EXPECT_EQ(why(), Refusal::reception_hours_wrong);
    one.ends = "08:59";
    EXPECT_EQ(why(), Refusal::reception_hours_wrong);
}

TEST(Reception, StandsAsPublishedOnceSomebodyHasBooked) {
    Case it = accepted().on("2026-03-12");
    Reception before = reception_published();
    Reception after = before;
    const auto why = [&](bool has_booked) {
        return why_not_changed(before, after, has_booked, it.setting(router));
    };
    after.places = 3;
    EXPECT_EQ(why(true), std::nullopt);
    after.place = "room 2";
    EXPECT_EQ(why(true), Refusal::reception_booked);
    EXPECT_EQ(why(false), std::nullopt);
    after = before;
    after.places = 1;
    EXPECT_EQ(why(true), Refusal::reception_booked);
    EXPECT_EQ(why(false), std::nullopt);
    after = before;
    EXPECT_EQ(why(true), Refusal::reception_booked) << "nothing is no more places";
    after.begins = "12:00";
    EXPECT_EQ(why(false), Refusal::reception_hours_wrong);
    after = before;
    after.places = 3;
    it.on("2026-03-20").instant = {60 * reception_minute};
    EXPECT_EQ(why(true), std::nullopt) << "more may come while it goes on";
    after.place = "room 2";
    EXPECT_EQ(why(false), Refusal::reception_over);
    after = before;
    after.places = 3;
    it.instant = {(3 * 60 + 30) * reception_minute};
    EXPECT_EQ(why(true), Refusal::reception_over);
    it.on("2026-03-12");
    before.called_off = true;
    EXPECT_EQ(why(false), Refusal::reception_called_off);
}

TEST(Reception, IsCalledOffOnceAndBeforeItIsOver) {
    Case it = accepted().on("2026-03-20");
    Reception one = reception_published();
    const auto why = [&] { return why_not_called_off(one, it.setting(router)); };
    it.instant = {(3 * 60 + 29) * reception_minute};
    EXPECT_EQ(why(), std::nullopt) << "a leader may be called away";
    it.instant = {(3 * 60 + 30) * reception_minute};
    EXPECT_EQ(why(), Refusal::reception_over);
    it.instant = {};
    EXPECT_EQ(why(), std::nullopt);
    it.on("2026-03-21");
    EXPECT_EQ(why(), Refusal::reception_over);
    one.called_off = true;
    EXPECT_EQ(why(), Refusal::reception_called_off);
}

TEST(Reception, BeginsAndEndsByTheHoursOfItsDay) {
    const Reception one = reception_published();
    const auto at = [](std::string_view on, int minutes) {
        return Now{{minutes * reception_minute}, day(on)};  // after eight
    };
    EXPECT_FALSE(has_begun(one, at("2026-03-19", 300)));
    EXPECT_FALSE(has_begun(one, at("2026-03-20", 59)));
    EXPECT_TRUE(has_begun(one, at("2026-03-20", 60)));
    EXPECT_TRUE(has_begun(one, at("2026-03-21", 0)));
    EXPECT_FALSE(is_over(one, at("2026-03-19", 300)));
    EXPECT_FALSE(is_over(one, at("2026-03-20", 209)));
    EXPECT_TRUE(is_over(one, at("2026-03-20", 210)));
    EXPECT_TRUE(is_over(one, at("2026-03-21", 0)));
    Reception late = one;
    late.begins = "16:05";
    EXPECT_FALSE(has_begun(late, at("2026-03-20", 8 * 60 + 4)));
    EXPECT_TRUE(has_begun(late, at("2026-03-20", 8 * 60 + 5)));
    late.begins = "08:05";
    EXPECT_FALSE(has_begun(late, at("2026-03-20", 4)));
    EXPECT_TRUE(has_begun(late, at("2026-03-20", 5)));
    late.begins = "10:11";
    EXPECT_FALSE(has_begun(late, at("2026-03-20", 2 * 60 + 10))) << "ten past ten";
    late.begins = "10:09";
    EXPECT_TRUE(has_begun(late, at("2026-03-20", 2 * 60 + 10)));
}

TEST(Reception, GivesTheLowestPlaceThatNobodyHas) {
    Reception one = reception_published();
    one.places = 3;
    EXPECT_EQ(next_place(one, {}), 1);
    EXPECT_EQ(next_place(one, {1, 3}), 2);
    EXPECT_EQ(next_place(one, {2}), 1);
    EXPECT_EQ(next_place(one, {2, 1}), 3);
    EXPECT_EQ(next_place(one, {1, 2, 3}), std::nullopt);
}

}  // namespace
}  // namespace dengwen
