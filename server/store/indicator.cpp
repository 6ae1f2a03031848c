#include "store/indicator.hpp"

#include <cmath>

#include "core/naming.hpp"

namespace dengwen::store {
namespace {

constexpr naming::Table<Part, part_count> part_names{{
    {Part::sorting_in_time, "sorting_in_time"},
    {Part::sorting_late, "sorting_late"},
    {Part::sorting_overdue, "sorting_overdue"},
    {Part::sorting_pending, "sorting_pending"},
    {Part::notice_in_time, "notice_in_time"},
    {Part::notice_late, "notice_late"},
    {Part::notice_overdue, "notice_overdue"},
    {Part::notice_pending, "notice_pending"},
    {Part::reply_in_time, "reply_in_time"},
    {Part::reply_late, "reply_late"},
    {Part::reply_overdue, "reply_overdue"},
    {Part::reply_pending, "reply_pending"},
    {Part::review_in_time, "review_in_time"},
    {Part::review_late, "review_late"},
    {Part::review_overdue, "review_overdue"},
    {Part::review_pending, "review_pending"},
    {Part::settled_at_first, "settled_at_first"},
    {Part::not_settled_at_first, "not_settled_at_first"},
    {Part::old_settled, "old_settled"},
    {Part::old_unsettled, "old_unsettled"},
    {Part::published, "published"},
    {Part::unpublished, "unpublished"},
    {Part::repeat_item, "repeat_item"},
    {Part::first_item, "first_item"},
    {Part::acceptance_days, "acceptance_days"},
    {Part::acceptances, "acceptances"},
    {Part::reply_days, "reply_days"},
    {Part::replies, "replies"},
    {Part::forwarded, "forwarded"},
    {Part::assigned, "assigned"},
    {Part::department_satisfied, "department_satisfied"},
    {Part::department_unsatisfied, "department_unsatisfied"},
    {Part::department_rated, "department_rated"},
    {Part::department_lapsed, "department_lapsed"},
    {Part::department_waiting, "department_waiting"},
    {Part::unit_satisfied, "unit_satisfied"},
    {Part::unit_unsatisfied, "unit_unsatisfied"},
    {Part::unit_rated, "unit_rated"},
    {Part::unit_lapsed, "unit_lapsed"},
    {Part::unit_waiting, "unit_waiting"},
    {Part::instalment_in_time, "instalment_in_time"},
    {Part::instalment_late, "instalment_late"},
    {Part::instalment_overdue, "instalment_overdue"},
    {Part::instalment_pending, "instalment_pending"},
    {Part::agreements, "agreements"},
    {Part::money_promised, "money_promised"},
    {Part::money_paid, "money_paid"},
    {Part::supervised, "supervised"},
    {Part::proposed, "proposed"},
    {Part::adopted, "adopted"},
    {Part::charge_settled, "charge_settled"},
    {Part::charge_unsettled, "charge_unsettled"},
    {Part::contacted, "contacted"},
    {Part::not_contacted, "not_contacted"},
    {Part::contact_tried, "contact_tried"},
}};
static_assert(naming::is_in_order(part_names));

constexpr naming::Table<Indicator, indicator_count> indicator_names{{
    {Indicator::timely_sorting, "timely_sorting"},
    {Indicator::timely_acceptance, "timely_acceptance"},
    {Indicator::timely_reply, "timely_reply"},
    {Indicator::timely_review, "timely_review"},
    {Indicator::settled_at_first, "settled_at_first"},
    {Indicator::old_settled, "old_settled"},
    {Indicator::public_reply, "public_reply"},
    {Indicator::days_to_accept, "days_to_accept"},
    {Indicator::days_to_reply, "days_to_reply"},
    {Indicator::repeat_rate, "repeat_rate"},
    {Indicator::department_participation, "department_participation"},
    {Indicator::department_satisfaction, "department_satisfaction"},
    {Indicator::unit_participation, "unit_participation"},
    {Indicator::unit_satisfaction, "unit_satisfaction"},
    {Indicator::timely_performance, "timely_performance"},
    {Indicator::charge_settled, "charge_settled"},
    {Indicator::contact, "contact"},
}};
static_assert(naming::is_in_order(indicator_names));

constexpr naming::Table<Measure, 2> measure_names{{{Measure::share, "share"}, {Measure::average, "average"}}};
static_assert(naming::is_in_order(measure_names));
constexpr naming::Table<Better, 3> better_names{
    {{Better::higher, "higher"}, {Better::lower, "lower"}, {Better::none, "none"}}};
static_assert(naming::is_in_order(better_names));

constexpr Formula duty(Indicator indicator, Part in_time, Part late, Part overdue, Part pending) {
    return {indicator, Measure::share, Better::higher, in_time, {late, overdue}, 2, pending};
}
constexpr Formula share(Indicator indicator, Better better, Part over, Part rest) {
    return {indicator, Measure::share, better, over, {rest, rest}, 1, std::nullopt};
}
// Whoever was not asked in vain; the time of the others still runs beside. Nobody's merit: a unit that
// presses people to rate does no better.
constexpr Formula participation(Indicator indicator, Part rated, Part lapsed, Part waiting) {
    return {indicator, Measure::share, Better::none, rated, {lapsed, lapsed}, 1, waiting};
}
// What cannot be told of either stays beside for good.
constexpr Formula share_beside(Indicator indicator, Better better, Part over, Part rest, Part beside) {
    return {indicator, Measure::share, better, over, {rest, rest}, 1, beside, false};
}
constexpr Formula average(Indicator indicator, Part days, Part count) {
    return {indicator, Measure::average, Better::lower, days, {count, count}, 1, std::nullopt};
}

constexpr std::array<Formula, indicator_count> all_formulas{
    duty(Indicator::timely_sorting, Part::sorting_in_time, Part::sorting_late, Part::sorting_overdue,
         Part::sorting_pending),
    duty(Indicator::timely_acceptance, Part::notice_in_time, Part::notice_late, Part::notice_overdue,
         Part::notice_pending),
    duty(Indicator::timely_reply, Part::reply_in_time, Part::reply_late, Part::reply_overdue,
         Part::reply_pending),
    duty(Indicator::timely_review, Part::review_in_time, Part::review_late, Part::review_overdue,
         Part::review_pending),
    share(Indicator::settled_at_first, Better::higher, Part::settled_at_first, Part::not_settled_at_first),
    share(Indicator::old_settled, Better::higher, Part::old_settled, Part::old_unsettled),
    share(Indicator::public_reply, Better::higher, Part::published, Part::unpublished),
    average(Indicator::days_to_accept, Part::acceptance_days, Part::acceptances),
    average(Indicator::days_to_reply, Part::reply_days, Part::replies),
    share(Indicator::repeat_rate, Better::none, Part::repeat_item, Part::first_item),
    participation(Indicator::department_participation, Part::department_rated, Part::department_lapsed,
                  Part::department_waiting),
    share(Indicator::department_satisfaction, Better::higher, Part::department_satisfied,
          Part::department_unsatisfied),
    participation(Indicator::unit_participation, Part::unit_rated, Part::unit_lapsed, Part::unit_waiting),
    share(Indicator::unit_satisfaction, Better::higher, Part::unit_satisfied, Part::unit_unsatisfied),
    duty(Indicator::timely_performance, Part::instalment_in_time, Part::instalment_late,
         Part::instalment_overdue, Part::instalment_pending),
    share(Indicator::charge_settled, Better::higher, Part::charge_settled, Part::charge_unsettled),
    share_beside(Indicator::contact, Better::higher, Part::contacted, Part::not_contacted,
                 Part::contact_tried),
};

}  // namespace

std::string_view name(Part part) { return naming::name(part_names, part); }
std::optional<Part> part_from(std::string_view text) { return naming::value(part_names, text); }
std::string_view name(Indicator indicator) { return naming::name(indicator_names, indicator); }
std::optional<Indicator> indicator_from(std::string_view text) {
    return naming::value(indicator_names, text);
}
std::string_view name(Measure measure) { return naming::name(measure_names, measure); }
std::string_view name(Better better) { return naming::name(better_names, better); }
std::optional<Measure> measure_from(std::string_view text) { return naming::value(measure_names, text); }
std::optional<Better> better_from(std::string_view text) { return naming::value(better_names, text); }

std::optional<Part> overdue_of(Part part) {
    for (const Formula& formula : all_formulas)
        if (formula.beside_falls_due && formula.beside == part) return formula.rests[1];
    return std::nullopt;
}

Part kept_as(Part part) {
    for (const Formula& formula : all_formulas)
        if (formula.beside_falls_due && formula.beside && formula.rests[1] == part) return *formula.beside;
    return part;
}

bool is_money(Part part) { return part == Part::money_promised || part == Part::money_paid; }

bool is_amount(Part part) {
    return part == Part::acceptance_days || part == Part::reply_days || is_money(part);
}

std::span<const Formula> formulas() { return all_formulas; }

std::optional<double> Quotient::value(Measure measure) const {
    if (under == 0) return std::nullopt;
    const double whole = static_cast<double>(over) / static_cast<double>(under);
    switch (measure) {
        case Measure::share:
            // Down, so that "100" means all.
            return std::floor(whole * 1000) / 10;
        case Measure::average:
            break;
    }
    return std::round(whole * 10) / 10;
}

Quotient quotient(const Formula& formula, const Parts& parts) {
    Quotient out{at(parts, formula.over), 0};
    for (const Part rest : formula.rest()) out.under += at(parts, rest);
    if (formula.measure == Measure::share) out.under += out.over;
    return out;
}

}  // namespace dengwen::store
