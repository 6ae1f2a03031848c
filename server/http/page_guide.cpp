// The guide: addresses and hours of the receiving offices, the clocks of the law, privacy, accessibility.
#include <nlohmann/json.hpp>

#include "desk/desk.hpp"
#include "http/pages_citizen.hpp"
#include "http/sheet.hpp"

namespace dengwen::http {

namespace {

// The setting "channels": units by id, each with "visit", "hours", "post" and "call"; each of them a text, or
// one in each language as {"zh": …, "en": …}.
nlohmann::json channels(House& house) {
    const auto kept = house.desk.store().setting("channels");
    const auto read = nlohmann::json::parse(kept.value_or("{}"), nullptr, false);
    return read.is_object() ? read : nlohmann::json::object();
}

std::string word_of(const nlohmann::json& channel, const char* name, Language language) {
    const auto found = channel.find(name);
    if (found == channel.end()) return {};
    if (found->is_string()) return found->get<std::string>();
    if (!found->is_object()) return {};
    return found->value(language == Language::en ? "en" : "zh", "");
}

void show_offices(House& house, Sheet& sheet) {
    const nlohmann::json all = channels(house);
    const auto offices = house.desk.offices();
    const auto divisions = house.desk.divisions();
    bool any = false;
    for (const auto& [id, unit] : offices->units()) {
        const auto channel = all.find(id);
        const bool has_channels = channel != all.end() && channel->is_object();
        if (!unit.is_active() || (unit.kind != UnitKind::petition_department && !has_channels)) continue;
        any = true;
        Values* shown = sheet.body().AddSectionDictionary("OFFICE");
        shown->SetValue("NAME", in(sheet.language(), unit.name));
        for (const store::Division& division : *divisions)
            if (division.code == unit.division)
                show(*shown, "PLACE", "PLACE_NAME", in(sheet.language(), division.name));
        if (!has_channels) continue;
        for (const auto& [section, name] :
             {std::pair{"VISIT", "visit"}, {"HOURS", "hours"}, {"POST", "post"}, {"CALL", "call"}}) {
            const std::string value = word_of(*channel, name, sheet.language());
            if (!value.empty()) show(*shown, section, "VALUE", value);
        }
    }
    if (!any) sheet.body().ShowSection("NO_OFFICE");
}

void show_clocks(House& house, Sheet& sheet) {
    const Law* law = house.desk.law(house.desk.now().day);
    if (!law) return;
    for (const ClockRule& rule : law->clocks) {
        Values* shown = sheet.body().AddSectionDictionary("CLOCK");
        const std::string key = "deadline.days." + std::string(name(rule.kind));
        shown->SetValue("NAME", in(sheet.language(), rule.name));
        shown->SetValue("LENGTH", sheet.say().say(key, {{"N", std::to_string(rule.length)}}));
        shown->SetValue("TRIGGER", in(sheet.language(), rule.trigger));
        if (!rule.article.empty()) show(*shown, "ARTICLE", "TEXT", rule.article);
    }
}

}  // namespace

Page guide_page(House& house, const Request& request) {
    Sheet sheet(&house, request, nullptr, "guide.tpl", "GUIDE");
    show_offices(house, sheet);
    show_clocks(house, sheet);
    return sheet.done(200, sheet.say().at("guide.title"));
}

}  // namespace dengwen::http
