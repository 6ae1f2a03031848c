#include "desk/supervising.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "desk/desk.hpp"
#include "desk/passwords.hpp"
#include "desk/rights.hpp"
#include "desk/sign_in.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

// A county whose petition department supervises two bureaus; a city bureau stands outside.
class Supervising : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-supervising-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1767600000000}, *day_from("2026-01-05")};
    Desk desk{store, profiles, "cn", [this] { return today; }};

    Supervising() {
        desk.set_vault_key(vault::VaultKey::made());
        add("city", UnitKind::government, 3, "");
        add("city-housing", UnitKind::unit, 3, "city");
        add("county", UnitKind::government, 4, "city");
        add("petition", UnitKind::petition_department, 4, "county");
        add("housing", UnitKind::unit, 4, "county");
        add("labour", UnitKind::unit, 4, "county");
    }
    ~Supervising() override { std::filesystem::remove_all(folder); }

    void add(const std::string& id, UnitKind kind, int level, const std::string& parent) {
        EXPECT_TRUE(desk.save_unit(Unit{id, {id, id}, kind, level, "430102", parent, {}, ""}).empty());
    }
    static Actor officer(const std::string& unit, std::set<Role> roles) {
        return {ActorKind::officer, {unit + "-officer", "", unit, std::move(roles), true}, false};
    }
    // Filed with the bureau itself: no petition department has a part in it.
    MatterNumber filed(const std::string& unit, Kind kind = Kind::request) {
        Registering out;
        out.actor = officer(unit, {Role::clerk, Role::handler, Role::accusations});
        out.actor.for_petitioner = true;
        out.asked.kind = kind;
        out.asked.unit = unit;
        out.asked.submission.channel = Channel::letter;
        out.asked.submission.received_day = today.day;
        out.asked.submission.statement = out.contents.add("statement", R"({"title":"灯","text":"坏了"})");
        if (kind == Kind::request) out.asked.demands = {out.contents.add("demand", "修灯")};
        return std::get<Receipt>(desk.register_matter(std::move(out))).number;
    }
    Answered<Acted> act(const Actor& actor, MatterNumber number, Ask ask, Contents contents = {}) {
        Asking asking;
        asking.actor = actor;
        asking.number = number;
        asking.ask = std::move(ask);
        asking.contents = std::move(contents);
        return desk.act(std::move(asking));
    }
    void turn(const char* day) { today.day = *day_from(day); }

    const Actor supervisor = officer("petition", {Role::supervisor});
};

TEST_F(Supervising, ShowsUnitsThatStandBadlyAndWhatIsCalledFor) {
    EXPECT_TRUE(unit_standings(desk, supervisor).empty());
    filed("housing");
    filed("housing");
    filed("labour");
    filed("city-housing");
    turn("2026-01-20");
    EXPECT_TRUE(unit_standings(desk, supervisor).empty()) << "the notice is due today";
    turn("2026-01-21");
    const auto all = unit_standings(desk, supervisor);
    ASSERT_EQ(all.size(), 2u) << "the city's bureau is not the county's to supervise";
    EXPECT_EQ(all[0].unit, "housing");
    EXPECT_EQ(all[0].breaches, 2);
    EXPECT_EQ(all[0].open, 2);
    EXPECT_FALSE(all[0].more);
    EXPECT_EQ(all[0].newest, day_from("2026-01-21"));
    EXPECT_EQ(all[0].called_for, MeasureKind::supervision_letter);
    EXPECT_EQ(all[1].unit, "labour");
    EXPECT_EQ(all[1].called_for, MeasureKind::urging);
    const auto own = unit_standings(desk, officer("labour", {Role::head}));
    ASSERT_EQ(own.size(), 1u) << "a unit sees its own";
    EXPECT_EQ(own[0].unit, "labour");
    EXPECT_TRUE(unit_standings(desk, officer("petition", {Role::administrator})).empty());
    EXPECT_TRUE(unit_standings(desk, officer("petition", {Role::clerk})).empty()) << "no task of a clerk's";
}

TEST_F(Supervising, ClimbsAndDescends) {
    const MatterNumber one = filed("housing");
    filed("housing");
    turn("2026-01-21");
    const auto found = std::get<std::vector<store::KeptBreach>>(
        unit_breaches(desk, supervisor, {"housing", *day_from("2026-01-01"), false, {}, 10}));
    ASSERT_EQ(found.size(), 2u);
    const BreachKey key = store::key_of(found.back());
    Contents contents;
    SupervisionAsked letter{MeasureKind::supervision_letter, "housing", {key},
                            contents.add("paper", "请办理"), {},        {}};
    ASSERT_TRUE(std::holds_alternative<Acted>(act(supervisor, one, letter, contents)));
    auto now = unit_standings(desk, supervisor).at(0);
    EXPECT_EQ(now.measures, 1);
    EXPECT_EQ(now.called_for, std::nullopt) << "the step was taken";
    const auto taken = std::get<std::vector<store::KeptMeasure>>(
        unit_measures(desk, supervisor, {"housing", "", *day_from("2026-01-01"), false, {}, 10}));
    ASSERT_EQ(taken.size(), 1u);
    EXPECT_EQ(taken[0].by, "petition");
    Contents reasons;
    ASSERT_TRUE(std::holds_alternative<Acted>(
        act(supervisor, one, BreachDecisionAsked{key, true, reasons.add("reason", "邮路中断")}, reasons)));
    now = unit_standings(desk, supervisor).at(0);
    EXPECT_EQ(now.breaches, 1);
    EXPECT_EQ(now.measures, 0) << "it fell with what it rested on";
    EXPECT_EQ(now.called_for, MeasureKind::urging);
}

