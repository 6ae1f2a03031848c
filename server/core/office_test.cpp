#include "core/office.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

std::vector<std::string> faults_with(std::vector<Unit> changed) {
    std::vector<Unit> units = example_units();
    for (Unit& unit : changed) units.push_back(unit);
    return Offices(units).faults();
}

Unit changed(std::string_view id, void (*change)(Unit&)) {
    const Offices offices(example_units());
    Unit unit = *offices.find(id);
    change(unit);
    return unit;
}

TEST(Offices, FindUnitsAndTheirSystems) {
    const Offices offices(example_units());
    EXPECT_EQ(offices.find("housing")->level, 4);
    EXPECT_EQ(offices.find("nobody"), nullptr);
    EXPECT_EQ(offices.units().size(), 15u);
    EXPECT_TRUE(offices.is_within("housing", "housing"));
    EXPECT_TRUE(offices.is_within("housing-station", "housing"));
    EXPECT_TRUE(offices.is_within("housing-station", "province"));
    EXPECT_FALSE(offices.is_within("housing", "housing-station"));
    EXPECT_FALSE(offices.is_within("housing", "water"));
    EXPECT_FALSE(offices.is_within("nobody", "nobody"));
    EXPECT_FALSE(offices.is_within("housing", ""));
    EXPECT_TRUE(offices.find("water")->is_active());
    EXPECT_FALSE(offices.find("old-water")->is_active());
}

TEST(Offices, KnowTheNearestCommonSuperior) {
    const Offices offices(example_units());
    EXPECT_EQ(offices.common_superior("housing", "water"), "county");
    EXPECT_EQ(offices.common_superior("housing-station", "water"), "county");
    EXPECT_EQ(offices.common_superior("water", "housing-station"), "county");
    EXPECT_EQ(offices.common_superior("housing-station", "housing"), "county");
    EXPECT_EQ(offices.common_superior("housing", "housing-station"), "county");
    EXPECT_EQ(offices.common_superior("housing", "city-housing"), "city");
    EXPECT_EQ(offices.common_superior("housing", "conference"), "");
    EXPECT_EQ(offices.common_superior("conference", "housing"), "");
    EXPECT_EQ(offices.common_superior("province", "housing"), "");
    EXPECT_EQ(offices.common_superior("nobody", "housing"), "");
}

// The first, the second and so on merged each into the next; the last stands, or goes on as `end`.
Offices merged_in_turn(int count, std::string end) {
    std::vector<Unit> units;
    for (int i = 1; i <= count; ++i) {
        const std::string next = i < count ? std::to_string(i + 1) : end;
        units.push_back(Unit{std::to_string(i), {}, UnitKind::unit, 4, "430102", "", {}, next});
    }
    return Offices(units);
}

// Art. 24(2).
TEST(Offices, KnowWhoGoesOnForAUnit) {
    const Offices offices = merged_in_turn(3, "");
    EXPECT_EQ(offices.standing("1"), offices.find("3"));
    EXPECT_EQ(offices.standing("2"), offices.find("3"));
    EXPECT_EQ(offices.standing("3"), offices.find("3"));
    EXPECT_EQ(offices.standing("4"), nullptr);
    EXPECT_EQ(merged_in_turn(3, "4").standing("1"), nullptr);
    EXPECT_EQ(merged_in_turn(3, "1").standing("1"), nullptr);
}

TEST(Offices, TakeALongChainOfSuccessorsForNoCircle) {
    EXPECT_EQ(merged_in_turn(3, "").faults(), std::vector<std::string>{});
    EXPECT_EQ(merged_in_turn(3, "1").faults().size(), 3u);
    EXPECT_EQ(merged_in_turn(3, "2").faults().size(), 3u);
}

