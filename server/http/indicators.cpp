// The indicators of a unit and those below it, with their parts and the matters behind each part.
#include "desk/indicators.hpp"

#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/limits.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

using Json = nlohmann::ordered_json;

std::optional<Day> month_asked(Conditions& conditions, std::string_view name) {
    const std::string text = conditions.text(name);
    if (text.empty()) return std::nullopt;
    auto first = day_from(text + "-01");
    if (!first) conditions.fail(name, "not_well_formed");
    return first;
}

int months_between(Day from, Day until) {
    const YearMonthDay first = year_month_day(from), last = year_month_day(until);
    return (last.year - first.year) * 12 + last.month - first.month;
}

desk::Scope scope_asked(Conditions& conditions, Day today) {
    desk::Scope scope;
    scope.unit = conditions.text("unit");
    scope.until_month = month_asked(conditions, "until_month").value_or(today);
    scope.from_month = month_asked(conditions, "from_month").value_or(scope.until_month);
    scope.place = conditions.text("place");
    scope.category = conditions.text("category");
    const int months = months_between(scope.from_month, scope.until_month);
    if (months < 0 || months >= desk::indicator_months_max) conditions.fail("from_month", "out_of_range");
    return scope;
}

Json shown_parts(const store::Formula& formula, const store::Parts& parts) {
    Json out = Json::array();
    const auto add = [&](store::Part part) {
        out.push_back({{"part", store::name(part)}, {"total", store::at(parts, part)}});
    };
    add(formula.over);
    for (const store::Part part : formula.rest()) add(part);
    if (formula.beside) add(*formula.beside);
    return out;
}

Json shown_values(const store::Parts& parts) {
    Json out = Json::array();
    for (const store::Formula& formula : store::formulas()) {
        const store::Quotient quotient = store::quotient(formula, parts);
        const auto value = quotient.value(formula.measure);
        out.push_back({{"indicator", store::name(formula.indicator)},
                       {"over", quotient.over},
                       {"under", quotient.under},
                       {"value", value ? Json(*value) : Json(nullptr)},
                       {"parts", shown_parts(formula, parts)}});
    }
    return out;
}

Json shown_formulas() {
    Json out = Json::array();
    for (const store::Formula& formula : store::formulas())
        out.push_back({{"indicator", store::name(formula.indicator)},
                       {"measure", store::name(formula.measure)},
                       {"better", store::name(formula.better)}});
    return out;
}

}  // namespace

Response show_indicators(House& house, const Request& request) {
    Conditions conditions(request);
    desk::IndicatorsAsked asked;
    asked.scope = scope_asked(conditions, house.desk.now().day);
    asked.by = conditions.word("by", desk::by_from).value_or(desk::By::unit);
    asked.limit = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const std::string cursor = conditions.text("cursor");
    const auto after = key_of(cursor);
    if (!after) conditions.fail("cursor", "not_well_formed");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    asked.after = *after;
    const auto answered = desk::indicators(house.desk, actor_of(request), asked);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& found = std::get<desk::Indicators>(answered);
    Json items = Json::array();
    for (const desk::IndicatorLine& line : found.lines)
        items.push_back({{"key", line.key}, {"indicators", shown_values(line.parts)}});
    return json_answer({{"unit", found.unit},
                        {"from_month", iso(asked.scope.from_month).substr(0, 7)},
                        {"until_month", iso(asked.scope.until_month).substr(0, 7)},
                        {"day", iso(found.today)},
                        {"by", desk::name(asked.by)},
                        {"formulas", shown_formulas()},
                        {"sum", shown_values(found.sum)},
                        {"items", std::move(items)},
                        {"next", found.more ? Json(cursor_of(found.lines.back().key)) : Json(nullptr)}});
}

Response list_behind(House& house, const Request& request) {
    Conditions conditions(request);
    desk::BehindAsked asked;
    asked.scope = scope_asked(conditions, house.desk.now().day);
    const std::string alone = conditions.text("alone");
    if (!alone.empty() && alone != "1") conditions.fail("alone", "unknown_word");
    asked.scope.below = alone.empty();
    const auto part = conditions.word("part", store::part_from);
    if (!part || store::is_amount(*part)) conditions.fail("part", "unknown_word");
    asked.limit = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const auto after = key_of(conditions.text("cursor"));
    if (!after) conditions.fail("cursor", "not_well_formed");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    asked.part = *part;
    asked.after = *after;
    const auto found = desk::behind(house.desk, actor_of(request), asked);
    if (!found) {
        conditions.fail("cursor", "not_well_formed");
        return std::move(*conditions.problem_if_any());
    }
    if (const Refusal* refusal = std::get_if<Refusal>(&*found)) return problem(request.language, *refusal);
    const auto& page = std::get<desk::Behind>(*found);
    Json items = Json::array();
    for (const desk::BehindLine& line : page.lines)
        items.push_back({{"number", text(line.matter.number)},
                         {"unit", line.unit},
                         {"period", line.period},
                         {"stage", name(line.matter.stage)},
                         {"kind", name(line.matter.kind)},
                         {"category", line.matter.category},
                         {"place", line.matter.place},
                         {"registered_day", iso(line.matter.submissions.front().registered_day)}});
    return listed(std::move(items), page.next ? std::optional(cursor_of(*page.next)) : std::nullopt);
}

}  // namespace dengwen::http
