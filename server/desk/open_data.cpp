#include "desk/open_data.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "desk/figures.hpp"
#include "desk/hiding.hpp"
#include "desk/indicators.hpp"

namespace dengwen::desk {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* editions_setting = "open_data/years";
constexpr const char* license = "可以自由使用，注明出处 / free to use, naming the source";

std::string edition_setting(int year, const char* form) {
    return "open_data/" + std::to_string(year) + "." + form;
}

// The tables of one part: by unit, by month and, of first items, by place and category.
enum Table : std::size_t { unit_table, month_table, place_table };
constexpr std::array<const char*, 3> table_names{"unit", "month", "place"};

struct Block {
    store::Part part{};
    std::vector<Numbers> tables;  // in the order of Table; the last one of first items alone
    std::int64_t sum = 0;
    HiddenBlock hidden;

    bool is_told(std::size_t table, const std::string& key) const {
        return !hidden.keys[table].contains(key);
    }
};

// What an agreement is worth is between those who made it, and few of them make a sum.
bool is_in_edition(store::Part part) { return !store::is_money(part); }

// Parts that make up one another, nearly or wholly: what is hidden of one is hidden of all.
std::vector<std::vector<store::Part>> families() {
    using enum store::Part;
    std::vector<std::vector<store::Part>> all{
        {sorting_in_time, sorting_late, forwarded, assigned},
        {notice_in_time, notice_late, acceptances, acceptance_days},
        {reply_in_time, reply_late, settled_at_first, not_settled_at_first, published, unpublished, replies,
         reply_days, contacted, not_contacted, contact_tried},
        {review_in_time, review_late},
        {old_settled, old_unsettled},
        {department_satisfied, department_unsatisfied, department_rated},
        {unit_satisfied, unit_unsatisfied, unit_rated},
        {instalment_in_time, instalment_late},
        {proposed, adopted},
        {charge_settled, charge_unsettled}};
    for (int i = 0; i < store::part_count; ++i) {
        const auto part = static_cast<store::Part>(i);
        const auto has = [part](const auto& one) {
            return std::find(one.begin(), one.end(), part) != one.end();
        };
        if (std::none_of(all.begin(), all.end(), has)) all.push_back({part});
    }
    return all;
}

class Making {
  public:
    Making(Desk& desk, int year) : desk_(desk), year_(year), today_(desk.now().day) {}

    Edition make() {
        count();
        hide_small();
        return {year_, text(), table()};
    }

  private:
    void count() {
        std::vector<std::string> ids;
        const auto offices = desk_.offices();
        for (const auto& [id, unit] : offices->units()) ids.push_back(id);
        for (int i = 0; i < store::part_count; ++i) {
            blocks_.push_back({static_cast<store::Part>(i), {Numbers{}, Numbers{}}, 0, {}});
            if (blocks_.back().part == store::Part::first_item) blocks_.back().tables.emplace_back();
        }
        const auto categories = desk_.categories();
        const std::string year = std::to_string(year_), day = iso(today_);
        desk_.store().see_parts(ids, year + "-01", year + "-12", [&](const store::PartSum& sum) {
            store::Part part = sum.part;
            if (const auto overdue = store::overdue_of(part); overdue && sum.period < day) part = *overdue;
            Block& counted = block(part);
            counted.sum += sum.total;
            counted.tables[unit_table][std::string(sum.unit)] += sum.total;
            counted.tables[month_table][std::string(sum.period.substr(0, 7))] += sum.total;
            if (part == store::Part::first_item)
                counted.tables[place_table][std::string(sum.place) + "/" +
                                            top_of(*categories, std::string(sum.category))] += sum.total;
        });
    }

    Block& block(store::Part part) { return blocks_[static_cast<std::size_t>(part)]; }

    // Days stand for the matters that took them, so their own size hides nothing.
    void hide_small() {
        for (const std::vector<store::Part>& family : families()) {
            std::vector<std::vector<Numbers>> tables;
            for (const store::Part part : family)
                tables.push_back(store::is_amount(part) ? std::vector<Numbers>{} : block(part).tables);
            const std::vector<HiddenBlock> hidden = hide_together(tables);
            for (std::size_t i = 0; i < family.size(); ++i) block(family[i]).hidden = hidden[i];
        }
        block(store::Part::acceptance_days).hidden = block(store::Part::acceptances).hidden;
        block(store::Part::reply_days).hidden = block(store::Part::replies).hidden;
    }

    Json told(const Block& block, std::size_t table) const {
        Json out = Json::object();
        for (const auto& [key, number] : block.tables[table])
            if (number > 0) out[key] = block.is_told(table, key) ? Json(number) : Json(nullptr);
        return out;
    }

    // The number of a part as everybody knows it: what is not in the table is none.
    std::optional<std::int64_t> known(store::Part part, std::size_t table, const std::string& key) const {
        const Block& block = blocks_[static_cast<std::size_t>(part)];
        if (!block.is_told(table, key)) return std::nullopt;
        const auto found = block.tables[table].find(key);
        return found == block.tables[table].end() ? 0 : found->second;
    }
    std::optional<std::int64_t> known_sum(store::Part part) const {
        const Block& block = blocks_[static_cast<std::size_t>(part)];
        return block.hidden.sum_told ? std::optional(block.sum) : std::nullopt;
    }

