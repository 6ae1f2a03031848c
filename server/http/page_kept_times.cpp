// Kept times: what each unit promises by law and how it kept it, with the way of counting beside the figures.
#include <fmt/format.h>

#include <set>

#include "desk/kept_times.hpp"
#include "http/pages_citizen.hpp"
#include "http/sheet.hpp"
#include "http/text.hpp"

namespace dengwen::http {

namespace {

constexpr int units_of_page = 12;
constexpr std::size_t places_offered_max = 150;

std::string asked_of(const Request& request, std::string_view name) {
    const auto query = form_fields(request.query);
    const std::string* found = query ? find(*query, name) : nullptr;
    std::string text = found ? *found : std::string();
    return take(text, TextLimit{0, 64}) ? std::string() : text;
}

// From the top down, so that of very many places the larger ones are offered.
std::vector<const store::Division*> places_offered(const std::vector<store::Division>& all) {
    std::set<std::string> codes;
    for (const store::Division& one : all) codes.insert(one.code);
    std::vector<const store::Division*> offered;
    for (const store::Division& one : all)
        if (!codes.contains(one.parent)) offered.push_back(&one);
    for (std::size_t i = 0; i < offered.size() && offered.size() < places_offered_max; ++i)
        for (const store::Division& one : all)
            if (one.parent == offered[i]->code && one.code != one.parent) offered.push_back(&one);
    if (offered.size() > places_offered_max) offered.resize(places_offered_max);
    return offered;
}

void show_filter(const std::vector<store::Division>& divisions, const desk::KeptTimesAsked& asked,
                 Sheet& sheet) {
    sheet.body().SetValue("ASKED_NAME", asked.name);
    const auto offered = places_offered(divisions);
    if (offered.empty()) return;
    Values* places = sheet.body().AddSectionDictionary("PLACES");
    for (const store::Division* one : offered) {
        Values* place = places->AddSectionDictionary("PLACE");
        place->SetValue("CODE", one->code);
        place->SetValue("NAME", in(sheet.language(), one->name));
        if (one->code == asked.place) place->ShowSection("CHOSEN");
    }
}

// "2025-07" as a reader writes it.
std::string month_of(const std::string& month, const Phrases& say) {
    const std::string name = say.at("day.month." + std::to_string(std::stoi(month.substr(5, 2))));
    return say.say("day.month_form", {{"YEAR", month.substr(0, 4)}, {"MONTH", name}});
}

std::string number_of(const desk::ToldCount& count) {
    return count.under_five ? fmt::format("<{}", desk::told_from) : std::to_string(count.number);
}

std::string share_of(const desk::Share& share) {
    return share.least == share.most ? fmt::format("{}%", share.least)
                                     : fmt::format("{}%–{}%", share.least, share.most);
}

std::string length_of(const ClockRule& rule, const Phrases& say) {
    return say.say("deadline.days." + std::string(name(rule.kind)), {{"N", std::to_string(rule.length)}});
}

void show_clock(const ClockRule& rule, const desk::KeptClock& clock, const Law& law, Sheet& sheet,
                Values& shown) {
    const Phrases& say = sheet.say();
    shown.SetValue("NAME", in(sheet.language(), rule.name));
    shown.SetValue("LENGTH", length_of(rule, say));
    if (!rule.article.empty()) show(shown, "ARTICLE", "TEXT", in(sheet.language(), cite(rule.article, law)));
    std::string told =
        say.say("kept_times.told", {{"KEPT", number_of(clock.kept)}, {"LATE", number_of(clock.late)}});
    if (clock.share) {
        told += say.say("kept_times.told.share", {{"SHARE", share_of(*clock.share)}});
        show(shown, "BAR", "VALUE", std::to_string(clock.share->least));
    }
    if (clock.average_days)
        told += say.say("kept_times.told.days", {{"DAYS", fmt::format("{:.1f}", *clock.average_days)}});
    shown.SetValue("TOLD", told);
    if (clock.open_late == desk::ToldCount{}) return;
    const std::string key =
        clock.open_late_at_least ? "kept_times.told.open_at_least" : "kept_times.told.open";
    show(shown, "OPEN", "OPEN_TOLD", say.say(key, {{"N", number_of(clock.open_late)}}));
}

void show_unit(const desk::UnitTimes& times, const Law& law, const std::vector<store::Division>& divisions,
               Sheet& sheet) {
    Values* unit = sheet.body().AddSectionDictionary("UNIT");
    unit->SetValue("ID", times.unit.id);
    unit->SetValue("NAME", in(sheet.language(), times.unit.name));
    for (const store::Division& one : divisions)
        if (one.code == times.unit.division)
            show(*unit, "PLACE_OF", "PLACE_NAME", in(sheet.language(), one.name));
    if (times.clocks.empty()) return unit->ShowSection("NOTHING");
    Values* clocks = unit->AddSectionDictionary("CLOCKS");
    for (const desk::KeptClock& clock : times.clocks)
        show_clock(law.rule(clock.clock), clock, law, sheet, *clocks->AddSectionDictionary("CLOCK"));
}

void show_promises(const Law& law, Sheet& sheet) {
    for (const ClockRule& rule : law.clocks) {
        if (!desk::is_promise(rule)) continue;
        Values* shown = sheet.body().AddSectionDictionary("PROMISE");
        shown->SetValue("NAME", in(sheet.language(), rule.name));
        shown->SetValue("LENGTH", length_of(rule, sheet.say()));
        shown->SetValue("TRIGGER", in(sheet.language(), rule.trigger));
        if (!rule.article.empty())
            show(*shown, "ARTICLE", "TEXT", in(sheet.language(), cite(rule.article, law)));
        if (rule.extension.days_max > 0)
            show(*shown, "EXTENSION", "EXTENSION_TOLD",
                 sheet.say().say("kept_times.extension", {{"N", std::to_string(rule.extension.days_max)}}));
    }
}

}  // namespace

Page kept_times_page(House& house, const Request& request) {
    Sheet sheet(&house, request, nullptr, "kept_times.tpl", "");
    desk::KeptTimesAsked asked;
    asked.place = asked_of(request, "place");
    asked.name = asked_of(request, "unit_name");
    asked.after = asked_of(request, "after");
    asked.limit = units_of_page;
    const auto divisions = house.desk.divisions();
    show_filter(*divisions, asked, sheet);
    const desk::KeptTimes times = desk::kept_times(house.desk, asked);
    sheet.body().SetValue("FROM", month_of(times.from_month, sheet.say()));
    sheet.body().SetValue("UNTIL", month_of(times.until_month, sheet.say()));
    if (const Law* law = house.desk.law(house.desk.now().day)) {
        for (const desk::UnitTimes& one : times.units) show_unit(one, *law, *divisions, sheet);
        show_promises(*law, sheet);
    }
    if (times.units.empty()) sheet.body().ShowSection("NONE");
    if (times.more)
        show(sheet.body(), "NEXT", "URL",
             "/kept-times" + query_of({{"place", asked.place},
                                       {"unit_name", asked.name},
                                       {"after", times.units.back().unit.id}}));
    Page page = sheet.done(200, sheet.say().at("kept_times.title"));
    page.headers.emplace_back("Cache-Control", "private, max-age=300");
    return page;
}

}  // namespace dengwen::http
