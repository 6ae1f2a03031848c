// The channels: how to reach each unit by letter, visit, call and web, place by place, and what to bring.
#include <algorithm>
#include <map>

#include "desk/desk.hpp"
#include "http/pages_citizen.hpp"
#include "http/sheet.hpp"

namespace dengwen::http {

namespace {

void show_if(Values& values, const char* section, const std::string& value) {
    if (!value.empty()) show(values, section, "VALUE", value);
}

void show_office(Values& shown, Sheet& sheet, const Unit& unit, const desk::Channels& channels) {
    const Language language = sheet.language();
    shown.SetValue("NAME", in(language, unit.name));
    const std::string address = in(language, channels.address);
    show_if(shown, "VISIT", address);
    show_if(shown, "HOURS", in(language, channels.hours));
    if (!address.empty())
        show_if(shown, "POST", channels.postcode.empty() ? address : channels.postcode + " " + address);
    show_if(shown, "CALL", channels.telephone);
    show_if(shown, "WEB", in(language, channels.web));
}

// Petition departments first: any petition may be brought to them.
std::vector<const Unit*> of_place(const Offices& offices, const desk::ChannelsOfUnits& all,
                                  const std::string& division) {
    std::vector<const Unit*> found;
    for (const auto& [id, unit] : offices.units()) {
        const bool receives = unit.kind == UnitKind::petition_department;
        if (unit.division == division && unit.is_active() && (receives || all.contains(id)))
            found.push_back(&unit);
    }
    std::stable_partition(found.begin(), found.end(),
                          [](const Unit* unit) { return unit->kind == UnitKind::petition_department; });
    return found;
}

}  // namespace

Page channels_page(House& house, const Request& request) {
    Sheet sheet(&house, request, nullptr, "channels.tpl", "GUIDE");
    const auto offices = house.desk.offices();
    const auto all = house.desk.channels();
    const auto divisions = house.desk.divisions();
    std::map<std::string, std::string> places;  // by code, so that a county stands before its towns
    for (const auto& [id, unit] : offices->units()) places[unit.division] = unit.division;
    for (const store::Division& division : *divisions)
        if (const auto found = places.find(division.code); found != places.end())
            found->second = in(sheet.language(), division.name);
    bool any = false;
    for (const auto& [code, name] : places) {
        const std::vector<const Unit*> units = of_place(*offices, *all, code);
        if (units.empty()) continue;
        any = true;
        Values* place = sheet.body().AddSectionDictionary("PLACE");
        place->SetValue("PLACE_NAME", name);
        for (const Unit* unit : units) {
            const auto found = all->find(unit->id);
            show_office(*place->AddSectionDictionary("OFFICE"), sheet, *unit,
                        found == all->end() ? desk::Channels{} : found->second);
        }
    }
    if (!any) sheet.body().ShowSection("NO_OFFICE");
    return sheet.done(200, sheet.say().at("guide.channels.title"));
}

}  // namespace dengwen::http
