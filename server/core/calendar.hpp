// Calendar: which days are working days, and up to where that has been published.
//
// A year is known when its holiday list was loaded. In a year that is not known Monday to Friday are
// working days (petition-law reading 4), and whoever needed to know such a day gets a provisional answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
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
    bool operator==(const CalendarDay&) const = default;
};

class Calendar {
  public:
    Calendar() = default;

    // Takes one published year. Days outside the year, or one day listed twice, are refused (returns false,
    // takes nothing). A year loaded again replaces what was known of it.
    bool publish(int year, const std::vector<CalendarDay>& days);

    // Local days (a minority festival, an emergency order) laid over the published list, and over every list
    // published later. They do not make their year a published one.
    void overlay(const std::vector<CalendarDay>& days);

    bool is_working(Day day) const {
        const Cell* cell = find(day);
        return cell ? cell->working : is_weekday(day);
    }
    bool is_published(Day day) const {
        const Cell* cell = find(day);
        return cell && cell->published;
    }
    bool is_listed(Day day) const {
        const Cell* cell = find(day);
        return cell && cell->listed;
    }
    const std::set<int>& years() const { return years_; }
    std::string name(Day day) const;  // of a listed day; empty otherwise

  private:
    // One cell per day from the first to the last year anything is known of: every question is one look.
    struct Cell {
        bool working = false;
        bool published = false;
        bool listed = false;
        std::uint32_t name = 0;  // index into names_
    };

    static bool is_weekday(Day day) { return weekday(day) < Weekday::saturday; }
    const Cell* find(Day day) const {
        const auto index = static_cast<std::size_t>(std::int64_t{day.number} - from_.number);
        return index < cells_.size() ? &cells_[index] : nullptr;
    }
    void rebuild();
    void lay(const CalendarDay& listed);

    std::set<int> years_;
    std::map<Day, CalendarDay> published_;
    std::map<Day, CalendarDay> overlaid_;
    Day from_;
    std::vector<Cell> cells_;
    std::vector<std::string> names_;
};

}  // namespace dengwen
