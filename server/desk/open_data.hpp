// Open data: the edition of one whole year of the indicators' parts, for everybody to compute with. Once made
// it stays as it is: two editions of one year would tell single matters by their difference.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/desk.hpp"

namespace dengwen::desk {

struct Edition {
    int year = 0;
    std::string json;
    std::string csv;
};

enum class EditionTrouble { year_not_over, made_before, not_counted };

// Makes and keeps the edition; `again` puts it in the place of one made before.
std::variant<Edition, EditionTrouble> make_edition(Desk& desk, int year, bool again);
std::vector<int> edition_years(store::Store& store);  // the newest first
std::optional<Edition> edition(store::Store& store, int year);

}  // namespace dengwen::desk
