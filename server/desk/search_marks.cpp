#include "desk/search_marks.hpp"

#include <set>

#include "ledger/hash.hpp"

namespace dengwen::desk {

namespace {

using Above = std::map<std::string, std::string, std::less<>>;

constexpr int steps_max = 32;  // up a table; a table that is a ring ends here
constexpr int months_max = 12 * 200;

// The mark of an officer's unit: by office or by supervision, of accusations or of all other matters.
std::string scope_mark(bool by_supervision, bool accusation, const std::string& unit) {
    return std::string(by_supervision ? "supervision" : "office") + (accusation ? "-accusation/" : "/") +
           unit;
}

void add_with_those_above(const std::string& code, const Above& above,
                          std::string (*mark)(const std::string&), std::vector<std::string>& marks) {
    std::string at = code;
    for (int step = 0; !at.empty() && step < steps_max; ++step) {
        marks.push_back(mark(at));
        const auto next = above.find(at);
        at = next == above.end() ? "" : next->second;
    }
}

std::string month_mark(int year, int month) {
    const std::string two = std::to_string(100 + month).substr(1);
    return "month/" + std::to_string(year) + "-" + two;
}
std::string year_mark(int year) { return "year/" + std::to_string(year); }

}  // namespace

std::vector<std::string> scope_asked(const Officer& reader) {
    if (!reader.active || reader.unit.empty() || !works_on_matters(reader)) return {};
    std::vector<std::string> marks{scope_mark(false, false, reader.unit)};
    const bool supervises = reader.has(Role::supervisor);
    if (supervises) marks.push_back(scope_mark(true, false, reader.unit));
    if (!reader.has(Role::accusations)) return marks;
    marks.push_back(scope_mark(false, true, reader.unit));
    if (supervises) marks.push_back(scope_mark(true, true, reader.unit));
    return marks;
}

std::string unit_mark(const std::string& unit) { return "unit/" + unit; }
std::string category_mark(const std::string& category) { return "category/" + category; }
std::string place_mark(const std::string& place) { return "place/" + place; }
std::string stage_mark(Stage stage) { return "stage/" + std::string(name(stage)); }

std::vector<std::string> months_asked(Day from, Day until) {
    const YearMonthDay first = year_month_day(from), last = year_month_day(until);
    if ((last.year - first.year) * 12 > months_max) return {};
    std::vector<std::string> marks;
    for (int year = first.year; year <= last.year; ++year) {
        const int month_first = year == first.year ? first.month : 1;
        const int month_last = year == last.year ? last.month : 12;
        if (month_first == 1 && month_last == 12) {
            marks.push_back(year_mark(year));
            continue;
        }
        for (int month = month_first; month <= month_last; ++month) marks.push_back(month_mark(year, month));
    }
    return marks;
}

SearchTables::SearchTables(std::shared_ptr<const Offices> offices,
                           const std::vector<store::Category>& categories,
                           const std::vector<store::Division>& divisions)
    : offices_(std::move(offices)) {
    std::string all = "marks 1\n";
    for (const auto& [id, unit] : offices_->units()) {
        above_unit_[id] = unit.parent;
        all += id + "\t" + unit.parent + "\t" + unit.successor + "\t" + std::string(name(unit.kind)) + "\t" +
               std::to_string(unit.level) + "\t" + unit.division;
        for (const std::string& above : unit.level_above) all += "\t" + above;
        all += "\n";
    }
    for (const store::Category& one : categories) {
        above_category_[one.code] = one.parent;
        all += one.code + "\t" + one.parent + "\n";
    }
    for (const store::Division& one : divisions) {
        above_place_[one.code] = one.parent;
        all += one.code + "\t" + one.parent + "\n";
    }
    scoping_ = ledger::hex(ledger::sha256_of(all));
}

std::vector<std::string> SearchTables::marks_of(const Matter& matter) {
    std::vector<std::string> marks{stage_mark(matter.stage)};
    add_with_those_above(unit_in_charge(matter), above_unit_, unit_mark, marks);
    add_with_those_above(matter.category, above_category_, category_mark, marks);
    add_with_those_above(matter.place, above_place_, place_mark, marks);
    if (!matter.submissions.empty()) {
        const YearMonthDay day = year_month_day(matter.submissions.front().registered_day);
        marks.push_back(month_mark(day.year, day.month));
        marks.push_back(year_mark(day.year));
    }
    add_scope(matter, marks);
    return marks;
}

void SearchTables::add_scope(const Matter& matter, std::vector<std::string>& marks) {
    const bool accusation = matter.kind == Kind::accusation;
    const auto is_kept_from = [&](const std::string& unit) {
        return accusation && !matter.accused_unit.empty() && offices_->is_within(unit, matter.accused_unit);
    };
    std::set<std::string> all;
    for (const std::string& party : parties(matter)) {
        auto known = seers_.find(party);
        if (known == seers_.end()) known = seers_.emplace(party, seers_of(party, *offices_)).first;
        for (const std::string& unit : known->second.by_office)
            if (!is_kept_from(unit)) all.insert(scope_mark(false, accusation, unit));
        for (const std::string& unit : known->second.by_supervision)
            if (!is_kept_from(unit)) all.insert(scope_mark(true, accusation, unit));
    }
    marks.insert(marks.end(), all.begin(), all.end());
}

}  // namespace dengwen::desk
