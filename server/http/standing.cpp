// How units stand to their duties: their breaches, the measures taken over them, and the step the ladder
// calls for.
#include "desk/supervising.hpp"

#include <charconv>

#include "desk/reminding.hpp"
#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

using Json = nlohmann::ordered_json;

constexpr int days_shown = 365;

Json json_of(const desk::UnitStanding& one) {
    Json out{{"unit", one.unit},
             {"breaches", one.breaches},
             {"more", one.more},
             {"open", one.open},
             {"measures", one.measures}};
    if (one.newest) out["newest"] = iso(*one.newest);
    if (one.called_for) out["called_for"] = name(*one.called_for);
    return out;
}

Json json_of(const store::KeptBreach& one, const Law* law) {
    const BreachKey key = store::key_of(one);
    Json out{{"number", text(one.matter)},
             {"kind", name(key.kind)},
             {"ordinal", key.ordinal},
             {"unit", one.unit},
             {"since", iso(one.since)},
             {"set_aside", one.set_aside},
             {"article", std::string(article_of(key.kind))}};
    if (law) out["citation"] = http::json_of(cite(article_of(key.kind), *law));
    if (one.clock) out["clock"] = name(*one.clock);
    if (one.made_good_on) out["made_good_on"] = iso(*one.made_good_on);
    return out;
}

Json json_of(const store::KeptMeasure& one) {
    Json out{{"number", text(one.matter)}, {"ordinal", one.ordinal},
             {"kind", name(one.kind)},     {"by", one.by},
             {"unit", one.unit},           {"taken_on", iso(one.taken_on)}};
    if (one.reply_by) out["reply_by"] = iso(*one.reply_by);
    if (one.replied_on) out["replied_on"] = iso(*one.replied_on);
    if (one.withdrawn_on) out["withdrawn_on"] = iso(*one.withdrawn_on);
    return out;
}

// "2026-03-02/430102202600000017/notice/2"
struct PageKey {
    Day day;
    MatterNumber matter;
    std::string word;
    int ordinal = 0;
};

template <class Whole>
bool read_whole(std::string_view text, Whole& number) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size();
}

std::optional<PageKey> page_key(std::string_view cursor) {
    const auto key = http::key_of(cursor);
    if (!key) return std::nullopt;
    std::vector<std::string_view> parts;
    std::string_view rest = *key;
    for (std::size_t at = rest.find('/'); at != std::string_view::npos; at = rest.find('/')) {
        parts.push_back(rest.substr(0, at));
        rest.remove_prefix(at + 1);
    }
    parts.push_back(rest);
    if (parts.size() != 4) return std::nullopt;
    PageKey out;
    const auto day = day_from(parts[0]);
    if (!day || !read_whole(parts[1], out.matter.value) || !read_whole(parts[3], out.ordinal))
        return std::nullopt;
    out.day = *day;
    out.word = parts[2];
    return out;
}

std::string key_text(Day day, MatterNumber matter, std::string_view word, int ordinal) {
    return iso(day) + "/" + std::to_string(matter.value) + "/" + std::string(word) + "/" +
           std::to_string(ordinal);
}

// The unit whose rows are asked for, its first day and the place to go on from.
struct PageAsked {
    std::string unit;
    Day from;
    int limit = 0;
    std::optional<PageKey> after;
};

PageAsked read_page(Conditions& conditions, const Request& request, Day today) {
    PageAsked out;
    out.unit = conditions.text("unit");
    if (out.unit.empty()) out.unit = actor_of(request).officer.unit;
    out.from = conditions.day("from").value_or(today + -days_shown);
    out.limit = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const std::string cursor = conditions.text("cursor");
    if (!cursor.empty() && !(out.after = page_key(cursor))) conditions.fail("cursor", "not_well_formed");
    return out;
}

Json json_of(const store::Reminder& one) {
    return {{"number", text(one.matter)},    {"clock", name(one.clock)},       {"unit", one.unit},
            {"last_day", iso(one.last_day)}, {"days_before", one.days_before}, {"sent_on", iso(one.sent_on)}};
}

}  // namespace

