// The figures of a unit and those below it, for its officers.
#include "desk/figures.hpp"

#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

constexpr int days_shown = 90;

desk::FiguresAsked read_figures(Conditions& conditions, Day today) {
    desk::FiguresAsked asked;
    asked.unit = conditions.text("unit");
    asked.until = conditions.day("until").value_or(today);
    asked.from = conditions.day("from").value_or(std::max(first_day, asked.until - (days_shown - 1)));
    asked.grain = conditions.word("by", desk::grain_from).value_or(desk::Grain::day);
    const int count = desk::points(asked);
    if (count == 0 || count > desk::points_max) conditions.fail("from", "out_of_range");
    return asked;
}

nlohmann::ordered_json shown_point(const desk::Point& point) {
    nlohmann::ordered_json out{{"first_day", iso(point.first)}};
    for (int i = 0; i < store::step_count; ++i)
        out[std::string(store::name(static_cast<store::Step>(i)))] =
            point.totals[static_cast<std::size_t>(i)];
    return out;
}

nlohmann::ordered_json shown_figures(const desk::Figures& figures, const desk::FiguresAsked& asked) {
    nlohmann::ordered_json points = nlohmann::ordered_json::array();
    for (const desk::Point& point : figures.points) points.push_back(shown_point(point));
    nlohmann::ordered_json stages = nlohmann::ordered_json::array();
    for (int i = 0; i < stage_count; ++i) {
        const auto stage = static_cast<Stage>(i);
        if (stage == Stage::ended) continue;
        stages.push_back({{"stage", name(stage)}, {"total", figures.stages[static_cast<std::size_t>(i)]}});
    }
    nlohmann::ordered_json heat = nlohmann::ordered_json::array();
    for (const store::PlaceSum& sum : figures.heat)
        heat.push_back({{"place", sum.place}, {"category", sum.category}, {"total", sum.total}});
    return {{"unit", figures.unit},
            {"from", iso(asked.from)},
            {"until", iso(asked.until)},
            {"by", desk::name(asked.grain)},
            {"points", points},
            {"stages", stages},
            {"heat", heat}};
}

}  // namespace

Response show_figures(House& house, const Request& request) {
    Conditions conditions(request);
    const desk::FiguresAsked asked = read_figures(conditions, house.desk.now().day);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = desk::figures(house.desk, actor_of(request), asked);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    return json_answer(shown_figures(std::get<desk::Figures>(answered), asked));
}

}  // namespace dengwen::http
