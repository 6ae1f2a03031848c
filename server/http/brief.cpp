// The monthly or yearly brief of a unit and those below it, as a workbook or as a paper.
#include "desk/brief.hpp"

#include <charconv>

#include "brief/document.hpp"
#include "brief/workbook.hpp"
#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/brief_words.hpp"
#include "http/handlers.hpp"
#include "http/phrases.hpp"

namespace dengwen::http {

namespace {

enum class BriefForm { xlsx, pdf };

std::optional<BriefForm> brief_form_from(std::string_view text) {
    if (text == "xlsx") return BriefForm::xlsx;
    if (text == "pdf") return BriefForm::pdf;
    return std::nullopt;
}

std::optional<Language> brief_language_from(std::string_view text) {
    if (text == "zh") return Language::zh;
    if (text == "en") return Language::en;
    return std::nullopt;
}

// "2026-10" or "2026".
bool take_period(std::string_view text, desk::BriefAsked& asked) {
    const bool is_year = text.size() == 4;
    const auto first = day_from(std::string(text) + (is_year ? "-01-01" : "-01"));
    if (!first) return false;
    asked.year = year_month_day(*first).year;
    asked.month = is_year ? 0 : year_month_day(*first).month;
    return true;
}

}  // namespace

brief::Pages brief_pages(const desk::Brief& found, Language language) {
    const Phrases& say = phrases(language);
    return brief::pages_of(
        found, [&](const std::string& key) { return say.at(key); },
        language == Language::en ? brief::Tongue::en : brief::Tongue::zh);
}

Response show_brief(House& house, const Request& request) {
    Conditions conditions(request);
    desk::BriefAsked asked;
    asked.unit = conditions.text("unit");
    if (!take_period(conditions.text("period"), asked)) conditions.fail("period", "not_well_formed");
    const Language language = conditions.word("lang", brief_language_from).value_or(request.language);
    const BriefForm form = conditions.word("form", brief_form_from).value_or(BriefForm::xlsx);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = desk::brief(house.desk, actor_of(request), asked);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& found = std::get<desk::Brief>(answered);
    const brief::Pages pages = brief_pages(found, language);
    Response response;
    std::string ending;
    switch (form) {
        case BriefForm::xlsx:
            response.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            response.body = brief::workbook(pages, found.made_on);
            ending = ".xlsx";
            break;
        case BriefForm::pdf:
            response.type = "application/pdf";
            response.body = brief::paper_of(pages, found);
            ending = ".pdf";
            break;
    }
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"" + brief::file_name(found) + ending + "\"");
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

}  // namespace dengwen::http
