#include "brief/pages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dengwen::brief {

namespace {

using store::Formula;
using store::Part;
using store::Parts;

constexpr std::size_t bars_max = 12;
constexpr double fen_in_yuan = 100;

// A quotient over nothing is a dash.
Cell value_cell(const Formula& formula, const Parts& parts) {
    const auto value = store::quotient(formula, parts).value(formula.measure);
    return value ? Cell(*value) : Cell(std::string("—"));
}

double number(const Parts& parts, Part part) { return static_cast<double>(store::at(parts, part)); }

std::string filled(std::string text, const std::string& name, const std::string& value) {
    const std::string place = "{{" + name + "}}";
    for (auto at = text.find(place); at != text.npos; at = text.find(place, at + value.size()))
        text.replace(at, place.size(), value);
    return text;
}

class Writing {
  public:
    Writing(const desk::Brief& brief, const Say& say, Tongue tongue)
        : brief_(brief), say_(say), tongue_(tongue) {}

    Pages write() {
        Pages out;
        const std::string unit = in_tongue(brief_.unit.name);
        out.title =
            filled(filled(say_(brief_.month == 0 ? "brief.title.year" : "brief.title.month"), "UNIT", unit),
                   "PERIOD", period());
        out.lead = filled(say_("brief.lead"), "DAY", iso(brief_.made_on));
        out.pages = {indicators(), months(), fields(), units(), promises(), places(), work()};
        return out;
    }

  private:
    std::string in_tongue(const Words& words) const {
        return tongue_ == Tongue::en && !words.en.empty() ? words.en : words.zh;
    }
    std::string name_of(const std::string& key) const {
        if (key.empty()) return say_("brief.unnamed");
        const auto found = brief_.names.find(key);
        return found == brief_.names.end() ? key : in_tongue(found->second);
    }
    std::string period() const {
        const std::string year = std::to_string(brief_.year);
        if (brief_.month == 0) return filled(say_("brief.year"), "YEAR", year);
        return filled(filled(say_("brief.month"), "YEAR", year), "MONTH", std::to_string(brief_.month));
    }
    std::string word(const std::string& family, std::string_view name) const {
        return say_(family + "." + std::string(name));
    }

    std::string parts_text(const Formula& formula, const Parts& parts) const {
        std::string out;
        const auto add = [&](Part part) {
            if (!out.empty()) out += say_("brief.join");
            out += word("part", store::name(part)) + " " + std::to_string(store::at(parts, part));
        };
        add(formula.over);
        for (const Part part : formula.rest()) add(part);
        if (formula.beside) add(*formula.beside);
        return out;
    }

    Page indicators() const {
        Page page{say_("brief.indicators"), say_("brief.indicators.note"), {}, {26, 10, 44, 60}, {}};
        page.head = {say_("brief.indicator"), say_("brief.value"), say_("brief.parts"),
                     say_("brief.formula")};
        for (const Formula& formula : store::formulas()) {
            const std::string unit = formula.measure == store::Measure::share ? "%" : say_("brief.days");
            const std::string key = "indicator." + std::string(store::name(formula.indicator));
            page.rows.push_back({say_(key) + " (" + unit + ")", value_cell(formula, brief_.sum),
                                 parts_text(formula, brief_.sum), say_(key + ".formula")});
        }
        return page;
    }

    Page months() const {
        Page page{say_("brief.months"), say_("brief.months.note"), {}, {14, 12, 12, 12, 12, 14}, {}};
        page.head = {say_("brief.column.month"), say_("brief.items"),   say_("brief.repeats"),
                     say_("brief.accepted"),     say_("brief.replied"), say_("indicator.timely_reply")};
        for (const desk::IndicatorLine& line : brief_.months)
            page.rows.push_back({line.key, static_cast<double>(desk::items(line.parts)),
                                 number(line.parts, Part::repeat_item), number(line.parts, Part::acceptances),
                                 number(line.parts, Part::replies),
                                 value_cell(formula_of(store::Indicator::timely_reply), line.parts)});
        page.chart = Chart{ChartKind::lines, page.name, {1, 3, 4}, page.rows.size()};
        return page;
    }

    static const Formula& formula_of(store::Indicator indicator) {
        return store::formulas()[static_cast<std::size_t>(indicator)];
    }