    using Known = std::function<std::optional<std::int64_t>(store::Part)>;

    // Nothing where one of the parts is not told.
    static Json value(const store::Formula& formula, const Known& known) {
        store::Parts parts{};
        std::vector<store::Part> needed(formula.rest().begin(), formula.rest().end());
        needed.push_back(formula.over);
        for (const store::Part part : needed) {
            const auto number = known(part);
            if (!number) return nullptr;
            store::at(parts, part) = *number;
        }
        const store::Quotient quotient = store::quotient(formula, parts);
        const auto told = quotient.value(formula.measure);
        return {{"over", quotient.over},
                {"under", quotient.under},
                {"value", told ? Json(*told) : Json(nullptr)}};
    }

    Json indicators() const {
        std::set<std::string> units;
        for (const Block& block : blocks_)
            for (const auto& [key, number] : block.tables[unit_table]) units.insert(key);
        Json out = Json::array();
        for (const store::Formula& formula : store::formulas()) {
            Json by = Json::object();
            for (const std::string& unit : units)
                by[unit] = value(formula, [&](store::Part part) { return known(part, unit_table, unit); });
            Json under = Json::array();
            for (const store::Part part : formula.rest()) under.push_back(store::name(part));
            out.push_back({{"indicator", store::name(formula.indicator)},
                           {"measure", store::name(formula.measure)},
                           {"better", store::name(formula.better)},
                           {"over", store::name(formula.over)},
                           {"rest", std::move(under)},
                           {"all", value(formula, [&](store::Part part) { return known_sum(part); })},
                           {"units", std::move(by)}});
        }
        return out;
    }

    std::string text() const {
        Json names = Json::object();
        const auto offices = desk_.offices();
        for (const auto& [id, unit] : offices->units())
            names[id] = {{"zh", unit.name.zh}, {"en", unit.name.en}};
        Json parts = Json::array();
        for (const Block& block : blocks_) {
            if (!is_in_edition(block.part)) continue;
            Json one{{"part", store::name(block.part)},
                     {"all", block.hidden.sum_told ? Json(block.sum) : Json(nullptr)},
                     {"unit", told(block, unit_table)},
                     {"month", told(block, month_table)}};
            if (block.tables.size() > place_table) one["place"] = told(block, place_table);
            parts.push_back(std::move(one));
        }
        return Json{{"year", year_},
                    {"made_on", iso(today_)},
                    {"license", license},
                    {"hidden",
                     "null：一至四，或者为了不让人算出一至四而不公布 / one to four, or not told so that none "
                     "of them can be "
                     "worked out"},
                    {"units", std::move(names)},
                    {"parts", std::move(parts)},
                    {"indicators", indicators()}}
                   .dump(1) +
               "\n";
    }

    std::string table() const {
        std::ostringstream out;
        out << "\xEF\xBB\xBFpart,table,key,total,hidden\r\n";
        const auto row = [&](const Block& block, const char* table, const std::string& key,
                             std::int64_t total, bool is_told) {
            out << store::name(block.part) << ',' << table << ',' << key << ','
                << (is_told ? std::to_string(total) : "") << ',' << (is_told ? 0 : 1) << "\r\n";
        };
        for (const Block& block : blocks_) {
            if (!is_in_edition(block.part)) continue;
            row(block, "all", "", block.sum, block.hidden.sum_told);
            for (std::size_t table = 0; table < block.tables.size(); ++table)
                for (const auto& [key, number] : block.tables[table])
                    if (number > 0) row(block, table_names[table], key, number, block.is_told(table, key));
        }
        return out.str();
    }

    Desk& desk_;
    int year_;
    Day today_;
    std::vector<Block> blocks_;
};

}  // namespace

std::vector<int> edition_years(store::Store& store) {
    std::vector<int> years;
    std::istringstream kept(store.setting(editions_setting).value_or(""));
    for (int year; kept >> year;) years.push_back(year);
    std::sort(years.rbegin(), years.rend());
    return years;
}

std::optional<Edition> edition(store::Store& store, int year) {
    auto json = store.setting(edition_setting(year, "json"));
    auto csv = store.setting(edition_setting(year, "csv"));
    if (!json || !csv) return std::nullopt;
    return Edition{year, std::move(*json), std::move(*csv)};
}

std::variant<Edition, EditionTrouble> make_edition(Desk& desk, int year, bool again) {
    if (year >= year_month_day(desk.now().day).year) return EditionTrouble::year_not_over;
    store::Store& store = desk.store();
    std::vector<int> years = edition_years(store);
    const bool is_there = std::find(years.begin(), years.end(), year) != years.end();
    if (is_there && !again) return EditionTrouble::made_before;
    if (store.tallied_through() < store.newest_position()) return EditionTrouble::not_counted;
    Edition edition = Making(desk, year).make();
    store.set_setting(edition_setting(year, "json"), edition.json);
    store.set_setting(edition_setting(year, "csv"), edition.csv);
    if (!is_there) years.push_back(year);
    std::string text;
    for (const int one : years) text += (text.empty() ? "" : " ") + std::to_string(one);
    store.set_setting(editions_setting, text);
    return edition;
}

}  // namespace dengwen::desk
