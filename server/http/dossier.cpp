#include "http/dossier.hpp"

#include <semaphore>

#include "desk/papers.hpp"
#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/petition_sheet.hpp"
#include "http/phrases.hpp"

namespace dengwen::http {

namespace {

constexpr int dossiers_at_once = 2;
constexpr int again_in_seconds = 10;

std::counting_semaphore<dossiers_at_once>& free_dossier_places() {
    static std::counting_semaphore<dossiers_at_once> free(dossiers_at_once);
    return free;
}

std::optional<Language> dossier_language_from(std::string_view text) {
    if (text == "zh") return Language::zh;
    if (text == "en") return Language::en;
    return std::nullopt;
}

std::string unit_in(const Offices& offices, Language language, const std::string& id) {
    const Unit* found = offices.find(id);
    return found ? in(language, found->name) : id;
}

}  // namespace

DossierPlace::DossierPlace() : taken_(free_dossier_places().try_acquire()) {}
DossierPlace::~DossierPlace() {
    if (taken_) free_dossier_places().release();
}

dossier::Wording dossier_wording(House& house, Language language, const std::string& made_for) {
    const Phrases& phrase = phrases(language);
    const auto offices = house.desk.offices();
    const Law* law = house.desk.law(house.desk.now().day);
    dossier::Wording out;
    out.say = [&phrase](const std::string& key, const dossier::Named& named) {
        return phrase.say(key, named);
    };
    out.in = [language](const Words& words) { return in(language, words); };
    out.day = [&phrase](Day day) { return phrase.day(day); };
    out.unit = [offices, language](const std::string& id) { return unit_in(*offices, language, id); };
    out.category = [tree = category_tree(house.desk), language](const std::string& code) {
        return tree.text(code, language);
    };
    out.place = [tree = place_tree(house.desk), language](const std::string& code) {
        return tree.text(code, language);
    };
    out.clock = [law, language](Clock clock) {
        return law ? in(language, law->rule(clock).name) : std::string(name(clock));
    };
    out.paper = [language](std::string_view kind) { return in(language, desk::paper_name(kind)); };
    if (!made_for.empty()) out.made_for = unit_in(*offices, language, made_for);
    return out;
}

std::string dossier_file_name(MatterNumber number) { return text(number) + "-dossier.pdf"; }

Response show_dossier(House& house, const Request& request) {
    const auto number = matter_number_from(request.parameters[0]);
    if (!number || (!request.officer && request.followed != number))
        return problem(request.language, Refusal::matter_not_found);
    Conditions conditions(request);
    const auto ground = conditions.word("ground", reading_ground_from);
    const Language language = conditions.word("lang", dossier_language_from).value_or(request.language);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const DossierPlace place;
    if (!place.is_taken()) return problem_until(request.language, Trouble::too_busy, again_in_seconds);
    const Actor actor = actor_of(request);
    const auto answered = desk::dossier(house.desk, {actor, *number, ground});
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const std::string made_for = request.officer ? actor.officer.unit : std::string();
    paper::Printed printed =
        dossier::print(std::get<desk::Dossier>(answered), dossier_wording(house, language, made_for));
    if (printed.pdf.empty()) return problem(request.language, Trouble::dossier_too_long);
    Response response;
    response.type = "application/pdf";
    response.body = std::move(printed.pdf);
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"" + dossier_file_name(*number) + "\"");
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

}  // namespace dengwen::http
