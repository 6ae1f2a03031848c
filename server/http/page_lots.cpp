// Lots: the draws that were announced, how each stands, and how anybody can do it again.
#include "http/lots.hpp"
#include "http/pages_citizen.hpp"
#include "http/sheet.hpp"

namespace dengwen::http {

namespace {

std::string month_shown(Day day, const Phrases& say) {
    const std::string text = iso(day);
    return say.say("day.month_form",
                   {{"YEAR", text.substr(0, 4)},
                    {"MONTH", say.at("day.month." + std::to_string(std::stoi(text.substr(5, 2))))}});
}

std::string unit_shown(const Offices& offices, const std::string& id, Language language) {
    const Unit* unit = offices.find(id);
    return unit ? in(language, unit->name) : id;
}

std::string size_said(const Lot& lot, const Phrases& say) {
    return lot.number > 0 ? say.say("lots.number", {{"N", std::to_string(lot.number)}})
                          : say.say("lots.share", {{"N", std::to_string(lot.share)}});
}

std::string unit_said(const store::LotSize& size, const Phrases& say) {
    if (size.size == 0) return say.at("lots.few");
    return say.say("lots.of", {{"N", std::to_string(size.drawn)}, {"SIZE", std::to_string(size.size)}});
}

void fill_lot(const desk::LotShown& lot, const Offices& offices, Sheet& sheet) {
    const Phrases& say = sheet.say();
    const Language language = sheet.language();
    Values& shown = *sheet.body().AddSectionDictionary("LOT");
    shown.SetValue("ID", lot.lot.id);
    shown.SetValue("BY", unit_shown(offices, lot.lot.by, language));
    shown.SetValue("TERMS", say.say("lots.terms", {{"FROM", month_shown(lot.lot.from, say)},
                                                   {"UNTIL", month_shown(lot.lot.until, say)},
                                                   {"SIZE", size_said(lot.lot, say)}}));
    shown.SetValue("ON", iso(lot.lot.on));
    shown.SetValue("ANNOUNCED", iso(lot.announced_at).substr(0, 10));
    shown.SetValue("STATE", say.at("lots.state." + std::string(state_of(lot))));
    const auto add = [&](const std::string& unit, const std::string& said) {
        Values* line = shown.AddSectionDictionary("UNIT");
        line->SetValue("NAME", unit_shown(offices, unit, language));
        if (!said.empty()) dengwen::http::show(*line, "SAID", "TEXT", said);
    };
    if (lot.sizes.empty())
        for (const std::string& unit : lot.lot.units) add(unit, "");
    for (const store::LotSize& one : lot.sizes) add(one.unit, unit_said(one, say));
    if (!lot.population) return;
    Values* fixed = shown.AddSectionDictionary("FIXED");
    fixed->SetValue("DIGEST", ledger::hex(lot.population->digest));
    fixed->SetValue("LEAF", std::to_string(lot.population->leaf));
    fixed->SetValue("SIZE", std::to_string(ledger::seed_size(lot.population->leaf)));
    if (lot.draw) dengwen::http::show(shown, "DRAWN", "SEED", ledger::hex(lot.draw->seed));
}

}  // namespace

Page lots_page(House& house, const Request& request) {
    Sheet sheet(&house, request, nullptr, "lots.tpl", "");
    const auto offices = house.desk.offices();
    const auto found = desk::lots(house.desk, {{}, lots_of_page});
    for (const desk::LotShown& one : found) fill_lot(one, *offices, sheet);
    if (found.empty()) sheet.body().ShowSection("NONE");
    Page page = sheet.done(200, sheet.say().at("lots.title"));
    page.headers.emplace_back("Cache-Control", "private, max-age=60");
    return page;
}

}  // namespace dengwen::http
