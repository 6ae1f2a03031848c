// Figures: how work runs in a unit and those below it, read from the tally. Sums of matters, never of
// persons.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "desk/desk.hpp"

namespace dengwen::desk {

enum class Grain { day, week, month };
std::string_view name(Grain grain);
std::optional<Grain> grain_from(std::string_view name);

inline constexpr int points_max = 400;

struct FiguresAsked {
    std::string unit;  // empty: the officer's own
    Day from;
    Day until;
    Grain grain = Grain::day;
};
// How many points the period has; weeks begin on Monday.
int points(const FiguresAsked& asked);

// Point: what was done from its first day to the next point's.
struct Point {
    Day first;
    std::array<std::int64_t, store::step_count> totals{};
};

// Figures: of the unit asked for and those below it; the heat table is of the place that unit serves.
struct Figures {
    std::string unit;
    std::vector<Point> points;
    std::array<std::int64_t, stage_count> stages{};  // now; ended stays 0
    // Matters registered in the months of the period, by top category and place: the unit's own division and
    // those directly below it, each with all below. No accusations.
    std::vector<store::PlaceSum> heat;
};

Answered<Figures> figures(Desk& desk, const Actor& actor, const FiguresAsked& asked);

// The unit and those below it.
std::vector<std::string> units_within(const Offices& offices, const std::string& unit);
// The category a code stands under at the top of the table.
std::string top_of(const std::vector<store::Category>& all, std::string code);
// Which row each place is shown in: that of the division itself, or of the one directly below it. The empty
// place is shown where the whole is.
std::map<std::string, std::string> places_shown(const std::vector<store::Division>& all,
                                                const std::string& division);
// The division and all below it, itself first.
std::vector<std::string> divisions_within(const std::vector<store::Division>& all, const std::string& code);

}  // namespace dengwen::desk
