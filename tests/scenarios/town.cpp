#include "town.hpp"

#include <toml++/toml.h>
#include <algorithm>

#include "notation.hpp"

namespace dengwen::scenarios {

namespace {

std::string text(const toml::table& table, const char* key) { return table[key].value_or(std::string()); }

Words words_of(const toml::table& table) { return {text(table, "zh"), text(table, "en")}; }

std::vector<Place> places(const toml::table& town, const char* key) {
    std::vector<Place> places;
    for (const auto& node : *town[key].as_array()) {
        const auto& table = *node.as_table();
        places.push_back({text(table, "code"), words_of(table), text(table, "parent")});
    }
    return places;
}

Unit unit_of(const toml::table& table) {
    Unit unit{.id = text(table, "id"), .name = words_of(table)};
    const auto kind = unit_kind_from(text(table, "kind"));
    if (!kind) throw Unreadable("town.toml: " + unit.id + " is of no kind");
    unit.kind = *kind;
    unit.level = table["level"].value_or(0);
    unit.division = text(table, "division");
    unit.parent = text(table, "parent");
    for (const auto& above : *table["level_above"].as_array()) {
        unit.level_above.push_back(above.value_or(std::string()));
    }
    return unit;
}

}  // namespace

Town read_town(const std::string& path) {
    const toml::table table = toml::parse_file(path);
    Town town{.divisions = places(table, "division"), .categories = places(table, "category")};
    for (const auto& node : *table["unit"].as_array()) town.units.push_back(unit_of(*node.as_table()));
    for (const auto& [word, roles] : *table["officers"].as_table()) {
        std::set<Role>& known = town.words[std::string(word.str())];
        for (const auto& node : *roles.as_array()) {
            const auto role = role_from(node.value_or(std::string()));
            if (!role) throw Unreadable("town.toml: " + std::string(word.str()) + " has an unknown role");
            known.insert(*role);
        }
    }
    const auto faults = Offices(town.units).faults();
    if (!faults.empty()) throw Unreadable("town.toml: " + faults.front());
    return town;
}

Officer Town::officer(const std::string& who) const {
    const auto at = who.find('@');
    if (at == std::string::npos) throw Unreadable(who + " is no officer: write role@unit");
    const std::string word = who.substr(0, at), unit = who.substr(at + 1);
    const auto roles = words.find(word);
    const bool known = std::ranges::any_of(units, [&](const Unit& one) { return one.id == unit; });
    if (roles == words.end() || !known) throw Unreadable(who + " is not in town.toml");
    return {.id = unit + "-" + word, .name = who, .unit = unit, .roles = roles->second};
}

}  // namespace dengwen::scenarios
