// Kept times, for everybody: the same numbers as on the page, to be computed with.
#include "desk/kept_times.hpp"

#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/limits.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

nlohmann::ordered_json shown_count(const desk::ToldCount& count) {
    if (count.under_five) return "<5";
    return count.number;
}

nlohmann::ordered_json shown_clock(const desk::KeptClock& clock) {
    nlohmann::ordered_json out{{"clock", name(clock.clock)},
                               {"kept", shown_count(clock.kept)},
                               {"late", shown_count(clock.late)},
                               {"share", nullptr},
                               {"average_days", nullptr},
                               {"open_late", shown_count(clock.open_late)},
                               {"open_late_at_least", clock.open_late_at_least}};
    if (clock.share) out["share"] = {{"least", clock.share->least}, {"most", clock.share->most}};
    if (clock.average_days) out["average_days"] = *clock.average_days;
    return out;
}

nlohmann::ordered_json promise_of(const ClockRule& rule) {
    return {{"clock", name(rule.clock)},
            {"name", json_of(rule.name)},
            {"length", rule.length},
            {"kind", name(rule.kind)},
            {"trigger", json_of(rule.trigger)},
            {"extension_days_max", rule.extension.days_max},
            {"article", rule.article}};
}

}  // namespace

Response list_kept_times(House& house, const Request& request) {
    Conditions conditions(request);
    desk::KeptTimesAsked asked;
    asked.place = conditions.text("place");
    asked.name = conditions.text("unit_name");
    asked.limit = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const std::string cursor = conditions.text("cursor");
    const auto after = key_of(cursor);
    if (!after) conditions.fail("cursor", "not_well_formed");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const Law* law = house.desk.law(house.desk.now().day);
    if (!law) return problem(request.language, Refusal::law_not_in_force);

    asked.after = *after;
    const desk::KeptTimes times = desk::kept_times(house.desk, asked);
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const desk::UnitTimes& one : times.units) {
        nlohmann::ordered_json clocks = nlohmann::ordered_json::array();
        for (const desk::KeptClock& clock : one.clocks) clocks.push_back(shown_clock(clock));
        items.push_back({{"unit", one.unit.id},
                         {"name", json_of(one.unit.name)},
                         {"place", one.unit.division},
                         {"clocks", std::move(clocks)}});
    }
    nlohmann::ordered_json promises = nlohmann::ordered_json::array();
    for (const ClockRule& rule : law->clocks)
        if (desk::is_promise(rule)) promises.push_back(promise_of(rule));
    nlohmann::ordered_json next = nullptr;
    if (times.more) next = cursor_of(times.units.back().unit.id);
    Response response = json_answer({{"from_month", times.from_month},
                                     {"until_month", times.until_month},
                                     {"promises", std::move(promises)},
                                     {"items", std::move(items)},
                                     {"next", std::move(next)}});
    response.headers.emplace_back("Cache-Control", "public, max-age=300");
    return response;
}

}  // namespace dengwen::http
