// Open data: the editions there are, each as JSON and as a table, and the page that says how they are made.
#include "desk/open_data.hpp"

#include <charconv>

#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/pages_citizen.hpp"
#include "http/problem.hpp"
#include "http/sheet.hpp"

namespace dengwen::http {

namespace {

std::optional<desk::Edition> edition_asked(House& house, const Request& request) {
    const std::string& text = request.parameters[0];
    int year = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), year);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return desk::edition(house.desk.store(), year);
}

Response edition_answer(std::string type, std::string body, std::string file) {
    Response response;
    response.type = std::move(type);
    response.body = std::move(body);
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + file + "\"");
    response.headers.emplace_back("Cache-Control", "public, max-age=300");
    return response;
}

}  // namespace

Response list_editions(House& house, const Request& request) {
    Conditions conditions(request);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const int year : desk::edition_years(house.desk.store())) items.push_back({{"year", year}});
    return listed(std::move(items), std::nullopt);
}

Response show_edition(House& house, const Request& request) {
    auto edition = edition_asked(house, request);
    if (!edition) return problem(request.language, Trouble::path_unknown);
    const std::string file = "dengwen-" + std::to_string(edition->year) + ".json";
    return edition_answer("application/json; charset=utf-8", std::move(edition->json), file);
}

Response show_edition_table(House& house, const Request& request) {
    auto edition = edition_asked(house, request);
    if (!edition) return problem(request.language, Trouble::path_unknown);
    const std::string file = "dengwen-" + std::to_string(edition->year) + ".csv";
    return edition_answer("text/csv; charset=utf-8", std::move(edition->csv), file);
}

Page open_data_page(House& house, const Request& request) {
    Sheet sheet(&house, request, nullptr, "open_data.tpl", "");
    const std::vector<int> years = desk::edition_years(house.desk.store());
    for (const int year : years)
        sheet.body().AddSectionDictionary("EDITION")->SetValue("YEAR", std::to_string(year));
    if (years.empty()) sheet.body().ShowSection("NONE");
    for (const store::Formula& formula : store::formulas()) {
        Values* shown = sheet.body().AddSectionDictionary("INDICATOR");
        const std::string key = "indicator." + std::string(store::name(formula.indicator));
        shown->SetValue("NAME", sheet.say().at(key));
        shown->SetValue("FORMULA", sheet.say().at(key + ".formula"));
    }
    Page page = sheet.done(200, sheet.say().at("open_data.title"));
    page.headers.emplace_back("Cache-Control", "private, max-age=300");
    return page;
}

}  // namespace dengwen::http
