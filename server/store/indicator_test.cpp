// The formulas of the indicators, and what is said of them.
#include "store/indicator.hpp"

#include <gtest/gtest.h>

#include <set>

namespace dengwen::store {
namespace {

const Formula& formula_of(Indicator indicator) { return formulas()[static_cast<std::size_t>(indicator)]; }

Quotient of(Indicator indicator, std::initializer_list<std::pair<Part, int>> given) {
    Parts parts{};
    for (const auto& [part, total] : given) at(parts, part) = total;
    return quotient(formula_of(indicator), parts);
}

TEST(Indicator, StandsInTheOrderOfItsEnumerationWithNamesReadBothWays) {
    ASSERT_EQ(formulas().size(), static_cast<std::size_t>(indicator_count));
    for (int i = 0; i < indicator_count; ++i) {
        const auto indicator = static_cast<Indicator>(i);
        EXPECT_EQ(formula_of(indicator).indicator, indicator);
        EXPECT_EQ(indicator_from(name(indicator)), indicator);
    }
    for (int i = 0; i < part_count; ++i)
        EXPECT_EQ(part_from(name(static_cast<Part>(i))), static_cast<Part>(i));
    for (const Measure measure : {Measure::share, Measure::average})
        EXPECT_EQ(measure_from(name(measure)), measure);
    for (const Better better : {Better::higher, Better::lower, Better::none})
        EXPECT_EQ(better_from(name(better)), better);
    EXPECT_EQ(part_from("persons"), std::nullopt);
}

TEST(Indicator, CountsWhatIsOverdueAndLeavesOutWhatIsNotYetDue) {
    EXPECT_EQ(of(Indicator::timely_reply, {{Part::reply_in_time, 7},
                                           {Part::reply_late, 2},
                                           {Part::reply_overdue, 1},
                                           {Part::reply_pending, 100},
                                           {Part::review_late, 100}}),
              (Quotient{7, 10}));
    EXPECT_EQ(formula_of(Indicator::timely_reply).beside, Part::reply_pending);
}

TEST(Indicator, DividesInstalmentsPerformedInTimeByThoseThatFellDue) {
    EXPECT_EQ(of(Indicator::timely_performance, {{Part::instalment_in_time, 6},
                                                 {Part::instalment_late, 3},
                                                 {Part::instalment_overdue, 1},
                                                 {Part::instalment_pending, 50}}),
              (Quotient{6, 10}));
    EXPECT_EQ(overdue_of(Part::instalment_pending), Part::instalment_overdue);
    EXPECT_EQ(of(Indicator::charge_settled, {{Part::charge_settled, 2}, {Part::charge_unsettled, 6}}),
              (Quotient{2, 8}));
}

TEST(Indicator, LeavesOutOfTheContactRateWhomNobodyCouldReach) {
    EXPECT_EQ(
        of(Indicator::contact, {{Part::contacted, 3}, {Part::not_contacted, 1}, {Part::contact_tried, 50}}),
        (Quotient{3, 4}));
    EXPECT_EQ(formula_of(Indicator::contact).beside, Part::contact_tried);
    EXPECT_EQ(overdue_of(Part::contact_tried), std::nullopt) << "no day turns it into one that was left out";
    EXPECT_EQ(kept_as(Part::not_contacted), Part::not_contacted);
}

TEST(Indicator, TakesNoLapsedRatingForASatisfiedOne) {
    const std::initializer_list<std::pair<Part, int>> given{{Part::unit_satisfied, 6},
                                                            {Part::unit_unsatisfied, 2},
                                                            {Part::unit_rated, 8},
                                                            {Part::unit_lapsed, 12},
                                                            {Part::unit_waiting, 100}};
    EXPECT_EQ(of(Indicator::unit_satisfaction, given), (Quotient{6, 8}));
    EXPECT_EQ(of(Indicator::unit_participation, given), (Quotient{8, 20}));
    EXPECT_EQ(formula_of(Indicator::unit_participation).better, Better::none);
    EXPECT_EQ(overdue_of(Part::unit_waiting), Part::unit_lapsed);
    EXPECT_EQ(kept_as(Part::department_lapsed), Part::department_waiting);
    EXPECT_EQ(of(Indicator::department_satisfaction,
                 {{Part::department_satisfied, 1}, {Part::department_unsatisfied, 3}}),
              (Quotient{1, 4}));
    EXPECT_EQ(
        of(Indicator::department_participation, {{Part::department_rated, 4}, {Part::department_lapsed, 1}}),
        (Quotient{4, 5}));
}

TEST(Indicator, DividesDaysByTheMattersThatTookThem) {
    const Quotient days =
        of(Indicator::days_to_accept, {{Part::acceptance_days, 50}, {Part::acceptances, 8}});
    EXPECT_EQ(days, (Quotient{50, 8}));
    EXPECT_EQ(days.value(Measure::average), 6.3);
    EXPECT_TRUE(is_amount(Part::acceptance_days));
    EXPECT_TRUE(is_amount(Part::reply_days));
    EXPECT_FALSE(is_amount(Part::acceptances));
    EXPECT_FALSE(is_money(Part::acceptance_days));
    EXPECT_TRUE(is_money(Part::money_paid) && is_amount(Part::money_promised));
}

TEST(Indicator, HasNoQuotientOverNothingAndIsAHundredOnlyWhenAllAre) {
    EXPECT_EQ(of(Indicator::old_settled, {}).value(Measure::share), std::nullopt);
    EXPECT_EQ((Quotient{1, 1}).value(Measure::share), 100);
    EXPECT_EQ((Quotient{9999, 10000}).value(Measure::share), 99.9);
    EXPECT_EQ((Quotient{0, 3}).value(Measure::share), 0);
}

TEST(Indicator, RepeatsAndTheNumberOfThoseWhoRateAreNobodysMerit) {
    const std::set<Indicator> nobodys{Indicator::repeat_rate, Indicator::department_participation,
                                      Indicator::unit_participation};
    for (const Formula& formula : formulas())
        EXPECT_EQ(formula.better == Better::none, nobodys.contains(formula.indicator));
}

TEST(Part, IsKeptAsPendingUntilItsLastDayIsOver) {
    EXPECT_EQ(kept_as(Part::reply_overdue), Part::reply_pending);
    EXPECT_EQ(kept_as(Part::sorting_overdue), Part::sorting_pending);
    EXPECT_EQ(kept_as(Part::reply_late), Part::reply_late);
    EXPECT_EQ(overdue_of(Part::review_pending), Part::review_overdue);
    EXPECT_EQ(overdue_of(Part::first_item), std::nullopt);
}

}  // namespace
}  // namespace dengwen::store
