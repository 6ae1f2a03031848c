// Calendar: which days are working days, and up to where that has been published.
//
// A year is known when its holiday list was loaded. In a year that is not known Monday to Friday are
// working days (petition-law reading 4), and whoever needed to know such a day gets a provisional answer.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "core/day.hpp"
#include "core/words.hpp"

namespace dengwen {

struct CalendarDay {
    Day day;
    bool off = true;  // false: a weekend day made a working day
    std::string name;
};

class Calendar {
  public:
    Calendar() = default;

    // Takes one published year. Days outside the year are refused (returns false, takes nothing).
    // A year loaded again replaces what was known of it.
    bool publish(int year, const std::vector<CalendarDay>& days);

    // Local days (a minority festival, an emergency order) laid over the published list.
    void overlay(const std::vector<CalendarDay>& days);

    bool is_working(Day day) const;
    bool is_published(Day day) const { return years_.contains(year_of(day)); }
    const std::set<int>& years() const { return years_; }
    std::string name(Day day) const;  // of a listed day; empty otherwise

  private:
    // helper-owned representation; lookups must be O(1)
    std::set<int> years_;
};

}  // namespace dengwen
