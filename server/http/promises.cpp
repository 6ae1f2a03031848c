// What agreements promised for a year and what was performed of it, by unit.
#include "desk/indicators.hpp"

#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/limits.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

using Json = nlohmann::ordered_json;
using store::Part;

constexpr int year_min = 1949, year_max = 2999;

const store::Formula& performance_formula() {
    return store::formulas()[static_cast<std::size_t>(store::Indicator::timely_performance)];
}

Json shown_promises(const store::Parts& parts) {
    const store::Quotient quotient = store::quotient(performance_formula(), parts);
    const auto value = quotient.value(performance_formula().measure);
    const auto number = [&](Part part) { return store::at(parts, part); };
    return {{"agreements", number(Part::agreements)},      {"in_time", number(Part::instalment_in_time)},
            {"late", number(Part::instalment_late)},       {"overdue", number(Part::instalment_overdue)},
            {"pending", number(Part::instalment_pending)}, {"money_promised", number(Part::money_promised)},
            {"money_paid", number(Part::money_paid)},      {"share", value ? Json(*value) : Json(nullptr)}};
}

}  // namespace

Response show_promises(House& house, const Request& request) {
    Conditions conditions(request);
    const int year = conditions.number("year", year_min, year_max, year_of(house.desk.now().day));
    desk::IndicatorsAsked asked;
    asked.scope.unit = conditions.text("unit");
    asked.scope.from_month = *day_from(year, 1, 1);
    asked.scope.until_month = *day_from(year, 12, 1);
    asked.limit = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const auto after = key_of(conditions.text("cursor"));
    if (!after) conditions.fail("cursor", "not_well_formed");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    asked.after = *after;
    const auto answered = desk::promises(house.desk, actor_of(request), asked);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& found = std::get<desk::Indicators>(answered);
    Json items = Json::array();
    for (const desk::IndicatorLine& line : found.lines) {
        Json item{{"unit", line.key}};
        item.update(shown_promises(line.parts));
        items.push_back(std::move(item));
    }
    return json_answer({{"unit", found.unit},
                        {"year", year},
                        {"day", iso(found.today)},
                        {"sum", shown_promises(found.sum)},
                        {"items", std::move(items)},
                        {"next", found.more ? Json(cursor_of(found.lines.back().key)) : Json(nullptr)}});
}

}  // namespace dengwen::http
