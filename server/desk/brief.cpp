#include "desk/brief.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "desk/figures.hpp"

namespace dengwen::desk {

namespace {

constexpr int months_of_a_year = 12;

std::string month_of_number(int number) {
    return fmt::format("{:04}-{:02}", number / months_of_a_year, number % months_of_a_year + 1);
}

// BriefSums: one look at the cells of twelve months, summed up in every way the brief shows.
class BriefSums {
  public:
    BriefSums(Desk& desk, const Unit& unit, int first, int last)
        : from_(month_of_number(first)),
          until_(month_of_number(last)),
          day_(iso(desk.now().day)),
          categories_(desk.categories()),
          row_of_(places_shown(*desk.divisions(), unit.division)) {}

    void take(const store::PartSum& sum) {
        store::Part part = sum.part;
        if (const auto overdue = store::overdue_of(part); overdue && sum.period < day_) part = *overdue;
        const std::string_view month = sum.period.substr(0, 7);
        store::at(months[std::string(month)], part) += sum.total;
        if (month < from_ || month > until_) return;
        store::at(all, part) += sum.total;
        store::at(units[std::string(sum.unit)], part) += sum.total;
        store::at(fields[top(sum.category)], part) += sum.total;
        const auto row = row_of_.find(std::string(sum.place));
        store::at(places[row == row_of_.end() ? std::string() : row->second], part) += sum.total;
    }

    store::Parts all{};
    std::map<std::string, store::Parts> months, units, fields, places;

  private:
    const std::string& top(std::string_view category) {
        auto found = tops_.find(category);
        if (found == tops_.end())
            found = tops_.emplace(category, top_of(*categories_, std::string(category))).first;
        return found->second;
    }

    std::string from_, until_, day_;
    std::shared_ptr<const std::vector<store::Category>> categories_;
    std::map<std::string, std::string> row_of_;
    std::map<std::string, std::string, std::less<>> tops_;
};

using Weight = std::int64_t (*)(const store::Parts&);

std::vector<IndicatorLine> most_first(const std::map<std::string, store::Parts>& sums, Weight weight) {
    std::vector<IndicatorLine> lines;
    for (const auto& [key, parts] : sums)
        if (parts != store::Parts{}) lines.push_back({key, parts});
    std::stable_sort(lines.begin(), lines.end(),
                     [weight](const IndicatorLine& one, const IndicatorLine& other) {
                         return weight(one.parts) > weight(other.parts);
                     });
    if (lines.size() > brief_lines_max) lines.resize(brief_lines_max);
    return lines;
}

std::vector<IndicatorLine> promises_of(std::map<std::string, store::Parts> units) {
    std::erase_if(units, [](const auto& one) {
        return promised(one.second) == 0 && store::at(one.second, store::Part::agreements) == 0;
    });
    return most_first(units, promised);
}

std::vector<std::string> most_complained_of(const std::vector<IndicatorLine>& units, const Offices& offices) {
    std::vector<std::string> named;
    for (const IndicatorLine& line : units) {
        const Unit* unit = offices.find(line.key);
        const bool routes = unit && unit->kind == UnitKind::petition_department;
        if (routes || items(line.parts) == 0) continue;
        named.push_back(line.key);
        if (named.size() == brief_named_max) break;
    }
    return named;
}

void name_lines(Desk& desk, const Offices& offices, Brief& brief) {
    for (const std::vector<IndicatorLine>* lines : {&brief.units, &brief.promises})
        for (const IndicatorLine& line : *lines)
            if (const Unit* unit = offices.find(line.key)) brief.names[line.key] = unit->name;
    for (const store::Category& one : *desk.categories())
        if (one.parent.empty()) brief.names[one.code] = one.name;
    for (const store::Division& one : *desk.divisions()) {
        const auto is_it = [&](const IndicatorLine& line) { return line.key == one.code; };
        if (std::any_of(brief.places.begin(), brief.places.end(), is_it)) brief.names[one.code] = one.name;
    }
}

}  // namespace

std::int64_t items(const store::Parts& parts) {
    return store::at(parts, store::Part::first_item) + store::at(parts, store::Part::repeat_item);
}

std::int64_t promised(const store::Parts& parts) {
    using enum store::Part;
    return store::at(parts, instalment_in_time) + store::at(parts, instalment_late) +
           store::at(parts, instalment_overdue) + store::at(parts, instalment_pending);
}

Answered<Brief> brief(Desk& desk, const Actor& actor, const BriefAsked& asked) {
    const auto offices = desk.offices();
    const std::string& id = asked.unit.empty() ? actor.officer.unit : asked.unit;
    const Unit* unit = offices->find(id);
    if (!unit) return Refusal::unit_unknown;
    // A superior may look at the work of its own system; nobody else looks at another's.
    if (actor.kind != ActorKind::system && !offices->is_within(id, actor.officer.unit))
        return Refusal::not_your_unit;
    const int last = asked.year * months_of_a_year + (asked.month == 0 ? months_of_a_year : asked.month) - 1;
    const int first = asked.month == 0 ? last - months_of_a_year + 1 : last;
    const int shown_from = last - months_of_a_year + 1;

    BriefSums sums(desk, *unit, first, last);
    desk.store().see_parts(units_within(*offices, id), month_of_number(shown_from), month_of_number(last),
                           [&](const store::PartSum& sum) { sums.take(sum); });
    Brief out;
    out.unit = *unit;
    out.year = asked.year;
    out.month = asked.month;
    out.made_on = desk.now().day;
    out.sum = sums.all;
    for (int month = shown_from; month <= last; ++month)
        out.months.push_back({month_of_number(month), sums.months[month_of_number(month)]});
    out.units = most_first(sums.units, items);
    out.most_complained_of = most_complained_of(out.units, *offices);
    out.promises = promises_of(sums.units);
    out.fields = most_first(sums.fields, items);
    out.places = most_first(sums.places, items);
    name_lines(desk, *offices, out);
    return out;
}

}  // namespace dengwen::desk