TEST(Offices, ClimbToTheTopOfATreeThatIsOneLine) {
    std::vector<Unit> units;
    for (const auto& [id, parent] : {std::pair{"station", "bureau"}, {"bureau", "city"}, {"city", ""}}) {
        units.push_back(Unit{id, {}, UnitKind::unit, 4, "430102", parent, {}, ""});
    }
    const Offices offices(units);
    EXPECT_TRUE(offices.is_within("station", "city"));
    EXPECT_EQ(offices.common_superior("station", "bureau"), "city");
}

TEST(Offices, AreSoundInTheExample) {
    EXPECT_EQ(Offices(example_units()).faults(), std::vector<std::string>{});
}

TEST(Offices, GiveNoShortFormOfPaperNumbersTwice) {
    const auto named = [](const char* id, const char* short_name) {
        Unit unit = changed(id, [](Unit&) {});
        unit.short_name = short_name;
        return unit;
    };
    EXPECT_EQ(faults_with({named("water", "长水"), named("housing", "长建")}), std::vector<std::string>{});
    EXPECT_EQ(
        faults_with({named("water", "长水"), named("housing", "长水")}),
        (std::vector<std::string>{"water: 发文机关代字与另一单位相同： housing / its short form in paper "
                                  "numbers is also that of housing"}));
}

TEST(Offices, NameWhatIsWrongWithTheTree) {
    using Faults = std::vector<std::string>;
    EXPECT_EQ(faults_with({changed("water", [](Unit& unit) { unit.parent = "nobody"; })}),
              (Faults{"water: 上级单位不存在： nobody / its parent is unknown: nobody"}));
    EXPECT_EQ(faults_with({changed("water", [](Unit& unit) { unit.parent = "water"; })}),
              (Faults{"water: 隶属关系成环： water / its parents form a circle through water"}));
    EXPECT_EQ(faults_with({changed("water", [](Unit& unit) { unit.level_above = {"nobody"}; })}),
              (Faults{"water: 上一级单位不存在： nobody / its level above is unknown: nobody"}));
    EXPECT_EQ(faults_with({changed("water", [](Unit& unit) { unit.level_above = {"water"}; })}),
              (Faults{"water: 上一级单位并非在其之上： water / its level above is not above it: water"}));
    EXPECT_EQ(
        faults_with({changed("water", [](Unit& unit) { unit.level_above = {"township"}; })}),
        (Faults{"water: 上一级单位并非在其之上： township / its level above is not above it: township"}));
    EXPECT_EQ(faults_with({changed("water", [](Unit& unit) { unit.level_above = {"housing"}; })}), Faults{});
    EXPECT_EQ(faults_with({changed("housing", [](Unit& unit) { unit.successor = "nobody"; })}),
              (Faults{"housing: 承继单位不存在： nobody / its successor is unknown: nobody"}));
    EXPECT_EQ(faults_with({changed("housing", [](Unit& unit) { unit.successor = "housing"; })}),
              (Faults{"housing: 承继关系成环： housing / its successors form a circle through housing"}));
    EXPECT_EQ(faults_with({changed("housing", [](Unit& unit) { unit.successor = "old-water"; })}), Faults{});
    // A circle is that of the units in it, not of those below, and no climb runs forever. The third fault is
    // that the level above the one then stands below it.
    const auto circle = faults_with({changed("county", [](Unit& unit) { unit.parent = "housing"; })});
    EXPECT_EQ(circle.size(), 3u);
    EXPECT_FALSE(Offices(std::vector<Unit>{changed("water", [](Unit& unit) {
                     unit.parent = "water";
                 })}).is_within("water", "county"));
}

TEST(Names, OfKindsAndRolesAreReadBack) {
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(unit_kind_from(name(static_cast<UnitKind>(i))), static_cast<UnitKind>(i));
    for (int i = 0; i < 9; ++i) EXPECT_EQ(role_from(name(static_cast<Role>(i))), static_cast<Role>(i));
    EXPECT_EQ(unit_kind_from("bureau"), std::nullopt);
    EXPECT_EQ(role_from("king"), std::nullopt);
    EXPECT_EQ(name(Role::accusations), "accusations");
}

}  // namespace
}  // namespace dengwen
