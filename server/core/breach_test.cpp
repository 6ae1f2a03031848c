#include "core/breach.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

using Keys = std::vector<std::pair<std::string, std::string>>;  // kind and unit

Keys of(const Case& it) {
    Keys out;
    for (const Breach& one : breaches(it.matter, it.today)) out.emplace_back(name(one.key.kind), one.unit);
    return out;
}

TEST(Breach, IsADutyPastItsLastDay) {
    Case it = registered();  // to be routed by 17 March
    it.on("2026-03-17");
    EXPECT_EQ(of(it), Keys{});
    it.on("2026-03-18");
    EXPECT_EQ(of(it), (Keys{{"registration_late", "petitions"}}));
    const Breach one = breaches(it.matter, it.today).at(0);
    EXPECT_EQ(one.key, (BreachKey{BreachKind::registration_late, 1}));
    EXPECT_EQ(one.clock, Clock::registration);
    EXPECT_EQ(one.last_day, day("2026-03-17"));
    EXPECT_EQ(one.since, day("2026-03-18"));
    EXPECT_EQ(one.made_good_on, std::nullopt);
    EXPECT_FALSE(one.set_aside);
    it.on("2026-03-20").does(ForwardingAsked{"housing", {}, {}}, router);
    ASSERT_EQ(of(it), (Keys{{"registration_late", "petitions"}}));
    EXPECT_EQ(breaches(it.matter, it.today).at(0).made_good_on, day("2026-03-20"));
}

TEST(Breach, IsNoneForWhatWasDoneInTime) { EXPECT_EQ(of(served()), Keys{}); }

TEST(Breach, IsNeverThePetitioners) {
    Case it = served();
    it.on("2026-06-01");
    EXPECT_EQ(it.clock_of(Clock::review_request, ""), "2026-04-20");
    EXPECT_EQ(of(it), Keys{});
    EXPECT_EQ(breach_when_late(Clock::review_request), std::nullopt);
    EXPECT_EQ(breach_when_late(Clock::re_review_request), std::nullopt);
}

TEST(Breach, NeedsAUnitAndAKind) {
    Case it = registered();
    Deadline nobodys;
    nobodys.clock = Clock::notice;
    nobodys.last_day = day("2026-03-03");
    Deadline kindless = nobodys;
    kindless.clock = Clock::review_request;
    kindless.unit = "housing";
    it.matter.deadlines = {nobodys, kindless};
    it.on("2026-04-01");
    EXPECT_EQ(of(it), Keys{});
}

TEST(Breach, OfTheRightToObjectIsALateObjectionAlone) {
    Case it = forwarded();
    it.on("2026-03-16");  // five working days are over, the notice is not due
    EXPECT_EQ(of(it), Keys{});
    it.does(ObjectionAsked{content("reason"), ""}, handler);
    EXPECT_EQ(of(it), (Keys{{"objection_late", "housing"}}));
}

// Whoever withdraws does not clear the unit; nor does withdrawing make it late.
TEST(Breach, StaysWhenTheDutyFallsAwayLate) {
    Case late = accepted();
    late.on("2026-06-01").does(WithdrawalAsked{content("statement")}, petitioner());
    EXPECT_EQ(of(late), (Keys{{"handling_late", "housing"}}));
    Case in_time = accepted();
    in_time.on("2026-03-10").does(WithdrawalAsked{content("statement")}, petitioner());
    in_time.on("2026-06-01");
    EXPECT_EQ(of(in_time), Keys{});
    Case on_the_day = accepted();
    const Day last = on_the_day.clock(Clock::handling, "housing")->last_day;
    on_the_day.on(iso(last)).does(WithdrawalAsked{content("statement")}, petitioner());
    on_the_day.on("2026-09-01");
    EXPECT_EQ(of(on_the_day), Keys{});
}

TEST(Breach, IsWhatARecheckFoundFaulty) {
    Case it = served();
    const Actor supervisor = officer("petitions", {Role::supervisor});
    it.on("2026-04-01").does(ReCheckAsked{true, content("sound")}, supervisor);
    it.does(ReCheckAsked{false, content("faulty")}, supervisor);
    ASSERT_EQ(of(it), (Keys{{"re_check_failed", "housing"}}));
    const Breach one = breaches(it.matter, it.today).at(0);
    EXPECT_EQ(one.key, (BreachKey{BreachKind::re_check_failed, 2}));
    EXPECT_EQ(one.since, day("2026-04-01"));
    EXPECT_EQ(one.clock, std::nullopt);
    EXPECT_EQ(breach_of(it.matter, one.key, it.today), one);
    EXPECT_EQ(breach_of(it.matter, {BreachKind::re_check_failed, 1}, it.today), std::nullopt);
}