    Page table_of(const char* key, const std::vector<desk::IndicatorLine>& lines) const {
        const std::string base = std::string("brief.") + key;
        Page page{say_(base), say_(base + ".note"), {}, {30, 10, 10, 12, 12, 14, 14}, {}};
        page.head = {say_(base + ".column"),        say_("brief.items"),   say_("brief.repeats"),
                     say_("brief.accepted"),        say_("brief.replied"), say_("brief.overdue"),
                     say_("indicator.timely_reply")};
        for (const desk::IndicatorLine& line : lines) {
            const double overdue =
                number(line.parts, Part::sorting_overdue) + number(line.parts, Part::notice_overdue) +
                number(line.parts, Part::reply_overdue) + number(line.parts, Part::review_overdue);
            page.rows.push_back({name_of(line.key), static_cast<double>(desk::items(line.parts)),
                                 number(line.parts, Part::repeat_item), number(line.parts, Part::acceptances),
                                 number(line.parts, Part::replies), overdue,
                                 value_cell(formula_of(store::Indicator::timely_reply), line.parts)});
        }
        const std::size_t bars = std::min(bars_max, page.rows.size());
        if (bars > 0) page.chart = Chart{ChartKind::bars, page.name, {1}, bars};
        return page;
    }

    Page fields() const { return table_of("fields", brief_.fields); }
    Page places() const { return table_of("places", brief_.places); }
    Page units() const {
        Page page = table_of("units", brief_.units);
        std::string most;
        for (const std::string& unit : brief_.most_complained_of)
            most += (most.empty() ? "" : say_("brief.join")) + name_of(unit);
        page.note = filled(page.note, "MOST", most.empty() ? "—" : most);
        return page;
    }

    Page promises() const {
        Page page{say_("brief.promises"),
                  say_("brief.promises.note"),
                  {},
                  {26, 10, 10, 10, 12, 10, 16, 16, 12},
                  {}};
        page.head = {say_("brief.units.column"),
                     word("part", "agreements"),
                     word("part", "instalment_in_time"),
                     word("part", "instalment_late"),
                     word("part", "instalment_overdue"),
                     word("part", "instalment_pending"),
                     say_("brief.promises.money_promised"),
                     say_("brief.promises.money_paid"),
                     say_("indicator.timely_performance")};
        for (const desk::IndicatorLine& line : brief_.promises)
            page.rows.push_back(
                {name_of(line.key), number(line.parts, Part::agreements),
                 number(line.parts, Part::instalment_in_time), number(line.parts, Part::instalment_late),
                 number(line.parts, Part::instalment_overdue), number(line.parts, Part::instalment_pending),
                 number(line.parts, Part::money_promised) / fen_in_yuan,
                 number(line.parts, Part::money_paid) / fen_in_yuan,
                 value_cell(formula_of(store::Indicator::timely_performance), line.parts)});
        const std::size_t bars = std::min(bars_max, page.rows.size());
        if (bars > 0) page.chart = Chart{ChartKind::bars, page.name, {6, 7}, bars};
        return page;
    }

    Page work() const {
        Page page{say_("brief.work"), say_("brief.work.note"), {}, {34, 12}, {}};
        page.head = {say_("brief.work.column"), say_("brief.number")};
        const auto row = [&](const std::string& name, std::initializer_list<Part> parts) {
            double sum = 0;
            for (const Part part : parts) sum += number(brief_.sum, part);
            page.rows.push_back({name, sum});
        };
        row(word("part", "forwarded"), {Part::forwarded});
        row(word("part", "assigned"), {Part::assigned});
        row(word("part", "supervised"), {Part::supervised});
        row(word("part", "proposed"), {Part::proposed});
        row(word("part", "adopted"), {Part::adopted});
        row(say_("brief.accepted"), {Part::acceptances});
        row(say_("brief.replied"), {Part::replies});
        row(say_("brief.reviews"), {Part::review_in_time, Part::review_late});
        row(word("part", "published"), {Part::published});
        return page;
    }

    const desk::Brief& brief_;
    const Say& say_;
    Tongue tongue_;
};

}  // namespace

Pages pages_of(const desk::Brief& brief, const Say& say, Tongue tongue) {
    return Writing(brief, say, tongue).write();
}

std::string file_name(const desk::Brief& brief) {
    const std::string month = brief.month == 0 ? "" : fmt::format("-{:02}", brief.month);
    return fmt::format("brief-{}-{:04}{}", brief.unit.id, brief.year, month);
}

}  // namespace dengwen::brief
