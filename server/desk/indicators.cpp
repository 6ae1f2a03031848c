#include "desk/indicators.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "core/delegation.hpp"
#include "core/naming.hpp"
#include "desk/figures.hpp"
#include "desk/rights.hpp"

namespace dengwen::desk {

namespace {

constexpr naming::Table<By, 4> by_names{
    {{By::unit, "unit"}, {By::month, "month"}, {By::place, "place"}, {By::category, "category"}}};
static_assert(naming::is_in_order(by_names));

std::string month_text(Day day) { return iso(day).substr(0, 7); }

// Rows: which row of the answer each place is shown in.
class CellRows {
  public:
    CellRows(Desk& desk, const Unit& unit, const Scope& scope, By by)
        : by_(by), categories_(desk.categories()), category_(scope.category) {
        const auto divisions = desk.divisions();
        if (!scope.place.empty())
            for (std::string& code : divisions_within(*divisions, scope.place))
                places_.insert(std::move(code));
        if (by == By::place) row_of_ = places_shown(*divisions, unit.division);
    }

    std::optional<std::string> operator()(const store::PartSum& sum) {
        if (!places_.empty() && !places_.contains(std::string(sum.place))) return std::nullopt;
        if (!category_.empty() && top(sum.category) != category_) return std::nullopt;
        switch (by_) {
            case By::unit:
                return std::string(sum.unit);
            case By::month:
                return std::string(sum.period.substr(0, 7));
            case By::place:
                break;
            case By::category:
                return top(sum.category);
        }
        const auto row = row_of_.find(std::string(sum.place));
        return row == row_of_.end() ? std::string() : row->second;
    }

  private:
    const std::string& top(std::string_view category) {
        auto found = tops_.find(category);
        if (found == tops_.end())
            found = tops_.emplace(category, top_of(*categories_, std::string(category))).first;
        return found->second;
    }

    By by_;
    std::shared_ptr<const std::vector<store::Category>> categories_;
    std::string category_;
    std::set<std::string> places_;
    std::map<std::string, std::string> row_of_;
    std::map<std::string, std::string, std::less<>> tops_;
};

Answered<std::vector<std::string>> units_in_scope(const Offices& offices, const Actor& actor,
                                                  const Scope& scope) {
    const std::string& id = scope.unit.empty() ? actor.officer.unit : scope.unit;
    if (!offices.find(id)) return Refusal::unit_unknown;
    // A superior may look at the work of its own system; nobody else looks at another's.
    if (!offices.is_within(id, actor.officer.unit)) return Refusal::not_your_unit;
    return scope.below ? units_within(offices, id) : std::vector<std::string>{id};
}

// Where a page of matters ended: unit, period and number.
struct PageEnd {
    std::string unit;
    std::string period;
    MatterNumber matter;
};

std::string page_end_text(const PageEnd& ended) {
    return ended.unit + "\n" + ended.period + "\n" + std::to_string(ended.matter.value);
}

std::optional<PageEnd> page_end_from(std::string_view text) {
    if (text.empty()) return PageEnd{};
    const auto first = text.find('\n'), second = text.find('\n', first + 1);
    if (first == text.npos || second == text.npos) return std::nullopt;
    PageEnd out{
        std::string(text.substr(0, first)), std::string(text.substr(first + 1, second - first - 1)), {}};
    const std::string_view number = text.substr(second + 1);
    const auto read = std::from_chars(number.data(), number.data() + number.size(), out.matter.value);
    if (read.ec != std::errc{} || read.ptr != number.data() + number.size()) return std::nullopt;
    return out;
}

// The periods a part is kept under. An open duty stands under its last day: past it, it is overdue.
std::pair<std::string, std::string> periods_of(const BehindAsked& asked, Day today) {
    std::string from = month_text(asked.scope.from_month), until = month_text(asked.scope.until_month);
    const store::Part kept = store::kept_as(asked.part);
    if (!store::overdue_of(kept)) return {from, until};
    from += "-01";
    until += "-31";
    if (kept == asked.part) return {std::max(from, iso(today)), until};
    return {from, std::min(until, iso(today - 1))};
}

// Gathering: one page of matters, gathered unit by unit.
class Gathering {
  public:
    Gathering(Desk& desk, const Actor& actor, const BehindAsked& asked)
        : desk_(desk),
          officer_(with_lent_roles(actor)),
          asked_(asked),
          offices_(desk.offices()),
          divisions_(desk.divisions()),
          categories_(desk.categories()) {
        if (!asked.scope.place.empty())
            for (std::string& code : divisions_within(*divisions_, asked.scope.place))
                places_.insert(std::move(code));
    }

    Behind gather(std::vector<std::string> units, const PageEnd& ended) {
        std::sort(units.begin(), units.end());
        const auto [from, until] = periods_of(asked_, desk_.now().day);
        for (const std::string& unit : units) {
            if (unit < ended.unit) continue;
            store::BehindQuery query{unit, store::kept_as(asked_.part), from, until, {}, asked_.limit};
            if (unit == ended.unit) query.after = {ended.period, ended.matter};
            while (!out_.next) {
                const std::vector<store::Behind> page = desk_.store().behind(query);
                for (const store::Behind& one : page) take(unit, one);
                if (page.size() < static_cast<std::size_t>(query.limit)) break;
                query.after = {page.back().period, page.back().matter};
            }
            if (out_.next) break;
        }
        return std::move(out_);
    }

