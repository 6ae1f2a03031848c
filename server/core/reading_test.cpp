#include "core/reading.hpp"

#include <gtest/gtest.h>

namespace dengwen {
namespace {

Officer who_reads_at(std::string unit) { return {"o", "", std::move(unit), {Role::handler}, true}; }

Deadline running(Clock clock, std::string unit, int last_day) {
    Deadline deadline;
    deadline.clock = clock;
    deadline.unit = std::move(unit);
    deadline.last_day = Day{last_day};
    return deadline;
}

Matter routed_matter() {
    Matter matter;
    matter.stage = Stage::forwarded;
    matter.holder = "housing";
    matter.routings = {Routing{"petition", "housing", Day{20000}, false, {}, {}}};
    return matter;
}

TEST(Reading, RestsOnTheClockOfTheUnitThatEndsFirst) {
    Matter matter = routed_matter();
    matter.deadlines = {running(Clock::handling, "housing", 20060), running(Clock::notice, "housing", 20015),
                        running(Clock::assignment, "petition", 20001)};
    EXPECT_EQ(footing(who_reads_at("housing"), matter, std::nullopt), Footing(Clock::notice));
    EXPECT_EQ(footing(who_reads_at("petition"), matter, std::nullopt), Footing(Clock::assignment));
    matter.deadlines[1].done_on = Day{20003};
    EXPECT_EQ(footing(who_reads_at("housing"), matter, std::nullopt), Footing(Clock::handling));
    matter.deadlines[0].dropped_on = Day{20003};
    EXPECT_EQ(footing(who_reads_at("housing"), matter, std::nullopt), Footing(ReadingPart::holding));
}

TEST(Reading, OfTwoClocksThatEndTogetherTheOneThatBeganFirstCounts) {
    Matter matter = routed_matter();
    matter.deadlines = {running(Clock::notice, "housing", 20015), running(Clock::handling, "housing", 20015)};
    EXPECT_EQ(footing(who_reads_at("housing"), matter, std::nullopt), Footing(Clock::notice));
}

TEST(Reading, TheRightToObjectIsNoDuty) {
    Matter matter = routed_matter();
    matter.deadlines = {running(Clock::objection, "housing", 20005)};
    EXPECT_EQ(footing(who_reads_at("housing"), matter, std::nullopt), Footing(ReadingPart::holding));
    matter.holder = "labour";
    EXPECT_EQ(footing(who_reads_at("housing"), matter, std::nullopt), std::nullopt);
}

TEST(Reading, RestsOnThePartOfTheUnit) {
    Matter matter = routed_matter();
    matter.handling_unit = "works";
    matter.deciding_body = "conference";
    matter.reviewing_unit = "government";
    matter.re_reviewing_unit = "city";
    matter.assistances = {Assistance{"labour", Day{20000}, {}}, Assistance{"water", Day{20000}, Day{20004}}};
    matter.assistances.push_back({"rivers", Day{20000}, {}, Day{20003}});
    EXPECT_EQ(footing(who_reads_at("housing"), matter, std::nullopt), Footing(ReadingPart::holding));
    EXPECT_EQ(footing(who_reads_at("works"), matter, std::nullopt), Footing(ReadingPart::answering));
    EXPECT_EQ(footing(who_reads_at("conference"), matter, std::nullopt), Footing(ReadingPart::deciding));
    EXPECT_EQ(footing(who_reads_at("government"), matter, std::nullopt), Footing(ReadingPart::reviewing));
    EXPECT_EQ(footing(who_reads_at("city"), matter, std::nullopt), Footing(ReadingPart::re_reviewing));
    EXPECT_EQ(footing(who_reads_at("labour"), matter, std::nullopt), Footing(ReadingPart::assisting));
    EXPECT_EQ(footing(who_reads_at("petition"), matter, std::nullopt), Footing(ReadingPart::sending));
    EXPECT_EQ(footing(who_reads_at("township"), matter, std::nullopt), std::nullopt);
    matter.leader.emplace().unit = "township";
    EXPECT_EQ(footing(who_reads_at("township"), matter, std::nullopt), Footing(ReadingPart::leading));
    EXPECT_EQ(footing(who_reads_at("province"), matter, std::nullopt), std::nullopt);
    matter.settled_on = Day{20000};
    EXPECT_EQ(footing(who_reads_at("township"), matter, std::nullopt), std::nullopt);
    EXPECT_EQ(footing(who_reads_at("water"), matter, std::nullopt), std::nullopt) << "has contributed";
    EXPECT_EQ(footing(who_reads_at("rivers"), matter, std::nullopt), std::nullopt) << "has returned it";
    EXPECT_EQ(footing(who_reads_at("province"), matter, std::nullopt), std::nullopt);
}

TEST(Reading, WhatTheOthersOwedIsOverWhenTheMatterHasEnded) {
    Matter matter = routed_matter();
    matter.handling_unit = "works";
    matter.reviewing_unit = "government";
    matter.stage = Stage::ended;
    EXPECT_EQ(footing(who_reads_at("housing"), matter, std::nullopt), Footing(ReadingPart::holding));
    EXPECT_EQ(footing(who_reads_at("works"), matter, std::nullopt), Footing(ReadingPart::answering));
    EXPECT_EQ(footing(who_reads_at("government"), matter, std::nullopt), std::nullopt);
    EXPECT_EQ(footing(who_reads_at("petition"), matter, std::nullopt), std::nullopt);
}

TEST(Reading, AGroundCountsOnlyWhereThereIsNoDuty) {
    const Matter matter = routed_matter();
    EXPECT_EQ(footing(who_reads_at("city"), matter, ReadingGround::inspection),
              Footing(ReadingGround::inspection));
    EXPECT_EQ(footing(who_reads_at("housing"), matter, ReadingGround::inspection),
              Footing(ReadingPart::holding));
    EXPECT_EQ(footing(who_reads_at(""), Matter{}, std::nullopt), std::nullopt)
        << "no unit is nobody's holder";
}

TEST(Reading, AFootingIsKeptByTwoNamesAndReadBack) {
    for (int i = 0; i < clock_count; ++i) {
        const Footing clock = static_cast<Clock>(i);
        EXPECT_EQ(footing_from(names(clock).duty, names(clock).ground), clock);
        EXPECT_EQ(reading_part_from(names(clock).duty), std::nullopt) << "two duties of one name";
    }
    for (int i = 0; i < 8; ++i) {
        const Footing part = static_cast<ReadingPart>(i);
        EXPECT_EQ(footing_from(names(part).duty, names(part).ground), part);
    }
    for (int i = 0; i < 4; ++i) {
        const Footing ground = static_cast<ReadingGround>(i);
        EXPECT_EQ(names(ground).duty, "");
        EXPECT_EQ(footing_from("", names(ground).ground), ground);
    }
    for (int i = 0; i < 3; ++i) {
        const auto thing = static_cast<ReadingThing>(i);
        EXPECT_EQ(reading_thing_from(name(thing)), thing);
    }
    EXPECT_EQ(footing_from("", ""), std::nullopt);
    EXPECT_EQ(footing_from("handling", "review"), std::nullopt);
    EXPECT_EQ(footing_from("nothing", ""), std::nullopt);
    EXPECT_EQ(footing_from("", "nothing"), std::nullopt);
}

}  // namespace
}  // namespace dengwen
