// Town: the invented units and officers every scenario is set in (town.toml).
#pragma once

#include <string>
#include <vector>

#include "core/office.hpp"

namespace dengwen::scenarios {

struct Place {
    std::string code;
    Words name;
    std::string parent;
};

struct Town {
    std::vector<Unit> units;
    std::vector<Place> divisions;
    std::vector<Place> categories;
    std::map<std::string, std::set<Role>, std::less<>> words;  // "handler" -> its roles

    // "handler@housing-bureau" -> the officer "housing-bureau-handler". Throws Unreadable for an unknown word
    // or unit.
    Officer officer(const std::string& who) const;
};

Town read_town(const std::string& path);

}  // namespace dengwen::scenarios
