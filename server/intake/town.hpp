// Town: the invented district of the sample and of play, its units and who acts for them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/setting.hpp"

namespace dengwen::intake {

class Town {
  public:
    // Ids of units: a bureau's short name ("housing") stands for the district's bureau ("dongpu-housing").
    static std::string unit_id(std::string_view short_name);

    Town();

    const std::vector<Unit>& units() const { return units_; }
    const std::vector<Officer>& officers() const { return officers_; }

    // The officer of a unit in a role; the town has one wherever the law needs one.
    Actor actor(std::string_view unit, Role role) const;

  private:
    void enter(std::string id, Words name, UnitKind kind, int level, std::string division, std::string parent,
               std::vector<std::string> level_above);
    void staff(const Unit& unit);

    std::vector<Unit> units_;
    std::vector<Officer> officers_;
};

inline constexpr std::string_view town_petition = "dongpu-petition";
inline constexpr std::string_view town_government = "dongpu-government";
inline constexpr std::string_view town_city = "linlan-government";
inline constexpr std::string_view town_province = "lanjiang-government";
inline constexpr std::string_view town_conference = "dongpu-conference";
inline constexpr std::string_view town_discipline = "dongpu-discipline";
inline constexpr std::string_view town_place = "990102";

// Which bureau a letter is about, by the words it uses; a rule of thumb for play, no part of the product's
// routing.
std::string bureau_for(std::string_view title, std::string_view text);

}  // namespace dengwen::intake
