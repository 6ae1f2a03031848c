#include "core/hearing_notice.hpp"

#include "core/example_test.hpp"
#include "core/hearing_cancellation.hpp"

namespace dengwen {
namespace {

using namespace testing;

HearingNoticeAsked on_the(std::string_view on, std::optional<int> announced = {}) {
    return {announced, day(on), "14:30", content("venue"), content("chair"), content("remark")};
}
HearingAsked held_on(std::string_view on, std::optional<int> announced) {
    return {day(on), day(on), content("record"), announced};
}

TEST(HearingNotice, SaysWhenWhereAndByWhom) {
    Case it = accepted().on("2026-03-10");
    it.does(on_the("2026-03-20"), head);
    const AnnouncedHearing expected{1,
                                    Phase::handling,
                                    "housing",
                                    day("2026-03-20"),
                                    "14:30",
                                    content("venue"),
                                    content("chair"),
                                    content("remark"),
                                    day("2026-03-10"),
                                    {},
                                    {},
                                    {}};
    EXPECT_EQ(it.matter.announced_hearings, std::vector{expected});
    EXPECT_EQ(it.matter.participations.back().officer, head.officer.id);
    EXPECT_EQ(std::get<HearingAnnounced>(it.entries.back().event).moved_from, std::nullopt);
    it.does(on_the("2026-03-24"), handler);
    EXPECT_EQ(it.matter.announced_hearings.back().ordinal, 2);
}

TEST(HearingNotice, IsOfADayThatLiesAhead) {
    Case it = accepted().on("2026-03-10");
    EXPECT_EQ(it.refused(on_the("2026-03-10"), handler), Refusal::hearing_not_ahead);
    EXPECT_EQ(it.refused(on_the("2026-03-11"), handler), std::nullopt);
}

TEST(HearingNotice, MovesWhatIsAnnouncedAndStillToBeHeld) {
    Case it = accepted().on("2026-03-10");
    EXPECT_EQ(it.refused(on_the("2026-03-20", 1), handler), Refusal::hearing_not_announced);
    it.does(on_the("2026-03-20"), handler).does(on_the("2026-03-25"), handler);
    it.on("2026-03-12").does(on_the("2026-03-30", 1), handler);
    EXPECT_EQ(std::get<HearingAnnounced>(it.entries.back().event).moved_from, day("2026-03-20"));
    ASSERT_EQ(it.matter.announced_hearings.size(), 2u);
    EXPECT_EQ(it.matter.announced_hearings[0].day, day("2026-03-30"));
    EXPECT_EQ(it.matter.announced_hearings[0].announced_on, day("2026-03-12"));
    EXPECT_EQ(it.matter.announced_hearings[1].day, day("2026-03-25"));
    it.on("2026-03-30").does(held_on("2026-03-30", 1), handler);
    EXPECT_EQ(it.matter.announced_hearings[0].held_on, day("2026-03-30"));
    EXPECT_EQ(it.matter.announced_hearings[1].held_on, std::nullopt);
    EXPECT_EQ(it.refused(on_the("2026-04-05", 1), handler), Refusal::hearing_not_announced);
    EXPECT_EQ(it.refused(held_on("2026-03-30", 1), handler), Refusal::hearing_not_announced);
    EXPECT_EQ(it.refused(held_on("2026-03-30", std::nullopt), handler), std::nullopt);
}

TEST(HearingNotice, IsCalledOffUntilItIsHeld) {
    Case it = accepted().on("2026-03-10");
    const HearingCancellationAsked first{1, content("reason")};
    EXPECT_EQ(it.refused(first, handler), Refusal::no_hearing_announced);
    it.does(on_the("2026-03-20"), handler);
    EXPECT_EQ(it.refused(HearingCancellationAsked{2, content("reason")}, handler),
              Refusal::hearing_not_announced);
    EXPECT_EQ(state_of(it.matter, it.matter.announced_hearings[0], day("2026-03-20")),
              HearingState::announced);
    EXPECT_EQ(state_of(it.matter, it.matter.announced_hearings[0], day("2026-03-21")), HearingState::passed);
    it.on("2026-03-21").does(first, handler);
    EXPECT_EQ(it.matter.announced_hearings[0].called_off_on, day("2026-03-21"));
    EXPECT_EQ(it.matter.announced_hearings[0].called_off_because, content("reason"));
    EXPECT_EQ(state_of(it.matter, it.matter.announced_hearings[0], day("2026-03-20")),
              HearingState::called_off);
    EXPECT_EQ(it.refused(first, handler), Refusal::no_hearing_announced);
    it.does(on_the("2026-03-25"), handler);
    it.on("2026-03-25").does(held_on("2026-03-25", 2), handler);
    EXPECT_EQ(it.refused(HearingCancellationAsked{2, content("reason")}, handler),
              Refusal::no_hearing_announced);
    EXPECT_EQ(state_of(it.matter, it.matter.announced_hearings[1], day("2026-03-20")), HearingState::held);
}

TEST(HearingNotice, OfAPhaseThatIsOverStandsNoMore) {
    Case it = accepted().on("2026-03-10");
    it.does(on_the("2026-05-20"), handler);
    const AnnouncedHearing announced = it.matter.announced_hearings[0];
    Case later = in_review();
    later.matter.announced_hearings = {announced};
    EXPECT_EQ(standing_hearing(later.matter, 1), nullptr);
    EXPECT_EQ(state_of(later.matter, announced, day("2026-03-11")), HearingState::passed);
    EXPECT_EQ(later.refused(held_on("2026-04-01", 1), reviewer), Refusal::hearing_not_announced);
    later.matter.announced_hearings[0].phase = Phase::review;
    EXPECT_NE(standing_hearing(later.matter, 1), nullptr);
    EXPECT_EQ(standing_hearing(later.matter, 2), nullptr);
    Case over = answered();
    over.matter.announced_hearings = {announced};
    EXPECT_EQ(standing_hearing(over.matter, 1), nullptr) << "the opinion is given";
}

TEST(HearingNotice, MayBeGivenInEveryPhaseThatHears) {
    Case it = in_re_review().on("2026-05-07");
    it.does(on_the("2026-05-12"), re_reviewer);
    EXPECT_EQ(it.matter.announced_hearings[0].phase, Phase::re_review);
    EXPECT_EQ(it.clock(Clock::re_review, "city")->hearing_days, 0) << "only what was held is not counted";
    it.on("2026-05-13")
        .does(HearingAsked{day("2026-05-12"), day("2026-05-13"), content("record"), 1}, re_reviewer);
    EXPECT_EQ(it.matter.announced_hearings[0].held_on, day("2026-05-12"));
    EXPECT_EQ(it.clock(Clock::re_review, "city")->hearing_days, 2);
}

TEST(HearingNotice, IsNotOfWhoHandledIt) {
    const Case it = in_review();
    const Actor moved = officer("county", {Role::reviewer, Role::handler});
    Case same = it;
    same.matter.participations.push_back({moved.officer.id, "housing", Phase::handling});
    EXPECT_EQ(gate(Act::hearing_notice, same.matter, same.setting(moved)), Refusal::handler_cannot_review);
    EXPECT_EQ(gate(Act::hearing_cancellation, same.matter, same.setting(moved)),
              Refusal::handler_cannot_review);
    EXPECT_EQ(gate(Act::hearing_notice, it.matter, it.setting(reviewer)), std::nullopt);
}

TEST(HearingNotice, HasNamesForItsStates) {
    EXPECT_EQ(name(HearingState::announced), "announced");
    EXPECT_EQ(name(HearingState::called_off), "called_off");
}

}  // namespace
}  // namespace dengwen
