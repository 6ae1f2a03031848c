// The law in force, the calendars known, and the list of refusals.
#include "http/body.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

struct Year {
    int year = 0;
    std::vector<CalendarDay> days;
};

Year read_year(Object& body) {
    Year out;
    out.year = body.number("year", 1900, 2999);
    for (Object& row : body.objects("days", limit::calendar_days_max)) {
        out.days.push_back({row.day("date"), row.flag_or("off", true), row.text("name", limit::name)});
        row.close();
    }
    return out;
}

}  // namespace

Response show_law(House& house, const Request& request) {
    Conditions conditions(request);
    const auto day = conditions.day("day");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const Law* law = house.desk.law(day.value_or(house.desk.now().day));
    return law ? json_answer(json_of(*law)) : problem(request.language, Refusal::law_not_in_force);
}

Response show_calendars(House& house, const Request&) {
    const auto calendar = house.desk.calendar();
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const int year : calendar->years()) {
        nlohmann::ordered_json days = nlohmann::ordered_json::array();
        for (Day day = *day_from(year, 1, 1); year_of(day) == year; day = day + 1)
            if (calendar->is_listed(day))
                days.push_back(
                    {{"date", iso(day)}, {"off", !calendar->is_working(day)}, {"name", calendar->name(day)}});
        items.push_back({{"year", year}, {"days", std::move(days)}});
    }
    return listed(std::move(items), std::nullopt);
}

Response publish_calendar(House& house, const Request& request) {
    return with_body(house, request, read_year, [&](const Year& published) {
        const auto settled = house.desk.publish_calendar(published.year, published.days);
        if (!settled) return problem(request.language, Trouble::calendar_unsound, {}, "/days");
        return json_answer({{"year", published.year}, {"settled", *settled}}, 201);
    });
}

Response preview_calendar(House& house, const Request& request) {
    return with_body(house, request, read_year, [&](const Year& given) {
        const auto foreseen = house.desk.foresee_calendar(given.year, given.days);
        if (!foreseen) return problem(request.language, Trouble::calendar_unsound, {}, "/days");
        nlohmann::ordered_json shifts = nlohmann::ordered_json::array();
        for (const desk::Foreseen::Shift& one : foreseen->shifts)
            shifts.push_back({{"clock", name(one.clock)}, {"days", one.days}, {"deadlines", one.deadlines}});
        return json_answer({{"year", given.year},
                            {"matters", foreseen->matters},
                            {"more", foreseen->more},
                            {"shifts", std::move(shifts)}});
    });
}

Response list_refusals(House&, const Request&) {
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const TroubleRow& row : troubles())
        items.push_back({{"number", static_cast<int>(row.trouble)},
                         {"name", row.name},
                         {"status", row.status},
                         {"pointer", ""},
                         {"article", ""},
                         {"zh", row.zh},
                         {"en", row.en}});
    for (const RefusalRow& row : refusals())
        items.push_back({{"number", static_cast<int>(row.refusal)},
                         {"name", row.name},
                         {"status", row.status},
                         {"pointer", row.pointer},
                         {"article", row.article},
                         {"zh", row.zh},
                         {"en", row.en}});
    return listed(std::move(items), std::nullopt);
}

}  // namespace dengwen::http
