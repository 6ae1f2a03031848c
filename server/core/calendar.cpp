#include "core/calendar.hpp"

#include <cassert>
#include <optional>

namespace dengwen {

bool Calendar::publish(int year, const std::vector<CalendarDay>& days) {
    if (year < year_of(first_day) || year > year_of(final_day)) return false;
    std::map<Day, CalendarDay> list;
    for (const CalendarDay& listed : days) {
        if (year_of(listed.day) != year) return false;
        if (!list.emplace(listed.day, listed).second) return false;
    }
    std::erase_if(published_, [year](const auto& entry) { return year_of(entry.first) == year; });
    published_.merge(list);
    years_.insert(year);
    rebuild();
    return true;
}

void Calendar::overlay(const std::vector<CalendarDay>& days) {
    if (days.empty()) return;
    for (const CalendarDay& listed : days) overlaid_.insert_or_assign(listed.day, listed);
    rebuild();
}

std::string Calendar::name(Day day) const {
    const Cell* cell = find(day);
    return cell && cell->listed ? names_[cell->name] : std::string();
}

void Calendar::rebuild() {
    cells_.clear();
    names_.clear();
    std::set<int> touched = years_;
    for (const auto& [day, listed] : overlaid_) touched.insert(year_of(day));
    assert(!touched.empty());

    from_ = *day_from(*touched.begin(), 1, 1);
    const Day to = *day_from(*touched.rbegin(), 12, 31);
    for (Day day = from_; day <= to; day = day + 1) {
        Cell& cell = cells_.emplace_back();
        cell.working = is_weekday(day);
        cell.published = years_.contains(year_of(day));
    }
    for (const auto& [day, listed] : published_) lay(listed);
    for (const auto& [day, listed] : overlaid_) lay(listed);
}

void Calendar::lay(const CalendarDay& listed) {
    Cell& cell = cells_[static_cast<std::size_t>(listed.day - from_)];
    cell.working = !listed.off;
    cell.listed = true;
    cell.name = static_cast<std::uint32_t>(names_.size());
    names_.push_back(listed.name);
}

}  // namespace dengwen
