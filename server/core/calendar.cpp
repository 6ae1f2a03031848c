#include "core/calendar.hpp"

#include <algorithm>
#include <optional>

namespace dengwen {

bool Calendar::publish(int year, const std::vector<CalendarDay>& days) {
    if (!day_from(year, 1, 1)) return false;
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
    if (touched.empty()) return;

    from_ = *day_from(*touched.begin(), 1, 1);
    const Day to = *day_from(*touched.rbegin(), 12, 31);
    cells_.resize(static_cast<std::size_t>(to - from_ + 1));
    int year = 0;
    bool published = false;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const Day day = from_ + static_cast<int>(i);
        if (const int its_year = year_of(day); its_year != year) {
            year = its_year;
            published = years_.contains(year);
        }
        cells_[i].working = is_weekday(day);
        cells_[i].published = published;
    }
    for (const auto& [day, listed] : published_) lay(listed);
    for (const auto& [day, listed] : overlaid_) lay(listed);
}

void Calendar::lay(const CalendarDay& listed) {
    auto known = std::find(names_.begin(), names_.end(), listed.name);
    if (known == names_.end()) known = names_.insert(names_.end(), listed.name);
    Cell& cell = cells_[static_cast<std::size_t>(listed.day - from_)];
    cell.working = !listed.off;
    cell.listed = true;
    cell.name = static_cast<std::uint16_t>(known - names_.begin());
}

}  // namespace dengwen