TEST(Breach, HasAKindForEveryClockOfAUnit) {
    using B = BreachKind;
    const std::vector<std::pair<Clock, std::optional<B>>> table{
        {Clock::registration, B::registration_late},
        {Clock::simple_transfer, B::registration_late},
        {Clock::notice, B::notice_late},
        {Clock::objection, B::objection_late},
        {Clock::simple_acceptance, B::acceptance_late},
        {Clock::handling, B::handling_late},
        {Clock::simple_opinion, B::handling_late},
        {Clock::assignment, B::assignment_late},
        {Clock::review, B::review_late},
        {Clock::re_review, B::re_review_late},
        {Clock::redo, B::redo_late},
        {Clock::performance, B::performance_late},
        {Clock::instalment, B::instalment_late},
        {Clock::supervision, B::supervision_unanswered},
        {Clock::review_request, {}},
        {Clock::re_review_request, {}},
        {Clock::plan_step, {}},
        {Clock::meeting_duty, {}},
        {Clock::follow_up, {}},
        {Clock::aid, {}}};
    EXPECT_EQ(table.size(), static_cast<std::size_t>(clock_count));
    for (const auto& [clock, kind] : table) EXPECT_EQ(breach_when_late(clock), kind) << name(clock);
}

TEST(Breach, RestsOnAnArticle) {
    const std::vector<std::string_view> numbers{"43", "44", "44", "44", "45", "45", "45",
                                                "45", "45", "42", "40", "45", "45"};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto kind = static_cast<BreachKind>(i);
        EXPECT_EQ(article_of(kind), "信访工作条例 " + std::string(numbers[i])) << name(kind);
        EXPECT_EQ(breach_kind_from(name(kind)), kind);
    }
    EXPECT_EQ(breach_kind_from("rude"), std::nullopt);
    for (int i = 0; i < measure_count; ++i) {
        const auto kind = static_cast<MeasureKind>(i);
        EXPECT_EQ(measure_kind_from(name(kind)), kind);
    }
    EXPECT_EQ(measure_kind_from("flogging"), std::nullopt);
}

TEST(Supervising, IsDoneByThreeKindsOfBodiesForTheirGovernment) {
    const Offices offices(example_units());
    const auto supervises_it = [&](const char* by, const char* unit) {
        return is_supervised_by(unit, *offices.find(by), offices);
    };
    EXPECT_TRUE(supervises_it("petitions", "housing"));
    EXPECT_TRUE(supervises_it("petitions", "housing-station"));
    EXPECT_TRUE(supervises_it("petitions", "county")) << "the government it serves";
    EXPECT_FALSE(supervises_it("petitions", "petitions"));
    EXPECT_FALSE(supervises_it("petitions", "city-housing"));
    EXPECT_TRUE(supervises_it("township-petitions", "township"));
    EXPECT_FALSE(supervises_it("township-petitions", "housing"));
    EXPECT_TRUE(supervises_it("conference", "housing"));
    EXPECT_FALSE(supervises_it("conference", "city-housing"));
    EXPECT_TRUE(supervises_it("county", "petitions"));
    EXPECT_FALSE(supervises_it("county", "city-petitions"));
    EXPECT_FALSE(supervises_it("housing", "housing-station"))
        << "a unit directs those below it, it does not supervise";
    EXPECT_FALSE(supervises_it("discipline", "housing"));
    std::vector<Unit> unowned = example_units();
    for (Unit& unit : unowned)
        if (unit.id == "petitions") unit.parent = "";
    const Offices apart(unowned);
    EXPECT_FALSE(is_supervised_by("housing", *apart.find("petitions"), apart)) << "it serves no government";
    std::vector<Unit> lonely = example_units();
    for (Unit& unit : lonely) {
        if (unit.id == "petitions") unit.parent = "";
        if (unit.kind == UnitKind::government) unit.division = "999999";
    }
    const Offices others(lonely);
    EXPECT_FALSE(is_supervised_by("housing", *others.find("petitions"), others));
    EXPECT_FALSE(is_supervised_by("housing", *others.find("conference"), others));
    for (Unit& unit : lonely)
        if (unit.id == "county") unit = Unit{"county", unit.name, unit.kind, 4, "430102", "city", {}, "city"};
    const Offices merged(lonely);
    EXPECT_FALSE(is_supervised_by("housing", *merged.find("conference"), merged))
        << "that government is gone";
}

}  // namespace
}  // namespace dengwen