TEST_F(Supervising, OpensToASupervisorForAStatedGround) {
    const MatterNumber number = filed("housing");
    const auto unstated = desk.matter(supervisor, number);
    ASSERT_TRUE(std::holds_alternative<Refusal>(unstated));
    EXPECT_EQ(std::get<Refusal>(unstated), Refusal::ground_needed);
    EXPECT_TRUE(
        std::holds_alternative<MatterView>(desk.matter(supervisor, number, ReadingGround::supervision)));
    EXPECT_EQ(std::get<Refusal>(
                  desk.matter(officer("petition", {Role::clerk}), number, ReadingGround::supervision)),
              Refusal::matter_not_found);
    EXPECT_EQ(std::get<Refusal>(desk.matter(supervisor, filed("city-housing"), ReadingGround::supervision)),
              Refusal::matter_not_found);
    const MatterNumber sealed = filed("labour", Kind::accusation);
    EXPECT_EQ(std::get<Refusal>(desk.matter(supervisor, sealed, ReadingGround::supervision)),
              Refusal::matter_not_found);
}

TEST_F(Supervising, CountsAccusationsForThoseWhoMayOpenThem) {
    filed("labour", Kind::accusation);
    turn("2026-01-21");
    EXPECT_TRUE(unit_standings(desk, supervisor).empty());
    EXPECT_EQ(unit_standings(desk, officer("petition", {Role::supervisor, Role::accusations})).size(), 1u);
}

TEST_F(Supervising, WarnsOfWhatIsOwedAroundALongHoliday) {
    turn("2026-01-05");
    filed("labour");  // its notice is due before the holiday
    turn("2026-02-05");
    const MatterNumber number = filed("housing");
    filed("city-housing");
    filed("housing", Kind::accusation);
    const HolidayWarning warning = holiday_warning(desk, supervisor);
    ASSERT_TRUE(warning.holiday);
    EXPECT_EQ(warning.holiday->name, "春节");
    EXPECT_EQ(warning.holiday->from, day_from("2026-02-15"));
    ASSERT_EQ(warning.units.size(), 1u) << "neither what is due before it nor another county's";
    EXPECT_EQ(warning.units[0].unit, "housing");
    EXPECT_EQ(warning.units[0].due, 1);
    EXPECT_FALSE(warning.units[0].more);
    EXPECT_EQ(
        holiday_warning(desk, officer("petition", {Role::supervisor, Role::accusations})).units.at(0).due, 2);
    EXPECT_EQ(holiday_warning(desk, officer("housing", {Role::handler})).units.at(0).due, 1);
    EXPECT_EQ(holiday_warning(desk, supervisor, "housing").units.size(), 1u);
    EXPECT_TRUE(holiday_warning(desk, supervisor, "labour").units.empty()) << "of the unit asked for alone";

    const auto found = std::get<HolidayDuties>(holiday_duties(desk, supervisor, "housing", std::nullopt, 50));
    ASSERT_EQ(found.duties.size(), 1u);
    EXPECT_EQ(found.duties[0].matter, number);
    EXPECT_EQ(found.duties[0].clock, Clock::notice);
    EXPECT_EQ(found.duties[0].last_day, day_from("2026-02-24")) << "its fifteenth day is in the holiday";
    EXPECT_EQ(found.next, std::nullopt);
    filed("housing");
    const auto first = std::get<HolidayDuties>(holiday_duties(desk, supervisor, "housing", std::nullopt, 1));
    ASSERT_TRUE(first.next);
    const auto second = std::get<HolidayDuties>(holiday_duties(desk, supervisor, "housing", first.next, 9));
    ASSERT_EQ(second.duties.size() + first.duties.size(), 2u);
    EXPECT_EQ(std::get<Refusal>(holiday_duties(desk, supervisor, "city-housing", std::nullopt, 9)),
              Refusal::not_supervised_by_you);
    EXPECT_TRUE(std::get<HolidayDuties>(holiday_duties(desk, officer("petition", {Role::administrator}),
                                                       "housing", std::nullopt, 9))
                    .duties.empty());
    turn("2026-02-13");
    filed("labour");  // may object until the holiday is over
    const auto owed = std::get<HolidayDuties>(holiday_duties(desk, supervisor, "labour", std::nullopt, 9));
    for (const store::Duty& duty : owed.duties) EXPECT_NE(duty.clock, Clock::objection);
    turn("2026-03-02");
    EXPECT_FALSE(holiday_warning(desk, supervisor).holiday);
    EXPECT_TRUE(
        std::get<HolidayDuties>(holiday_duties(desk, supervisor, "housing", std::nullopt, 9)).duties.empty());
}

TEST_F(Supervising, ShowsNobodyElsesUnit) {
    const store::BreachQuery query{"city-housing", *day_from("2026-01-01"), false, {}, 10};
    EXPECT_EQ(std::get<Refusal>(unit_breaches(desk, supervisor, query)), Refusal::not_supervised_by_you);
    EXPECT_EQ(
        std::get<Refusal>(unit_measures(desk, supervisor, {"city-housing", "", query.from, false, {}, 10})),
        Refusal::not_supervised_by_you);
    EXPECT_TRUE(std::get<std::vector<store::KeptBreach>>(
                    unit_breaches(desk, officer("petition", {Role::administrator}), query))
                    .empty());
}

}  // namespace
}  // namespace dengwen::desk