Response show_reminders(House& house, const Request& request) {
    Conditions conditions(request);
    const PageAsked page = read_page(conditions, request, house.desk.now().day);
    store::ReminderQuery query{page.unit, page.from, false, {}, page.limit};
    if (page.after) {
        // The word of the key is the clock and, after a blank, the last day.
        const std::string& word = page.after->word;
        const auto clock = clock_from(std::string_view(word).substr(0, word.find(' ')));
        const auto last_day = day_from(std::string_view(word).substr(word.find(' ') + 1));
        if (!clock || !last_day) conditions.fail("cursor", "not_well_formed");
        query.after = store::Reminder{page.after->matter,       clock.value_or(Clock::notice), page.unit,
                                      last_day.value_or(Day{}), page.after->ordinal,           Kind::request,
                                      page.after->day};
    }
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = desk::unit_reminders(house.desk, actor_of(request), query);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& rows = std::get<std::vector<store::Reminder>>(answered);
    Json items = Json::array();
    for (const store::Reminder& one : rows) items.push_back(json_of(one));
    if (static_cast<int>(rows.size()) < page.limit) return listed(std::move(items), std::nullopt);
    const store::Reminder& last = rows.back();
    const std::string word = std::string(name(last.clock)) + " " + iso(last.last_day);
    return listed(std::move(items), cursor_of(key_text(last.sent_on, last.matter, word, last.days_before)));
}

Response show_unit_standings(House& house, const Request& request) {
    Conditions conditions(request);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    Json items = Json::array();
    for (const desk::UnitStanding& one : desk::unit_standings(house.desk, actor_of(request)))
        items.push_back(json_of(one));
    const std::string today = iso(house.desk.now().day);
    return json_answer({{"day", today}, {"items", std::move(items)}});
}

Response show_breaches(House& house, const Request& request) {
    Conditions conditions(request);
    const Day today = house.desk.now().day;
    const PageAsked page = read_page(conditions, request, today);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    store::BreachQuery query{page.unit, page.from, false, {}, page.limit};
    if (page.after) {
        query.after = store::KeptBreach{};
        query.after->since = page.after->day;
        query.after->matter = page.after->matter;
        query.after->clock = clock_from(page.after->word);
        query.after->ordinal = page.after->ordinal;
    }
    const auto answered = desk::unit_breaches(house.desk, actor_of(request), query);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& rows = std::get<std::vector<store::KeptBreach>>(answered);
    Json items = Json::array();
    for (const store::KeptBreach& one : rows) items.push_back(json_of(one, house.desk.law(today)));
    if (static_cast<int>(rows.size()) < page.limit) return listed(std::move(items), std::nullopt);
    const store::KeptBreach& last = rows.back();
    const std::string_view clock = last.clock ? name(*last.clock) : std::string_view{};
    return listed(std::move(items), cursor_of(key_text(last.since, last.matter, clock, last.ordinal)));
}

Response show_measures(House& house, const Request& request) {
    Conditions conditions(request);
    const PageAsked page = read_page(conditions, request, house.desk.now().day);
    const std::string side = conditions.text("side");
    if (!side.empty() && side != "by" && side != "of") conditions.fail("side", "unknown_word");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    store::MeasureQuery query{
        side == "by" ? "" : page.unit, side == "by" ? page.unit : "", page.from, false, {}, page.limit};
    if (page.after) {
        query.after = store::KeptMeasure{};
        query.after->taken_on = page.after->day;
        query.after->matter = page.after->matter;
        query.after->ordinal = page.after->ordinal;
    }
    const auto answered = desk::unit_measures(house.desk, actor_of(request), query);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& rows = std::get<std::vector<store::KeptMeasure>>(answered);
    Json items = Json::array();
    for (const store::KeptMeasure& one : rows) items.push_back(json_of(one));
    if (static_cast<int>(rows.size()) < page.limit) return listed(std::move(items), std::nullopt);
    const store::KeptMeasure& last = rows.back();
    return listed(std::move(items), cursor_of(key_text(last.taken_on, last.matter, "", last.ordinal)));
}

}  // namespace dengwen::http
