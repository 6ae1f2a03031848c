// Brief: what a month or a year of petitions in a unit and those below it came to, as Art. 41 wants it
// reported: numbers, fields, the units most complained of, forwarding and assignment.
#pragma once

#include <string>
#include <vector>

#include "desk/indicators.hpp"

namespace dengwen::desk {

struct BriefAsked {
    std::string unit;  // empty: the officer's own
    int year = 0;
    int month = 0;  // 0: the whole year
};

struct Brief {
    Unit unit;
    int year = 0;
    int month = 0;
    Day made_on;
    store::Parts sum{};                 // of the period
    std::vector<IndicatorLine> months;  // the twelve that end with the period, empty ones too
    std::vector<IndicatorLine> units;   // the most items first
    // Of those, the ones complained of: not the petition departments, where what is not routed yet lies.
    std::vector<std::string> most_complained_of;
    std::vector<IndicatorLine> promises;  // of units, those that promised the most first
    std::vector<IndicatorLine> fields;    // by category, the most items first
    std::vector<IndicatorLine> places;    // the most items first
    std::map<std::string, Words> names;   // of units, categories and places
};

inline constexpr std::size_t brief_lines_max = 200;  // of each table
inline constexpr std::size_t brief_named_max = 10;   // units most complained of

Answered<Brief> brief(Desk& desk, const Actor& actor, const BriefAsked& asked);

std::int64_t items(const store::Parts& parts);     // first and repeated ones
std::int64_t promised(const store::Parts& parts);  // instalments, whatever became of them

}  // namespace dengwen::desk
