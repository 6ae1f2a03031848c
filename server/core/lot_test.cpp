#include "core/lot.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

const Actor drawing = officer("petitions", {Role::supervisor});

Lot some_lot() {
    return {.id = "one",
            .by = "petitions",
            .units = {"housing", "water"},
            .from = day("2026-01-01"),
            .until = day("2026-02-28"),
            .number = 3,
            .on = day("2026-03-20")};
}

std::optional<Refusal> why_unsound(const Case& it, const Lot& one, const Actor& actor = drawing) {
    return why_not_sound(one, it.setting(actor));
}

TEST(Lot, IsAnnouncedByASupervisingBody) {
    const Case it = accepted();
    const auto why_not = [&](const Actor& actor) { return why_no_lot(it.setting(actor)); };
    for (const char* unit : {"petitions", "conference", "county"}) {
        EXPECT_EQ(why_not(officer(unit, {Role::supervisor})), std::nullopt) << unit;
        EXPECT_EQ(why_not(officer(unit, {Role::head})), std::nullopt) << unit;
        EXPECT_EQ(why_not(officer(unit, {Role::clerk, Role::router})), Refusal::not_permitted) << unit;
    }
    EXPECT_EQ(why_not(officer("housing", {Role::supervisor, Role::head})), Refusal::not_supervising);
    EXPECT_EQ(why_not(officer("nobody", {Role::supervisor})), Refusal::not_supervising);
}

TEST(Lot, NamesUnitsThatOneSupervises) {
    const Case it = accepted();  // 9 March
    EXPECT_EQ(why_unsound(it, some_lot()), std::nullopt);
    EXPECT_EQ(why_unsound(it, some_lot(), clerk), Refusal::not_permitted);
    Lot one = some_lot();
    one.units.clear();
    EXPECT_EQ(why_unsound(it, one), Refusal::lot_without_units);
    one.units = {"housing", "nobody"};
    EXPECT_EQ(why_unsound(it, one), Refusal::unit_unknown);
    one.units = {"housing", "city-housing"};
    EXPECT_EQ(why_unsound(it, one), Refusal::not_supervised_by_you);
    one.units = {"petitions"};
    EXPECT_EQ(why_unsound(it, one), Refusal::not_supervised_by_you)
        << "nobody looks again at the own answers";
}

TEST(Lot, SaysHowManyAreDrawnInOneWay) {
    const Case it = accepted();
    Lot one = some_lot();
    one.number = 0;
    EXPECT_EQ(why_unsound(it, one), Refusal::lot_size_unclear);
    one.share = 1;
    EXPECT_EQ(why_unsound(it, one), std::nullopt);
    one.share = 0;
    one.number = 1;
    EXPECT_EQ(why_unsound(it, one), std::nullopt);
    EXPECT_EQ(drawn_of(one, 10), 1);
    one.number = 0;
    one.share = 10;
    EXPECT_EQ(why_unsound(it, one), std::nullopt);
    one.number = 3;
    EXPECT_EQ(why_unsound(it, one), Refusal::lot_size_unclear);
}

TEST(Lot, IsAnnouncedBeforeItsDayAndDrawnAfterItsPeriod) {
    const Case it = accepted();  // 9 March 2026
    Lot one = some_lot();
    one.until = day("2025-12-31");
    EXPECT_EQ(why_unsound(it, one), Refusal::lot_period_wrong);
    one.until = day("2026-01-31");
    EXPECT_EQ(why_unsound(it, one), std::nullopt);
    one.until = day("2026-01-30");
    EXPECT_EQ(why_unsound(it, one), Refusal::lot_period_wrong) << "no whole month";
    one.until = day("2026-01-31");
    one.from = day("2026-01-02");
    EXPECT_EQ(why_unsound(it, one), Refusal::lot_period_wrong);
    one = some_lot();
    one.on = day("2026-03-09");
    EXPECT_EQ(why_unsound(it, one), Refusal::lot_not_beforehand);
    one.on = day("2026-03-10");
    EXPECT_EQ(why_unsound(it, one), std::nullopt);
    one.on = day("2027-03-10");
    EXPECT_EQ(why_unsound(it, one), std::nullopt);
    one.on = day("2027-03-11");
    EXPECT_EQ(why_unsound(it, one), Refusal::lot_not_beforehand);
    one.on = one.until = day("2026-03-31");
    EXPECT_EQ(why_unsound(it, one), Refusal::lot_period_runs);
    one.on = day("2026-04-01");
    EXPECT_EQ(why_unsound(it, one), std::nullopt);
}

TEST(Lot, DrawsANumberOrAShareOfEachUnitAndNothingOfFew) {
    Lot one = some_lot();
    EXPECT_EQ(drawn_of(one, 0), 0);
    EXPECT_EQ(drawn_of(one, 4), 0);
    EXPECT_EQ(drawn_of(one, 5), 3);
    EXPECT_EQ(drawn_of(one, 500), 3);
    one.number = 6;
    EXPECT_EQ(drawn_of(one, 5), 5);
    one.number = 0;
    one.share = 10;
    EXPECT_EQ(drawn_of(one, 4), 0);
    EXPECT_EQ(drawn_of(one, 5), 1);
    EXPECT_EQ(drawn_of(one, 10), 1);
    EXPECT_EQ(drawn_of(one, 11), 2);
    one.share = 100;
    EXPECT_EQ(drawn_of(one, lot_size_max), lot_size_max);
}

TEST(Lot, TakesWhatIsAnsweredByTheUnitAndCanBeLookedAtAgain) {
    Case it = accepted();
    EXPECT_FALSE(is_in_population(it.matter, "housing")) << "not answered yet";
    it = served();
    EXPECT_TRUE(is_in_population(it.matter, "housing"));
    EXPECT_FALSE(is_in_population(it.matter, "water"));
    Matter changed = it.matter;
    changed.erased_on = it.today;
    EXPECT_FALSE(is_in_population(changed, "housing"));
    changed = it.matter;
    changed.kind = Kind::accusation;
    EXPECT_FALSE(is_in_population(changed, "housing"));
    changed = it.matter;
    changed.completed_on.reset();
    EXPECT_FALSE(is_in_population(changed, "housing"));
    changed.completed_on = it.today;
    changed.kind = Kind::suggestion;
    EXPECT_TRUE(is_in_population(changed, "housing"));
}

TEST(Lot, IsPerformedByAReCheckOfTheBodyThatDrewSinceThatDay) {
    Case it = served();
    const Day drawn_on = it.today;
    EXPECT_EQ(re_check_since(it.matter, some_lot(), drawn_on), nullptr);
    it.matter.re_checks = {{"petitions", "housing", drawn_on - 1, true, {}},
                           {"conference", "housing", drawn_on, true, {}}};
    EXPECT_EQ(re_check_since(it.matter, some_lot(), drawn_on), nullptr);
    it.matter.re_checks.push_back({"petitions", "housing", drawn_on, false, {}});
    it.matter.re_checks.push_back({"petitions", "housing", drawn_on + 1, true, {}});
    EXPECT_EQ(re_check_since(it.matter, some_lot(), drawn_on), &it.matter.re_checks[2]);
}

}  // namespace
}  // namespace dengwen