  private:
    void take(const std::string& unit, const store::Behind& one) {
        if (out_.next || ++looked_at_ > looked_at_most_) return end_at();
        last_ = {unit, one.period, one.matter};
        const auto matter = desk_.store().matter(one.matter);
        if (!matter || !is_asked(*matter) || !may_see(officer_, *matter, *offices_)) return;
        if (out_.lines.size() == static_cast<std::size_t>(asked_.limit)) return end_at();
        out_.lines.push_back({unit, one.period, *matter});
        shown_ = last_;
    }
    // The page is full, or looked far enough; the next one goes on from what was shown, or looked at, last.
    void end_at() {
        if (out_.next) return;
        const bool is_full = out_.lines.size() == static_cast<std::size_t>(asked_.limit);
        out_.next = page_end_text(is_full ? shown_ : last_);
    }
    bool is_asked(const Matter& matter) const {
        if (!places_.empty() && !places_.contains(matter.place)) return false;
        return asked_.scope.category.empty() ||
               top_of(*categories_, matter.category) == asked_.scope.category;
    }

    static constexpr int looked_at_most_ = 2000;
    Desk& desk_;
    Officer officer_;
    const BehindAsked& asked_;
    std::shared_ptr<const Offices> offices_;
    std::shared_ptr<const std::vector<store::Division>> divisions_;
    std::shared_ptr<const std::vector<store::Category>> categories_;
    std::set<std::string> places_;
    int looked_at_ = 0;
    PageEnd last_, shown_;
    Behind out_;
};

}  // namespace

std::string_view name(By by) { return naming::name(by_names, by); }
std::optional<By> by_from(std::string_view text) { return naming::value(by_names, text); }

std::map<std::string, store::Parts> parts_by(store::Store& store, const std::vector<std::string>& units,
                                             const std::string& from_month, const std::string& until_month,
                                             Day today, const CellKey& key_of) {
    const std::string day = iso(today);
    std::map<std::string, store::Parts> out;
    store.see_parts(units, from_month, until_month, [&](const store::PartSum& sum) {
        const auto key = key_of(sum);
        if (!key) return;
        store::Part part = sum.part;
        if (const auto overdue = store::overdue_of(part); overdue && sum.period < day) part = *overdue;
        store::at(out[*key], part) += sum.total;
    });
    std::erase_if(out, [](const auto& one) { return one.second == store::Parts{}; });
    return out;
}

namespace {

using WantedPart = bool (*)(store::Part);

Answered<Indicators> summed(Desk& desk, const Actor& actor, const IndicatorsAsked& asked, WantedPart wanted) {
    const auto offices = desk.offices();
    const auto units = units_in_scope(*offices, actor, asked.scope);
    if (const Refusal* refusal = std::get_if<Refusal>(&units)) return *refusal;
    Indicators out;
    out.unit = asked.scope.unit.empty() ? actor.officer.unit : asked.scope.unit;
    out.today = desk.now().day;
    CellRows rows(desk, *offices->find(out.unit), asked.scope, asked.by);
    for (const auto& [key, parts] :
         parts_by(desk.store(), std::get<std::vector<std::string>>(units), month_text(asked.scope.from_month),
                  month_text(asked.scope.until_month), out.today,
                  [&](const store::PartSum& sum) { return wanted(sum.part) ? rows(sum) : std::nullopt; })) {
        for (std::size_t i = 0; i < parts.size(); ++i) out.sum[i] += parts[i];
        if (!asked.after.empty() && key <= asked.after) continue;
        if (out.lines.size() == static_cast<std::size_t>(asked.limit))
            out.more = true;
        else
            out.lines.push_back({key, parts});
    }
    return out;
}

bool is_of_promises(store::Part part) {
    using enum store::Part;
    return part == agreements || part == instalment_in_time || part == instalment_late ||
           part == instalment_overdue || part == instalment_pending || store::is_money(part);
}

}  // namespace

Answered<Indicators> indicators(Desk& desk, const Actor& actor, const IndicatorsAsked& asked) {
    return summed(desk, actor, asked, [](store::Part) { return true; });
}

Answered<Indicators> promises(Desk& desk, const Actor& actor, const IndicatorsAsked& asked) {
    return summed(desk, actor, asked, is_of_promises);
}

std::optional<Answered<Behind>> behind(Desk& desk, const Actor& actor, const BehindAsked& asked) {
    const auto ended = page_end_from(asked.after);
    if (!ended) return std::nullopt;
    if (!works_on_matters(with_lent_roles(actor))) return Answered<Behind>(Behind{});
    const auto units = units_in_scope(*desk.offices(), actor, asked.scope);
    if (const Refusal* refusal = std::get_if<Refusal>(&units)) return Answered<Behind>(*refusal);
    return Answered<Behind>(
        Gathering(desk, actor, asked).gather(std::get<std::vector<std::string>>(units), *ended));
}

}  // namespace dengwen::desk
